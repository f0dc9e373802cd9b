package org.constituent.civic;

import java.util.Optional;

/**
 * What a legislator is called, accents kept.
 *
 * @param full the name in full as the person uses it, for example {@code Edward J. Markey}
 * @param nickname how they are also known, for example {@code Chuy}
 */
public record PersonName(String first, String last, String full, Optional<String> nickname) {
    public PersonName {
        if (last.isBlank() || full.isBlank()) {
            throw new IllegalArgumentException("a person has a last and a full name");
        }
    }
}
