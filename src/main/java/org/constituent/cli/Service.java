package org.constituent.cli;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.adapter.cache.Buckets;
import org.constituent.adapter.cache.CaffeineRecent;
import org.constituent.adapter.commonmark.CommonMark;
import org.constituent.adapter.discord.DiscordAccess;
import org.constituent.adapter.discord.DiscordCarrier;
import org.constituent.adapter.discord.DiscordPlatform;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.files.UpdateFiles;
import org.constituent.adapter.files.WebFile;
import org.constituent.adapter.http.HttpOriginals;
import org.constituent.adapter.http.HttpPatience;
import org.constituent.adapter.javalin.ServerLimits;
import org.constituent.adapter.javalin.WebServer;
import org.constituent.adapter.jte.JteTemplates;
import org.constituent.adapter.micrometer.PrometheusMeasurements;
import org.constituent.adapter.slack.SlackAccess;
import org.constituent.adapter.slack.SlackMemory;
import org.constituent.adapter.slack.SlackPlatform;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlActionLog;
import org.constituent.adapter.sql.SqlCorrespondence;
import org.constituent.adapter.sql.SqlDialogues;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlPromises;
import org.constituent.adapter.sql.SqlReplyPages;
import org.constituent.adapter.sql.SqlSchedule;
import org.constituent.adapter.sql.SqlWatchers;
import org.constituent.adapter.sql.SqlWrongData;
import org.constituent.adapter.tables.JacksonTables;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.chat.InboundHandler;
import org.constituent.config.DiscordSettings;
import org.constituent.config.SlackSettings;
import org.constituent.config.WebSettings;
import org.constituent.conversation.CommandCatalog;
import org.constituent.conversation.Conversation;
import org.constituent.delivery.Deliveries;
import org.constituent.delivery.DeliveryRules;
import org.constituent.delivery.LiveProgress;
import org.constituent.drafting.Template;
import org.constituent.port.Carrier;
import org.constituent.port.ChatPlatform;
import org.constituent.port.Dialogues;
import org.constituent.port.DraftNumbers;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Installations;
import org.constituent.port.Measurements;
import org.constituent.port.Outbox;
import org.constituent.port.Schedule;
import org.constituent.sync.LiveFacts;
import org.constituent.sync.Sync;
import org.constituent.sync.SyncProgress;
import org.constituent.sync.SyncReport;
import org.constituent.usecase.PublishedUpdates;
import org.constituent.usecase.ReportWrongData;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.usecase.ShowStanding;
import org.constituent.usecase.ShowTargets;
import org.constituent.web.Health;
import org.constituent.web.PageChat;
import org.constituent.web.PageWords;
import org.constituent.web.Seal;
import org.constituent.web.Site;
import org.constituent.web.Workshop;
import org.constituent.wording.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs until it is stopped: the pages, the chat platforms, the rounds. */
final class Service implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Service.class);
    private static final long MOST_CLIENTS = 100_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration GENTLY = Duration.ofSeconds(5);
    private static final int CORRESPONDENCE_DAYS = 90;
    private static final int AUDIT_DAYS = 730;
    private static final long GOODBYE_SECONDS = 20;
    private static final String LOCAL = "127.0.0.1";

    private final Database database;
    private final Schedule schedule;
    private final ExecutorService workers;
    private final ExecutorService senders;
    private @Nullable Deliveries deliveries;
    private @Nullable LiveProgress progress;
    private final List<ChatPlatform> platforms = new ArrayList<>();
    private final List<WebServer> servers = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>();
    private volatile boolean ready;

    private Service(Database database, Schedule schedule, ExecutorService workers, ExecutorService senders) {
        this.database = database;
        this.schedule = schedule;
        this.workers = workers;
        this.senders = senders;
    }

    /**
     * Starts everything that is configured.
     *
     * @param port instead of the one in the settings
     * @param workers answer on chat platforms; they end with the service
     * @param senders send updates, as many at a time as are wanted; they end with it too
     * @param tell told what is on, what is off, and why
     */
    static Service start(
            Parts parts,
            Optional<Integer> port,
            Clock clock,
            ExecutorService workers,
            ExecutorService senders,
            Consumer<String> tell) {
        FileCampaigns campaigns = parts.campaigns();
        Database database = parts.database();
        Service service = new Service(database, new SqlSchedule(database, clock), workers, senders);
        try {
            LiveFacts facts = parts.live(database);
            campaigns.checkTitles(facts.now());
            DraftNumbers numbers = Parts.numbersInBlocks(database);
            Conversation conversation = parts.conversation(facts, campaigns, database, numbers);
            InboundHandler handler = parts.unhurried(conversation);

            PrometheusMeasurements measurements = new PrometheusMeasurements();
            PageChat chat = new PageChat();
            service.platforms.add(chat);
            service.discord(parts, campaigns, facts, tell);
            Optional<HttpEndpoint> slack = service.slack(parts, campaigns, facts, clock, tell);
            Site site = site(parts, campaigns, database, facts, numbers, chat, clock);
            service.serve(parts.settings().web(), port, site, slack, measurements, clock, tell);
            service.platforms.forEach(platform -> platform.start(handler));
            XService x = new XService(parts, database, clock, tell);
            x.carrier(campaigns).ifPresent(service.carriers::add);
            service.schedule.appointed(Outbox.BEGINNING, parts.beginUpdate(facts, campaigns, database)::begin);
            service.deliveries(parts, campaigns, facts, clock, tell);
            service.syncs(parts, campaigns, facts, measurements, clock, tell);
            service.forgetsTheSilent(parts);
            x.start(facts, campaigns, service.schedule);
            service.schedule.start();
            service.ready = true;
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private void discord(Parts parts, FileCampaigns campaigns, LiveFacts facts, Consumer<String> tell) {
        DiscordSettings settings = parts.settings().discord();
        if (settings.token().isEmpty()) {
            tell.accept("○ Discord: off, because the environment variable for discord.token-env is not set");
            return;
        }
        DiscordAccess access = new DiscordAccess(
                settings.token().get().reveal(),
                settings.rest(),
                settings.gateway(),
                settings.shards(),
                settings.testServer(),
                settings.organizersRole());
        carriers.add(new DiscordCarrier(access, parts.settings().broadcast().discordASecond()));
        platforms.add(new DiscordPlatform(
                access,
                new CommandCatalog(Parts.messages(campaigns.bots())).all(),
                parts.suggestions(facts, campaigns, database),
                workers,
                tell));
    }

    /** Where Slack's requests are to be answered; empty where there are none. */
    private Optional<HttpEndpoint> slack(
            Parts parts, FileCampaigns campaigns, LiveFacts facts, Clock clock, Consumer<String> tell) {
        SlackSettings settings = parts.settings().slack();
        Optional<String> missing = settings.missing();
        if (missing.isPresent()) {
            tell.accept("○ Slack: off, because the environment variable for " + missing.get() + " is not set");
            return Optional.empty();
        }
        SlackPlatform slack = new SlackPlatform(
                new SlackAccess(
                        Installations.single(settings.bot().orElseThrow().reveal()),
                        settings.transport() == SlackSettings.Transport.SOCKET
                                ? new SlackAccess.Socket(
                                        settings.app().orElseThrow().reveal())
                                : new SlackAccess.Http(
                                        settings.signing().orElseThrow().reveal()),
                        settings.api()),
                new CommandCatalog(Parts.messages(campaigns.bots())).all(),
                parts.suggestions(facts, campaigns, database),
                new SlackMemory(
                        new CaffeineRecent<>(SlackMemory.SEEN, MOST_CLIENTS, clock),
                        new CaffeineRecent<>(SlackMemory.PEOPLE, MOST_CLIENTS, clock),
                        new CaffeineRecent<>(SlackMemory.HOMES, MOST_CLIENTS, clock)),
                workers,
                clock,
                tell);
        platforms.add(slack);
        carriers.add(slack.carrier());
        return slack.endpoint();
    }

    private static Site site(
            Parts parts,
            FileCampaigns campaigns,
            Database database,
            LiveFacts facts,
            DraftNumbers numbers,
            PageChat chat,
            Clock clock) {
        WebSettings settings = parts.settings().web();
        Workshop workshop = new Workshop(
                facts,
                campaigns,
                parts.findMyLegislators(facts),
                parts.findByAddress(facts),
                parts.draftMessage(facts, campaigns, numbers),
                new ShowStanding(facts, clock),
                new ShowScoreboard(facts, clock),
                new ShowTargets(facts, clock),
                new ReportWrongData(new SqlWrongData(database), clock),
                parts.compareWithTemplate(facts, campaigns),
                new XMeasure(),
                Parts.placeParser(campaigns.bots()),
                new SqlActionLog(database),
                new SqlReplyPages(database),
                new PublishedUpdates(updates(parts, campaigns), new SqlOutbox(database), clock),
                new CommonMark(),
                new JacksonTables(),
                new JteTemplates(),
                parts.pace(),
                settings.publicUrl(),
                parts.forgetAfter(),
                clock);
        Map<Language, PageWords> words = words(parts, campaigns);
        Seal seal = settings.signingKey()
                .map(key -> new Seal(key.reveal().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(Seal::ofThisRun);
        return new Site(workshop, words, parts.language(words), seal, chat);
    }

    static UpdateFiles updates(Parts parts, FileCampaigns campaigns) {
        return UpdateFiles.read(
                parts.campaignsFolder(),
                campaigns.all().stream().map(Campaign::slug).toList());
    }

    /** What the pages say, in every language the bot speaks. */
    static Map<Language, PageWords> words(Parts parts, FileCampaigns campaigns) {
        Map<Language, Messages> messages = Parts.messages(campaigns.bots());
        Map<Language, Map<String, Template>> texts = WebFile.read(parts.messagesFolder(), messages.keySet());
        Map<Language, PageWords> words = new HashMap<>();
        messages.forEach((language, own) ->
                words.put(language, new PageWords(Objects.requireNonNull(texts.get(language)), own)));
        return words;
    }

    private void serve(
            WebSettings settings,
            Optional<Integer> port,
            Site site,
            Optional<HttpEndpoint> slack,
            PrometheusMeasurements measurements,
            Clock clock,
            Consumer<String> tell) {
        Health health = new Health(() -> ready);
        WebServer web = new WebServer(
                Stream.concat(Stream.of(site, health), slack.stream()).toList(),
                site::problem,
                settings.trustedProxies(),
                new Buckets(settings.mostRequests(), MINUTE, MOST_CLIENTS, clock),
                measurements,
                ServerLimits.USUAL,
                clock);
        int listening = web.start(settings.host(), port.orElse(settings.port()));
        servers.add(web);
        String address = "http://" + settings.host() + ":" + listening;
        tell.accept("★ pages: " + address
                + settings.publicUrl()
                        .map(url -> ", for people at " + url)
                        .orElse("; web.public-url is not set, so nothing links to them from elsewhere"));
        if (settings.signingKey().isEmpty()) {
            tell.accept(
                    "○ links to drafts last until the next start: the environment variable for web.signing-key-env is not set");
        }
        if (settings.managementPort() == 0) {
            tell.accept("○ metrics: off, because web.management-port is 0");
        } else {
            WebServer management = new WebServer(
                    List.of(measurements, health),
                    site::problem,
                    Set.of(),
                    client -> true,
                    Measurements.NONE,
                    ServerLimits.USUAL,
                    clock);
            int told = management.start(LOCAL, settings.managementPort());
            servers.add(management);
            tell.accept("★ metrics: http://" + LOCAL + ":" + told + "/metrics");
        }
    }

    private void syncs(
            Parts parts,
            FileCampaigns campaigns,
            LiveFacts facts,
            PrometheusMeasurements measurements,
            Clock clock,
            Consumer<String> tell) {
        Optional<Duration> interval = parts.settings().syncEvery();
        if (interval.isEmpty()) {
            tell.accept("○ sync: off, because sync.every is off; the facts are as of "
                    + facts.now().rosterSource().asOf());
            return;
        }
        News news = parts.news(facts, campaigns, database);
        Sync sync =
                parts.sync(new HttpOriginals(HttpPatience.USUAL, Parts.USER_AGENT, clock), campaigns, database, facts);
        schedule.every(interval.get(), "sync", () -> {
            SyncReport report = sync.refresh(SyncProgress.SILENT);
            measurements.synced(report.failed());
            tell(report);
            news.offer(report, facts.now());
        });
        tell.accept("★ sync: every " + interval.get() + "; the facts are as of "
                + facts.now().rosterSource().asOf());
    }

    /** Every day, for a program may run for months; what is at hand for a moment forgets by itself. */
    private void forgetsTheSilent(Parts parts) {
        Dialogues dialogues = new SqlDialogues(database);
        schedule.every(DAY, "forget", () -> {
            int forgotten = parts.forgetTheSilent(dialogues);
            if (forgotten > 0) {
                log.info("forgot {} people who have not said a word for long", forgotten);
            }
        });
    }

    /** Sends what was promised, and forgets in time whom. */
    private void deliveries(Parts parts, FileCampaigns campaigns, LiveFacts facts, Clock clock, Consumer<String> tell) {
        schedule.every(DAY, "forget-recipients", () -> forget(clock));
        if (carriers.isEmpty()) {
            tell.accept("○ updates: nothing is sent, because no chat platform is on; they appear on the pages");
            return;
        }
        deliveries = new Deliveries(
                new SqlPromises(database),
                carriers,
                parts.letters(facts, campaigns),
                DeliveryRules.USUAL.telling(
                        parts.hours(), parts.settings().broadcast().mostAWeek()),
                clock,
                new SplittableRandom(),
                senders);
        deliveries.start(senders);
        progress = new LiveProgress(
                new SqlWatchers(database),
                new SqlOutbox(database),
                carriers,
                parts.progress(facts, campaigns, database),
                GENTLY,
                clock);
        senders.execute(progress);
        tell.accept("★ updates: sent to "
                + carriers.stream()
                        .map(carrier -> carrier.platform() + " (at most "
                                + carrier.pace().messages() + " each "
                                + carrier.pace().during().toSeconds() + " s)")
                        .collect(Collectors.joining(", ")));
    }

    private void forget(Clock clock) {
        Instant now = clock.instant();
        new SqlCorrespondence(database).forgetBefore(LocalDate.now(clock).minusDays(CORRESPONDENCE_DAYS));
        new SqlOutbox(database)
                .forgetBefore(now.minus(Duration.ofDays(CORRESPONDENCE_DAYS)), now.minus(Duration.ofDays(AUDIT_DAYS)));
    }

    private static void tell(SyncReport report) {
        if (report.failed()) {
            log.warn("sync: no source could be read; the facts are those of before. ./constituent sync tells why");
            return;
        }
        log.info(
                "sync: {} sources, {} changes",
                report.lines().size(),
                report.changes().size());
        report.lines().stream()
                .filter(line -> !line.outcome().isGood())
                .forEach(line -> log.warn("sync: {} was not taken: {}", line.what(), line.detail()));
    }

    /** Stops taking anything new, lets what is in hand finish, and ends. */
    @Override
    public void close() {
        ready = false;
        if (deliveries != null) {
            deliveries.close();
        }
        if (progress != null) {
            progress.close();
        }
        platforms.forEach(ChatPlatform::close);
        workers.shutdown();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Some messages were on their way when the program ended; they are sent again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        servers.forEach(WebServer::close);
        schedule.close();
        database.close();
    }
}
