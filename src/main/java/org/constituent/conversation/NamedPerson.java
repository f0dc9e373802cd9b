package org.constituent.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.constituent.chat.Dialogue;
import org.constituent.civic.BioguideId;
import org.constituent.conversation.Vocabulary.Entry;
import org.constituent.conversation.Vocabulary.Meaning;

/** Finds the name among words: whom "to senator warren please" means, or "2" while a list is shown. */
final class NamedPerson {
    private static final int LONGEST = 3;
    /** More than this is no name of a legislator but a sentence. */
    private static final int MOST_WORDS = 5;

    private static final String WHO_IS = "who is ";

    private final Vocabulary vocabulary;

    NamedPerson(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** An id for a number in the list shown, else what was typed without the small words around it. */
    Optional<String> in(String rest, Dialogue dialogue) {
        String name = withoutFillers(rest);
        if (name.isBlank()) {
            return Optional.empty();
        }
        Optional<String> numbered = number(name).flatMap(number -> listed(dialogue, number));
        return numbered.or(() -> Optional.of(BioguideId.parse(name.toUpperCase(Locale.ROOT))
                .map(BioguideId::value)
                .orElse(name)));
    }

    /** Somebody's street or a whole sentence: to be read for something else, and never to be said back. */
    static boolean isNone(String whom) {
        boolean digits = whom.matches(".*\\d.*")
                && !whom.matches("\\d{1,3}")
                && BioguideId.parse(whom).isEmpty();
        return digits || whom.split(" ", -1).length > MOST_WORDS;
    }

    /** What the words after an entry name: "I would like a letter to Warren"; empty where they are no name. */
    String after(Entry entry, String folded) {
        String text = " " + folded.replaceAll("[^\\p{L}\\p{N}']+", " ") + " ";
        String words = " " + entry.words() + " ";
        String after = text.substring(text.indexOf(words) + words.length() - 1).strip();
        return switch (entry.meaning()) {
            case SCOREBOARD -> after;
            case WHO_IS -> shortly(after);
            case ANOTHER, CALL, LETTER, POST, WHY, SENT ->
                isFiller(after.split(" ", -1)[0]) || number(after).isPresent() ? shortly(after) : "";
            default -> "";
        };
    }

    /** Small words are dropped around a name but not within it: "carolina del norte", "monica de la cruz". */
    String withoutFillers(String text) {
        List<String> words = List.of(text.strip().split(" +", -1));
        int from = 0;
        int to = words.size();
        while (from < to && isFiller(words.get(from)) && !isParticle(words.subList(from, to))) {
            from++;
        }
        while (from < to && isFiller(words.get(to - 1))) {
            to--;
        }
        return String.join(" ", words.subList(from, to));
    }

    static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private String shortly(String after) {
        String name = withoutFillers(after);
        return name.split(" ", -1).length <= LONGEST && !isNone(name) ? name : "";
    }

    private static Optional<String> listed(Dialogue dialogue, int number) {
        List<String> ids = dialogue.question().stream()
                .filter(option -> option.words().startsWith(WHO_IS))
                .map(option -> option.words().substring(WHO_IS.length()))
                .toList();
        List<String> from = ids.isEmpty()
                ? dialogue.shown().to().stream().map(BioguideId::value).toList()
                : ids;
        return number >= 1 && number <= from.size() ? Optional.of(from.get(number - 1)) : Optional.empty();
    }

    private boolean isFiller(String word) {
        return vocabulary
                .exactly(word)
                .filter(entry -> entry.meaning() == Meaning.FILLER
                        || entry.meaning() == Meaning.SENATE
                        || entry.meaning() == Meaning.HOUSE)
                .isPresent();
    }

    /** The beginning of a family name such as De La Cruz, rather than of "de la senadora Warren" or "de la 1". */
    private boolean isParticle(List<String> words) {
        return words.size() > 2
                && words.get(0).equals("de")
                && words.get(1).equals("la")
                && vocabulary.exactly(words.get(2)).isEmpty()
                && number(words.get(2)).isEmpty();
    }
}
