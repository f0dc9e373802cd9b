package org.constituent.broadcast;

import java.util.Locale;

/** How far an update has come. */
public enum Stage {
    /** Written, and waiting for somebody to approve it. */
    PROPOSED,
    /** Promised to everybody in its audience; on its way, or waiting for its time. */
    APPROVED,
    /** Halted; what was not sent stays where it is. */
    STOPPED,
    /** Everybody was told, or cannot be. */
    DONE,
    /** Will never be told. */
    DISCARDED;

    /** Whether an update may go from here to there. */
    public boolean mayBecome(Stage next) {
        return switch (this) {
            case PROPOSED -> next == APPROVED || next == DISCARDED;
            case APPROVED -> next == STOPPED || next == DONE;
            case STOPPED -> next == APPROVED || next == DISCARDED;
            case DONE, DISCARDED -> false;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage with this lower-case word. */
    public static Stage of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
