package org.constituent.conversation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.adapter.cache.HourlyPace;
import org.constituent.adapter.console.ConsoleRenderer;
import org.constituent.adapter.console.Paint;
import org.constituent.adapter.files.BotFile;
import org.constituent.adapter.files.CalendarFile;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Spot;
import org.constituent.drafting.DraftWriter;
import org.constituent.drafting.Medium;
import org.constituent.port.ActionLogInMemory;
import org.constituent.port.Campaigns;
import org.constituent.port.CommunityTotalsInMemory;
import org.constituent.port.CorrespondenceInMemory;
import org.constituent.port.CurrentFacts;
import org.constituent.port.DialoguesInMemory;
import org.constituent.port.DraftNumbers;
import org.constituent.port.DraftNumbersInMemory;
import org.constituent.port.Geocoder;
import org.constituent.port.ShortMemoryInMemory;
import org.constituent.port.SubscriptionsInMemory;
import org.constituent.port.WrongData;
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

/** One person's conversation with the bot as it is shipped: its own files and starter facts, remembered in memory. */
final class Talk {
    static final Speaker SOMEBODY = new Speaker("test", "somebody");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final FileCampaigns CAMPAIGNS =
            FileCampaigns.read(Path.of("config/campaigns"), Path.of("messages"), "ban-facial-recognition");
    static final Facts FACTS = new StarterFacts().read();
    static final CalendarFile CALENDAR = CalendarFile.read(Path.of("config/calendar.yaml"));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    private static final Venue VENUE = new Venue("test", "room");

    final DialoguesInMemory dialogues = new DialoguesInMemory();
    final ShortMemoryInMemory memory;
    final Reports reports = new Reports();
    final ActionLogInMemory actions = new ActionLogInMemory();
    final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    final CommunityTotalsInMemory communityTotals = new CommunityTotalsInMemory();
    /** What the geocoder says to any address, and what it was asked. */
    Geocoder.Answer geocoderSays = new Geocoder.Answer.Down();

    final List<Spot> geocoderAsked = new ArrayList<>();

    /** How many are pointed to one office. */
    final HourlyPace pace;

    final CorrespondenceInMemory correspondence = new CorrespondenceInMemory();
    final Broadcasting broadcasting;
    private final Conversation conversation;
    private final Clock clock;

    /** With everything as shipped. */
    Talk() {
        this(FACTS, CAMPAIGNS, english(), new DraftNumbersInMemory());
    }

    /** About other facts. */
    Talk(Facts facts) {
        this(facts, CAMPAIGNS, english(), new DraftNumbersInMemory());
    }

    /** With versions in another order. */
    Talk(DraftNumbers numbers) {
        this(FACTS, CAMPAIGNS, english(), numbers);
    }

    /** While time passes. */
    Talk(Clock clock) {
        this(() -> FACTS, CAMPAIGNS, english(), new DraftNumbersInMemory(), clock, understanding(Language.ENGLISH));
    }

    /** While time passes and the facts change with it. */
    Talk(Clock clock, CurrentFacts facts) {
        this(facts, CAMPAIGNS, english(), new DraftNumbersInMemory(), clock, understanding(Language.ENGLISH));
    }

    /** The same in Spanish. */
    static Talk inSpanish(Clock clock, CurrentFacts facts) {
        return new Talk(
                facts,
                CAMPAIGNS,
                messages(Language.SPANISH),
                new DraftNumbersInMemory(),
                clock,
                understanding(Language.ENGLISH, Language.SPANISH));
    }

    /** In Spanish, where the words of English are understood too. */
    static Talk inSpanish() {
        return new Talk(
                () -> FACTS,
                CAMPAIGNS,
                messages(Language.SPANISH),
                new DraftNumbersInMemory(),
                CLOCK,
                understanding(Language.ENGLISH, Language.SPANISH));
    }

    /** In other words, while time passes. */
    Talk(Clock clock, CurrentFacts facts, Messages words) {
        this(facts, CAMPAIGNS, words, new DraftNumbersInMemory(), clock, understanding(Language.ENGLISH));
    }

    /** The same about other campaigns. */
    Talk(Clock clock, CurrentFacts facts, Campaigns campaigns) {
        this(facts, campaigns, english(), new DraftNumbersInMemory(), clock, understanding(Language.ENGLISH));
    }

    Talk(Facts facts, Campaigns campaigns, Messages words, DraftNumbers numbers) {
        this(() -> facts, campaigns, words, numbers, CLOCK, understanding(Language.ENGLISH));
    }

    /** Perhaps without anybody to look street addresses up. */
    Talk(Facts facts, Campaigns campaigns, Messages words, DraftNumbers numbers, Optional<Geocoder> geocoder) {
        this(() -> facts, campaigns, words, numbers, CLOCK, understanding(Language.ENGLISH), geocoder);
    }

    private Talk(
            CurrentFacts facts,
            Campaigns campaigns,
            Messages words,
            DraftNumbers numbers,
            Clock clock,
            IntentParser understanding) {
        this(
                facts,
                campaigns,
                words,
                numbers,
                clock,
                understanding,
                Optional.of((spot, congress) -> new Geocoder.Answer.Down()));
    }

    private Talk(
            CurrentFacts facts,
            Campaigns campaigns,
            Messages words,
            DraftNumbers numbers,
            Clock clock,
            IntentParser understanding,
            Optional<Geocoder> geocoder) {
        this.clock = clock;
        this.pace = new HourlyPace(Map.of(Medium.CALL, 30, Medium.POST, 60), clock);
        this.memory = new ShortMemoryInMemory(clock);
        this.broadcasting =
                Newsroom.of(facts, campaigns, subscriptions, Map.of(words.language(), words), words.language(), clock);
        this.conversation = new Conversation(
                understanding,
                dialogues,
                new Desk(
                        facts,
                        campaigns,
                        memory,
                        new FindMyLegislators(facts, CALENDAR.calendar(), clock),
                        new DraftMessage(facts, campaigns, numbers, new DraftWriter(new XMeasure()), clock),
                        new ShowStanding(facts, clock),
                        new ShowScoreboard(facts, clock),
                        new ShowTargets(facts, clock),
                        new ForgetMe(dialogues, memory, subscriptions, communityTotals, correspondence),
                        new ReportWrongData(reports, clock),
                        new CompareWithTemplate(facts, campaigns, new DraftWriter(new XMeasure()), clock),
                        actions,
                        subscriptions,
                        communityTotals,
                        correspondence,
                        broadcasting,
                        new XMeasure(),
                        Duration.ofDays(180),
                        geocoder.map(there -> new FindByAddress(
                                facts,
                                (spot, congress) -> {
                                    geocoderAsked.add(spot);
                                    return geocoderSays;
                                },
                                CALENDAR.calendar(),
                                clock)),
                        CALENDAR.calendar(),
                        pace,
                        clock),
                Map.of(words.language(), words),
                words.language(),
                clock,
                () -> "inc7");
    }

    static Messages english() {
        return messages(Language.ENGLISH);
    }

    private static Messages messages(Language language) {
        BotFile bot = bot(language);
        return new Messages(language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames());
    }

    static BotFile bot() {
        return bot(Language.ENGLISH);
    }

    private static BotFile bot(Language language) {
        return Optional.ofNullable(CAMPAIGNS.bots().get(language)).orElseThrow();
    }

    /** Of some languages alone, so that a further one changes nothing in these tests. */
    static IntentParser understanding(Language... languages) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> towns = new HashMap<>();
        Map<Language, Map<String, List<String>>> words = new HashMap<>();
        for (Language language : languages) {
            bot(language).stateNames().forEach((state, name) -> names.put(name, state.code()));
            names.putAll(bot(language).otherStateNames());
            towns.putAll(bot(language).towns());
            words.put(language, bot(language).understood());
        }
        return new IntentParser(new PlaceParser(names, towns), new Vocabulary(words), () -> FACTS);
    }

    static PlaceParser places() {
        return new PlaceParser(bot().otherStateNames(), bot().towns());
    }

    /** Of English alone, so that a further language changes nothing in these tests. */
    static Vocabulary vocabulary() {
        return new Vocabulary(Map.of(Language.ENGLISH, bot().understood()));
    }

    Reply say(String text) {
        return say(SOMEBODY, text);
    }

    Reply say(Speaker speaker, String text) {
        return conversation.answer(new InboundMessage(speaker, VENUE, text, clock.instant(), Optional.empty()));
    }

    /** What is answered to any message. */
    Reply answer(InboundMessage message) {
        return conversation.answer(message);
    }

    /** A message from somebody to the bot alone. */
    static InboundMessage message(String text) {
        return new InboundMessage(SOMEBODY, VENUE, text, CLOCK.instant(), Optional.empty());
    }

    /** What is said to whoever writes too fast. */
    Reply tooMuch() {
        return conversation.tooMuch(new InboundMessage(SOMEBODY, VENUE, "x", clock.instant(), Optional.empty()));
    }

    /** What is answered to what was filled into a window. */
    Reply fillIn(String form, String text) {
        return conversation.answer(
                new InboundMessage(SOMEBODY, VENUE, text, clock.instant(), Optional.empty()).filledInto(form));
    }

    /** The answer as somebody reads it in a plain terminal. */
    String hear(String text) {
        return say(text).drawnBy(new ConsoleRenderer(Paint.plain()));
    }

    /** Every card of the answer, in order. */
    List<Reply.Card> cards(String text) {
        return cardsOf(say(text));
    }

    static List<Reply.Card> cardsOf(Reply reply) {
        if (reply instanceof Reply.ForEverybody open) {
            return cardsOf(open.reply());
        }
        if (reply instanceof Reply.Several several) {
            return several.replies().stream()
                    .flatMap(one -> cardsOf(one).stream())
                    .toList();
        }
        return reply instanceof Reply.Card card ? List.of(card) : List.of();
    }

    /** What people say is wrong. */
    static final class Reports implements WrongData {
        private final List<Report> all = new ArrayList<>();

        @Override
        public void add(Report report) {
            all.add(report);
        }

        @Override
        public List<Report> all() {
            return List.copyOf(all);
        }
    }
}
