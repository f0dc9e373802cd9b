package org.constituent.civic;

/**
 * A party as its members' own files name it, for example {@code Democrat}, {@code Republican} or
 * {@code Independent}. Open, because a new party needs no new release.
 */
public record Party(String name) {
    public Party {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party has a name");
        }
    }

    /** The letter after a member's name, for example {@code D}. */
    public String letter() {
        return name.substring(0, 1);
    }
}
