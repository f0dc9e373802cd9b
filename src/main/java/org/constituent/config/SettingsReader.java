package org.constituent.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads single settings, remembers which there are, and collects what is wrong with them. */
final class SettingsReader {
    private static final int MOST_DIFFERING = 3;

    private final Map<String, String> given;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<String> mistakes = new ArrayList<>();

    SettingsReader(Map<String, String> given) {
        this.given = new HashMap<>(given);
    }

    String matching(String key, String usual, String pattern, String expected) {
        Optional<String> value = value(key);
        if (value.isPresent() && !value.get().matches(pattern)) {
            mistakes.add(key + " is \"" + value.get() + "\", but must be " + expected + ".");
            return usual;
        }
        return value.orElse(usual);
    }

    int number(String key, int usual, int least, int most) {
        Optional<String> value = value(key);
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.get().matches("-?\\d{1,9}")) {
            mistakes.add(key + " is \"" + value.get() + "\", but must be a whole number.");
            return usual;
        }
        int number = Integer.parseInt(value.get());
        if (number < least || number > most) {
            mistakes.add(key + " is " + number + ", but must lie between " + least + " and " + most + ".");
            return usual;
        }
        return number;
    }

    /** Throws {@link InvalidSettings} when anything was wrong or is not known. */
    void finish(String fileName) {
        given.keySet().stream().sorted().filter(key -> !known.contains(key)).forEach(key -> {
            String remedy = known.stream()
                    .filter(candidate -> differing(candidate, key) <= MOST_DIFFERING)
                    .min(Comparator.comparingInt(candidate -> differing(candidate, key)))
                    .map(nearest -> "Did you mean " + nearest + "?")
                    .orElseGet(() -> "There are: " + String.join(", ", known) + ".");
            mistakes.add(key + " is not a setting. " + remedy);
        });
        if (!mistakes.isEmpty()) {
            throw new InvalidSettings(fileName, mistakes);
        }
    }

    private Optional<String> value(String key) {
        known.add(key);
        return Optional.ofNullable(given.get(key));
    }

    /** A rough distance: how many letters of the longer word have no like among the other's, in order. */
    private static int differing(String one, String other) {
        int[][] common = new int[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                common[i][j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return Math.max(one.length(), other.length()) - common[one.length()][other.length()];
    }
}
