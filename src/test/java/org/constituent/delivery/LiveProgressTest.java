package org.constituent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.constituent.adapter.sql.SqlWatchers;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.chat.Reply;
import org.constituent.port.Carrier;
import org.constituent.port.Outbox;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organizer sees one message that tells how far an update has come, and in the end its report. */
final class LiveProgressTest {
    private static final Organizer APPROVER = new Organizer("loop", "approver");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T18:00:00Z"));
    private final Ledger platform = new Ledger();

    @TempDir
    private Path folder;

    private LiveProgress progress(Post post) {
        return new LiveProgress(
                new SqlWatchers(post.database),
                post.outbox,
                List.of(platform),
                (entry, to) -> new Reply.Note(entry.stage().key() + " " + to.account() + " "
                        + post.outbox.progress(entry.id(), clock.instant()).stream()
                                .mapToLong(Outbox.Progress::sent)
                                .sum()),
                Duration.ofSeconds(5),
                clock);
    }

    private long watched(Post post, int people) {
        return post.promise(people, Optional.empty(), false, clock.instant(), APPROVER);
    }

    private List<String> changes() {
        return platform.replaced.getOrDefault("approver/1", List.of()).stream()
                .map(reply -> ((Reply.Note) reply).text())
                .toList();
    }

    @Test
    void one_message_is_changed_in_place_at_a_gentle_pace_and_ends_in_the_report() throws Exception {
        try (Post post = new Post(folder, clock)) {
            watched(post, 3);
            LiveProgress progress = progress(post);
            progress.round();
            progress.round();
            assertThat(platform.taken).containsOnlyKeys("approver");
            assertThat(platform.messages).containsExactly(new Reply.Note("approved approver 0"));

            clock.pass(Duration.ofSeconds(6));
            progress.round();
            assertThat(changes()).as("nothing else to say").isEmpty();

            Instant begin = clock.instant();
            post.start(platform, Post.quick());
            await().atMost(120, TimeUnit.SECONDS).until(() -> {
                clock.pass(Duration.ofMillis(100));
                progress.round();
                return post.outbox.find(1).orElseThrow().stage() == Stage.DONE;
            });
            assertThat(changes())
                    .as("at most one in five seconds")
                    .hasSizeLessThanOrEqualTo(
                            (int) Duration.between(begin, clock.instant()).toSeconds() / 5 + 1);
            for (int round = 0; round < 3; round++) {
                clock.pass(Duration.ofSeconds(6));
                progress.round();
            }
            assertThat(changes()).endsWith("done approver 3").doesNotHaveDuplicates();
            assertThat(Objects.requireNonNull(platform.taken.get("approver"))).hasValue(1);
        }
    }

    @Test
    void each_of_two_has_a_message_of_their_own() {
        try (Post post = new Post(folder, clock)) {
            long id = post.outbox.propose(Post.bulletin(false), new Organizer("loop", "author"), clock.instant());
            post.outbox.approve(id, APPROVER, clock.instant(), taker -> {});
            progress(post).round();
            assertThat(platform.taken).containsOnlyKeys("approver", "author");
            assertThat(platform.keys).hasSize(2).doesNotHaveDuplicates().allMatch(key -> key.length() <= 25);
        }
    }

    @Test
    void after_a_restart_the_same_message_goes_on() {
        try (Post post = new Post(folder, clock)) {
            watched(post, 3);
            progress(post).round();
        }
        try (Post again = new Post(folder, clock)) {
            again.outbox.move(1, Stage.STOPPED, Organizer.OPERATOR, clock.instant());
            progress(again).round();
            assertThat(changes()).as("told at once").containsExactly("stopped approver 0");
            again.outbox.move(1, Stage.DISCARDED, Organizer.OPERATOR, clock.instant());
            progress(again).round();
            assertThat(changes()).containsExactly("stopped approver 0", "discarded approver 0");
            assertThat(platform.all()).isEqualTo(1);
            clock.pass(Duration.ofDays(1));
            assertThat(new SqlWatchers(again.database).due(List.of("loop"), clock.instant(), Duration.ofSeconds(1), 9))
                    .isEmpty();
        }
    }

    @Test
    void a_platform_that_is_busy_or_ill_is_asked_again_and_a_deleted_message_is_not_missed() {
        try (Post post = new Post(folder, clock)) {
            watched(post, 3);
            LiveProgress progress = progress(post);
            platform.mood = to -> new Carrier.Slower(Duration.ofSeconds(30));
            progress.round();
            clock.pass(Duration.ofSeconds(20));
            platform.mood = to -> new Carrier.Failed("ill");
            progress.round();
            assertThat(platform.asked()).as("the pause is kept").isEqualTo(1);
            clock.pass(Duration.ofSeconds(11));
            progress.round();
            clock.pass(Duration.ofSeconds(6));
            platform.mood = to -> new Carrier.Taken("");
            progress.round();
            assertThat(platform.asked()).isEqualTo(3);
            assertThat(platform.all()).isEqualTo(1);

            post.outbox.move(1, Stage.STOPPED, Organizer.OPERATOR, clock.instant());
            platform.mood = to -> new Carrier.Refused("Unknown Message");
            progress.round();
            platform.mood = to -> new Carrier.Taken("");
            post.outbox.move(1, Stage.APPROVED, Organizer.OPERATOR, clock.instant());
            clock.pass(Duration.ofMinutes(1));
            progress.round();
            assertThat(platform.all()).isEqualTo(1);
            assertThat(changes()).isEmpty();
        }
    }

    /** As when a machine sleeps, or its clock is set, while an update is looked at. */
    @Test
    void a_clock_that_jumps_meanwhile_does_not_stop_what_is_shown() {
        AtomicInteger looks = new AtomicInteger();
        try (Post post = new Post(folder, clock)) {
            watched(post, 1);
            LiveProgress progress = new LiveProgress(
                    new SqlWatchers(post.database),
                    post.outbox,
                    List.of(platform),
                    (entry, to) -> {
                        clock.pass(looks.incrementAndGet() == 1 ? Duration.ofDays(1) : Duration.ZERO);
                        return new Reply.Note("look " + looks);
                    },
                    Duration.ofSeconds(5),
                    clock);
            progress.round();
            clock.pass(Duration.ofMinutes(2));
            progress.round();
            assertThat(changes()).containsExactly("look 2");
        }
    }

    @Test
    void two_programs_on_one_store_show_one_message() {
        try (Post one = new Post(folder, clock);
                Post other = new Post(folder, clock)) {
            watched(one, 3);
            progress(one).round();
            progress(other).round();
            assertThat(platform.all()).isEqualTo(1);
        }
    }
}
