package org.constituent.civic;

import java.util.List;
import java.util.Optional;

/**
 * What a legislator is called, accents kept.
 *
 * @param full the name in full as the person uses it, for example {@code Edward J. Markey}
 * @param nickname how they are also known, for example {@code Chuy}
 * @param called what else people call them, for example {@code AOC}
 */
public record PersonName(String first, String last, String full, Optional<String> nickname, List<String> called) {
    public PersonName {
        if (last.isBlank() || full.isBlank()) {
            throw new IllegalArgumentException("a person has a last and a full name");
        }
        called = List.copyOf(called);
    }

    /** Of somebody who is called nothing else. */
    public PersonName(String first, String last, String full, Optional<String> nickname) {
        this(first, last, full, nickname, List.of());
    }

    /** The same name, of somebody who is called something else too. */
    public PersonName called(List<String> other) {
        return new PersonName(first, last, full, nickname, other);
    }
}
