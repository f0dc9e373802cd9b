package org.constituent.conversation;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.constituent.civic.EditDistance;
import org.constituent.civic.PlaceParser;

/** How well a name completes what was typed of it; accents and one typo in a longer word are forgiven. */
final class Completion {
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int OF_A_LATER_WORD = 1;
    private static final int OF_A_TYPO = 10;

    private final List<String> typed;

    Completion(String typed) {
        this.typed = words(typed);
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /**
     * How far what was typed is from a name; empty where it is not the name's beginning at all.
     *
     * @param name its words in the order of their weight
     */
    OptionalInt distance(String name) {
        List<String> own = words(name);
        int sum = 0;
        for (String word : typed) {
            OptionalInt best = best(word, own);
            if (best.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += best.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    private static OptionalInt best(String typed, List<String> own) {
        int best = Integer.MAX_VALUE;
        for (int index = 0; index < own.size(); index++) {
            int later = index == 0 ? 0 : OF_A_LATER_WORD;
            if (own.get(index).startsWith(typed)) {
                best = Math.min(best, later);
            } else if (typed.length() >= SHORTEST_WITH_TYPO && beginsAlmost(own.get(index), typed)) {
                best = Math.min(best, later + OF_A_TYPO);
            }
        }
        return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** A letter too many, too few or wrong moves the end of what was typed by one at most. */
    private static boolean beginsAlmost(String word, String typed) {
        for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
            if (length <= word.length() && EditDistance.between(word.substring(0, length), typed, 1) <= 1) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return Stream.of(PlaceParser.folded(text).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
