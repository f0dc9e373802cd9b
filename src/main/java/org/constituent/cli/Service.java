package org.constituent.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.micrometer.PrometheusMeasurements;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlDraftNumbers;
import org.constituent.adapter.sql.SqlSchedule;
import org.constituent.chat.InboundHandler;
import org.constituent.port.Carrier;
import org.constituent.port.ChatPlatform;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Outbox;
import org.constituent.port.Schedule;
import org.constituent.sync.LiveFacts;
import org.constituent.web.PageChat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs until it is stopped: the pages, the chat platforms, the rounds. */
final class Service implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Service.class);
    private static final int NUMBERS_AT_ONCE = 256;
    private static final long GOODBYE_SECONDS = 20;

    private final Database database;
    private final Clock clock;
    private final Schedule schedule;
    private final ExecutorService workers;
    private final ExecutorService senders;
    private final Consumer<String> tell;
    private final PrometheusMeasurements measurements = new PrometheusMeasurements();
    private final WebServers servers;
    private final List<ChatPlatform> platforms = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>();
    private Optional<Sending> sending = Optional.empty();
    private volatile boolean ready;

    private Service(
            Database database, Clock clock, ExecutorService workers, ExecutorService senders, Consumer<String> tell) {
        this.database = database;
        this.clock = clock;
        this.schedule = new SqlSchedule(database, clock);
        this.workers = workers;
        this.senders = senders;
        this.tell = tell;
        this.servers = new WebServers(measurements, () -> ready, clock, tell);
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
            Configuration configuration,
            Optional<Integer> port,
            Clock clock,
            ExecutorService workers,
            ExecutorService senders,
            Consumer<String> tell) {
        FileCampaigns campaigns = configuration.campaigns();
        Service service = new Service(configuration.database(), clock, workers, senders, tell);
        try {
            service.start(configuration, campaigns, port);
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private void start(Configuration configuration, FileCampaigns campaigns, Optional<Integer> port) {
        KnownFacts known = new KnownFacts(configuration, clock);
        LiveFacts facts = known.live(database);
        campaigns.checkTitles(facts.now());
        Premises premises = new Premises(configuration, campaigns, facts, database, clock);
        UseCases useCases = new UseCases(premises, new SqlDraftNumbers(database, NUMBERS_AT_ONCE));
        Broadcasts broadcasts = new Broadcasts(premises);
        Talk talk = new Talk(premises, useCases, broadcasts.broadcasting());
        InboundHandler handler = talk.unhurried(talk.conversation());

        PageChat chat = new PageChat();
        platforms.add(chat);
        List<HttpEndpoint> endpoints = connect(premises, talk);
        servers.start(premises.settings().web(), port, new Pages(premises, useCases).site(chat), endpoints);
        platforms.forEach(platform -> platform.start(handler));
        XService x = new XService(premises, tell);
        x.carrier().ifPresent(carriers::add);
        schedule.appointed(Outbox.BEGINNING, broadcasts.beginUpdate()::begin);
        send(premises, broadcasts);
        new SyncRounds(premises, known, facts, measurements).start(broadcasts, schedule, tell);
        new Forgetting(premises).start(schedule);
        x.start(talk::publicAnswers, schedule);
        schedule.start();
        ready = true;
    }

    /** Where the chat platforms' own requests are to be answered. */
    private List<HttpEndpoint> connect(Premises premises, Talk talk) {
        List<Connection> connections = Stream.of(
                        new DiscordService(premises, talk.suggestions(), workers, tell).connection(),
                        new SlackService(premises, talk.suggestions(), workers, tell).connection())
                .flatMap(Optional::stream)
                .toList();
        connections.forEach(one -> {
            platforms.add(one.platform());
            carriers.add(one.carrier());
        });
        return connections.stream().flatMap(one -> one.endpoint().stream()).toList();
    }

    private void send(Premises premises, Broadcasts broadcasts) {
        if (carriers.isEmpty()) {
            tell.accept("○ updates: nothing is sent, because no chat platform is on; they appear on the pages");
            return;
        }
        Sending all = new Sending(premises, broadcasts, carriers, senders);
        sending = Optional.of(all);
        all.start(tell);
    }

    /** Stops taking anything new, lets what is in hand finish, and ends. */
    @Override
    public void close() {
        ready = false;
        sending.ifPresent(Sending::close);
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
        servers.close();
        schedule.close();
        database.close();
    }
}
