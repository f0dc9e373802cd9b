package org.constituent.conversation;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.conversation.Vocabulary.Entry;
import org.constituent.conversation.Vocabulary.Meaning;

/** Tells people's own words from words for the bot: a story, a report, an update, a whole message they wrote. */
final class OwnWords {
    static final int LONGEST = 5_000;
    /** Shorter texts are questions, not messages to a legislator. */
    static final int SHORTEST_MESSAGE = 200;

    private static final int SHORTEST_STORY = 30;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS_OF_QUESTION = 9;
    /** Without a question mark, more than this tells something: "what happened to me was bad". */
    private static final int MOST_WORDS_UNMARKED = 5;

    private static final Pattern CLAUSES = Pattern.compile("[.,;:!?¡¿()\n]+");

    private final Vocabulary vocabulary;
    private final PlaceFinder places;
    private final IntentWords intentWords;
    private final MeantWords meantWords;
    private final NamedPerson names;

    OwnWords(
            Vocabulary vocabulary,
            PlaceFinder places,
            IntentWords intentWords,
            MeantWords meantWords,
            NamedPerson names) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.intentWords = intentWords;
        this.meantWords = meantWords;
        this.names = names;
    }

    /** Whether a story is waited for. */
    static boolean isStoryAsked(Dialogue dialogue) {
        return areAsked(dialogue) && dialogue.question().get(0).words().startsWith(IntentWords.STORY);
    }

    /** Whether a story or a report is waited for. */
    static boolean areAsked(Dialogue dialogue) {
        return dialogue.question().size() == 1
                && Stream.of(IntentWords.STORY, IntentWords.REPORT)
                        .anyMatch(dialogue.question().get(0).words()::startsWith);
    }

    /** What may be kept of a text. */
    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /**
     * What was typed as an answer to a question for one's own words: a story may hold any words, so only a
     * text that is wholly a command, a place, a name or a question back is taken for one.
     */
    Optional<Intent> asked(String typed, String folded, Dialogue dialogue) {
        if (dialogue.question().size() != 1) {
            return Optional.empty();
        }
        String asked = dialogue.question().get(0).words();
        if (asked.equals(IntentWords.BROADCAST) && typed.contains("\n")) {
            return Optional.of(new Intent.WriteBroadcast(typed)); // a title and a text below it are no command
        }
        boolean story = asked.startsWith(IntentWords.STORY);
        if (!story && !asked.startsWith(IntentWords.REPORT)) {
            return Optional.empty();
        }
        if (folded.isBlank()) {
            return Optional.empty();
        }
        if (isNo(folded)) {
            return Optional.of(new Intent.Skip());
        }
        if (story && isQuestionBack(typed, folded)) {
            return isAboutTheStory(folded) ? Optional.of(new Intent.About(Intent.About.Topic.STORY)) : Optional.empty();
        }
        boolean somethingElse = vocabulary.exactly(folded).isPresent()
                || places.alone(typed).isPresent()
                || (folded.length() < SHORTEST_STORY && isShortWish(typed, folded))
                || (story && isNoSentence(folded));
        if (somethingElse) {
            return Optional.empty();
        }
        Optional<String> whom = IntentWords.after(story ? IntentWords.STORY : IntentWords.REPORT, asked);
        return Optional.of(story ? new Intent.TellStory(whom, typed) : new Intent.Report(whom, typed));
    }

    private boolean isNo(String folded) {
        boolean begins = folded.length() < SHORTEST_STORY
                && vocabulary
                        .atTheBeginning(folded)
                        .filter(entry ->
                                entry.meaning() == Meaning.SKIP && entry.words().contains(" "))
                        .isPresent();
        return begins || vocabulary.declines(folded);
    }

    /** What is short and means something is a command; a story is longer. */
    private boolean isShortWish(String typed, String folded) {
        boolean command =
                vocabulary.atTheBeginning(folded).filter(OwnWords::asks).isPresent();
        boolean home = places.within(typed)
                .filter(place -> place instanceof Place.Zip || vocabulary.holds(Meaning.LIVING, folded))
                .isPresent();
        return command || home || intentWords.read(typed.strip()).isPresent();
    }

    private static boolean asks(Entry entry) {
        return switch (entry.meaning()) {
            case FILLER, SENATE, HOUSE, SKIP, ANGER, ABOUT_WHO_MAY, ABOUT_DOUBT -> false;
            default -> true;
        };
    }

    /** A name, or a word or two: nothing that could stand in a letter. */
    private boolean isNoSentence(String folded) {
        return folded.split(" +", -1).length < FEWEST_WORDS || names.isSomebody(folded);
    }

    /** "what?", "why do you ask", "is it required?": a few words in one clause. */
    private boolean isQuestionBack(String typed, String folded) {
        String[] words = folded.split(" +", -1);
        boolean few = words.length <= MOST_WORDS_OF_QUESTION && !typed.strip().matches("(?s).*[.!;].+");
        boolean marked = typed.strip().endsWith("?");
        boolean asking = words.length <= MOST_WORDS_UNMARKED
                && (vocabulary.means(words[0], Meaning.WHO) || isAboutTheStory(folded));
        return few && (marked || asking);
    }

    private boolean isAboutTheStory(String folded) {
        return vocabulary.means(folded, Meaning.WHO)
                || vocabulary
                        .exactly(folded)
                        .or(() -> vocabulary.atTheBeginning(folded))
                        .filter(entry -> switch (entry.meaning()) {
                            case WHY, ABOUT_STORY, ABOUT_PLACE -> true;
                            default -> false;
                        })
                        .isPresent();
    }

    /**
     * Whoever has been shown drafts and comes with a long text brings a message: its words are for the
     * legislator, whatever they would mean here ("I hope to see you among the cosponsors"). Only who wants to be
     * left alone is heard at any length, when a clause says so and nothing else.
     */
    Optional<Intent> pasted(String typed, String text, Dialogue dialogue) {
        if (text.length() < SHORTEST_MESSAGE || dialogue.shown().to().isEmpty()) {
            return Optional.empty();
        }
        return CLAUSES.splitAsStream(text)
                .map(PlaceParser::folded)
                .flatMap(clause -> Stream.of(clause, clause.substring(clause.indexOf(' ') + 1)))
                .flatMap(clause -> vocabulary.exactly(clause).stream())
                .filter(entry -> entry.words().contains(" ")
                        && (entry.meaning() == Meaning.FORGET_ME || entry.meaning() == Meaning.STOP))
                .min(Comparator.comparing(Entry::meaning))
                .flatMap(entry -> meantWords.meant(entry, "", dialogue))
                .or(() -> Optional.of(new Intent.Unclear(places.within(typed), text)));
    }
}
