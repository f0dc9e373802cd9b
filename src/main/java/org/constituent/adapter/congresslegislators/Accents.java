package org.constituent.adapter.congresslegislators;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A person's accents, learnt from every field of their name, because one field may lack what another has. */
final class Accents {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, String> accented = new HashMap<>();

    void learn(String field) {
        WORD.matcher(composed(field)).results().forEach(found -> {
            String plain = plain(found.group());
            if (!plain.equals(found.group())) {
                accented.put(plain, found.group());
            }
        });
    }

    /** The text with the accents that another field has. */
    String restored(String text) {
        return WORD.matcher(composed(text)).replaceAll(found -> accented.getOrDefault(found.group(), found.group()));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }
}
