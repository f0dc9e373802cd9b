package org.constituent.drafting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form a draft takes. */
public enum Medium {
    /** A public post on a social network, within its limit. */
    POST,
    /** A subject and a body, for a contact form, an e-mail or paper. */
    LETTER,
    /** What to say on the phone, and after the tone. */
    CALL;

    /** The medium with this lower-case word. */
    public static Optional<Medium> parse(String word) {
        return Arrays.stream(values())
                .filter(medium -> medium.key().equals(word))
                .findFirst();
    }

    /** The lower-case word used in files, words and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
