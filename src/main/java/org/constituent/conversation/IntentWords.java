package org.constituent.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.chat.Intent;
import org.constituent.civic.Chamber;
import org.constituent.civic.State;
import org.constituent.drafting.Medium;

/** Reads the words of {@link Intent#words()}, which buttons say and which belong to no language. */
final class IntentWords {
    static final String STORY = "story";
    static final String REPORT = "report";
    static final String ADDRESS = "address";
    static final String PLACE = new Intent.AskPlace().words();
    static final String BROADCAST = new Intent.AskBroadcast().words();

    private static final Pattern DRAFT = Pattern.compile("(post|letter|call) ([A-Z]\\d{6})(?: (\\d{1,9}))?");
    private static final Pattern ANOTHER = Pattern.compile("another ([A-Z]\\d{6})(?: (post|letter|call))?");
    private static final Pattern SENT = Pattern.compile("sent(?: ([A-Z]\\d{6}))?(?: (post|letter|call))?");
    private static final Pattern EDIT = Pattern.compile("edit ([A-Z]\\d{6}) (post|letter|call) (\\d{1,9})");
    private static final Pattern DO_BROADCAST = Pattern.compile("broadcast (\\d{1,9})(?: ([a-z]+))?");
    private static final Pattern SLUG = Pattern.compile("campaign ([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern BOARD =
            Pattern.compile("scoreboard(?: ([A-Z]{2}))?(?: (senate|house))?(?: (supporting|before|others))?");

    /** Intents whose words are always the same. */
    private static final Map<String, Intent> WHOLE = Stream.of(
                    new Intent.Updates(true),
                    new Intent.Updates(false),
                    new Intent.RoomUpdates(true),
                    new Intent.RoomUpdates(false),
                    new Intent.ListBroadcasts(),
                    new Intent.AskBroadcast(),
                    new Intent.SwitchImpact(true),
                    new Intent.SwitchImpact(false),
                    new Intent.AskAddress(),
                    new Intent.ShowOverview(),
                    new Intent.AskPlace(),
                    new Intent.ShowImpact(),
                    new Intent.Skip(),
                    new Intent.DropStory())
            .collect(Collectors.toUnmodifiableMap(Intent::words, Function.<Intent>identity()));

    private final PlaceFinder places;

    IntentWords(PlaceFinder places) {
        this.places = places;
    }

    /** The intent that says exactly these words; most of what people type is none of them. */
    Optional<Intent> read(String text) {
        return Optional.ofNullable(WHOLE.get(text))
                .or(() -> draft(text))
                .or(() -> edit(text))
                .or(() -> Intent.About.parse(text))
                .or(() -> broadcast(text))
                .or(() -> campaign(text))
                .or(() -> board(text))
                .or(() -> after("drafts", text).flatMap(Language::parse).map(Intent.DraftIn::new))
                .or(() -> after("language", text).flatMap(Language::parse).map(Intent.UseLanguage::new))
                .or(() -> after("state", text).flatMap(places::alone).map(Intent.FindLegislators::new));
    }

    /** A draft to be made one's own. */
    Optional<Intent.AskEdit> edit(String text) {
        Matcher edit = EDIT.matcher(text);
        return edit.matches()
                ? Medium.parse(edit.group(2))
                        .map(medium -> new Intent.AskEdit(edit.group(1), medium, Long.parseLong(edit.group(3))))
                : Optional.empty();
    }

    /** What stands behind a verb and a space. */
    static Optional<String> after(String verb, String words) {
        return words.startsWith(verb + " ")
                ? Optional.of(words.substring(verb.length()).strip()).filter(rest -> !rest.isEmpty())
                : Optional.empty();
    }

    private static Optional<Intent> draft(String text) {
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
        return sent.matches()
                ? Optional.of(new Intent.Sent(
                        Optional.ofNullable(sent.group(1)),
                        Optional.ofNullable(sent.group(2)).flatMap(Medium::parse)))
                : Optional.empty();
    }

    private static Optional<Intent> broadcast(String text) {
        Matcher broadcast = DO_BROADCAST.matcher(text);
        return broadcast.matches()
                ? Intent.DoBroadcast.Step.parse(
                                Optional.ofNullable(broadcast.group(2)).orElse("status"))
                        .map(step -> new Intent.DoBroadcast(Long.parseLong(broadcast.group(1)), step))
                : Optional.empty();
    }

    private static Optional<Intent> campaign(String text) {
        Matcher campaign = SLUG.matcher(text);
        return campaign.matches() ? Optional.of(new Intent.UseCampaign(campaign.group(1))) : Optional.empty();
    }

    private static Optional<Intent> board(String text) {
        Matcher board = BOARD.matcher(text);
        if (!board.matches()) {
            return Optional.empty();
        }
        Optional<State> state = Optional.ofNullable(board.group(1)).flatMap(State::ofCode);
        return state.isEmpty() && board.group(1) != null
                ? Optional.empty()
                : Optional.of(new Intent.ShowScoreboard(
                        state,
                        Optional.ofNullable(board.group(2))
                                .map(chamber -> Chamber.valueOf(chamber.toUpperCase(Locale.ROOT))),
                        Optional.ofNullable(board.group(3)).flatMap(Intent.ShowScoreboard.Side::parse)));
    }
}
