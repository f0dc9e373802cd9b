package org.constituent.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Speaker;
import org.constituent.port.Dialogues;

/**
 * Keeps the dialogues of those who are talking now at hand. Every change is written through before it
 * is believed; one that changes nothing is not written.
 *
 * <p>A speaker's dialogue is read and written under that speaker's lock, the slow part too: otherwise
 * one that is being read could be put back after it was forgotten. Only one process may serve a
 * speaker, for a second one would not hear of the first one's changes.
 */
public final class CachedDialogues implements Dialogues {
    private final Dialogues behind;

    /** Empty for those who are known to be unknown. */
    private final Cache<Speaker, Optional<Dialogue>> recent;

    /**
     * Nothing is at hand at first.
     *
     * @param behind where dialogues are kept
     * @param mostSpeakers how many are kept at hand
     * @param idle how long after a speaker was last asked for
     */
    public CachedDialogues(Dialogues behind, long mostSpeakers, Duration idle, Clock clock) {
        this.behind = behind;
        this.recent =
                ClockTicker.cache(clock, mostSpeakers).expireAfterAccess(idle).build();
    }

    @Override
    public Optional<Dialogue> find(Speaker speaker) {
        return recent.get(speaker, behind::find);
    }

    @Override
    public void save(Speaker speaker, Dialogue dialogue) {
        Optional<Dialogue> wanted = Optional.of(dialogue);
        recent.asMap().compute(speaker, (key, saved) -> {
            if (!wanted.equals(saved)) {
                behind.save(speaker, dialogue);
            }
            return wanted;
        });
    }

    @Override
    public boolean forget(Speaker speaker) {
        boolean known = behind.forget(speaker);
        recent.invalidate(speaker); // afterwards, and waiting for whoever is reading what was there before
        return known;
    }

    @Override
    public int forgetSilentSince(LocalDate day) {
        int forgotten = behind.forgetSilentSince(day);
        // Afterwards, so that none is read back in between; who has spoken meanwhile has a later day, and stays.
        for (Speaker speaker : recent.asMap().keySet()) {
            recent.asMap()
                    .computeIfPresent(
                            speaker,
                            (key, saved) -> saved.filter(it -> it.lastWord().isBefore(day))
                                            .isPresent()
                                    ? null
                                    : saved);
        }
        return forgotten;
    }
}
