package org.constituent.civic;

import java.util.Locale;

/** One of the two chambers of Congress. */
public enum Chamber {
    SENATE,
    HOUSE;

    public Chamber other() {
        return this == SENATE ? HOUSE : SENATE;
    }

    /** The lower-case word used in files and JSON: {@code senate} or {@code house}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
