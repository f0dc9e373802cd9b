package org.constituent.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.constituent.chat.Dialogue;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Legislator;
import org.constituent.civic.PlaceParser;
import org.constituent.conversation.Vocabulary.Entry;
import org.constituent.conversation.Vocabulary.Meaning;
import org.constituent.port.CurrentFacts;

/** Finds the name among words: whom "to senator warren please" means, or "2" while a list is shown. */
final class NamedPerson {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 3;
    /** More than this is no name of a legislator but a sentence. */
    private static final int MOST_WORDS = 5;

    private static final String WHO_IS = "who is ";

    private final Vocabulary vocabulary;
    private final CurrentFacts facts;

    NamedPerson(Vocabulary vocabulary, CurrentFacts facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    /** Whoever the whole text names in full, or as people call them: "ted cruz", "aoc". A family name may be a town's. */
    Optional<String> alone(String folded) {
        List<Legislator> named = exactly(folded);
        boolean full = folded.contains(" ")
                || named.stream()
                        .anyMatch(one -> one.name().called().stream()
                                .anyMatch(called -> PlaceParser.folded(called).equals(folded) && isInitials(called)));
        return named.size() == 1 && full ? Optional.of(folded) : Optional.empty();
    }

    private static boolean isInitials(String called) {
        return called.equals(called.toUpperCase(Locale.ROOT));
    }

    /**
     * The name that stands before or behind an entry: "welch's phone number", "the letter for peter welch, please".
     * A single word is a name where it is that of somebody just shown, where it belongs to somebody or has a title,
     * or where nothing else is said: people are called Case, Fine and Will.
     */
    Optional<String> beside(Entry entry, String folded, Dialogue dialogue) {
        if (!wantsOne(entry.meaning())) {
            return Optional.empty();
        }
        String text = " " + folded.replaceAll("[^\\p{L}\\p{N}']+", " ") + " ";
        int at = text.indexOf(" " + entry.words() + " ");
        return at < 0
                ? Optional.empty()
                : known(text.substring(0, at + 1), dialogue)
                        .or(() -> known(text.substring(at + entry.words().length() + 1), dialogue));
    }

    private static boolean wantsOne(Meaning meaning) {
        return switch (meaning) {
            case CALL, LETTER, POST, WHY -> true;
            default -> false;
        };
    }

    private Optional<String> known(String text, Dialogue dialogue) {
        List<String> words = List.of(text.strip().split(" +", -1));
        boolean nothingElse = words.stream().filter(word -> !isFiller(word)).count() == 1;
        for (int length = Math.min(LONGEST + 1, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String said = String.join(" ", words.subList(from, from + length));
                String name = said.replaceAll("'s?$", "");
                boolean sure =
                        length > 1 || nothingElse || !said.equals(name) || (from > 0 && isTitle(words.get(from - 1)));
                boolean ordinary = name.length() < SHORTEST || vocabulary.isKnown(name);
                if ((length > 1 || !ordinary) && isNameOf(name, sure, dialogue)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isNameOf(String name, boolean sure, Dialogue dialogue) {
        List<Legislator> named = exactly(name);
        return sure
                ? !named.isEmpty()
                : named.stream()
                        .anyMatch(one -> dialogue.shown().to().contains(one.id())
                                || dialogue.question().stream()
                                        .anyMatch(option -> option.words().equals(WHO_IS + one.id())));
    }

    private List<Legislator> exactly(String name) {
        return facts.now().roster().calledExactly(name);
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
        return isTitle(word)
                || vocabulary
                        .exactly(word)
                        .filter(entry -> entry.meaning() == Meaning.FILLER)
                        .isPresent();
    }

    private boolean isTitle(String word) {
        return vocabulary
                .exactly(word)
                .filter(entry -> entry.meaning() == Meaning.SENATE || entry.meaning() == Meaning.HOUSE)
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
