package org.constituent.web;

/**
 * A legislator's title in two parts, of which the second may stand smaller.
 *
 * @param who for example {@code Senator Edward J. Markey}
 * @param of party and place in brackets; blank where a language words them otherwise
 */
public record Heading(String who, String of) {
    static Heading of(String title) {
        int bracket = title.lastIndexOf(" (");
        return bracket < 0
                ? new Heading(title, "")
                : new Heading(title.substring(0, bracket), title.substring(bracket + 1));
    }
}
