package org.constituent.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.SOURCE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.constituent.Samples;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlPromises;
import org.constituent.adapter.sql.SqlReadership;
import org.constituent.adapter.sql.SqlSchedule;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.QuietHours;
import org.constituent.broadcast.Stage;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.civic.Roster;
import org.constituent.civic.ZipTable;
import org.constituent.delivery.Deliveries;
import org.constituent.delivery.DeliveryRules;
import org.constituent.drafting.Phrasebook;
import org.constituent.port.Campaigns;
import org.constituent.port.Carrier;
import org.constituent.port.Outbox;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Subscriber;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update that is approved for later begins at its time, by the real schedule on the real database, and not before. */
final class UpdateTimeTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Campaign CAMPAIGN = Samples.campaign("119-s-11", "119-hr-12");

    private static final Facts FACTS =
            new Facts(new Roster(Samples.CONGRESS, List.of(ALDER)), SOURCE, new ZipTable(Map.of()), SOURCE, Map.of());

    /** How long the schedule may take to look, with plenty to spare. */
    private static final Duration SOON = Duration.ofSeconds(25);

    private final TestClock clock = new TestClock();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> told = new ConcurrentSkipListSet<>();
    private final List<String> twice = new CopyOnWriteArrayList<>();
    private final AtomicInteger looked = new AtomicInteger();

    @TempDir
    private Path folder;

    private Database database;
    private Outbox outbox;
    private Addressing addressing;
    private Deliveries deliveries;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        outbox = new SqlOutbox(database);
        addressing = new Addressing(
                () -> FACTS,
                new OneCampaign(),
                new SqlReadership(database),
                new QuietHours(LocalTime.MIN, LocalTime.MAX),
                clock);
        deliveries = new Deliveries(
                new SqlPromises(database),
                List.of(new Mailbox()),
                (bulletin, to) -> new Reply.Note("news"),
                DeliveryRules.USUAL.telling(new QuietHours(LocalTime.MIN, LocalTime.MAX), 1_000),
                Clock.systemUTC(), // by which every time here is long past, so that nothing but its beginning holds
                // an update back
                new SplittableRandom(1),
                threads);
        deliveries.start(threads);
        subscribe("early");
    }

    @AfterEach
    void close() throws InterruptedException {
        deliveries.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        database.close();
        assertThat(twice).isEmpty();
    }

    private void subscribe(String account) {
        new SqlSubscriptions(database).add(new Person(new Speaker("loop", account)), CAMPAIGN.slug());
    }

    private long propose(Optional<Instant> time) {
        return outbox.propose(
                new Bulletin(
                        CAMPAIGN.slug(),
                        Map.of(Language.ENGLISH, new Wording("News", "Something happened.")),
                        Optional.empty(),
                        Optional.empty(),
                        Audience.EVERYBODY,
                        time,
                        false),
                Organizer.OPERATOR,
                clock.instant());
    }

    private ApproveUpdate.Outcome approve(long id) {
        return new ApproveUpdate(outbox, addressing, new Approval(Set.of(), Set.of(), true), clock)
                .approve(id, Organizer.OPERATOR);
    }

    private MoveUpdate.Outcome move(long id, MoveUpdate.Move move) {
        return new MoveUpdate(outbox, new Approval(Set.of(), Set.of(), true), clock).move(id, move, Organizer.OPERATOR);
    }

    private void scheduled(Runnable meanwhile) {
        try (SqlSchedule schedule = new SqlSchedule(database, clock)) {
            schedule.appointed(Outbox.BEGINNING, new BeginUpdate(outbox, addressing, clock)::begin);
            schedule.every(Duration.ofSeconds(1), "look", looked::incrementAndGet);
            schedule.start();
            meanwhile.run();
        }
    }

    /** The schedule has looked what is due now, and did it. */
    private void look() {
        int before = looked.get();
        await().atMost(SOON).pollInterval(Duration.ofMillis(500)).until(() -> {
            clock.pass(Duration.ofSeconds(2)); // more than the task that shows it waits between its rounds
            return looked.get() > before + 1; // of the first it may be that it began before
        });
    }

    private Stage stage(long id) {
        return outbox.find(id).orElseThrow().stage();
    }

    @Test
    void nobody_is_told_and_no_page_shows_it_before_its_time_and_then_also_who_joined_meanwhile() {
        long id = propose(Optional.of(clock.instant().plus(HOUR)));
        assertThat(approve(id))
                .isEqualTo(new ApproveUpdate.Approved(1, clock.instant().plus(HOUR), true));
        scheduled(() -> {
            look();
            assertThat(outbox.told(CAMPAIGN.slug(), clock.instant())).isEmpty();
            subscribe("joined");
        });
        assertThat(told).isEmpty();

        clock.pass(HOUR);
        scheduled(() -> {
            await().atMost(SOON).until(() -> stage(id) == Stage.DONE);
        });
        assertThat(told).containsExactly("early", "joined");
        assertThat(outbox.told(CAMPAIGN.slug(), clock.instant()))
                .extracting(Outbox.Entry::id)
                .containsExactly(id);
        assertThat(outbox.audit(id))
                .extracting(act -> act.who() + " " + act.what() + " " + act.detail())
                .containsExactly(
                        "console:operator proposed ",
                        "console:operator approved 1 recipients",
                        "schedule:clock begun 1 more recipients");
    }

    @Test
    void what_has_no_time_begins_with_its_approval() {
        long id = propose(Optional.empty());
        assertThat(approve(id)).isEqualTo(new ApproveUpdate.Approved(1, clock.instant(), false));
        await().atMost(SOON).until(() -> stage(id) == Stage.DONE);
        assertThat(told).containsExactly("early");
    }

    @Test
    void what_is_stopped_at_its_time_begins_when_it_is_let_go_on_also_for_who_joined_meanwhile() {
        long id = propose(Optional.of(clock.instant().plus(HOUR)));
        approve(id);
        assertThat(move(id, MoveUpdate.Move.STOP)).isInstanceOf(MoveUpdate.Moved.class);
        clock.pass(HOUR);
        scheduled(() -> {
            look();
            assertThat(told).isEmpty();
            assertThat(outbox.told(CAMPAIGN.slug(), clock.instant())).isEmpty();

            subscribe("meanwhile");
            assertThat(move(id, MoveUpdate.Move.RESUME)).isInstanceOf(MoveUpdate.Moved.class);
            await().atMost(SOON).until(() -> {
                clock.pass(Duration.ofSeconds(2)); // the schedule waits by this clock
                return stage(id) == Stage.DONE;
            });
        });
        assertThat(told).containsExactly("early", "meanwhile");
    }

    @Test
    void what_is_let_go_on_before_its_time_waits_for_it_once_more() {
        long id = propose(Optional.of(clock.instant().plus(HOUR)));
        approve(id);
        move(id, MoveUpdate.Move.STOP);
        move(id, MoveUpdate.Move.RESUME);
        scheduled(() -> {
            look();
            assertThat(told).isEmpty();
            clock.pass(HOUR);
            await().atMost(SOON).until(() -> stage(id) == Stage.DONE);
        });
        assertThat(told).containsExactly("early");
    }

    @Test
    void what_was_stopped_after_it_had_begun_goes_on_for_those_it_began_with() {
        deliveries.close(); // or it would be told before it can be stopped
        long id = propose(Optional.of(clock.instant().plus(HOUR)));
        approve(id);
        clock.pass(HOUR);
        assertThat(new BeginUpdate(outbox, addressing, clock).begin(id)).isPresent();
        assertThat(move(id, MoveUpdate.Move.STOP)).isInstanceOf(MoveUpdate.Moved.class);
        subscribe("late");
        assertThat(move(id, MoveUpdate.Move.RESUME)).isInstanceOf(MoveUpdate.Moved.class);
        scheduled(() -> {
            look();
        });
        assertThat(outbox.report(id)).extracting(Outbox.Line::count).containsExactly(1L);
        assertThat(outbox.audit(id)).extracting(Outbox.Act::what).containsOnlyOnce("begun");
    }

    @Test
    void what_is_taken_back_never_begins() {
        long id = propose(Optional.of(clock.instant().plus(HOUR)));
        approve(id);
        move(id, MoveUpdate.Move.STOP);
        move(id, MoveUpdate.Move.DISCARD);
        clock.pass(HOUR);
        scheduled(() -> {
            look();
        });
        assertThat(told).isEmpty();
        assertThat(outbox.told(CAMPAIGN.slug(), clock.instant())).isEmpty();
        assertThat(new BeginUpdate(outbox, addressing, clock).begin(id)).isEmpty();
    }

    @Test
    void what_nobody_waits_for_is_on_the_pages_and_done() {
        new SqlSubscriptions(database).removeAll(new Person(new Speaker("loop", "early")));
        long now = propose(Optional.empty());
        approve(now);
        assertThat(stage(now)).isEqualTo(Stage.DONE);

        long later = propose(Optional.of(clock.instant().plus(HOUR)));
        approve(later);
        assertThat(outbox.find(later).orElseThrow().waitsForItsTime()).isTrue();
        clock.pass(HOUR);
        new BeginUpdate(outbox, addressing, clock).begin(later);
        assertThat(stage(later)).isEqualTo(Stage.DONE);
        assertThat(outbox.told(CAMPAIGN.slug(), clock.instant()))
                .extracting(Outbox.Entry::id)
                .containsExactly(later, now);
    }

    @Test
    void it_begins_once_however_often_it_is_asked_to() {
        long id = propose(Optional.of(clock.instant().plus(HOUR)));
        approve(id);
        clock.pass(HOUR);
        BeginUpdate beginUpdate = new BeginUpdate(outbox, addressing, clock);
        assertThat(beginUpdate.begin(id)).isEqualTo(OptionalLong.of(0));
        subscribe("late");
        assertThat(beginUpdate.begin(id)).isEmpty();
        assertThat(beginUpdate.begin(id + 1)).isEmpty();
        await().atMost(SOON).until(() -> stage(id) == Stage.DONE);
        assertThat(told).containsExactly("early");
    }

    @Test
    void an_approval_that_fails_half_way_leaves_neither_promises_nor_a_moment() {
        Instant time = clock.instant().plus(HOUR);
        long id = propose(Optional.of(time));
        assertThatThrownBy(() -> outbox.approve(id, Organizer.OPERATOR, clock.instant(), taker -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stage(id)).isEqualTo(Stage.PROPOSED);
        clock.pass(HOUR);
        scheduled(() -> {
            look();
        });
        assertThat(outbox.audit(id)).hasSize(1);
        assertThat(told).isEmpty();
    }

    /** The only one there is. */
    private static final class OneCampaign implements Campaigns {
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
    }

    /** A platform that takes everything. */
    private final class Mailbox implements Carrier {
        @Override
        public String platform() {
            return "loop";
        }

        @Override
        public Pace pace() {
            return new Pace(100_000, Duration.ofSeconds(1));
        }

        @Override
        public Receipt carry(Subscriber to, Reply message) {
            if (!told.add(to.address())) {
                twice.add(to.address());
            }
            return new Taken("1");
        }
    }
}
