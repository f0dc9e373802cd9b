package org.constituent.conversation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Language;
import org.constituent.chat.Command;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.Typeahead;
import org.constituent.civic.PlaceParser;
import org.constituent.drafting.DraftWriter;
import org.constituent.port.ActionLogInMemory;
import org.constituent.port.CommunityTotalsInMemory;
import org.constituent.port.CorrespondenceInMemory;
import org.constituent.port.DialoguesInMemory;
import org.constituent.port.DraftNumbersInMemory;
import org.constituent.port.Geocoder;
import org.constituent.port.Pace;
import org.constituent.port.PublicAnswers;
import org.constituent.port.ShortMemoryInMemory;
import org.constituent.port.SubscriptionsInMemory;
import org.constituent.usecase.CompareWithTemplate;
import org.constituent.usecase.DraftMessage;
import org.constituent.usecase.FindByAddress;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ForgetMe;
import org.constituent.usecase.ReportWrongData;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.usecase.ShowStanding;
import org.constituent.usecase.ShowTargets;
import org.constituent.wording.Messages;

/** The bot as it is shipped, in all its languages, remembering in memory: for tests of the platforms it talks on. */
public final class ShippedBot {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

    public final DialoguesInMemory dialogues = new DialoguesInMemory();
    public final ShortMemoryInMemory memory = new ShortMemoryInMemory(CLOCK);
    public final ActionLogInMemory actions = new ActionLogInMemory();
    public final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    public final CommunityTotalsInMemory communityTotals = new CommunityTotalsInMemory();
    public final CorrespondenceInMemory correspondence = new CorrespondenceInMemory();
    public final Broadcasting broadcasting;

    /** What the geocoder says to any address. */
    public volatile Geocoder.Answer geocoderSays = new Geocoder.Answer.Down();

    private final Map<Language, Messages> messages = new HashMap<>();
    private final PlaceParser places;
    private final IntentParser parser;
    private final Conversation conversation;

    public ShippedBot() {
        Map<String, String> names = new HashMap<>();
        Map<String, String> towns = new HashMap<>();
        Map<Language, Map<String, List<String>>> understood = new HashMap<>();
        Talk.CAMPAIGNS.bots().forEach((language, bot) -> {
            messages.put(
                    language, new Messages(language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames()));
            bot.stateNames().forEach((state, name) -> names.put(name, state.code()));
            names.putAll(bot.otherStateNames());
            towns.putAll(bot.towns());
            understood.put(language, bot.understood());
        });
        this.places = new PlaceParser(names, towns);
        this.broadcasting =
                Newsroom.of(() -> Talk.FACTS, Talk.CAMPAIGNS, subscriptions, messages, Language.ENGLISH, CLOCK);
        this.parser = new IntentParser(places, new Vocabulary(understood), () -> Talk.FACTS);
        this.conversation = new Conversation(
                parser,
                dialogues,
                new Desk(
                        () -> Talk.FACTS,
                        Talk.CAMPAIGNS,
                        memory,
                        new FindMyLegislators(() -> Talk.FACTS, Talk.CALENDAR.calendar(), CLOCK),
                        new DraftMessage(
                                () -> Talk.FACTS,
                                Talk.CAMPAIGNS,
                                new DraftNumbersInMemory(),
                                new DraftWriter(new XMeasure()),
                                CLOCK),
                        new ShowStanding(() -> Talk.FACTS, CLOCK),
                        new ShowScoreboard(() -> Talk.FACTS, CLOCK),
                        new ShowTargets(() -> Talk.FACTS, CLOCK),
                        new ForgetMe(dialogues, memory, subscriptions, communityTotals, correspondence),
                        new ReportWrongData(new Talk.Reports(), CLOCK),
                        new CompareWithTemplate(
                                () -> Talk.FACTS, Talk.CAMPAIGNS, new DraftWriter(new XMeasure()), CLOCK),
                        actions,
                        subscriptions,
                        communityTotals,
                        correspondence,
                        broadcasting,
                        new XMeasure(),
                        Duration.ofDays(180),
                        Optional.of(new FindByAddress(
                                () -> Talk.FACTS, (spot, congress) -> geocoderSays, Talk.CALENDAR.calendar(), CLOCK)),
                        Talk.CALENDAR.calendar(),
                        Pace.FREE,
                        CLOCK),
                messages,
                Language.ENGLISH,
                CLOCK,
                () -> "inc7");
    }

    public InboundHandler handler() {
        return conversation;
    }

    /** What is said where everybody reads, without links. */
    public PublicAnswers inPublic() {
        return inPublic(Optional.empty());
    }

    /** The same with a link. */
    public PublicAnswers inPublic(Optional<URI> link) {
        return new InPublic(
                parser,
                new FindMyLegislators(() -> Talk.FACTS, Talk.CALENDAR.calendar(), CLOCK),
                new ShowStanding(() -> Talk.FACTS, CLOCK),
                Talk.CAMPAIGNS,
                messages,
                Language.ENGLISH,
                new XMeasure(),
                link,
                CLOCK);
    }

    public Typeahead typeahead() {
        return new Suggestions(() -> Talk.FACTS, Talk.CAMPAIGNS, places, dialogues, messages, Language.ENGLISH);
    }

    public List<Command> commands() {
        return new CommandCatalog(messages).all();
    }
}
