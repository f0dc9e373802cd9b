package org.constituent.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.constituent.chat.Dialogue;
import org.constituent.civic.PlaceParser;
import org.constituent.conversation.Vocabulary.Meaning;

/** Finds which answer to the question asked last was meant: by its number, a district's number or a part of its label. */
final class ChosenOption {
    private static final int SHORTEST_PART = 3;

    private final Vocabulary vocabulary;
    private final NamedPerson names;

    ChosenOption(Vocabulary vocabulary, NamedPerson names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    Optional<Dialogue.Option> of(List<Dialogue.Option> options, String folded) {
        if (options.isEmpty() || folded.isBlank()) {
            return Optional.empty();
        }
        Optional<Dialogue.Option> byDistrict = ofDistrict(options, folded);
        if (byDistrict.isPresent()) {
            return byDistrict;
        }
        boolean offered = options.size() == 1 && !options.get(0).words().startsWith(NamedPerson.WHO_IS);
        if (offered && vocabulary.agrees(folded)) {
            return Optional.of(options.get(0));
        }
        return names.position(folded, options.size())
                .filter(at -> at <= options.size())
                .map(at -> options.get(at - 1))
                .or(() -> only(
                        options,
                        option -> option.words().toLowerCase(Locale.ROOT).equals(folded)
                                || option.words().endsWith("-" + names.withoutFillers(folded))
                                || option.words().endsWith(" " + folded)))
                .or(() -> folded.length() < SHORTEST_PART || folded.codePoints().noneMatch(Character::isLetter)
                        ? Optional.empty()
                        : only(options, option -> standsAlone(folded, " " + PlaceParser.folded(option.label()) + " ")));
    }

    /** "district 5", "the 5th district" and "distrito 5" name a district, whatever stands in the fifth place. */
    private Optional<Dialogue.Option> ofDistrict(List<Dialogue.Option> options, String folded) {
        List<String> words = List.of(folded.split(" ", -1));
        List<String> others = words.stream()
                .filter(word -> !vocabulary.means(word, Meaning.DISTRICT))
                .toList();
        return others.size() == words.size()
                ? Optional.empty()
                : names.position(String.join(" ", others), 0)
                        .flatMap(
                                number -> only(options, option -> option.words().endsWith("-" + number)));
    }

    /** Whether words stand in a text with no letter before or after them. */
    private static boolean standsAlone(String words, String text) {
        for (int at = text.indexOf(words, 1); at > 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if (end < text.length()
                    && !Character.isLetter(text.codePointBefore(at))
                    && !Character.isLetter(text.codePointAt(end))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Dialogue.Option> only(List<Dialogue.Option> options, Predicate<Dialogue.Option> fits) {
        List<Dialogue.Option> fitting = options.stream().filter(fits).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
