package org.constituent.port;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Speaker;

/** Dialogues of one test. Counts the saves, for those who promise to save seldom, and fails when told to. */
public final class DialoguesInMemory implements Dialogues {
    private final Map<Speaker, Dialogue> dialogues = new ConcurrentHashMap<>();
    private final AtomicInteger saves = new AtomicInteger();
    private volatile boolean failing;

    @Override
    public Optional<Dialogue> find(Speaker speaker) {
        return Optional.ofNullable(dialogues.get(speaker));
    }

    @Override
    public void save(Speaker speaker, Dialogue dialogue) {
        if (failing) {
            throw new IllegalStateException("cannot save");
        }
        saves.incrementAndGet();
        dialogues.put(speaker, dialogue);
    }

    @Override
    public boolean forget(Speaker speaker) {
        return dialogues.remove(speaker) != null;
    }

    @Override
    public int forgetSilentSince(LocalDate day) {
        int before = dialogues.size();
        dialogues.values().removeIf(dialogue -> dialogue.lastWord().isBefore(day));
        return before - dialogues.size();
    }

    public void failOnSave() {
        failing = true;
    }

    public int saves() {
        return saves.get();
    }
}
