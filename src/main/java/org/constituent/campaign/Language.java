package org.constituent.campaign;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language that the bot or a campaign speaks, by its two-letter code; each is a folder of {@code messages/}. */
public record Language(String code) {
    // First, for the languages below are held against it.
    private static final Pattern FORM = Pattern.compile("[a-z]{2}");

    public static final Language ENGLISH = new Language("en");
    public static final Language SPANISH = new Language("es");

    public Language {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a language code: " + code);
        }
    }

    /** Reads a code such as {@code es} or a tag such as {@code es-MX}, in any case. */
    public static Optional<Language> parse(String tag) {
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return FORM.matcher(code).matches() ? Optional.of(new Language(code)) : Optional.empty();
    }

    /** The locale that formats dates and numbers, as people in the United States write them. */
    public Locale locale() {
        return new Locale(code, "US");
    }

    @Override
    public String toString() {
        return code;
    }
}
