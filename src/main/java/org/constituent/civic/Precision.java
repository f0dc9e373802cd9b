package org.constituent.civic;

import java.util.Locale;

/** How closely a place was known when its representation was looked up. */
public enum Precision {
    /** By the whole five-digit ZIP code. */
    ZIP5,
    /** By the first three digits of a ZIP code, which tell the state and the possible districts. */
    ZIP3,
    /** By a street address or coordinates. */
    ADDRESS,
    /** The person named the district. */
    DISTRICT,
    /** The person named the state. */
    STATE;

    /** The lower-case word used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
