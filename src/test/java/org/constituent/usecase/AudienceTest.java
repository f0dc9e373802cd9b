package org.constituent.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.BIRCH;
import static org.constituent.Samples.CEDAR;
import static org.constituent.Samples.DAY;
import static org.constituent.Samples.DOGWOOD;
import static org.constituent.Samples.SOURCE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.constituent.Samples;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlCorrespondence;
import org.constituent.adapter.sql.SqlDialogues;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlPromises;
import org.constituent.adapter.sql.SqlReadership;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Audience.OwnLegislators;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.QuietHours;
import org.constituent.broadcast.Stage;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Sponsorship;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.Roster;
import org.constituent.civic.State;
import org.constituent.civic.ZipTable;
import org.constituent.delivery.Deliveries;
import org.constituent.delivery.DeliveryRules;
import org.constituent.drafting.Phrasebook;
import org.constituent.port.Campaigns;
import org.constituent.port.Carrier;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Room;
import org.constituent.port.Subscriptions.Subscriber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whom an update reaches, on the real database and through the real delivery to two platforms: for each condition exactly
 * those who meet it, each once, and as many as its author was told before.
 */
final class AudienceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T17:00:00Z"), ZoneOffset.UTC);
    private static final String TREES = "plant-trees";
    private static final String BEES = "keep-bees";

    /** In Massachusetts one senator is on the bill and one is not; the representative is not; in Vermont both senators are. */
    private static final Legislator ELM = Samples.senator("VT", 1, "E000001", "Eve Elm");

    private static final Legislator FIR = Samples.senator("VT", 3, "F000001", "Fay Fir");

    private static final Facts FACTS = new Facts(
            new Roster(Samples.CONGRESS, List.of(ALDER, BIRCH, CEDAR, DOGWOOD, ELM, FIR)),
            SOURCE,
            new ZipTable(Map.of()),
            SOURCE,
            Map.of(
                    Samples.bill("119-s-11"),
                    Samples.read(
                            "119-s-11",
                            Samples.name(ALDER, Sponsorship.Role.SPONSOR),
                            Samples.name(ELM, Sponsorship.Role.COSPONSOR),
                            Samples.name(FIR, Sponsorship.Role.COSPONSOR)),
                    Samples.bill("119-hr-12"),
                    Samples.read("119-hr-12")));

    private static final Campaign CAMPAIGN = Samples.campaign("119-s-11", "119-hr-12");

    private static final Campaigns CAMPAIGNS = new Campaigns() {
        @Override
        public List<Campaign> all() {
            return List.of(CAMPAIGN);
        }

        @Override
        public Optional<Campaign> find(String slug) {
            return Optional.of(CAMPAIGN).filter(one -> one.slug().equals(slug));
        }

        @Override
        public Phrasebook words(Campaign campaign, Language language) {
            throw new UnsupportedOperationException("nothing is said here");
        }
    };

    /** Two platforms, and whom they were told to tell. */
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    private Database database;
    private SqlOutbox outbox;
    private SqlReadership readership;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Deliveries deliveries;

    @BeforeEach
    void people() {
        database = Database.open(folder);
        outbox = new SqlOutbox(database);
        readership = new SqlReadership(database);
        person("d-boston", "discord", "en", "MA-7", true, TREES);
        person("d-boston-quiet", "discord", "es", "MA-7", false, TREES);
        person("d-vermont", "discord", "en", "VT", false, TREES);
        person("d-unknown", "discord", "", "", false, TREES);
        person("d-bees", "discord", "en", "VT", true, BEES);
        person("s-boston", "slack", "es", "MA", true, TREES);
        person("s-vermont", "slack", "en", "VT-AL", true, TREES);
        // Who wants both campaigns is told of each of them.
        person("s-both", "slack", "es", "VT", false, TREES);
        person("s-both", "slack", "es", "VT", false, BEES);
        room("d-room", "discord");
        room("s-room", "slack");
        deliveries = new Deliveries(
                new SqlPromises(database),
                List.of(new Mailbox("discord"), new Mailbox("slack")),
                (bulletin, to) -> new Reply.Note("news"),
                DeliveryRules.USUAL.telling(new QuietHours(LocalTime.MIN, LocalTime.MAX), 1_000),
                Clock.systemUTC(),
                new SplittableRandom(1),
                threads);
        deliveries.start(threads);
    }

    @AfterEach
    void end() throws InterruptedException {
        deliveries.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        database.close();
    }

    /** Who has a place is remembered with it; of nobody else anything is. */
    private void person(
            String account, String platform, String language, String place, boolean acted, String campaign) {
        Speaker speaker = new Speaker(platform, account);
        new SqlSubscriptions(database).add(new Person(speaker), campaign);
        if (!place.isEmpty()) {
            State state = State.valueOf(place.substring(0, 2));
            Optional<District> district = place.length() > 2 ? Optional.of(Samples.district(place)) : Optional.empty();
            new SqlDialogues(database)
                    .save(
                            speaker,
                            Dialogue.fresh(new Language(language), DAY)
                                    .livingIn(new Dialogue.Home(state, district, Samples.CONGRESS)));
        }
        if (acted) {
            new SqlCorrespondence(database).wrote(speaker, campaign, ALDER.id(), DAY);
        }
    }

    private void room(String channel, String platform) {
        new SqlSubscriptions(database).add(new Room(new Venue(platform, channel, Optional.of("server"))), TREES);
    }

    private static Audience audience(String states, String standing, String language, String acted, String wroteTo) {
        return new Audience(
                states.isEmpty()
                        ? Set.of()
                        : Set.of(states.split(" ", -1)).stream()
                                .map(State::valueOf)
                                .collect(Collectors.toSet()),
                standing.isEmpty() ? Optional.empty() : OwnLegislators.parse(standing),
                language.isEmpty() ? Optional.empty() : Language.parse(language),
                acted.isEmpty() ? Optional.empty() : Optional.of(acted.equals("yes")),
                wroteTo.isEmpty() ? Optional.empty() : Optional.of(new org.constituent.civic.BioguideId(wroteTo)));
    }

    private static Bulletin bulletin(Audience audience) {
        return new Bulletin(
                TREES,
                Map.of(Language.ENGLISH, new Wording("News", "Something happened.")),
                Optional.empty(),
                Optional.empty(),
                audience,
                Optional.empty(),
                false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
                    ''    | ''                                 | '' | ''  | ''      | d-boston d-boston-quiet d-room d-unknown d-vermont s-boston s-both s-room s-vermont
                    VT    | ''                                 | '' | ''  | ''      | d-vermont s-both s-vermont
                    MA VT | ''                                 | '' | ''  | ''      | d-boston d-boston-quiet d-vermont s-boston s-both s-vermont
                    NH    | ''                                 | '' | ''  | ''      | ''
                    ''    | senators not on the bill           | '' | ''  | ''      | d-boston d-boston-quiet s-boston
                    ''    | senators on the bill               | '' | ''  | ''      | d-boston d-boston-quiet d-vermont s-boston s-both s-vermont
                    ''    | representative not on the bill     | '' | ''  | ''      | d-boston d-boston-quiet
                    ''    | representative on the bill         | '' | ''  | ''      | ''
                    ''    | legislators not on the bill        | '' | ''  | ''      | d-boston d-boston-quiet s-boston
                    ''    | ''                                 | es | ''  | ''      | d-boston-quiet s-boston s-both
                    ''    | ''                                 | '' | yes | ''      | d-boston s-boston s-vermont
                    ''    | ''                                 | '' | no  | ''      | d-boston-quiet d-unknown d-vermont s-both
                    ''    | ''                                 | '' | ''  | A000001 | d-boston s-boston s-vermont
                    ''    | ''                                 | '' | ''  | B000001 | ''
                    MA    | senators not on the bill           | es | no  | ''      | d-boston-quiet
                    VT    | senators on the bill               | '' | yes | A000001 | s-vermont
                    """)
    void exactly_those_who_meet_the_conditions_are_told_and_as_many_as_was_said_before(
            String states, String standing, String language, String acted, String wroteTo, String who)
            throws InterruptedException {
        Bulletin bulletin = bulletin(audience(states, standing, language, acted, wroteTo));
        Set<String> expected = who.isEmpty() ? Set.of() : new TreeSet<>(List.of(who.split(" ", -1)));

        List<SizeAudience.Size> before = new SizeAudience(() -> FACTS, CAMPAIGNS, readership, CLOCK).of(bulletin);
        long id = outbox.propose(bulletin, Organizer.OPERATOR, CLOCK.instant());
        ApproveUpdate.Approved approved = (ApproveUpdate.Approved) new ApproveUpdate(
                        outbox,
                        new Addressing(
                                () -> FACTS,
                                CAMPAIGNS,
                                readership,
                                new QuietHours(LocalTime.MIN, LocalTime.MAX),
                                CLOCK),
                        new Approval(Set.of(), Set.of(), true),
                        CLOCK)
                .approve(id, Organizer.OPERATOR);
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> outbox.find(id).orElseThrow().stage() == Stage.DONE);

        Set<String> reached =
                told.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(reached).isEqualTo(expected);
        assertThat(approved.recipients()).isEqualTo(expected.size());
        Map<String, Long> sized = new HashMap<>();
        before.forEach(size -> sized.put(size.platform(), size.people() + size.rooms()));
        Map<String, Long> sent = new HashMap<>();
        outbox.progress(id, CLOCK.instant()).forEach(one -> sent.put(one.platform(), one.sent()));
        assertThat(sent).as("by platform").isEqualTo(sized);
    }

    /** The Congress of before sits until noon in Washington. */
    @Test
    void on_the_morning_of_a_new_congress_the_one_of_before_decides() {
        Clock morning = Clock.fixed(Instant.parse("2027-01-03T16:59:59Z"), Congress.WASHINGTON);
        Bulletin bulletin = bulletin(audience("", "legislators on the bill", "", "", ""));
        List<SizeAudience.Size> expected = new SizeAudience(() -> FACTS, CAMPAIGNS, readership, CLOCK).of(bulletin);
        assertThat(expected).isNotEmpty();

        assertThat(new SizeAudience(() -> FACTS, CAMPAIGNS, readership, morning).of(bulletin))
                .isEqualTo(expected);
        List<String> addressed = new ArrayList<>();
        new Addressing(() -> FACTS, CAMPAIGNS, readership, QuietHours.USUAL, morning)
                .of(bulletin, morning.instant())
                .orElseThrow()
                .each(one -> addressed.add(one.to().subscriber().address()));
        assertThat(addressed).hasSize((int)
                expected.stream().mapToLong(SizeAudience.Size::people).sum());
    }

    @Test
    void people_and_channels_are_counted_apart_and_those_who_are_gone_not_at_all() {
        assertThat(new SizeAudience(() -> FACTS, CAMPAIGNS, readership, CLOCK).of(bulletin(Audience.EVERYBODY)))
                .containsExactly(new SizeAudience.Size("discord", 4, 1), new SizeAudience.Size("slack", 3, 1));
    }

    @Test
    void those_who_wrote_are_known_with_all_to_whom() {
        Speaker speaker = new Speaker("slack", "s-boston");
        new SqlCorrespondence(database).wrote(speaker, TREES, BIRCH.id(), DAY);
        new SqlCorrespondence(database).wrote(speaker, BEES, CEDAR.id(), DAY);
        Map<String, List<String>> wrote = new TreeMap<>();
        readership.each(
                TREES,
                new Congress(119),
                reader -> wrote.put(
                        reader.recipient().subscriber().address(),
                        reader.wroteTo().stream().map(id -> id.value()).sorted().toList()));
        assertThat(wrote)
                .containsEntry("s-boston", List.of("A000001", "B000001"))
                .containsEntry("d-boston", List.of("A000001"))
                .containsEntry("d-room", List.of())
                .hasSize(9);
    }

    /** A platform that takes everything. */
    private final class Mailbox implements Carrier {
        private final String name;
        private final List<String> again = new ArrayList<>();

        private Mailbox(String name) {
            this.name = name;
        }

        @Override
        public String platform() {
            return name;
        }

        @Override
        public Pace pace() {
            return new Pace(100_000, Duration.ofSeconds(1));
        }

        @Override
        public synchronized Receipt carry(Subscriber to, Reply message) {
            if (!told.computeIfAbsent(name, unused -> new ConcurrentSkipListSet<>())
                    .add(to.address())) {
                again.add(to.address());
                return new Refused("twice: " + again);
            }
            return new Taken("1");
        }
    }
}
