package org.constituent.conversation;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.PlaceParser;
import org.constituent.conversation.Vocabulary.Entry;
import org.constituent.conversation.Vocabulary.Meaning;

/** Tells people's own words from words for the bot: a story, a report, an update, a whole message they wrote. */
final class OwnWords {
    static final int LONGEST = 5_000;
    /** Shorter texts are questions, not messages to a legislator. */
    static final int SHORTEST_MESSAGE = 200;

    private static final int SHORTEST_STORY = 30;
    private static final Pattern CLAUSES = Pattern.compile("[.,;:!?¡¿()\n]+");

    private final Vocabulary vocabulary;
    private final PlaceFinder places;
    private final IntentWords intentWords;
    private final MeantWords meantWords;

    OwnWords(Vocabulary vocabulary, PlaceFinder places, IntentWords intentWords, MeantWords meantWords) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.intentWords = intentWords;
        this.meantWords = meantWords;
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
     * text that is wholly a command or a place is taken for one.
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
        Optional<Entry> whole = vocabulary.exactly(folded);
        if (vocabulary.means(folded, Meaning.SKIP)) {
            return Optional.of(new Intent.Skip());
        }
        // What is short and means something is a command; a story is longer.
        boolean command = whole.isPresent()
                || places.alone(typed).isPresent()
                || (typed.length() < SHORTEST_STORY
                        && (intentWords.read(typed.strip()).isPresent()
                                || vocabulary.atTheBeginning(folded).isPresent()));
        if (command) {
            return Optional.empty();
        }
        Optional<String> whom = IntentWords.after(story ? IntentWords.STORY : IntentWords.REPORT, asked);
        return Optional.of(story ? new Intent.TellStory(whom, typed) : new Intent.Report(whom, typed));
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
