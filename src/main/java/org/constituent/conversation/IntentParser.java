package org.constituent.conversation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.conversation.Vocabulary.Meaning;
import org.constituent.drafting.Medium;

/**
 * Finds out what was meant. Pure: the same text in the same dialogue means the same. Never throws, and
 * what it cannot place is {@link Intent.Unclear}.
 */
public final class IntentParser {
    private static final int LONGEST = 500;
    /** More than this is no name of a legislator but a sentence. */
    private static final int MOST_NAMES = 5;

    static final int LONGEST_STORY = 5_000;
    private static final int SHORTEST_STORY = 30;
    /** Shorter texts are questions, not messages to a legislator. */
    static final int SHORTEST_MESSAGE = 200;

    private static final int LONGEST_NAME = 3;
    private static final Pattern DRAFT = Pattern.compile("(post|letter|call) ([A-Z]\\d{6})(?: (\\d{1,9}))?");
    private static final Pattern ANOTHER = Pattern.compile("another ([A-Z]\\d{6})(?: (post|letter|call))?");
    private static final Pattern SENT = Pattern.compile("sent(?: ([A-Z]\\d{6}))?(?: (post|letter|call))?");
    private static final Pattern EDIT = Pattern.compile("edit ([A-Z]\\d{6}) (post|letter|call) (\\d{1,9})");
    private static final String STORY = "story";
    private static final String REPORT = "report";
    private static final String ADDRESS = "address";
    private static final String OVERVIEW = new Intent.ShowOverview().words();
    private static final String PLACE = new Intent.AskPlace().words();
    private static final String BROADCAST = "broadcast new";
    private static final Pattern DO_BROADCAST = Pattern.compile("broadcast (\\d{1,9})(?: ([a-z]+))?");
    private static final Pattern SLUG = Pattern.compile("campaign ([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern BOARD =
            Pattern.compile("scoreboard(?: ([A-Z]{2}))?(?: (senate|house))?(?: (supporting|before|others))?");
    private static final Pattern CLAUSES = Pattern.compile("[.,;:!?¡¿()\n]+");
    private static final int LONGEST_QUESTION = 9;
    private static final Pattern LOST_ZERO = Pattern.compile("[1-9]\\d{3}");

    private final PlaceFinder places;
    private final Vocabulary vocabulary;
    private final StandingQuestions standings;

    public IntentParser(PlaceParser places, Vocabulary vocabulary) {
        this.places = new PlaceFinder(places);
        this.vocabulary = vocabulary;
        this.standings = new StandingQuestions(this.places, vocabulary);
    }

    public Intent parse(String text, Dialogue dialogue) {
        String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = folded(typed);
        String story = text.length() > LONGEST_STORY ? text.substring(0, LONGEST_STORY) : text;
        Optional<Intent> found = ownWords(story, folded, dialogue)
                .or(() -> canonical(typed.strip()))
                .or(() -> pasted(typed, story, dialogue))
                .or(() -> answer(folded, dialogue))
                .or(() -> codeOrWord(typed.strip(), folded, dialogue))
                .or(() -> places.alone(typed).map(Intent.FindLegislators::new))
                .or(() -> vocabulary
                        .exactly(folded.isEmpty() ? typed.strip() : folded)
                        .flatMap(entry -> meant(entry, "", dialogue)))
                .or(() -> afterCourtesy(typed, folded, dialogue))
                .or(() -> standings.asked(typed, folded))
                .or(() -> about(folded, dialogue))
                .or(() -> vocabulary
                        .atTheBeginning(folded)
                        // "Hi, I live in Vermont" is more than a greeting.
                        .filter(entry -> !isCourtesy(entry))
                        .flatMap(entry -> meant(
                                entry, folded.substring(entry.words().length()).strip(), dialogue)))
                .or(() -> places.within(typed).map(Intent.FindLegislators::new))
                .or(() -> vocabulary.within(folded).flatMap(entry -> meant(entry, named(entry, folded), dialogue)))
                .or(() -> places.misspelt(typed).map(Intent.FindLegislators::new))
                .or(() -> misspelt(folded, dialogue));
        return found.orElseGet(() -> new Intent.Unclear(lostZero(folded), story));
    }

    private static String folded(String typed) {
        return PlaceParser.folded(typed)
                .replaceAll("[!?;:¿¡]+", " ")
                .replaceAll(" +", " ")
                .replaceAll("^[\\p{Punct} ]+|[\\p{Punct} ]+$", "");
    }

    /**
     * Whether a text is a wish to begin, or for updates, and nothing else besides a place: "start", "start 02139". To
     * somebody who said stop nothing less is an invitation.
     */
    boolean wishesToBegin(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String folded = withoutFillers(folded(text));
        return vocabulary.exactly(folded).filter(IntentParser::isBeginning).isPresent()
                || canonical(folded).filter(new Intent.Updates(true)::equals).isPresent()
                || vocabulary
                        .atTheBeginning(folded)
                        .filter(IntentParser::isBeginning)
                        .map(entry -> withoutFirst(entry.words().split(" ", -1).length, text))
                        .flatMap(places::alone)
                        .isPresent();
    }

    private static boolean isBeginning(Vocabulary.Entry entry) {
        return entry.meaning() == Meaning.BEGIN || entry.meaning() == Meaning.UPDATES_ON;
    }

    private static boolean isCourtesy(Vocabulary.Entry entry) {
        return switch (entry.meaning()) {
            case BEGIN, GREETING, THANKS -> true;
            default -> false;
        };
    }

    /**
     * What was filled into a form.
     *
     * @param form the words that asked for it, as {@link Intent#words()} has them
     */
    public Intent filledInto(String form, String text) {
        String own = text.length() > LONGEST_STORY ? text.substring(0, LONGEST_STORY) : text;
        if (form.equals(ADDRESS)) {
            return filledIntoAddress(text);
        }
        Optional<Intent> edited = edit(form).map(draft -> new Intent.Edited(draft, own));
        if (form.equals(BROADCAST)) {
            return new Intent.WriteBroadcast(own);
        }
        return edited.or(() -> form.startsWith(STORY)
                        ? Optional.of(new Intent.TellStory(after(STORY, form), own))
                        : Optional.empty())
                .or(() -> form.startsWith(REPORT)
                        ? Optional.of(new Intent.Report(after(REPORT, form), own))
                        : Optional.empty())
                .or(() -> form.equals(PLACE)
                        ? places.alone(own).or(() -> places.within(own)).map(Intent.FindLegislators::new)
                        : Optional.empty())
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
                                ? Optional.of(new Intent.Thanks())
                                : meant(entry, "", nobodys)))
                .orElseGet(() -> new Intent.TellAddress(text));
    }

    /** A question of a few words about something else: "who is my mayor" is none about a legislator of that name. */
    private Optional<Intent> about(String folded, Dialogue dialogue) {
        boolean somethingElse = folded.chars().anyMatch(Character::isDigit);
        return somethingElse || folded.split(" ", -1).length > LONGEST_QUESTION
                ? Optional.empty()
                : vocabulary
                        .within(folded)
                        .filter(entry -> entry.meaning().name().startsWith("ABOUT_"))
                        .flatMap(entry -> meant(entry, "", dialogue));
    }

    private static Optional<String> after(String verb, String words) {
        return Optional.of(words.substring(verb.length()).strip()).filter(who -> !who.isEmpty());
    }

    private static Optional<Intent.AskEdit> edit(String text) {
        Matcher edit = EDIT.matcher(text);
        return edit.matches()
                ? Medium.parse(edit.group(2))
                        .map(medium -> new Intent.AskEdit(edit.group(1), medium, Long.parseLong(edit.group(3))))
                : Optional.empty();
    }

    /** The words of {@link Intent#words()}. */
    private Optional<Intent> canonical(String text) {
        Matcher draft = DRAFT.matcher(text);
        if (draft.matches()) {
            return Medium.parse(draft.group(1))
                    .map(medium -> new Intent.ShowDraft(
                            Optional.of(draft.group(2)),
                            medium,
                            Optional.ofNullable(draft.group(3)).map(Long::valueOf)));
        }
        Matcher another = ANOTHER.matcher(text);
        if (another.matches()) {
            return Optional.of(new Intent.AnotherVersion(
                    Optional.of(another.group(1)),
                    Optional.ofNullable(another.group(2)).flatMap(Medium::parse)));
        }
        Matcher sent = SENT.matcher(text);
        if (sent.matches()) {
            return Optional.of(new Intent.Sent(
                    Optional.ofNullable(sent.group(1)),
                    Optional.ofNullable(sent.group(2)).flatMap(Medium::parse)));
        }
        Optional<Intent> edit = edit(text).map(Function.identity());
        if (edit.isPresent()) {
            return edit;
        }
        if (text.equals("updates on") || text.equals("updates off")) {
            return Optional.of(new Intent.Updates(text.endsWith("on")));
        }
        if (text.equals("channel updates on") || text.equals("channel updates off")) {
            return Optional.of(new Intent.RoomUpdates(text.endsWith("on")));
        }
        if (text.equals("broadcasts")) {
            return Optional.of(new Intent.ListBroadcasts());
        }
        if (text.equals(BROADCAST)) {
            return Optional.of(new Intent.AskBroadcast());
        }
        Matcher broadcast = DO_BROADCAST.matcher(text);
        if (broadcast.matches()) {
            return Intent.DoBroadcast.Step.parse(
                            Optional.ofNullable(broadcast.group(2)).orElse("status"))
                    .map(step -> new Intent.DoBroadcast(Long.parseLong(broadcast.group(1)), step));
        }
        if (text.equals("impact on") || text.equals("impact off")) {
            return Optional.of(new Intent.SwitchImpact(text.endsWith("on")));
        }
        if (text.equals(ADDRESS)) {
            return Optional.of(new Intent.AskAddress());
        }
        if (text.equals(OVERVIEW)) {
            return Optional.of(new Intent.ShowOverview());
        }
        if (text.equals(PLACE)) {
            return Optional.of(new Intent.AskPlace());
        }
        Optional<Intent.About> about = Intent.About.parse(text);
        if (about.isPresent()) {
            return about.map(Function.identity());
        }
        if (text.equals("impact")) {
            return Optional.of(new Intent.ShowImpact());
        }
        Matcher campaign = SLUG.matcher(text);
        if (campaign.matches()) {
            return Optional.of(new Intent.UseCampaign(campaign.group(1)));
        }
        Matcher board = BOARD.matcher(text);
        if (board.matches()) {
            Optional<State> state = Optional.ofNullable(board.group(1)).flatMap(State::ofCode);
            return state.isEmpty() && board.group(1) != null
                    ? Optional.empty()
                    : Optional.of(new Intent.ShowScoreboard(
                            state,
                            Optional.ofNullable(board.group(2))
                                    .map(chamber -> Chamber.valueOf(chamber.toUpperCase(Locale.ROOT))),
                            Optional.ofNullable(board.group(3)).flatMap(Intent.ShowScoreboard.Side::parse)));
        }
        if (text.startsWith("drafts ")) {
            Optional<Language> language = Language.parse(text.substring("drafts ".length()));
            if (language.isPresent()) {
                return language.map(Intent.DraftIn::new);
            }
        }
        if (text.startsWith("language ")) {
            return Language.parse(text.substring("language ".length())).map(Intent.UseLanguage::new);
        }
        if (text.startsWith("state ")) {
            return places.alone(text.substring("state ".length())).map(Intent.FindLegislators::new);
        }
        return Optional.empty();
    }

    /**
     * Whoever has been shown drafts and comes with a long text brings a message: its words are for the
     * legislator, whatever they would mean here ("I hope to see you among the cosponsors"). Only who wants to be
     * left alone is heard at any length, when a clause says so and nothing else.
     */
    private Optional<Intent> pasted(String typed, String text, Dialogue dialogue) {
        if (text.length() < SHORTEST_MESSAGE || dialogue.shown().to().isEmpty()) {
            return Optional.empty();
        }
        return CLAUSES.splitAsStream(text)
                .map(PlaceParser::folded)
                .flatMap(clause -> Stream.of(clause, clause.substring(clause.indexOf(' ') + 1)))
                .flatMap(clause -> vocabulary.exactly(clause).stream())
                .filter(entry -> entry.words().contains(" ")
                        && (entry.meaning() == Meaning.FORGET_ME || entry.meaning() == Meaning.STOP))
                .min(Comparator.comparing(Vocabulary.Entry::meaning))
                .flatMap(entry -> meant(entry, "", dialogue))
                .or(() -> Optional.of(new Intent.Unclear(places.within(typed), text)));
    }

    /**
     * "hi", "ok" and "in" are words, and postal codes of states too. In capitals a code is meant, unless
     * the person's home is known and the word would do as well.
     */
    private Optional<Intent> codeOrWord(String typed, String folded, Dialogue dialogue) {
        Optional<Vocabulary.Entry> word = folded.length() == 2 ? vocabulary.exactly(folded) : Optional.empty();
        Optional<Place> place = places.alone(typed);
        if (word.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT));
        boolean homeIsKnown = dialogue.home().isPresent();
        Optional<Intent> said = meant(word.get(), "", dialogue);
        if (said.isPresent() && (homeIsKnown || (!capitals && word.get().meaning() == Meaning.GREETING))) {
            return said;
        }
        return capitals
                ? Optional.empty()
                : Optional.of(new Intent.Unclear(homeIsKnown ? Optional.empty() : place, typed));
    }

    /**
     * What was typed as an answer to a question for one's own words: a story may hold any words, so only a
     * text that is wholly a command or a place is taken for one.
     */
    private Optional<Intent> ownWords(String typed, String folded, Dialogue dialogue) {
        if (dialogue.question().size() != 1) {
            return Optional.empty();
        }
        String asked = dialogue.question().get(0).words();
        if (asked.equals(BROADCAST) && typed.contains("\n")) {
            return Optional.of(new Intent.WriteBroadcast(typed)); // a title and a text below it are no command
        }
        boolean story = asked.startsWith(STORY);
        if (!story && !asked.startsWith(REPORT)) {
            return Optional.empty();
        }
        if (folded.isBlank()) {
            return Optional.empty();
        }
        Optional<Vocabulary.Entry> whole = vocabulary.exactly(folded);
        if (whole.filter(entry -> entry.meaning() == Meaning.SKIP).isPresent()) {
            return Optional.of(new Intent.Thanks());
        }
        // What is short and means something is a command; a story is longer.
        boolean command = whole.isPresent()
                || places.alone(typed).isPresent()
                || (typed.length() < SHORTEST_STORY
                        && (canonical(typed.strip()).isPresent()
                                || vocabulary.atTheBeginning(folded).isPresent()));
        if (command) {
            return Optional.empty();
        }
        Optional<String> whom = after(story ? STORY : REPORT, asked);
        return Optional.of(story ? new Intent.TellStory(whom, typed) : new Intent.Report(whom, typed));
    }

    /** A number, a district's number or a part of a label, as an answer to the question asked last. */
    private Optional<Intent> answer(String folded, Dialogue dialogue) {
        List<Dialogue.Option> options = dialogue.question();
        if (options.isEmpty() || folded.isBlank()) {
            return Optional.empty();
        }
        return number(folded)
                .or(() -> number(withoutFillers(folded)))
                .filter(number -> number >= 1 && number <= options.size())
                .map(number -> options.get(number - 1))
                .or(() -> only(
                        options,
                        option -> option.words().toLowerCase(Locale.ROOT).equals(folded)
                                || option.words().endsWith("-" + folded)))
                .or(() -> folded.length() < 3 || folded.codePoints().noneMatch(Character::isLetter)
                        ? Optional.empty()
                        : only(options, option -> standsAlone(folded, " " + PlaceParser.folded(option.label()) + " ")))
                .map(option -> parse(option.words(), Dialogue.fresh(dialogue.language(), dialogue.lastWord())));
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

    /** What follows a greeting or thanks, if it means something: "hello, I live in Vermont". */
    private Optional<Intent> afterCourtesy(String typed, String folded, Dialogue dialogue) {
        return vocabulary
                .atTheBeginning(folded)
                .filter(IntentParser::isCourtesy)
                .map(entry -> parse(withoutFirst(entry.words().split(" ", -1).length, typed), dialogue))
                .filter(intent -> !(intent instanceof Intent.Unclear));
    }

    private static String withoutFirst(int words, String text) {
        return text.strip().replaceFirst("(?:[\\p{Punct}\\s¿¡]*[^\\s,;:!?]+){" + words + "}", "");
    }

    private static Optional<Dialogue.Option> only(List<Dialogue.Option> options, Predicate<Dialogue.Option> fits) {
        List<Dialogue.Option> fitting = options.stream().filter(fits).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Whom the words after an entry name: "I would like a letter to Warren"; empty where they are no name. */
    private String named(Vocabulary.Entry entry, String folded) {
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

    private String shortly(String after) {
        String name = withoutFillers(after);
        return name.split(" ", -1).length <= LONGEST_NAME && !isNoName(name) ? name : "";
    }

    private Optional<Intent> meant(Vocabulary.Entry entry, String rest, Dialogue dialogue) {
        Optional<String> whom = whom(rest, dialogue);
        if (wantsName(entry.meaning()) && whom.filter(IntentParser::isNoName).isPresent()) {
            return Optional.empty();
        }
        return switch (entry.meaning()) {
            case FORGET_ME -> Optional.of(new Intent.ForgetMe());
            case STOP -> Optional.of(new Intent.Stop());
            case UPDATES_ON -> Optional.of(new Intent.Updates(true));
            case UPDATES_OFF -> Optional.of(new Intent.Updates(false));
            case IMPACT -> Optional.of(new Intent.ShowImpact());
            case SENT -> {
                Intent.AnotherVersion draft = another(rest, dialogue);
                yield Optional.of(new Intent.Sent(draft.to(), draft.medium()));
            }
            case MY_DATA -> Optional.of(new Intent.ShowMyData());
            case REPORT -> Optional.of(new Intent.AskReport(whom));
            case MOVED ->
                places.within(rest).<Intent>map(Intent.FindLegislators::new).or(() -> Optional.of(new Intent.Moved()));
            case ADDRESS -> rest.isEmpty() ? Optional.of(new Intent.AskAddress()) : Optional.empty();
            case OTHER_ONE -> Optional.of(new Intent.OtherOne());
            case GUIDE_ME -> Optional.of(new Intent.GuideMe());
            case DRAFTS_IN_THIS_LANGUAGE -> Optional.of(new Intent.DraftIn(entry.language()));
            case STORY -> Optional.of(new Intent.AskStory(whom));
            case ANOTHER -> Optional.of(another(rest, dialogue));
            case SCOREBOARD -> Optional.of(scoreboard(rest));
            case CALL -> Optional.of(new Intent.ShowDraft(whom, Medium.CALL, Optional.empty()));
            case LETTER -> Optional.of(new Intent.ShowDraft(whom, Medium.LETTER, Optional.empty()));
            case POST -> Optional.of(new Intent.ShowDraft(whom, Medium.POST, Optional.empty()));
            case WHY -> Optional.of(new Intent.Why(whom));
            case CAMPAIGNS -> Optional.of(new Intent.ListCampaigns());
            case CAMPAIGN ->
                rest.isEmpty()
                        ? Optional.of(new Intent.ListCampaigns())
                        : Optional.of(new Intent.UseCampaign(rest.replace(' ', '-')));
            case ABOUT_CAMPAIGN -> Optional.of(new Intent.About(Intent.About.Topic.CAMPAIGN));
            case ABOUT_BOT -> Optional.of(new Intent.About(Intent.About.Topic.BOT));
            case ABOUT_PLACE -> Optional.of(new Intent.About(Intent.About.Topic.PLACE));
            case ABOUT_OTHER_OFFICES -> Optional.of(new Intent.About(Intent.About.Topic.OTHER_OFFICES));
            case ABOUT_ABROAD -> Optional.of(new Intent.About(Intent.About.Topic.ABROAD));
            case ABOUT_EDITING -> Optional.of(new Intent.About(Intent.About.Topic.EDITING));
            case ABOUT_NOT_HERE -> Optional.of(new Intent.About(Intent.About.Topic.NOT_HERE));
            case MY_LEGISLATORS -> Optional.of(new Intent.ShowMine());
            case WHO_IS -> whoIs(rest, dialogue);
            case THIS_LANGUAGE -> Optional.of(new Intent.UseLanguage(entry.language()));
            case HELP -> Optional.of(new Intent.Help());
            case THANKS -> Optional.of(new Intent.Thanks());
            case BEGIN, GREETING -> Optional.of(new Intent.Greeting());
            case SENATE, HOUSE, FILLER, SKIP, STANDS, ASKING, WHO, MINE -> Optional.empty();
        };
    }

    private static boolean wantsName(Meaning meaning) {
        return switch (meaning) {
            case CALL, LETTER, POST, WHY, WHO_IS, SENT -> true;
            default -> false;
        };
    }

    /** Somebody's street or a whole sentence: to be read for something else, and never to be said back. */
    private static boolean isNoName(String whom) {
        boolean digits = whom.matches(".*\\d.*")
                && !whom.matches("\\d{1,3}")
                && BioguideId.parse(whom).isEmpty();
        return digits || whom.split(" ", -1).length > MOST_NAMES;
    }

    private Intent.AnotherVersion another(String rest, Dialogue dialogue) {
        String asked = medium(rest).isPresent() ? rest : withoutFillers(rest);
        Optional<Medium> medium = medium(asked);
        String name = medium.isPresent()
                ? asked.substring(leading(asked).orElseThrow().words().length()).strip()
                : asked;
        return new Intent.AnotherVersion(whom(name, dialogue).filter(whom -> !isNoName(whom)), medium);
    }

    private Optional<Vocabulary.Entry> leading(String words) {
        return vocabulary.exactly(words).or(() -> vocabulary.atTheBeginning(words));
    }

    private Optional<Medium> medium(String words) {
        return leading(words).flatMap(entry -> switch (entry.meaning()) {
            case CALL -> Optional.of(Medium.CALL);
            case LETTER -> Optional.of(Medium.LETTER);
            case POST -> Optional.of(Medium.POST);
            default -> Optional.empty();
        });
    }

    private Intent scoreboard(String rest) {
        Optional<Chamber> chamber = vocabulary.within(rest).flatMap(entry -> switch (entry.meaning()) {
            case SENATE -> Optional.of(Chamber.SENATE);
            case HOUSE -> Optional.of(Chamber.HOUSE);
            default -> Optional.empty();
        });
        String name = withoutFillers(rest);
        Optional<State> state = places.alone(rest)
                .or(() -> places.alone(name))
                .or(() -> places.within(name.toUpperCase(Locale.ROOT)))
                .or(() -> places.misspelt(name))
                .flatMap(place -> place instanceof Place.InState in ? Optional.of(in.state()) : Optional.empty());
        return new Intent.ShowScoreboard(state, chamber);
    }

    private Optional<Intent> whoIs(String rest, Dialogue dialogue) {
        // "the senator from Vermont", "la senadora de Nueva York"
        Optional<Place> place = places.alone(rest).or(() -> places.alone(withoutFillers(rest)));
        if (place.isPresent()) {
            return place.map(Intent.FindLegislators::new);
        }
        Optional<String> whom = whom(rest, dialogue);
        return whom.isPresent() ? whom.map(Intent.WhoIs::new) : Optional.of(new Intent.ShowMine());
    }

    /** An id for a number in the list shown, else what was typed without the small words around it. */
    private Optional<String> whom(String rest, Dialogue dialogue) {
        String name = withoutFillers(rest);
        if (name.isBlank()) {
            return Optional.empty();
        }
        Optional<String> numbered = number(name).flatMap(number -> listed(dialogue, number));
        return numbered.or(() -> Optional.of(BioguideId.parse(name.toUpperCase(Locale.ROOT))
                .map(BioguideId::value)
                .orElse(name)));
    }

    private static Optional<String> listed(Dialogue dialogue, int number) {
        List<String> ids = dialogue.question().stream()
                .filter(option -> option.words().startsWith("who is "))
                .map(option -> option.words().substring("who is ".length()))
                .toList();
        List<String> from = ids.isEmpty()
                ? dialogue.shown().to().stream().map(BioguideId::value).toList()
                : ids;
        return number >= 1 && number <= from.size() ? Optional.of(from.get(number - 1)) : Optional.empty();
    }

    /** Small words are dropped around a name but not within it: "carolina del norte", "monica de la cruz". */
    private String withoutFillers(String text) {
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

    private Optional<Intent> misspelt(String folded, Dialogue dialogue) {
        int space = folded.indexOf(' ');
        String first = space < 0 ? folded : folded.substring(0, space);
        String rest = space < 0 ? "" : folded.substring(space + 1);
        return vocabulary
                .almost(folded)
                .flatMap(entry -> meant(entry, "", dialogue))
                .or(() -> vocabulary.exactly(first).isPresent()
                        ? Optional.empty()
                        : vocabulary.almost(first).flatMap(entry -> meant(entry, rest, dialogue)));
    }

    /** Spreadsheets drop the zero that ZIP codes of the north-east begin with. */
    private static Optional<Place> lostZero(String folded) {
        return LOST_ZERO.matcher(folded).matches()
                ? Optional.of(new Place.Zip(new ZipCode("0" + folded)))
                : Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
