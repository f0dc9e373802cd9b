package org.constituent.campaign;

import java.util.Map;
import java.util.Objects;

/** A text in one or more languages; English stands in where a language is missing. */
public record LocalText(Map<Language, String> texts) {
    public LocalText {
        texts = Map.copyOf(texts);
        if (!texts.containsKey(Language.ENGLISH)) {
            throw new IllegalArgumentException("a text needs at least English");
        }
    }

    public static LocalText english(String text) {
        return new LocalText(Map.of(Language.ENGLISH, text));
    }

    public String in(Language language) {
        String text = texts.get(language);
        return text != null ? text : english();
    }

    private String english() {
        return Objects.requireNonNull(texts.get(Language.ENGLISH));
    }
}
