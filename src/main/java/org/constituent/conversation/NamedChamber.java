package org.constituent.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.civic.Chamber;
import org.constituent.conversation.Vocabulary.Meaning;

/** Reads a title that stands for all of somebody's own who bear it: "my senators", "the rep". */
final class NamedChamber {
    private final Vocabulary vocabulary;
    private final SmallWords smallWords;

    NamedChamber(Vocabulary vocabulary, SmallWords smallWords) {
        this.vocabulary = vocabulary;
        this.smallWords = smallWords;
    }

    /** The chamber that a whole text names, as {@link #of} reads it; empty where more is said, or both are. */
    Optional<String> alone(String text) {
        List<String> words = List.of(text.split("[^\\p{L}\\p{N}']+"));
        boolean senate = words.stream().anyMatch(word -> vocabulary.means(word, Meaning.SENATE));
        boolean house = words.stream().anyMatch(word -> vocabulary.means(word, Meaning.HOUSE));
        boolean nothingElse =
                words.stream().allMatch(word -> smallWords.areFillers(word) || vocabulary.means(word, Meaning.NUMBER));
        return senate == house || !nothingElse
                ? Optional.empty()
                : Optional.of(words(senate ? Chamber.SENATE : Chamber.HOUSE));
    }

    private static String words(Chamber chamber) {
        return chamber.name().toLowerCase(Locale.ROOT);
    }

    /** The chamber that stands where a name could: "call senate". */
    static Optional<Chamber> of(String whom) {
        return Stream.of(Chamber.values())
                .filter(chamber -> words(chamber).equals(whom))
                .findFirst();
    }
}
