package org.constituent.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.chat.Command;
import org.constituent.chat.Command.Completed;
import org.constituent.chat.Command.OneOf;
import org.constituent.chat.Command.Parameter;
import org.constituent.chat.Command.Value;
import org.constituent.chat.Command.Values;
import org.constituent.chat.Intent;
import org.constituent.chat.Intent.ShowScoreboard.Side;
import org.constituent.chat.Typeahead.Kind;
import org.constituent.civic.Chamber;
import org.constituent.drafting.Medium;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;

/** The commands that have a name of their own, in every language, and the words each of them stands for. */
public final class CommandCatalog {
    private static final String PLACE = "place";
    private static final String LEGISLATOR = "legislator";
    private static final String MEDIUM = "medium";
    private static final String STATE = "state";
    private static final String CHAMBER = "chamber";
    private static final String STANDING = "standing";
    private static final String CAMPAIGN = "campaign";
    private static final String SWITCH = "switch";
    private static final String LANGUAGE = "language";

    private final Map<Language, Messages> messages;

    public CommandCatalog(Map<Language, Messages> messages) {
        this.messages = Map.copyOf(messages);
    }

    /** All of them, the most useful first. */
    public List<Command> all() {
        Parameter legislator = optional(
                LEGISLATOR, Phrase.PARAMETER_LEGISLATOR, Phrase.PARAMETER_LEGISLATOR_IS, completed(Kind.LEGISLATOR));
        return List.of(
                command(
                        Phrase.COMMAND_LEGISLATORS,
                        Phrase.COMMAND_LEGISLATORS_DOES,
                        given -> Optional.ofNullable(given.get(PLACE))
                                .map(place -> new Intent.AskPlace().words() + " " + place)
                                .orElseGet(new Intent.ShowMine()::words),
                        optional(PLACE, Phrase.PARAMETER_PLACE, Phrase.PARAMETER_PLACE_IS, completed(Kind.PLACE))),
                command(
                        Phrase.COMMAND_MESSAGE,
                        Phrase.COMMAND_MESSAGE_DOES,
                        given -> draft(
                                given,
                                Medium.parse(given.getOrDefault(MEDIUM, "")).orElse(Medium.POST)),
                        legislator,
                        optional(MEDIUM, Phrase.PARAMETER_MEDIUM, Phrase.PARAMETER_MEDIUM_IS, media())),
                command(Phrase.COMMAND_CALL, Phrase.COMMAND_CALL_DOES, given -> draft(given, Medium.CALL), legislator),
                command(
                        Phrase.COMMAND_SCOREBOARD,
                        Phrase.COMMAND_SCOREBOARD_DOES,
                        given -> Stream.of("scoreboard", given.get(STATE), given.get(CHAMBER), given.get(STANDING))
                                .flatMap(Stream::ofNullable)
                                .collect(Collectors.joining(" ")),
                        optional(STATE, Phrase.PARAMETER_STATE, Phrase.PARAMETER_STATE_IS, completed(Kind.STATE)),
                        optional(CHAMBER, Phrase.PARAMETER_CHAMBER, Phrase.PARAMETER_CHAMBER_IS, chambers()),
                        optional(STANDING, Phrase.PARAMETER_STANDING, Phrase.PARAMETER_STANDING_IS, sides())),
                command(
                        Phrase.COMMAND_CAMPAIGNS,
                        Phrase.COMMAND_CAMPAIGNS_DOES,
                        given -> Optional.ofNullable(given.get(CAMPAIGN))
                                .<Intent>map(Intent.UseCampaign::new)
                                .orElseGet(Intent.ListCampaigns::new)
                                .words(),
                        optional(
                                CAMPAIGN,
                                Phrase.PARAMETER_CAMPAIGN,
                                Phrase.PARAMETER_CAMPAIGN_IS,
                                completed(Kind.CAMPAIGN))),
                command(
                        Phrase.COMMAND_UPDATES,
                        Phrase.COMMAND_UPDATES_DOES,
                        given -> new Intent.Updates(isOn(given)).words(),
                        required(SWITCH, Phrase.PARAMETER_SWITCH, Phrase.PARAMETER_SWITCH_IS, onOrOff())),
                new Command(
                        said(Phrase.COMMAND_CHANNEL_UPDATES),
                        said(Phrase.COMMAND_CHANNEL_UPDATES_DOES),
                        List.of(required(SWITCH, Phrase.PARAMETER_SWITCH, Phrase.PARAMETER_SWITCH_IS, onOrOff())),
                        true,
                        given -> new Intent.RoomUpdates(isOn(given)).words()),
                new Command(
                        said(Phrase.COMMAND_BROADCASTS),
                        said(Phrase.COMMAND_BROADCASTS_DOES),
                        List.of(),
                        true,
                        given -> new Intent.ListBroadcasts().words()),
                command(
                        Phrase.COMMAND_LANGUAGE,
                        Phrase.COMMAND_LANGUAGE_DOES,
                        given -> "language " + given.getOrDefault(LANGUAGE, ""),
                        required(LANGUAGE, Phrase.PARAMETER_LANGUAGE, Phrase.PARAMETER_LANGUAGE_IS, languages())),
                command(Phrase.COMMAND_MY_DATA, Phrase.COMMAND_MY_DATA_DOES, given -> new Intent.ShowMyData().words()),
                command(
                        Phrase.COMMAND_FORGET_ME,
                        Phrase.COMMAND_FORGET_ME_DOES,
                        given -> new Intent.ForgetMe().words()),
                command(
                        Phrase.COMMAND_REPORT,
                        Phrase.COMMAND_REPORT_DOES,
                        given -> new Intent.AskReport(Optional.ofNullable(given.get(LEGISLATOR))).words(),
                        legislator),
                command(Phrase.COMMAND_IMPACT, Phrase.COMMAND_IMPACT_DOES, given -> new Intent.ShowImpact().words()),
                new Command(
                        said(Phrase.COMMAND_IMPACT_SETTING),
                        said(Phrase.COMMAND_IMPACT_SETTING_DOES),
                        List.of(required(SWITCH, Phrase.PARAMETER_SWITCH, Phrase.PARAMETER_SWITCH_IS, onOrOff())),
                        true,
                        given -> new Intent.SwitchImpact(isOn(given)).words()),
                command(Phrase.COMMAND_HELP, Phrase.COMMAND_HELP_DOES, given -> new Intent.Help().words()));
    }

    private static String draft(Map<String, String> given, Medium medium) {
        return new Intent.ShowDraft(Optional.ofNullable(given.get(LEGISLATOR)), medium, Optional.empty()).words();
    }

    private static boolean isOn(Map<String, String> given) {
        return given.getOrDefault(SWITCH, "off").equals("on");
    }

    private Command command(
            Phrase name, Phrase does, Function<Map<String, String>, String> words, Parameter... parameters) {
        return new Command(said(name), said(does), List.of(parameters), false, words);
    }

    private Parameter optional(String key, Phrase name, Phrase does, Values values) {
        return new Parameter(key, said(name), said(does), false, values);
    }

    private Parameter required(String key, Phrase name, Phrase does, Values values) {
        return new Parameter(key, said(name), said(does), true, values);
    }

    private static Values completed(Kind kind) {
        return new Completed(kind);
    }

    private Values media() {
        return new OneOf(Arrays.stream(Medium.values())
                .map(medium -> new Value(medium.key(), said(DraftCards.action(medium))))
                .toList());
    }

    private Values chambers() {
        return new OneOf(Arrays.stream(Chamber.values())
                .map(chamber -> new Value(
                        chamber.key(),
                        said(chamber == Chamber.SENATE ? Phrase.SCOREBOARD_SENATE : Phrase.SCOREBOARD_HOUSE)))
                .toList());
    }

    private Values sides() {
        return new OneOf(Arrays.stream(Side.values())
                .map(side -> new Value(side.key(), said(ScoreboardWords.worded(side))))
                .toList());
    }

    private Values onOrOff() {
        return new OneOf(List.of(new Value("on", said(Phrase.SWITCH_ON)), new Value("off", said(Phrase.SWITCH_OFF))));
    }

    /** Each language is called by its own name, so that whoever speaks it finds it. */
    private Values languages() {
        return new OneOf(messages.keySet().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .map(language -> new Value(
                        language.code(),
                        messages.keySet().stream()
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        reader -> language.locale().getDisplayLanguage(language.locale())))))
                .toList());
    }

    private Map<Language, String> said(Phrase phrase) {
        return messages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().say(phrase)));
    }
}
