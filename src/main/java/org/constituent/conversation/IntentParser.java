package org.constituent.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.ZipCode;
import org.constituent.conversation.Vocabulary.Entry;
import org.constituent.conversation.Vocabulary.Meaning;
import org.constituent.drafting.Medium;
import org.constituent.port.CurrentFacts;

/**
 * Finds out what was meant. The same text in the same dialogue means the same while the facts are the same. Never throws, and
 * what it cannot place is {@link Intent.Unclear}.
 */
public final class IntentParser {
    private static final int LONGEST = 500;
    private static final int LONGEST_QUESTION = 9;
    /** "call2", "cal 2": where a number follows, a shorter word may be misspelt. */
    private static final Pattern WORD_AND_NUMBER = Pattern.compile("(\\p{L}{3,12})[ #]{0,2}(\\d{1,2})");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{3}");
    private static final Pattern LOST_ZERO = Pattern.compile("[1-9]\\d{3}");

    private final PlaceFinder places;
    private final Vocabulary vocabulary;
    private final StandingQuestions standings;
    private final IntentWords intentWords;
    private final NamedPerson names;
    private final ChosenOption options;
    private final MeantWords meantWords;
    private final OwnWords ownWords;

    public IntentParser(PlaceParser places, Vocabulary vocabulary, CurrentFacts facts) {
        this.places = new PlaceFinder(places);
        this.vocabulary = vocabulary;
        this.standings = new StandingQuestions(this.places, vocabulary);
        this.intentWords = new IntentWords(this.places);
        this.names = new NamedPerson(vocabulary, facts);
        this.options = new ChosenOption(vocabulary, names);
        this.meantWords = new MeantWords(vocabulary, this.places, names);
        this.ownWords = new OwnWords(vocabulary, this.places, intentWords, meantWords, names);
    }

    public Intent parse(String text, Dialogue dialogue) {
        // What a command for a place was given is a place, whatever else is asked just then.
        Optional<String> place = IntentWords.after(IntentWords.PLACE, text.strip());
        return place.isPresent()
                ? understood(place.get(), OwnWords.areAsked(dialogue) ? dialogue.asked(List.of()) : dialogue)
                : understood(text, dialogue);
    }

    private Intent understood(String text, Dialogue dialogue) {
        String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = folded(typed);
        String whole = OwnWords.cut(text);
        Optional<Intent> found = ownWords.asked(whole, folded, dialogue)
                .or(() -> intentWords.read(typed.strip()))
                .or(() -> ownWords.pasted(typed, whole, dialogue))
                .or(() -> answer(folded, dialogue))
                .or(() -> codeOrWord(typed.strip(), folded, dialogue))
                .or(() -> places.alone(typed).map(Intent.FindLegislators::new))
                .or(() -> vocabulary
                        .exactly(folded.isEmpty() ? once(typed.strip()) : folded)
                        .flatMap(entry -> meantWords.meant(entry, "", dialogue)))
                .or(() -> skipped(folded))
                .or(() -> names.alone(folded).map(Intent.WhoIs::new))
                .or(() -> afterCourtesy(typed, folded, dialogue))
                .or(() -> standings.asked(typed, folded))
                .or(() -> about(typed, folded, dialogue))
                .or(() -> vocabulary
                        .atTheBeginning(folded)
                        // "Hi, I live in Vermont" is more than a greeting, and what follows an oath more than that.
                        .filter(entry -> !isCourtesy(entry) && entry.meaning() != Meaning.ANGER)
                        .flatMap(entry -> meantWords.meant(
                                entry,
                                names.beside(entry, folded, dialogue)
                                        .orElseGet(() -> folded.substring(
                                                        entry.words().length())
                                                .strip()),
                                dialogue)))
                .or(() -> places.within(typed).map(Intent.FindLegislators::new))
                .or(() -> vocabulary
                        .within(folded)
                        .flatMap(entry -> meantWords.meant(
                                entry,
                                names.beside(entry, folded, dialogue).orElseGet(() -> names.after(entry, folded)),
                                dialogue)))
                .or(() -> names.whoseNumber(folded, dialogue)
                        .map(whom -> new Intent.ShowDraft(Optional.of(whom), Medium.CALL, Optional.empty())))
                .or(() -> names.chamberAlone(folded)
                        .map(whom -> new Intent.ShowDraft(
                                Optional.of(whom), dialogue.shown().medium(), Optional.empty())))
                .or(() -> names.ownWithin(folded, dialogue)
                        .map(whom -> vocabulary.says(Meaning.THANK, folded)
                                ? new Intent.ShowDraft(Optional.of(whom), Medium.POST, Optional.empty())
                                : new Intent.WhoIs(whom)))
                .or(() -> places.misspelt(typed).map(Intent.FindLegislators::new))
                .or(() -> misspelt(folded, dialogue))
                .or(() -> agreed(folded, dialogue));
        return found.orElseGet(() -> unclear(typed, folded, whole));
    }

    /** What may have been meant is asked; of a place that is known by no name the ZIP code is. */
    private Intent unclear(String typed, String folded, String whole) {
        Optional<Place> perhaps = lostZero(folded).or(() -> places.town(typed));
        return perhaps.isEmpty() && vocabulary.holds(Meaning.LIVING, folded)
                ? new Intent.About(Intent.About.Topic.TOWNS)
                : new Intent.Unclear(perhaps, whole);
    }

    /** A yes to what was offered in passing: to begin, or to tell one's story where a list is shown. */
    private Optional<Intent> agreed(String folded, Dialogue dialogue) {
        if (!vocabulary.agrees(folded)) {
            return Optional.empty();
        }
        if (dialogue.question().isEmpty()) {
            return Optional.of(new Intent.ShowMine());
        }
        return dialogue.question().stream().allMatch(option -> option.words().startsWith(NamedPerson.WHO_IS))
                ? Optional.of(new Intent.AskStory(Optional.empty()))
                : Optional.empty();
    }

    /** "???" and three thumbs say what one of them says. */
    private static String once(String sign) {
        return sign.replaceAll("^(?![\\p{L}\\p{N}])(\\X)\\1{1,9}$", "$1");
    }

    private static String folded(String typed) {
        return once(PlaceParser.folded(typed)
                .replaceAll("[!?;:¿¡]+", " ")
                .replaceAll("[\\x{1F3FB}-\\x{1F3FF}]", "") // the colours of hands
                .replaceAll(" +", " ")
                .replaceAll("^[\\p{Punct} ]+|[\\p{Punct} ]+$", ""));
    }

    /**
     * Whether a text is a wish to begin, or for updates, and nothing else besides a place: "start", "start 02139". To
     * somebody who said stop nothing less is an invitation.
     */
    boolean wishesToBegin(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String folded = names.withoutFillers(folded(text));
        return vocabulary.exactly(folded).filter(IntentParser::isBeginning).isPresent()
                || intentWords
                        .read(folded)
                        .filter(new Intent.Updates(true)::equals)
                        .isPresent()
                || vocabulary
                        .atTheBeginning(folded)
                        .filter(IntentParser::isBeginning)
                        .map(entry -> withoutFirst(entry.words().split(" ", -1).length, text))
                        .flatMap(places::alone)
                        .isPresent();
    }

    private static boolean isBeginning(Entry entry) {
        return entry.meaning() == Meaning.BEGIN || entry.meaning() == Meaning.UPDATES_ON;
    }

    /**
     * What was filled into a form.
     *
     * @param form the words that asked for it, as {@link Intent#words()} has them
     */
    public Intent filledInto(String form, String text) {
        String own = OwnWords.cut(text);
        if (form.equals(IntentWords.ADDRESS)) {
            return filledIntoAddress(text);
        }
        if (form.equals(IntentWords.BROADCAST)) {
            return new Intent.WriteBroadcast(own);
        }
        if (form.startsWith(IntentWords.STORY)) {
            return new Intent.TellStory(IntentWords.after(IntentWords.STORY, form), own);
        }
        if (form.startsWith(IntentWords.REPORT)) {
            return new Intent.Report(IntentWords.after(IntentWords.REPORT, form), own);
        }
        Optional<Intent> place = form.equals(IntentWords.PLACE)
                ? places.alone(own).or(() -> places.within(own)).map(Intent.FindLegislators::new)
                : Optional.empty();
        return place.or(() -> intentWords.edit(form).map(draft -> new Intent.Edited(draft, own)))
                .orElseGet(() -> new Intent.Unclear(Optional.empty(), own));
    }

    /** Whoever gives a ZIP code there, or a command, is understood as well. */
    private Intent filledIntoAddress(String text) {
        Dialogue nobodys = Dialogue.fresh(Language.ENGLISH, LocalDate.EPOCH);
        String folded = PlaceParser.folded(text);
        return places.alone(text)
                .<Intent>map(Intent.FindLegislators::new)
                .or(() -> vocabulary
                        .exactly(folded)
                        .flatMap(entry -> entry.meaning() == Meaning.SKIP
                                ? Optional.of(new Intent.Skip())
                                : meantWords.meant(entry, "", nobodys)))
                .orElseGet(() -> new Intent.TellAddress(text));
    }

    /** "No" and "what" are whole answers only: within a sentence they mean nothing by themselves. */
    private Optional<Intent> skipped(String folded) {
        if (vocabulary.means(folded, Meaning.WHO)) {
            return Optional.of(new Intent.Help());
        }
        return vocabulary.declines(folded) ? Optional.of(new Intent.Skip()) : Optional.empty();
    }

    /** An answer to the question asked last. */
    private Optional<Intent> answer(String folded, Dialogue dialogue) {
        return options.of(dialogue.question(), folded)
                .map(option -> parse(option.words(), Dialogue.fresh(dialogue.language(), dialogue.lastWord())));
    }

    /** A question of a few words about something else: "who is my mayor" is none about a legislator of that name. */
    private Optional<Intent> about(String typed, String folded, Dialogue dialogue) {
        boolean somethingElse = LONG_NUMBER.matcher(folded).find()
                || (vocabulary.holds(Meaning.LIVING, folded)
                        && places.within(typed).isPresent());
        return somethingElse || folded.split(" ", -1).length > LONGEST_QUESTION
                ? Optional.empty()
                : vocabulary
                        .within(folded)
                        .filter(entry -> entry.meaning().name().startsWith("ABOUT_"))
                        .flatMap(entry -> meantWords.meant(entry, "", dialogue));
    }

    /**
     * "hi", "ok" and "in" are words, and postal codes of states too. In capitals a code is meant, unless
     * the person's home is known and the word would do as well.
     */
    private Optional<Intent> codeOrWord(String typed, String folded, Dialogue dialogue) {
        Optional<Entry> word = folded.length() == 2 ? vocabulary.exactly(folded) : Optional.empty();
        Optional<Place> place = places.alone(typed);
        if (word.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT));
        boolean homeIsKnown = dialogue.home().isPresent();
        Optional<Intent> said = meantWords.meant(word.get(), "", dialogue);
        if (said.isPresent() && (homeIsKnown || (!capitals && word.get().meaning() == Meaning.GREETING))) {
            return said;
        }
        return capitals
                ? Optional.empty()
                : Optional.of(new Intent.Unclear(homeIsKnown ? Optional.empty() : place, typed));
    }

    /** What follows a greeting or thanks, if it means something: "hello, I live in Vermont". */
    private Optional<Intent> afterCourtesy(String typed, String folded, Dialogue dialogue) {
        return vocabulary
                .atTheBeginning(folded)
                .filter(IntentParser::isCourtesy)
                .map(entry -> parse(withoutFirst(entry.words().split(" ", -1).length, typed), dialogue))
                .filter(intent -> !(intent instanceof Intent.Unclear));
    }

    private static boolean isCourtesy(Entry entry) {
        return switch (entry.meaning()) {
            case BEGIN, GREETING, THANKS -> true;
            default -> false;
        };
    }

    private static String withoutFirst(int words, String text) {
        return text.strip().replaceFirst("(?:[\\p{Punct}\\s¿¡]*[^\\s,;:!?]+){" + words + "}", "");
    }

    private Optional<Intent> misspelt(String folded, Dialogue dialogue) {
        Matcher glued = WORD_AND_NUMBER.matcher(folded);
        if (glued.matches()) {
            return vocabulary
                    .exactly(glued.group(1))
                    .or(() -> vocabulary.almostWish(glued.group(1)))
                    .flatMap(entry -> meantWords.meant(entry, glued.group(2), dialogue));
        }
        int space = folded.indexOf(' ');
        String first = space < 0 ? folded : folded.substring(0, space);
        String rest = space < 0 ? "" : folded.substring(space + 1);
        return vocabulary
                .almostExactly(folded)
                .flatMap(entry -> meantWords.meant(entry, "", dialogue))
                .or(() -> vocabulary.exactly(first).isPresent()
                        ? Optional.empty()
                        : vocabulary.almost(first).flatMap(entry -> meantWords.meant(entry, rest, dialogue)));
    }

    /** Spreadsheets drop the zero that ZIP codes of the north-east begin with. */
    private static Optional<Place> lostZero(String folded) {
        return LOST_ZERO.matcher(folded).matches()
                ? Optional.of(new Place.Zip(new ZipCode("0" + folded)))
                : Optional.empty();
    }
}
