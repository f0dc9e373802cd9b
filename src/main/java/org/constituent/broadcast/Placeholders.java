package org.constituent.broadcast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is filled in for each reader: {@code {{legislators|your legislators}}}. After the bar stands what is told where
 * nothing is known, so that no sentence has a hole.
 */
public final class Placeholders {
    /** The reader's own legislators by name. */
    public static final String LEGISLATORS = "legislators";

    /** The same, each with their standing. */
    public static final String STANDINGS = "standings";

    /** The reader's state by name. */
    public static final String STATE = "state";

    public static final Set<String> KNOWN = Set.of(LEGISLATORS, STANDINGS, STATE);

    private static final Pattern FORM = Pattern.compile("\\{\\{([^{}|]*)(?:\\|([^{}]*))?\\}\\}");

    private Placeholders() {}

    public static boolean isIn(String text) {
        return text.contains("{{");
    }

    /** What is wrong with a text, as it stands there: an unknown name, or nothing after the bar. */
    public static Optional<String> firstMistake(String text) {
        List<String> wrong = FORM.matcher(text)
                .results()
                .filter(found -> !KNOWN.contains(found.group(1).strip())
                        || found.group(2) == null
                        || found.group(2).isBlank())
                .map(found -> found.group())
                .toList();
        return wrong.stream()
                .findFirst()
                .or(() -> isIn(FORM.matcher(text).replaceAll("")) ? Optional.of("{{") : Optional.empty());
    }

    /** The text with what is known of a reader; empty values count as unknown. */
    public static String filled(String text, Map<String, String> known) {
        return FORM.matcher(text).replaceAll(found -> {
            String value = known.getOrDefault(found.group(1).strip(), "");
            String without = found.group(2) == null ? "" : found.group(2).strip();
            return Matcher.quoteReplacement(value.isBlank() ? without : value);
        });
    }
}
