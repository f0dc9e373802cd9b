package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlPublicPosts;
import org.constituent.adapter.sql.SqlPublicReplies;
import org.constituent.adapter.twitter.XPlatform;
import org.constituent.chat.Venue;
import org.constituent.port.PublicPosts;
import org.constituent.port.PublicReplies;
import org.constituent.port.Schedule;
import org.constituent.port.Subscriptions;
import org.constituent.port.SubscriptionsInMemory;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What X needs beside X: what was said there is forgotten in time, and its timeline is a reader. */
final class XServiceTest {
    private final TestClock clock = new TestClock();
    private final Map<String, Runnable> jobs = new HashMap<>();
    private final Map<String, Duration> intervals = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void answers_are_kept_for_thirty_days_and_posts_for_ninety_also_while_x_is_off(@TempDir Path folder) {
        Options options = new Options();
        new CommandLine(options).parseArgs("--config", "config");
        try (Database database = Database.open(folder)) {
            PublicReplies replies = new SqlPublicReplies(database, XPlatform.NAME);
            PublicPosts posts = new SqlPublicPosts(database, XPlatform.NAME);
            Configuration configuration = new Configuration(options.home);
            Premises premises = new Premises(
                    configuration,
                    configuration.campaigns(),
                    () -> {
                        throw new AssertionError("no facts are needed");
                    },
                    database,
                    clock);
            new XService(premises, told::add)
                    .start(
                            () -> {
                                throw new AssertionError("no answers are needed");
                            },
                            new Jobs());
            assertThat(told).singleElement().asString().contains("X: off");
            assertThat(intervals).containsOnly(Map.entry("x-forget", Duration.ofDays(1)));
            Runnable forget = Objects.requireNonNull(jobs.get("x-forget"));

            Instant begin = clock.instant();
            replies.record(new PublicReplies.Fixed("1", "a", "1", "An answer.", begin));
            replies.seen("1");
            replies.stop("b");
            posts.begin("thread", List.of("A post."), begin);
            posts.sent("thread", 0, Optional.of("77"));

            clock.pass(Duration.ofDays(30));
            forget.run();
            assertThat(replies.answersTo("a", Instant.EPOCH)).isEqualTo(1);
            clock.pass(Duration.ofDays(1));
            forget.run();
            assertThat(replies.answersTo("a", Instant.EPOCH)).isZero();
            assertThat(replies.lastSeen()).contains("1");
            assertThat(replies.hasStopped("b")).isTrue();
            assertThat(posts.begin("thread", List.of("Another."), clock.instant()))
                    .containsExactly(new PublicPosts.Part(0, "A post.", true, Optional.of("77")));

            clock.pass(Duration.ofDays(60));
            forget.run();
            assertThat(posts.begin("thread", List.of("Another."), clock.instant()))
                    .containsExactly(new PublicPosts.Part(0, "Another.", false, Optional.empty()));
        }
    }

    @Test
    void the_timeline_reads_the_updates_of_one_campaign_while_they_are_posted_and_nobody_elses() {
        SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
        Subscriptions.Room timeline = new Subscriptions.Room(new Venue(XPlatform.NAME, "7000"));
        XAccount.subscribe("7000", Optional.of("one"), subscriptions);
        XAccount.subscribe("7000", Optional.of("one"), subscriptions);
        assertThat(subscriptions.of("one")).containsExactly(timeline);
        XAccount.subscribe("7000", Optional.of("other"), subscriptions);
        assertThat(subscriptions.campaignsOf(timeline)).containsExactly("other");
        XAccount.subscribe("7000", Optional.empty(), subscriptions);
        assertThat(subscriptions.campaignsOf(timeline)).isEmpty();
    }

    @Command
    static final class Options {
        @Mixin
        @SuppressWarnings("NullAway.Init") // filled by picocli
        private Home home;
    }

    private final class Jobs implements Schedule {
        @Override
        public void every(Duration interval, String name, Runnable work) {
            intervals.put(name, interval);
            jobs.put(name, work);
        }

        @Override
        public void appointed(String name, LongConsumer work) {
            throw new UnsupportedOperationException("X has no moments of its own");
        }

        @Override
        public void start() {}

        @Override
        public void close() {}
    }
}
