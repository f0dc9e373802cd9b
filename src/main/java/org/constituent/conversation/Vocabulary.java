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
import java.util.stream.Stream;
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
    /** Before words that count only where nothing else is said. */
    private static final String ALONE = "=";

    /** Stands where words were that are read already. */
    private static final String TAKEN = "\u0000";

    private static final Set<Meaning> BESIDE_OTHERS = EnumSet.of(
            Meaning.STANDS,
            Meaning.ASKING,
            Meaning.WHO,
            Meaning.MINE,
            Meaning.SPEAKER,
            Meaning.AGREED,
            Meaning.NUMBER,
            Meaning.DISTRICT,
            Meaning.FIRST,
            Meaning.SECOND,
            Meaning.THIRD,
            Meaning.LAST,
            Meaning.LIVING,
            Meaning.THANK);

    private static final Set<Meaning> WISHES =
            EnumSet.of(Meaning.CALL, Meaning.LETTER, Meaning.POST, Meaning.ANOTHER, Meaning.WHY);

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
                    words.forEach(word -> add(word, Meaning.of(key), language));
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
        entries.sort(Comparator.comparingInt((Entry entry) -> -entry.words().length())
                .thenComparing(Entry::meaning)
                .thenComparing(entry -> entry.language().code()));
        entries.forEach(entry -> meanings.computeIfAbsent(entry.words(), words -> EnumSet.noneOf(Meaning.class))
                .add(entry.meaning()));
        // Words that mean something beside others only are no meaning of a whole text.
        entries.removeIf(entry -> BESIDE_OTHERS.contains(entry.meaning()));
        entries.forEach(entry -> whole.putIfAbsent(entry.words(), entry));
    }

    /** Many leave apostrophes out. */
    private void add(String words, Meaning meaning, Language language) {
        boolean alone = words.startsWith(ALONE);
        String folded = PlaceParser.folded(alone ? words.substring(ALONE.length()) : words);
        Stream.of(folded, folded.replace("'", ""))
                .distinct()
                .forEach(said -> entries.add(new Entry(said, meaning, language, alone)));
    }

    /** Whether a word can mean something, whatever else it means. */
    boolean means(String word, Meaning meaning) {
        return meanings.getOrDefault(word, Set.of()).contains(meaning);
    }

    /** Whether a word means anything at all. */
    boolean isKnown(String word) {
        return meanings.containsKey(word);
    }

    /** Whether one of the text's words can mean something. */
    boolean says(Meaning meaning, String folded) {
        return Stream.of(folded.split("[^\\p{L}\\p{N}']+")).anyMatch(word -> means(word, meaning));
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
                .filter(entry -> !entry.alone() && folded.startsWith(entry.words() + " "))
                .findFirst();
    }

    /**
     * The most important words anywhere in the text; among equals the longest. What stands only within longer words
     * means nothing by itself: there is no wish to call in "i can't call".
     */
    Optional<Entry> within(String folded) {
        String left = " " + folded.replaceAll("[^\\p{L}\\p{N}' ]", " ").replaceAll(" +", " ") + " ";
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            String words = " " + entry.words() + " ";
            if (!entry.alone() && left.contains(words)) {
                found.add(entry);
                if (entry.words().contains(" ")) {
                    left = left.replace(words, " " + TAKEN + " ");
                }
            }
        }
        return found.stream().min(Comparator.comparing(Entry::meaning));
    }

    /** "yes", "sure, please", "claro que sí": a yes and nothing else. */
    boolean agrees(String folded) {
        return says(Meaning.AGREED, Set.of(Meaning.FILLER, Meaning.THANKS), folded);
    }

    /** "no thanks", "nah, maybe later", "ahora no, gracias": a no and nothing else. */
    boolean declines(String folded) {
        return says(Meaning.SKIP, Set.of(Meaning.FILLER, Meaning.THANKS, Meaning.AGREED), folded);
    }

    /** Whether a text is words of one meaning, perhaps among small words, to its end. */
    private boolean says(Meaning meaning, Set<Meaning> besides, String folded) {
        List<String> words =
                List.of(folded.replaceAll("[^\\p{L}' ]+", " ").strip().split(" +", -1));
        boolean said = false;
        int from = 0;
        while (from < words.size()) {
            int to = words.size();
            while (to > from && !means(words.subList(from, to), meaning, besides)) {
                to--;
            }
            if (to == from) {
                return false;
            }
            said |= means(String.join(" ", words.subList(from, to)), meaning);
            from = to;
        }
        return said;
    }

    private boolean means(List<String> words, Meaning meaning, Set<Meaning> besides) {
        Set<Meaning> all = meanings.getOrDefault(String.join(" ", words), Set.of());
        return all.contains(meaning) || all.stream().anyMatch(besides::contains);
    }

    /** Whether words of several that mean something stand anywhere in the text. */
    boolean holds(Meaning meaning, String folded) {
        return !without(meaning, folded).equals(folded.strip());
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
                        .filter(entry -> !entry.alone()
                                && entry.meaning() != Meaning.ANGER // nobody swears by mistake
                                && entry.words().length() >= SHORTEST_WITH_TYPO
                                && EditDistance.between(entry.words(), folded, 1) <= 1)
                        .findFirst();
    }

    /** The wish for a draft that a word of three letters or more almost is; only what stands behind it makes it likely. */
    Optional<Entry> almostWish(String word) {
        return entries.stream()
                .filter(entry -> WISHES.contains(entry.meaning())
                        && !entry.words().contains(" ")
                        && EditDistance.between(entry.words(), word, 1) <= 1)
                .findFirst();
    }

    /**
     * Words and what they mean.
     *
     * @param alone whether they mean it only where nothing else is said
     */
    record Entry(String words, Meaning meaning, Language language, boolean alone) {}

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
        ABOUT_STORY,
        ABOUT_EFFECT,
        ABOUT_WHO_MAY,
        ABOUT_DOUBT,
        ABOUT_TONE,
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
        ANGER,
        // Not intents of their own: "does my senator support it?" asks, of mine, for a standing.
        STANDS,
        ASKING,
        WHO,
        MINE,
        SPEAKER,
        AGREED,
        NUMBER,
        DISTRICT,
        FIRST,
        SECOND,
        THIRD,
        LAST,
        LIVING,
        THANK,
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
