package org.constituent.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.constituent.adapter.cache.CachedDialogues;
import org.constituent.adapter.cache.CaffeineShortMemory;
import org.constituent.adapter.cache.HourlyPace;
import org.constituent.adapter.cache.Unhurried;
import org.constituent.adapter.census.ZctaRelationship;
import org.constituent.adapter.censusgeocoder.CensusGeocoder;
import org.constituent.adapter.congressapi.CongressApi;
import org.constituent.adapter.congresslegislators.CongressLegislators;
import org.constituent.adapter.files.BotFile;
import org.constituent.adapter.files.CalendarFile;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.files.OverridesFile;
import org.constituent.adapter.files.SettingsFile;
import org.constituent.adapter.govinfo.BillStatus;
import org.constituent.adapter.http.HttpInquiries;
import org.constituent.adapter.http.InquiryPatience;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlActionLog;
import org.constituent.adapter.sql.SqlCommunityTotals;
import org.constituent.adapter.sql.SqlCorrespondence;
import org.constituent.adapter.sql.SqlDialogues;
import org.constituent.adapter.sql.SqlDraftNumbers;
import org.constituent.adapter.sql.SqlFactArchive;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlReadership;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.adapter.sql.SqlToldFacts;
import org.constituent.adapter.sql.SqlWrongData;
import org.constituent.adapter.starter.FactsJson;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.adapter.zccd.Zccd;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.QuietHours;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.chat.InboundHandler;
import org.constituent.civic.Congress;
import org.constituent.civic.PlaceParser;
import org.constituent.config.BroadcastSettings;
import org.constituent.config.Settings;
import org.constituent.conversation.Broadcasting;
import org.constituent.conversation.ChangeNews;
import org.constituent.conversation.Conversation;
import org.constituent.conversation.Desk;
import org.constituent.conversation.InPublic;
import org.constituent.conversation.IntentParser;
import org.constituent.conversation.ProgressCards;
import org.constituent.conversation.Suggestions;
import org.constituent.conversation.UpdateLetters;
import org.constituent.conversation.Vocabulary;
import org.constituent.drafting.DraftWriter;
import org.constituent.drafting.Medium;
import org.constituent.port.BillSource;
import org.constituent.port.CommunityTotals;
import org.constituent.port.Correspondence;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Dialogues;
import org.constituent.port.DraftNumbers;
import org.constituent.port.FactArchive;
import org.constituent.port.LastGood;
import org.constituent.port.Letters;
import org.constituent.port.Originals;
import org.constituent.port.Outbox;
import org.constituent.port.Pace;
import org.constituent.port.ProgressWriter;
import org.constituent.port.PublicAnswers;
import org.constituent.port.ShortMemory;
import org.constituent.port.Subscriptions;
import org.constituent.sync.Assembly;
import org.constituent.sync.BillReader;
import org.constituent.sync.Doubts;
import org.constituent.sync.LiveFacts;
import org.constituent.sync.Sync;
import org.constituent.usecase.Addressing;
import org.constituent.usecase.ApproveUpdate;
import org.constituent.usecase.BeginUpdate;
import org.constituent.usecase.CompareWithTemplate;
import org.constituent.usecase.DraftMessage;
import org.constituent.usecase.FindByAddress;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ForgetMe;
import org.constituent.usecase.MoveUpdate;
import org.constituent.usecase.ProposeUpdate;
import org.constituent.usecase.ReportWrongData;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.usecase.ShowStanding;
import org.constituent.usecase.ShowTargets;
import org.constituent.usecase.SizeAudience;
import org.constituent.usecase.TellChanges;
import org.constituent.wording.Messages;

/** The objects a command works with, built in the order data meets them, each only when it is needed. */
final class Parts {
    static final String USER_AGENT = "Constituent/1.0 (open-source civic bot)";

    /** Where people and channels can be told something they did not just ask for. */
    private static final Set<String> REACHED = Set.of("discord", "slack");

    private static final long MOST_SPEAKERS = 100_000;
    private static final int NUMBERS_AT_ONCE = 256;
    private static final Duration IDLE = Duration.ofHours(1);

    private final Home home;
    private final Clock clock;
    private final Settings settings;
    private final Pace pace;

    Parts(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
        Path file = home.config().resolve("constituent.yaml");
        this.settings = Settings.read(file.toString(), SettingsFile.read(file), home.environment());
        this.pace = new HourlyPace(
                Map.of(
                        Medium.CALL,
                        settings.pacing().calls(),
                        Medium.POST,
                        settings.pacing().posts()),
                clock);
    }

    /** One for all the ways people are talked with. */
    Pace pace() {
        return pace;
    }

    Clock clock() {
        return clock;
    }

    /** The facts of the last sync over those the program ships with. */
    Facts facts() {
        if (!Database.isIn(home.data())) {
            return assembly().of(LastGood.NOTHING);
        }
        try (Database database = database()) {
            return facts(database);
        }
    }

    /** The same, where the database is open anyway. */
    Facts facts(Database database) {
        return assembly().of(archive(database).load());
    }

    /** Whether any facts were ever fetched here. */
    boolean wasSynced(Database database) {
        return !archive(database).load().equals(LastGood.NOTHING);
    }

    /** Which maps change when. */
    CalendarFile calendarFile() {
        return CalendarFile.read(home.config().resolve("calendar.yaml"));
    }

    FindMyLegislators findMyLegislators(CurrentFacts facts) {
        return new FindMyLegislators(facts, calendarFile().calendar(), clock);
    }

    /** Looks street addresses up; empty where the settings switch that off. */
    Optional<FindByAddress> findByAddress(CurrentFacts facts) {
        CalendarFile calendar = calendarFile();
        return settings.geocoder()
                .url()
                .map(url -> new FindByAddress(
                        facts,
                        new CensusGeocoder(
                                new HttpInquiries(InquiryPatience.USUAL, USER_AGENT, clock), url, calendar.vintages()),
                        calendar.calendar(),
                        clock));
    }

    Assembly assembly() {
        return new Assembly(
                new StarterFacts().read(), OverridesFile.read(home.config().resolve("overrides.yaml")));
    }

    /** A sync that reads originals and keeps what it learns in the database. */
    Sync sync(Originals originals, FileCampaigns campaigns, Database database) {
        return sync(originals, campaigns, database, live(database));
    }

    /** The facts of the last sync, to be swapped while conversations go on. */
    LiveFacts live(Database database) {
        return new LiveFacts(facts(database));
    }

    /** The same, which puts what it learns where conversations find it. */
    Sync sync(Originals originals, FileCampaigns campaigns, Database database, LiveFacts live) {
        FactArchive archive = archive(database);
        List<BillSource> billSources = new ArrayList<>();
        billSources.add(new BillStatus());
        home.congressApiKey().ifPresent(key -> billSources.add(new CongressApi(key)));
        Assembly assembly = assembly();
        return new Sync(
                originals,
                new CongressLegislators(),
                List.of(new ZctaRelationship(() -> Congress.at(clock.instant())), new Zccd()),
                new BillReader(originals, billSources, archive, clock),
                campaigns,
                assembly,
                archive,
                live,
                Doubts.USUAL,
                clock);
    }

    private static FactArchive archive(Database database) {
        return new SqlFactArchive(database, new FactsJson());
    }

    Settings settings() {
        return settings;
    }

    /** Where the campaigns' files are. */
    Path campaignsFolder() {
        return home.config().resolve("campaigns");
    }

    /** Where the words are. */
    Path messagesFolder() {
        return home.messages();
    }

    Path data() {
        return home.data();
    }

    /** Every campaign with its words, the one asked for first. */
    FileCampaigns campaigns() {
        FileCampaigns campaigns = FileCampaigns.read(campaignsFolder(), messagesFolder(), settings.campaign());
        return home.campaign().map(slug -> startingWith(slug, campaigns)).orElse(campaigns);
    }

    private static FileCampaigns startingWith(String slug, FileCampaigns campaigns) {
        if (campaigns.find(slug).isEmpty()) {
            throw new Mistake("There is no campaign " + slug + ". There are: "
                    + String.join(
                            ", ", campaigns.all().stream().map(Campaign::slug).toList())
                    + ".");
        }
        return campaigns.startingWith(slug);
    }

    /** The bot's words by language, complete. */
    static Map<Language, Messages> messages(Map<Language, BotFile> bots) {
        Map<Language, Messages> messages = new HashMap<>();
        bots.forEach((language, bot) -> messages.put(
                language, new Messages(language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames())));
        return messages;
    }

    Map<Language, BotFile> bots() {
        return FileCampaigns.bots(home.messages());
    }

    /** The language that was asked for, which must be one of those there are. */
    Language language(Map<Language, ?> known) {
        String code = home.language().orElse(settings.language());
        Optional<Language> language = Language.parse(code).filter(known::containsKey);
        return language.orElseThrow(() -> new Mistake("There are no words in the language " + code + ". There are: "
                + String.join(
                        ", ",
                        known.keySet().stream().map(Language::code).sorted().toList()) + "."));
    }

    static PlaceParser placeParser(Map<Language, BotFile> bots) {
        Map<String, String> names = new HashMap<>();
        bots.values().forEach(bot -> {
            bot.stateNames().forEach((state, name) -> names.put(name, state.code()));
            names.putAll(bot.otherStateNames());
        });
        return new PlaceParser(names);
    }

    /** The words people type, in every language. */
    static Vocabulary vocabulary(FileCampaigns campaigns) {
        Map<Language, Map<String, List<String>>> understood = new HashMap<>();
        campaigns.bots().forEach((language, bot) -> understood.put(language, bot.understood()));
        return new Vocabulary(understood);
    }

    Database database() {
        return Database.open(home.data());
    }

    static DraftNumbers oneNumberAtATime(Database database) {
        return new SqlDraftNumbers(database, 1);
    }

    static DraftNumbers numbersInBlocks(Database database) {
        return new SqlDraftNumbers(database, NUMBERS_AT_ONCE);
    }

    DraftMessage draftMessage(CurrentFacts facts, FileCampaigns campaigns, DraftNumbers numbers) {
        return new DraftMessage(facts, campaigns, numbers, new DraftWriter(new XMeasure()), clock);
    }

    CompareWithTemplate compareWithTemplate(CurrentFacts facts, FileCampaigns campaigns) {
        return new CompareWithTemplate(facts, campaigns, new DraftWriter(new XMeasure()), clock);
    }

    /** What is offered to whoever types a command. */
    Suggestions suggestions(CurrentFacts facts, FileCampaigns campaigns, Database database) {
        Map<Language, Messages> messages = messages(campaigns.bots());
        return new Suggestions(
                facts,
                campaigns,
                placeParser(campaigns.bots()),
                new SqlDialogues(database),
                messages,
                language(messages));
    }

    /** Speakers who write faster than anybody reads are asked to wait. */
    InboundHandler unhurried(Conversation conversation) {
        return new Unhurried(conversation, settings.mostMessages(), MOST_SPEAKERS, clock, conversation::tooMuch);
    }

    /** How long after their last word people are forgotten. */
    Duration forgetAfter() {
        return Duration.ofDays(settings.forgetAfterDays());
    }

    /** Forgets those who have not said a word for as long as the settings say. */
    int forgetTheSilent(Dialogues dialogues) {
        return dialogues.forgetSilentSince(LocalDate.now(clock).minusDays(settings.forgetAfterDays()));
    }

    /** Everything that organizers' updates are made with. */
    Broadcasting broadcasting(CurrentFacts facts, FileCampaigns campaigns, Database database) {
        Outbox outbox = new SqlOutbox(database);
        BroadcastSettings broadcast = settings.broadcast();
        Approval approval = new Approval(
                organizers(broadcast.authors()), organizers(broadcast.approvers()), broadcast.onePersonMayDoBoth());
        return new Broadcasting(
                outbox,
                new ProposeUpdate(outbox, facts, campaigns, approval, clock),
                new SizeAudience(facts, campaigns, new SqlReadership(database), clock),
                new ApproveUpdate(outbox, addressing(facts, campaigns, database), approval, clock),
                new MoveUpdate(outbox, approval, clock),
                letters(facts, campaigns),
                approval,
                hours(),
                XService.postage(this, letters(facts, campaigns), campaigns, database, clock),
                REACHED,
                clock);
    }

    private Addressing addressing(CurrentFacts facts, FileCampaigns campaigns, Database database) {
        return new Addressing(facts, campaigns, new SqlReadership(database), hours(), clock);
    }

    /** Begins updates that were approved for a later time. */
    BeginUpdate beginUpdate(CurrentFacts facts, FileCampaigns campaigns, Database database) {
        return new BeginUpdate(new SqlOutbox(database), addressing(facts, campaigns, database), clock);
    }

    /** Proposes updates about what a sync finds. */
    News news(CurrentFacts facts, FileCampaigns campaigns, Database database) {
        return new News(
                new TellChanges(
                        campaigns,
                        new ChangeNews(messages(campaigns.bots())),
                        broadcasting(facts, campaigns, database).proposeUpdate(),
                        clock),
                new SqlToldFacts(database, new FactsJson()),
                assembly()::of,
                wasSynced(database));
    }

    Letters letters(CurrentFacts facts, FileCampaigns campaigns) {
        Map<Language, Messages> messages = messages(campaigns.bots());
        return new UpdateLetters(facts, campaigns, messages, language(messages), clock);
    }

    /** Words how far updates have come. */
    ProgressWriter progress(CurrentFacts facts, FileCampaigns campaigns, Database database) {
        Map<Language, Messages> messages = messages(campaigns.bots());
        return new ProgressCards(
                broadcasting(facts, campaigns, database),
                facts,
                new SqlDialogues(database),
                messages,
                language(messages));
    }

    QuietHours hours() {
        return new QuietHours(settings.broadcast().from(), settings.broadcast().until());
    }

    private static Set<Organizer> organizers(Set<String> accounts) {
        return accounts.stream().map(Organizer::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** What is answered where everybody reads. */
    PublicAnswers publicAnswers(CurrentFacts facts, FileCampaigns campaigns) {
        Map<Language, Messages> messages = messages(campaigns.bots());
        return new InPublic(
                new IntentParser(placeParser(campaigns.bots()), vocabulary(campaigns), facts),
                findMyLegislators(facts),
                new ShowStanding(facts, clock),
                campaigns,
                messages,
                language(messages),
                new XMeasure(),
                settings.web()
                        .publicUrl()
                        .filter(url -> settings.twitter().links())
                        .map(url -> URI.create(url + "/act")),
                clock);
    }

    /** A conversation that remembers in the database. */
    Conversation conversation(CurrentFacts facts, FileCampaigns campaigns, Database database, DraftNumbers numbers) {
        Map<Language, Messages> messages = messages(campaigns.bots());
        Dialogues dialogues = new CachedDialogues(new SqlDialogues(database), MOST_SPEAKERS, IDLE, clock);
        forgetTheSilent(dialogues);
        ShortMemory memory = new CaffeineShortMemory(clock, MOST_SPEAKERS);
        Subscriptions subscriptions = new SqlSubscriptions(database);
        CommunityTotals communityTotals = new SqlCommunityTotals(database);
        Correspondence correspondence = new SqlCorrespondence(database);
        AtomicLong incident = new AtomicLong(clock.millis() / 1000);
        return new Conversation(
                new IntentParser(placeParser(campaigns.bots()), vocabulary(campaigns), facts),
                dialogues,
                new Desk(
                        facts,
                        campaigns,
                        memory,
                        findMyLegislators(facts),
                        draftMessage(facts, campaigns, numbers),
                        new ShowStanding(facts, clock),
                        new ShowScoreboard(facts, clock),
                        new ShowTargets(facts, clock),
                        new ForgetMe(dialogues, memory, subscriptions, communityTotals, correspondence),
                        new ReportWrongData(new SqlWrongData(database), clock),
                        compareWithTemplate(facts, campaigns),
                        new SqlActionLog(database),
                        subscriptions,
                        communityTotals,
                        correspondence,
                        broadcasting(facts, campaigns, database),
                        new XMeasure(),
                        forgetAfter(),
                        findByAddress(facts),
                        calendarFile().calendar(),
                        pace,
                        clock),
                messages,
                language(messages),
                clock,
                () -> Long.toString(incident.incrementAndGet(), 36));
    }
}
