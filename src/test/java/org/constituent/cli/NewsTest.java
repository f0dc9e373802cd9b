package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.folder.FolderOriginals;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlCorrespondence;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlPromises;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.campaign.Language;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.delivery.Deliveries;
import org.constituent.delivery.DeliveryRules;
import org.constituent.oracle.InventedCountry;
import org.constituent.port.Carrier;
import org.constituent.port.Outbox;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Subscriber;
import org.constituent.sync.LiveFacts;
import org.constituent.sync.SyncProgress;
import org.constituent.sync.SyncReport;
import org.constituent.usecase.ApproveUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import picocli.CommandLine;

/** The bill speaks: what one sync after another finds in an invented country leads to updates that wait for approval. */
final class NewsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-04-01T17:00:00Z"), ZoneOffset.UTC);
    private static final String CAMPAIGN = "ban-facial-recognition";
    private static final String TITLE = "Facial Recognition and Biometric Technology Moratorium Act of 2025";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEMBERS = "congress-legislators/legislators-current.json";

    private final InventedCountry country = new InventedCountry('Q', 38);

    @TempDir
    private Path folder;

    private String everybody = "";
    private Path originals;
    private Path data;

    @BeforeEach
    void before_the_news() throws IOException {
        originals = country.writeTo(folder.resolve("originals"));
        Files.createDirectories(originals.resolve("billstatus"));
        data = folder.resolve("data");
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(file);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        try (Stream<Path> others = Files.list(folder.resolve("config/campaigns"))) {
            for (Path other : others.filter(
                            file -> file.toString().endsWith(".yaml") && !file.endsWith(CAMPAIGN + ".yaml"))
                    .toList()) {
                Files.delete(other); // seats are news of every campaign
            }
        }
        Path campaign = folder.resolve("config/campaigns/" + CAMPAIGN + ".yaml");
        Files.writeString(
                campaign,
                Files.readString(campaign)
                        .replace(
                                "  118: {senate: S. 681, house: H.R. 1404}",
                                "  118: {senate: S. 681, house: H.R. 1404}\n  119: {senate: S. 11, house: H.R. 12}"));
        bill("S", 11, List.of("OR 2", "MA 1", "VT 3"));
        Path members = originals.resolve(MEMBERS);
        everybody = Files.readString(members);
        ArrayNode sitting = (ArrayNode) JSON.readTree(everybody);
        assertThat(sitting.elements())
                .as("the seat that is vacant at first")
                .toIterable()
                .anyMatch(this::sitsInTheVacantSeat);
        sitting.removeIf(this::sitsInTheVacantSeat);
        Files.writeString(members, JSON.writeValueAsString(sitting));
    }

    private boolean sitsInTheVacantSeat(JsonNode member) {
        return member.path("id").path("bioguide").asText().equals(id("IA-2"));
    }

    private void bill(String type, int number, List<String> seats) throws IOException {
        Files.writeString(
                originals.resolve("billstatus/BILLSTATUS-119" + type.toLowerCase(Locale.ROOT) + number + ".xml"),
                country.bill(119, type, number, TITLE, seats).replace("2025-02-03", "2025-03-20")); // introduced lately
    }

    /** What changes in Congress: somebody signs, somebody withdraws, a bill comes, a seat changes hands, a seat is filled. */
    private void events() throws IOException {
        bill("S", 11, List.of("OR 2", "MA 1", "VT 3", "NJ 2"));
        Path senate = originals.resolve("billstatus/BILLSTATUS-119s11.xml");
        String signed = Files.readString(senate);
        int withdrawn = signed.indexOf("<isOriginalCosponsor>", signed.indexOf(id("VT 3")));
        Files.writeString(
                senate,
                signed.substring(0, withdrawn)
                        + "<sponsorshipWithdrawnDate>2025-03-28</sponsorshipWithdrawnDate>"
                        + signed.substring(withdrawn));
        bill("HR", 12, List.of("WA-7", "MA-7"));
        Path members = originals.resolve(MEMBERS);
        Files.writeString(members, everybody.replace(id("VT-0"), "Z000001"));
    }

    private String id(String seat) {
        return Objects.requireNonNull(country.people().get(seat), seat);
    }

    /** One life of the program: it starts, syncs and ends. */
    private List<Long> sync() {
        Configuration configuration = configuration();
        FileCampaigns campaigns = configuration.campaigns();
        try (Database database = configuration.database()) {
            KnownFacts known = new KnownFacts(configuration, CLOCK);
            LiveFacts facts = known.live(database);
            News news = new Broadcasts(new Premises(configuration, campaigns, facts, database, CLOCK)).news(known);
            SyncReport report = known.sync(new FolderOriginals(originals), campaigns, database, facts)
                    .refresh(SyncProgress.SILENT);
            return news.offer(report, facts.now());
        }
    }

    private List<Outbox.Entry> proposed() {
        try (Database database = Database.open(data)) {
            return new SqlOutbox(database).latest(100);
        }
    }

    private List<String> titles() {
        return proposed().stream()
                .map(entry -> entry.bulletin().in(Language.ENGLISH).title())
                .sorted()
                .toList();
    }

    @Test
    void every_kind_of_change_is_proposed_once_with_its_source_and_waits_for_approval() throws IOException {
        assertThat(sync()).as("what the first sync finds is no news").isEmpty();
        assertThat(sync()).as("nothing changed").isEmpty();
        events();

        assertThat(sync()).hasSize(3);

        assertThat(proposed())
                .allMatch(entry ->
                        entry.stage() == Stage.PROPOSED && entry.author().equals(Organizer.SYNC));
        assertThat(proposed())
                .allMatch(entry ->
                        entry.bulletin().wordings().keySet().containsAll(List.of(Language.ENGLISH, Language.SPANISH)));
        assertThat(titles())
                .anyMatch(title -> title.startsWith("3 changes for the Facial Recognition"))
                .anyMatch(title -> title.equals("Changed seats in Congress: 2"))
                .anyMatch(title -> title.endsWith(" signed on"));
        String digest = text(title -> title.startsWith("3 changes"));
        assertThat(digest)
                .contains(
                        "cosponsored S. 11 on March",
                        "withdrew from S. 11 on March 28, 2025",
                        "H.R. 12 was introduced on")
                .contains("Source: [");
        assertThat(text(title -> title.startsWith("Changed seats")))
                .contains("VT", " follows ", "IA-2: **", "holds the seat that was vacant");
        assertThat(sync()).as("told once").isEmpty();
        assertThat(proposed()).hasSize(3);
    }

    private String text(Predicate<String> title) {
        return proposed().stream()
                .map(entry -> entry.bulletin().in(Language.ENGLISH))
                .filter(wording -> title.test(wording.title()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** The program ends after each sync, so that nothing is remembered but what the database holds. */
    @Test
    void a_half_or_failed_sync_proposes_nothing_and_afterwards_no_change_is_lost_or_repeated() throws IOException {
        sync();
        events();
        Path members = originals.resolve(MEMBERS);
        String good = Files.readString(members);
        Files.writeString(members, good.substring(0, good.length() / 2));
        assertThat(sync()).as("half: the bills are read, the members are not").isEmpty();
        Path away = Files.move(originals, folder.resolve("away"));
        Files.createDirectory(originals);
        assertThat(sync()).as("failed").isEmpty();
        Files.delete(originals);
        Files.move(away, originals);
        assertThat(sync()).as("half once more").isEmpty();
        assertThat(proposed()).isEmpty();

        Files.writeString(members, good);
        assertThat(sync()).hasSize(3);
        assertThat(titles()).anyMatch(title -> title.startsWith("3 changes for"));
        assertThat(sync()).isEmpty();
    }

    @Test
    void news_of_a_program_that_knew_nothing_of_this_begin_with_what_it_had() throws Exception {
        sync();
        execute("delete from told_fact_part");
        Path members = originals.resolve(MEMBERS);
        String good = Files.readString(members);
        events();
        String better = Files.readString(members);
        Files.writeString(members, good.substring(0, 100));
        assertThat(sync()).isEmpty();
        Files.writeString(members, better);
        assertThat(sync()).hasSize(3);
    }

    @Test
    void those_who_wrote_are_told_that_they_signed_on_with_a_thank_you_at_hand_and_nobody_else() throws Exception {
        sync();
        Speaker wrote = new Speaker("discord", "1");
        try (Database database = Database.open(data)) {
            SqlSubscriptions subscriptions = new SqlSubscriptions(database);
            for (String account : List.of("1", "2", "3")) {
                subscriptions.add(new Person(new Speaker("discord", account)), CAMPAIGN);
            }
            SqlCorrespondence correspondence = new SqlCorrespondence(database);
            correspondence.wrote(wrote, CAMPAIGN, new BioguideId(id("NJ 2")), LocalDate.of(2025, 3, 1));
            correspondence.wrote(
                    new Speaker("discord", "2"), CAMPAIGN, new BioguideId(id("MA 1")), LocalDate.of(2025, 3, 1));
            // Who wrote and wants no updates is not told.
            correspondence.wrote(
                    new Speaker("discord", "4"), CAMPAIGN, new BioguideId(id("NJ 2")), LocalDate.of(2025, 3, 1));
        }
        events();
        sync();
        Outbox.Entry signed = proposed().stream()
                .filter(entry -> entry.bulletin().audience().wroteTo().isPresent())
                .findFirst()
                .orElseThrow();

        Map<String, Reply> told = delivered(signed.id());

        assertThat(told).containsOnlyKeys("1");
        assertThat(String.valueOf(told.get("1")))
                .contains("You told me that you wrote to ", "cosponsored S. 11", "Thank ", "updates off");
    }

    private Map<String, Reply> delivered(long id) throws InterruptedException {
        Configuration configuration = configuration();
        FileCampaigns campaigns = configuration.campaigns();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Map.Entry<String, Reply>> told = new CopyOnWriteArrayList<>();
        try (Database database = configuration.database()) {
            LiveFacts facts = new KnownFacts(configuration, CLOCK).live(database);
            Broadcasts broadcasts = new Broadcasts(new Premises(configuration, campaigns, facts, database, CLOCK));
            assertThat(broadcasts.broadcasting().approveUpdate().approve(id, Organizer.OPERATOR))
                    .isInstanceOf(ApproveUpdate.Approved.class);
            try (Deliveries deliveries = new Deliveries(
                    new SqlPromises(database),
                    List.of(new Carrier() {
                        @Override
                        public String platform() {
                            return "discord";
                        }

                        @Override
                        public Pace pace() {
                            return new Pace(1_000, Duration.ofSeconds(1));
                        }

                        @Override
                        public Receipt carry(Subscriber to, Reply message) {
                            told.add(Map.entry(to.address(), message));
                            return new Taken("1");
                        }
                    }),
                    broadcasts.letters(),
                    DeliveryRules.USUAL,
                    Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), CLOCK.instant())),
                    new SplittableRandom(1),
                    threads)) {
                deliveries.start(threads);
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() ->
                                new SqlOutbox(database).find(id).orElseThrow().stage() == Stage.DONE);
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        return told.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Configuration configuration() {
        return new Configuration(CommandLine.populateCommand(
                new Home(), "--config", folder.resolve("config").toString(), "--data", data.toString()));
    }

    /** Straight at the database. */
    private void execute(String sql) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + data.resolve("constituent.db"));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
