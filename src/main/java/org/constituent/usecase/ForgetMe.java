package org.constituent.usecase;

import java.util.EnumSet;
import java.util.Set;
import org.constituent.chat.Speaker;
import org.constituent.port.Dialogues;
import org.constituent.port.ShortMemory;

/** Deletes everything that is kept about a speaker. */
public final class ForgetMe {
    private final Dialogues dialogues;
    private final ShortMemory memory;

    public ForgetMe(Dialogues dialogues, ShortMemory memory) {
        this.dialogues = dialogues;
        this.memory = memory;
    }

    /** What was deleted; empty when there was nothing. */
    public Set<Deleted> forget(Speaker speaker) {
        Set<Deleted> deleted = EnumSet.noneOf(Deleted.class);
        if (dialogues.forget(speaker)) {
            deleted.add(Deleted.DIALOGUE);
        }
        if (memory.forget(speaker)) {
            deleted.add(Deleted.TYPED_PLACE);
        }
        return deleted;
    }

    /** The kinds of things that are kept. */
    public enum Deleted {
        /** Language, district, campaign and the last question. */
        DIALOGUE,
        /** The place as it was typed, from memory. */
        TYPED_PLACE
    }
}
