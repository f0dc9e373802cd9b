package org.constituent.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.constituent.conversation.Vocabulary.Meaning;

/** Reads which of a list is meant: "2", "#2", "2nd", "number two", "the second one", "la segunda", "the last". */
final class ListPlace {
    private static final Pattern ORDINAL = Pattern.compile("^(\\d{1,3})(?:st|nd|rd|th|er|ro|ra|do|da|o|a)$");

    private final Vocabulary vocabulary;
    private final SmallWords smallWords;

    ListPlace(Vocabulary vocabulary, SmallWords smallWords) {
        this.vocabulary = vocabulary;
        this.smallWords = smallWords;
    }

    /** The place, counted from 1, which may lie beyond the list of this length. */
    Optional<Integer> in(String text, int length) {
        String all = text.replaceAll("[^\\p{L}\\p{N} ]", "").strip();
        boolean everybody = vocabulary
                .exactly(all)
                .filter(entry -> entry.meaning() == Meaning.MY_LEGISLATORS)
                .isPresent();
        return everybody
                ? Optional.empty()
                : Stream.of(all, smallWords.around(all), all.substring(all.lastIndexOf(' ') + 1))
                        .limit(isCounted(all) ? 3 : 2)
                        .flatMap(words -> counted(words, length).stream())
                        .filter(at -> at > 0)
                        .findFirst();
    }

    /** "number one": small words all of it, and a number all the same. */
    private boolean isCounted(String words) {
        return words.contains(" ") && vocabulary.means(words.substring(0, words.indexOf(' ')), Meaning.NUMBER);
    }

    private Optional<Integer> counted(String words, int length) {
        if (vocabulary.means(words, Meaning.FIRST)) {
            return Optional.of(1);
        }
        if (vocabulary.means(words, Meaning.SECOND)) {
            return Optional.of(2);
        }
        if (vocabulary.means(words, Meaning.THIRD)) {
            return Optional.of(3);
        }
        return vocabulary.means(words, Meaning.LAST)
                ? Optional.of(length)
                : NamedPerson.number(ORDINAL.matcher(words).replaceFirst("$1"));
    }
}
