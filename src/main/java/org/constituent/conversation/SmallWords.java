package org.constituent.conversation;

import java.util.List;
import org.constituent.conversation.Vocabulary.Meaning;

/** Knows the small words and titles that stand around a name or a number: "to senator warren please". */
final class SmallWords {
    private final Vocabulary vocabulary;

    SmallWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Small words are dropped around a name but not within it: "carolina del norte", "monica de la cruz". */
    String around(String text) {
        List<String> words = List.of(text.strip().split(" +", -1));
        int from = 0;
        int to = words.size();
        while (from < to && areFillers(words.get(from)) && !isParticle(words.subList(from, to))) {
            from++;
        }
        while (from < to && areFillers(words.get(to - 1))) {
            to--;
        }
        return String.join(" ", words.subList(from, to));
    }

    boolean areFillers(String word) {
        return areTitle(word) || vocabulary.means(word, Meaning.FILLER);
    }

    boolean areTitle(String word) {
        return vocabulary.means(word, Meaning.SENATE) || vocabulary.means(word, Meaning.HOUSE);
    }

    /** The beginning of a family name such as De La Cruz, rather than of "de la senadora Warren" or "de la 1". */
    private boolean isParticle(List<String> words) {
        return words.size() > 2
                && words.get(0).equals("de")
                && words.get(1).equals("la")
                && vocabulary.exactly(words.get(2)).isEmpty()
                && NamedPerson.number(words.get(2)).isEmpty();
    }
}
