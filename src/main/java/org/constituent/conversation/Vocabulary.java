package org.constituent.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.constituent.campaign.Language;
import org.constituent.civic.EditDistance;
import org.constituent.civic.PlaceParser;
import org.constituent.wording.IncompleteMessages;

/**
 * The words people type, of all languages at once: somebody may change their language in the middle of
 * a conversation.
 */
public final class Vocabulary {
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int SHORTEST_WITH_TWO = 8;
    private static final Set<Meaning> WITHIN_QUESTIONS =
            Set.of(Meaning.STANDS, Meaning.ASKING, Meaning.WHO, Meaning.MINE);

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> whole = new HashMap<>();
    private final Map<String, Set<Meaning>> meanings = new HashMap<>();

    /**
     * @param understood by language, then by meaning; throws {@link IncompleteMessages} when a
     *     language words a meaning that does not exist, or lacks one
     */
    public Vocabulary(Map<Language, Map<String, List<String>>> understood) {
        understood.forEach((language, meanings) -> {
            Set<String> known = Meaning.keys();
            List<String> mistakes = new ArrayList<>();
            meanings.forEach((key, words) -> {
                if (known.contains(key)) {
                    words.forEach(word -> entries.add(new Entry(PlaceParser.folded(word), Meaning.of(key), language)));
                } else {
                    mistakes.add(key + " under understood is not known. Known are: " + String.join(", ", known) + ".");
                }
            });
            known.stream()
                    .filter(key -> !meanings.containsKey(key))
                    .forEach(key -> mistakes.add("understood has no " + key + ". Add a list of words."));
            if (!mistakes.isEmpty()) {
                throw new IncompleteMessages(language, "bot.yaml", mistakes);
            }
        });
        entries.sort(Comparator.comparingInt((Entry entry) -> -entry.words().length()));
        entries.forEach(entry -> meanings.computeIfAbsent(entry.words(), words -> EnumSet.noneOf(Meaning.class))
                .add(entry.meaning()));
        // Words that mean something within a question only are no meaning of a whole text.
        entries.removeIf(entry -> WITHIN_QUESTIONS.contains(entry.meaning()));
        entries.forEach(entry -> whole.putIfAbsent(entry.words(), entry));
    }

    /** Whether a word can mean something, whatever else it means. */
    boolean means(String word, Meaning meaning) {
        return meanings.getOrDefault(word, Set.of()).contains(meaning);
    }

    /** Whether a word means anything at all. */
    boolean isKnown(String word) {
        return meanings.containsKey(word);
    }

    /** The text without what several of its words mean together: "is she in favor". */
    String without(Meaning meaning, String text) {
        String padded = " " + text + " ";
        for (Map.Entry<String, Set<Meaning>> entry : meanings.entrySet()) {
            if (entry.getKey().contains(" ") && entry.getValue().contains(meaning)) {
                padded = padded.replace(" " + entry.getKey() + " ", " ");
            }
        }
        return padded.strip();
    }

    /** The meaning of the whole text. */
    Optional<Entry> exactly(String folded) {
        return Optional.ofNullable(whole.get(folded));
    }

    /** The longest words that the text begins with, before something else. */
    Optional<Entry> atTheBeginning(String folded) {
        return entries.stream()
                .filter(entry -> folded.startsWith(entry.words() + " "))
                .findFirst();
    }

    /** The most important words anywhere in the text; among equals the longest. */
    Optional<Entry> within(String folded) {
        String padded = " " + folded.replaceAll("[^\\p{L}\\p{N}' ]", " ").replaceAll(" +", " ") + " ";
        return entries.stream()
                .filter(entry -> padded.contains(" " + entry.words() + " "))
                .min(Comparator.comparing(Entry::meaning));
    }

    /** The meaning of a whole text with a typo, or with two where it is long. */
    Optional<Entry> almostExactly(String folded) {
        return almost(folded)
                .or(() -> folded.length() < SHORTEST_WITH_TWO
                        ? Optional.empty()
                        : entries.stream()
                                .filter(entry -> EditDistance.between(entry.words(), folded, 2) <= 2)
                                .findFirst());
    }

    /** The meaning of a single word with one typo. */
    Optional<Entry> almost(String folded) {
        return folded.length() < SHORTEST_WITH_TYPO
                ? Optional.empty()
                : entries.stream()
                        .filter(entry -> entry.words().length() >= SHORTEST_WITH_TYPO
                                && EditDistance.between(entry.words(), folded, 1) <= 1)
                        .findFirst();
    }

    /** Words and what they mean. */
    record Entry(String words, Meaning meaning, Language language) {}

    /** What words can mean; in the order of importance when a text holds several. */
    enum Meaning {
        FORGET_ME,
        STOP,
        UPDATES_OFF,
        UPDATES_ON,
        MY_DATA,
        REPORT,
        MOVED,
        ADDRESS,
        OTHER_ONE,
        GUIDE_ME,
        DRAFTS_IN_THIS_LANGUAGE,
        NO_STORY,
        STORY,
        SENT,
        ANOTHER,
        IMPACT,
        SCOREBOARD,
        CALL,
        LETTER,
        POST,
        ABOUT_PLACE,
        WHY,
        ABOUT_OTHER_OFFICES,
        ABOUT_ABROAD,
        ABOUT_EDITING,
        ABOUT_SENDING,
        ABOUT_NOT_HERE,
        ABOUT_BOT,
        ABOUT_CAMPAIGN,
        CAMPAIGNS,
        CAMPAIGN,
        MY_LEGISLATORS,
        WHO_IS,
        THIS_LANGUAGE,
        HELP,
        THANKS,
        BEGIN,
        GREETING,
        // Not intents of their own: "does my senator support it?" asks, of mine, for a standing.
        STANDS,
        ASKING,
        WHO,
        MINE,
        SKIP,
        SENATE,
        HOUSE,
        FILLER;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Meaning of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static Set<String> keys() {
            Set<String> keys = new TreeSet<>();
            for (Meaning meaning : values()) {
                keys.add(meaning.key());
            }
            return keys;
        }
    }
}
