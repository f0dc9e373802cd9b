package org.constituent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.constituent.adapter.sql.SqlCorrespondence;
import org.constituent.adapter.sql.SqlPromises;
import org.constituent.adapter.sql.SqlWatchers;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.QuietHours;
import org.constituent.broadcast.Stage;
import org.constituent.civic.State;
import org.constituent.port.Carrier;
import org.constituent.port.Outbox;
import org.constituent.port.Promises;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises are kept, whatever the platform says. */
final class DeliveriesTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void everybody_gets_it_once_and_the_update_is_done() throws Exception {
        Ledger ledger = new Ledger();
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(1_000, Optional.empty(), false, CLOCK.instant());
            post.start(ledger, Post.quick());

            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.outbox.find(id).orElseThrow().stage() == Stage.DONE);
            assertThat(ledger.taken).hasSize(1_000);
            assertThat(ledger.all()).isEqualTo(1_000);
            assertThat(post.progress(id).sent()).isEqualTo(1_000);
        }
    }

    @Test
    void what_fails_is_tried_again_and_given_up_with_a_reason() throws Exception {
        Ledger ledger = new Ledger();
        Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
        ledger.mood = to -> {
            int number = tries.computeIfAbsent(to.address(), unused -> new AtomicInteger())
                    .incrementAndGet();
            if (to.address().equals("p0")) {
                return new Carrier.Failed("ill");
            }
            return number < 3 && to.address().equals("p1") ? new Carrier.Failed("ill") : new Carrier.Taken("");
        };
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(3, Optional.empty(), false, CLOCK.instant());
            post.start(ledger, Post.quick());

            await().atMost(120, TimeUnit.SECONDS).until(() -> post.progress(id).waiting() == 0);
            assertThat(post.outbox.report(id))
                    .containsExactlyInAnyOrder(
                            new Outbox.Line("loop", "", "refused", "given up after 4 tries: ill", 1),
                            new Outbox.Line("loop", "", "sent", "", 2));
            assertThat(tries.get("p0")).hasValue(4);
            assertThat(tries.get("p1")).hasValue(3);
        }
    }

    @Test
    void whoever_is_gone_is_marked_and_not_tried_again_until_they_ask() throws Exception {
        Ledger ledger = new Ledger();
        ledger.mood = to -> to.address().equals("p0") ? new Carrier.Gone("50007") : new Carrier.Taken("");
        try (Post post = new Post(folder, CLOCK)) {
            long first = post.promise(2, Optional.empty(), false, CLOCK.instant());
            post.start(ledger, Post.quick());
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(first).waiting() == 0);
            assertThat(post.progress(first).gone()).isEqualTo(1);
            int asked = ledger.asked();

            long second = post.outbox.propose(Post.bulletin(false), Organizer.OPERATOR, CLOCK.instant());
            post.outbox.approve(
                    second,
                    Organizer.OPERATOR,
                    CLOCK.instant(),
                    taker -> taker.accept(new Outbox.Promised(
                            new org.constituent.port.Readership.Recipient(
                                    Post.person(0), Optional.empty(), Optional.empty(), Optional.empty()),
                            CLOCK.instant())));
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(second).waiting() == 0);
            assertThat(post.progress(second).left()).isEqualTo(1);
            assertThat(ledger.asked()).isEqualTo(asked);

            ledger.mood = to -> new Carrier.Taken("");
            post.subscriptions.remove(Post.person(0), "c");
            long third = post.promise(1, Optional.empty(), false, CLOCK.instant());
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(third).sent() == 1);
        }
    }

    @Test
    void a_storm_of_429_loses_nothing_and_counts_no_try() throws Exception {
        Ledger ledger = new Ledger();
        AtomicInteger storm = new AtomicInteger(60);
        ledger.mood =
                to -> storm.getAndDecrement() > 0 ? new Carrier.Slower(Duration.ofMillis(30)) : new Carrier.Taken("");
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(100, Optional.empty(), false, CLOCK.instant());
            post.start(ledger, Post.quick());

            await().atMost(120, TimeUnit.SECONDS).until(() -> post.progress(id).waiting() == 0);
            assertThat(post.progress(id).sent()).isEqualTo(100);
            assertThat(post.progress(id).slowed()).isBetween(10L, 60L);
            assertThat(ledger.all()).isEqualTo(100);
        }
    }

    @Test
    void stop_halts_within_two_seconds_and_resume_finishes() throws Exception {
        Ledger ledger = new Ledger(new Carrier.Pace(200, Duration.ofSeconds(1)));
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(1_000, Optional.empty(), false, CLOCK.instant());
            post.start(ledger, Post.quick());
            await().atMost(120, TimeUnit.SECONDS).until(() -> ledger.all() > 50);

            post.outbox.move(id, Stage.STOPPED, Organizer.OPERATOR, CLOCK.instant());
            TimeUnit.SECONDS.sleep(2);
            int after = ledger.all();
            TimeUnit.SECONDS.sleep(2);
            assertThat(ledger.all()).isEqualTo(after).isLessThan(1_000);

            post.outbox.move(id, Stage.APPROVED, Organizer.OPERATOR, CLOCK.instant());
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.outbox.find(id).orElseThrow().stage() == Stage.DONE);
            assertThat(ledger.all()).isEqualTo(1_000);
            assertThat(ledger.taken).hasSize(1_000);
        }
    }

    @Test
    void nobody_is_told_at_night_but_what_is_urgent() throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-11-25T08:00:00Z")); // 22:00 in Honolulu
        Ledger ledger = new Ledger();
        DeliveryRules rules = Post.quick().telling(QuietHours.USUAL, 100);
        try (Post post = new Post(folder, clock)) {
            long urgent = post.promise(1, Optional.of(State.HI), true, clock.instant());
            long usual = post.promise(2, Optional.of(State.HI), false, clock.instant());
            post.start(ledger, rules);
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(urgent).sent() == 1);
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(usual).next().orElseThrow().isAfter(clock.instant()));
            assertThat(post.progress(usual).next()).contains(Instant.parse("2026-11-25T19:00:00Z"));
            assertThat(ledger.all()).isEqualTo(1);

            clock.pass(Duration.ofHours(11)); // 9:00 there
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(usual).sent() == 2);
        }
    }

    /** As often as programs begin and end before that, and however many there are. */
    @Test
    void what_is_for_a_later_time_is_told_then_by_whichever_program_runs_and_once() throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-11-25T18:00:00Z"));
        Instant then = clock.instant().plus(Duration.ofHours(20));
        Ledger ledger = new Ledger();
        try (Post before = new Post(folder, clock)) {
            before.promise(100, Optional.of(State.VT), false, then);
            before.start(ledger, Post.quick());
            clock.pass(Duration.ofHours(19).plusMinutes(59));
            TimeUnit.MILLISECONDS.sleep(700);
            assertThat(ledger.asked()).isZero();
            assertThat(before.progress(1).next()).contains(then);
        }
        try (Post one = new Post(folder, clock);
                Post other = new Post(folder, clock)) {
            one.start(ledger, Post.quick());
            other.start(ledger, Post.quick());
            TimeUnit.MILLISECONDS.sleep(700);
            assertThat(ledger.asked()).isZero();
            clock.pass(Duration.ofMinutes(1));
            await().atMost(120, TimeUnit.SECONDS).until(() -> {
                clock.pass(Duration.ofMillis(50));
                return one.outbox.find(1).orElseThrow().stage() == Stage.DONE;
            });
            assertThat(ledger.taken).hasSize(100);
            assertThat(ledger.all()).isEqualTo(100);
        }
    }

    @Test
    void nobody_gets_more_in_a_week_than_the_cap() throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-11-25T18:00:00Z"));
        Ledger ledger = new Ledger();
        DeliveryRules rules = Post.quick().telling(QuietHours.USUAL, 1);
        try (Post post = new Post(folder, clock)) {
            long first = post.promise(1, Optional.of(State.VT), false, clock.instant());
            post.start(ledger, rules);
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(first).sent() == 1);
            long second = post.promise(1, Optional.of(State.VT), false, clock.instant());
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(second).next().orElseThrow().isAfter(clock.instant()));
            assertThat(ledger.all()).isEqualTo(1);

            clock.pass(Duration.ofDays(7));
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.progress(second).sent() == 1);
        }
    }

    @Test
    void whoever_left_meanwhile_is_left_alone() throws Exception {
        Ledger ledger = new Ledger();
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(3, Optional.empty(), false, CLOCK.instant());
            post.subscriptions.removeAll(Post.person(1));
            post.start(ledger, Post.quick());

            await().atMost(120, TimeUnit.SECONDS).until(() -> post.progress(id).waiting() == 0);
            assertThat(post.progress(id).left()).isEqualTo(1);
            assertThat(ledger.taken).containsOnlyKeys("p0", "p2");
        }
    }

    @Test
    void of_whoever_is_forgotten_the_outbox_keeps_a_number_and_no_name() throws Exception {
        Ledger ledger = new Ledger();
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(3, Optional.empty(), false, CLOCK.instant(), new Organizer("loop", "p2"));
            post.start(ledger, Post.quick());
            await().atMost(120, TimeUnit.SECONDS).until(() -> post.progress(id).waiting() == 0);
            assertThat(bytes(folder)).contains("p2/1");

            assertThat(new SqlCorrespondence(post.database)
                            .forget(Post.person(2).speaker()))
                    .isTrue();
            assertThat(post.progress(id).sent()).isEqualTo(3);
            assertThat(bytes(folder)).doesNotContain("p2/1").contains("p1/1");
            assertThat(new SqlWatchers(post.database).due(List.of("loop"), CLOCK.instant(), Duration.ofSeconds(1), 9))
                    .isEmpty();
        }
    }

    private static String bytes(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void two_programs_on_one_store_share_the_work() throws Exception {
        Ledger ledger = new Ledger();
        try (Post one = new Post(folder, CLOCK);
                Post other = new Post(folder, CLOCK)) {
            long id = one.promise(2_000, Optional.empty(), false, CLOCK.instant());
            one.start(ledger, Post.quick());
            other.start(ledger, Post.quick());

            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> one.outbox.find(id).orElseThrow().stage() == Stage.DONE);
            assertThat(ledger.taken).hasSize(2_000);
            assertThat(ledger.all()).isEqualTo(2_000);
        }
    }

    /** As when the disk is full: nothing can be written down for a while. */
    @Test
    void while_nothing_can_be_written_down_nothing_more_is_sent_and_nothing_twice() throws Exception {
        Ledger ledger = new Ledger();
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(500, Optional.empty(), false, CLOCK.instant());
            Promises real = new SqlPromises(post.database);
            AtomicBoolean full = new AtomicBoolean();
            Promises flaky = (Promises) Proxy.newProxyInstance(
                    Promises.class.getClassLoader(), new Class<?>[] {Promises.class}, (proxy, method, arguments) -> {
                        if (full.get()
                                && (method.getName().equals("settle")
                                        || method.getName().equals("claim"))) {
                            throw new IllegalStateException("the disk is full");
                        }
                        return method.invoke(real, arguments);
                    });
            ledger.mood = to -> {
                full.compareAndSet(false, ledger.asked() == 100);
                return new Carrier.Taken("");
            };
            post.start(flaky, ledger, Post.quick());
            await().atMost(120, TimeUnit.SECONDS).until(full::get);
            TimeUnit.MILLISECONDS.sleep(1_500);
            int during = ledger.all();
            assertThat(during)
                    .isLessThanOrEqualTo(
                            100 + Post.quick().atOnce() + Post.quick().unrecorded());
            TimeUnit.MILLISECONDS.sleep(1_200);
            assertThat(ledger.all()).isLessThanOrEqualTo(during + Post.quick().atOnce());
            ledger.mood = to -> new Carrier.Taken("");
            full.set(false);

            await().atMost(120, TimeUnit.SECONDS).until(() -> post.progress(id).sent() == 500);
            assertThat(ledger.taken).hasSize(500);
            assertThat(ledger.all()).isEqualTo(500);
        }
    }

    @Test
    void when_the_clock_is_put_back_what_is_promised_then_is_sent_then() throws Exception {
        TestClock clock = new TestClock(Instant.parse("2026-11-25T18:00:00Z"));
        Ledger ledger = new Ledger();
        try (Post post = new Post(folder, clock)) {
            long before = post.promise(1, Optional.empty(), false, clock.instant());
            post.start(ledger, Post.quick());
            await().atMost(20, TimeUnit.SECONDS)
                    .until(() -> post.progress(before).sent() == 1);

            clock.pass(Duration.ofHours(-1));
            long after = post.promise(1, Optional.empty(), false, clock.instant());
            await().atMost(10, TimeUnit.SECONDS)
                    .until(() -> post.progress(after).sent() == 1);
        }
    }

    /** As where a part of a library is missing: the others are told, and the program can end. */
    @Test
    void an_error_in_one_message_is_one_failed_try() throws Exception {
        Ledger ledger = new Ledger();
        AtomicInteger errors = new AtomicInteger(1);
        ledger.mood = to -> {
            if (to.address().equals("p0") && errors.getAndDecrement() > 0) {
                throw new NoClassDefFoundError("on purpose");
            }
            return new Carrier.Taken("");
        };
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(3, Optional.empty(), false, CLOCK.instant());
            post.start(ledger, Post.quick());
            await().atMost(20, TimeUnit.SECONDS).until(() -> post.progress(id).sent() == 3);
        }
        assertThat(ledger.asked()).isEqualTo(4);
    }

    /** What was never tried is not given up. */
    @Test
    void while_an_update_cannot_be_read_no_try_is_counted() throws Exception {
        Ledger ledger = new Ledger();
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(2, Optional.empty(), false, CLOCK.instant());
            Promises real = new SqlPromises(post.database);
            AtomicInteger faults = new AtomicInteger(2 * (Post.quick().mostTries() + 1));
            Promises flaky = (Promises) Proxy.newProxyInstance(
                    Promises.class.getClassLoader(), new Class<?>[] {Promises.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("bulletin") && faults.getAndDecrement() > 0) {
                            throw new IllegalStateException("locked");
                        }
                        return method.invoke(real, arguments);
                    });
            post.start(flaky, ledger, Post.quick());
            await().atMost(60, TimeUnit.SECONDS).until(() -> post.progress(id).waiting() == 0);
            assertThat(post.progress(id).sent()).isEqualTo(2);
        }
    }

    @Test
    void a_pace_is_kept() throws Exception {
        Ledger ledger = new Ledger(new Carrier.Pace(100, Duration.ofSeconds(1)));
        try (Post post = new Post(folder, CLOCK)) {
            long id = post.promise(150, Optional.empty(), false, CLOCK.instant());
            Instant begin = Clock.system(ZoneOffset.UTC).instant();
            post.start(ledger, Post.quick());
            await().atMost(120, TimeUnit.SECONDS).until(() -> post.progress(id).waiting() == 0);
            assertThat(Duration.between(begin, CLOCK.instant())).isGreaterThan(Duration.ofMillis(1_300));
        }
    }
}
