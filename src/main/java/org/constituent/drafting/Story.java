package org.constituent.drafting;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A person's own words about why this matters to them, made harmless: no control characters, no more
 * than two line breaks in a row. Otherwise as they typed them.
 */
public record Story(String text) {
    /** The most characters (Unicode code points). */
    public static final int LONGEST = 600;

    private static final String NEVER_ASSIGNED = IntStream.rangeClosed(0, 16)
            .mapToObj(plane -> String.format("\\x{%1$XFFFE}\\x{%1$XFFFF}", plane))
            .collect(Collectors.joining("", "[\\x{FDD0}-\\x{FDEF}", "]"));

    /** Cleans what was typed; empty when nothing is left or it is too long. */
    public static Optional<Story> of(String typed) {
        String clean = typed.replaceAll("\\R", "\n")
                // What is not assigned may be an emoji newer than this Java; what never will be is dropped below.
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}&&[^\\n]]", "")
                .replaceAll(NEVER_ASSIGNED, "")
                // Marks that turn the direction of the text around them could disguise what is said.
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        return clean.isEmpty() || clean.codePointCount(0, clean.length()) > LONGEST
                ? Optional.empty()
                : Optional.of(new Story(clean));
    }

    /** Without the words: they are nobody else's business. */
    @Override
    public String toString() {
        return "Story[" + text.length() + " characters]";
    }
}
