package org.constituent.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.chat.Dialogue;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Legislator;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.SeatId;
import org.constituent.conversation.Vocabulary.Entry;
import org.constituent.conversation.Vocabulary.Meaning;
import org.constituent.port.CurrentFacts;

/** Finds the name among words: whom "to senator warren please" means, or "2" while a list is shown. */
final class NamedPerson {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 3;
    /** More than this is no name of a legislator but a sentence. */
    private static final int MOST_WORDS = 5;

    private static final int MOST_BESIDE_A_NAME = 9;

    static final String WHO_IS = "who is ";
    private static final List<String> POSSESSIVES = List.of("s", "es");

    private final Vocabulary vocabulary;
    private final SmallWords smallWords;
    private final ListPlace places;
    private final NamedChamber chambers;
    private final CurrentFacts facts;

    NamedPerson(Vocabulary vocabulary, CurrentFacts facts) {
        this.vocabulary = vocabulary;
        this.smallWords = new SmallWords(vocabulary);
        this.places = new ListPlace(vocabulary, smallWords);
        this.chambers = new NamedChamber(vocabulary, smallWords);
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

    /** Whether the whole text is the name of somebody, however short. */
    boolean isSomebody(String folded) {
        return !exactly(folded.replaceAll("'s?$", "")).isEmpty();
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
        return switch (entry.meaning()) {
            case CALL, LETTER, POST, WHY -> beside(entry.words(), folded, dialogue);
            case REPORT, SENT ->
                beside(entry.words(), folded, dialogue)
                        .filter(who -> NamedChamber.of(who).isEmpty());
            default -> Optional.empty();
        };
    }

    /** "bernie's number": the word stands for their phone where a name belongs to it, and for any number elsewhere. */
    Optional<String> whoseNumber(String folded, Dialogue dialogue) {
        return Stream.of(folded.split(" ", -1))
                .filter(word -> vocabulary.means(word, Meaning.NUMBER))
                .findFirst()
                .flatMap(word -> beside(word, folded, dialogue));
    }

    private Optional<String> beside(String words, String folded, Dialogue dialogue) {
        String text = plain(folded);
        int at = text.indexOf(" " + words + " ");
        if (at < 0) {
            return Optional.empty();
        }
        String before = text.substring(0, at).strip();
        String after = text.substring(at + words.length() + 1).strip();
        return known(before, dialogue)
                .or(() -> known(after, dialogue))
                .or(() -> chambers.alone(after))
                .or(() -> chambers.alone(before));
    }

    private static String plain(String folded) {
        return " " + folded.replaceAll("[^\\p{L}\\p{N}']+", " ") + " ";
    }

    /** The chamber that the whole text names: "the rep", "both senators". */
    Optional<String> chamberAlone(String folded) {
        return chambers.alone(folded);
    }

    /** One of somebody's own who is named somewhere in a few words: "and becca?", "is bernie a democrat". */
    Optional<String> ownWithin(String folded, Dialogue dialogue) {
        List<String> words = List.of(plain(folded).strip().split(" ", -1));
        return words.size() > MOST_BESIDE_A_NAME
                ? Optional.empty()
                : words.stream()
                        .map(word -> bare(word, dialogue))
                        .filter(name -> !isOrdinary(name) && isNameOf(name, false, dialogue))
                        .findFirst();
    }

    private Optional<String> known(String text, Dialogue dialogue) {
        List<String> words = List.of(text.strip().split(" +", -1));
        boolean nothingElse = words.stream()
                        .filter(word -> !smallWords.areFillers(word) && !vocabulary.means(word, Meaning.NUMBER))
                        .count()
                == 1;
        for (int length = Math.min(LONGEST + 1, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String said = String.join(" ", words.subList(from, from + length));
                String name = bare(said, dialogue);
                boolean sure = length > 1
                        || nothingElse
                        || said.contains("'")
                        || (from > 0 && smallWords.areTitle(words.get(from - 1)));
                if ((length > 1 || !isOrdinary(name)) && isNameOf(name, sure, dialogue)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOrdinary(String word) {
        return word.length() < SHORTEST || vocabulary.isKnown(word);
    }

    /** Without what makes it a possessive; many leave the apostrophe out, which is believed of one's own only. */
    private String bare(String said, Dialogue dialogue) {
        String name = said.replaceAll("'s?$", "");
        return !name.equals(said) || !exactly(said).isEmpty()
                ? name
                : POSSESSIVES.stream()
                        .filter(said::endsWith)
                        .map(ending -> said.substring(0, said.length() - ending.length()))
                        .filter(shorter -> isNameOf(shorter, false, dialogue))
                        .findFirst()
                        .orElse(said);
    }

    private boolean isNameOf(String name, boolean sure, Dialogue dialogue) {
        List<Legislator> named = exactly(name);
        return sure ? !named.isEmpty() : named.stream().anyMatch(one -> isOwn(one, dialogue));
    }

    private boolean isOwn(Legislator one, Dialogue dialogue) {
        return dialogue.shown().to().contains(one.id())
                || dialogue.question().stream()
                        .anyMatch(option -> option.words().equals(WHO_IS + one.id()))
                || dialogue.home().filter(home -> represents(one.seat(), home)).isPresent();
    }

    private static boolean represents(SeatId seat, Dialogue.Home home) {
        return seat instanceof SeatId.House house
                ? home.district().filter(house.district()::equals).isPresent()
                : seat.state() == home.state();
    }

    private List<Legislator> exactly(String name) {
        return facts.now().roster().calledExactly(name);
    }

    /** An id for a number in the list shown, else what was typed without the small words around it. */
    Optional<String> in(String rest, Dialogue dialogue) {
        List<String> listed = listed(dialogue);
        Optional<String> numbered =
                places.in(rest, listed.size()).filter(at -> at <= listed.size()).map(at -> listed.get(at - 1));
        String name = withoutFillers(rest);
        if (numbered.isPresent() || name.isBlank() || NamedChamber.of(rest).isPresent()) {
            return numbered.or(() -> NamedChamber.of(rest).map(chamber -> rest));
        }
        return number(name)
                .map(String::valueOf)
                .or(() -> Optional.of(BioguideId.parse(name.toUpperCase(Locale.ROOT))
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

    /** Whether words are no name: a sentence, or words that mean something else and nobody is called by. */
    boolean isNobodys(String whom) {
        boolean small = NamedChamber.of(whom).isPresent() || whom.matches("\\d{1,3}");
        boolean known = small || !facts.now().roster().identified(whom).isEmpty();
        List<String> words = List.of(whom.split(" ", -1));
        return !known && (words.size() > LONGEST || words.stream().allMatch(vocabulary::isKnown));
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
                smallWords.areFillers(after.split(" ", -1)[0]) || number(after).isPresent() ? shortly(after) : "";
            default -> "";
        };
    }

    String withoutFillers(String text) {
        return smallWords.around(text);
    }

    static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private String shortly(String after) {
        String name = withoutFillers(after);
        return name.split(" ", -1).length <= LONGEST && !isNone(name) ? name : "";
    }

    /** Which of a list of so many a text means. */
    Optional<Integer> position(String text, int length) {
        return places.in(text, length);
    }

    private static List<String> listed(Dialogue dialogue) {
        List<String> ids = dialogue.question().stream()
                .filter(option -> option.words().startsWith(WHO_IS))
                .map(option -> option.words().substring(WHO_IS.length()))
                .toList();
        return ids.isEmpty()
                ? dialogue.shown().to().stream().map(BioguideId::value).toList()
                : ids;
    }
}
