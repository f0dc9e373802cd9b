package org.constituent.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.constituent.civic.BioguideId;
import org.constituent.port.ReplyPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlScheduleTest {

    @Test
    void what_comes_again_is_done_at_once_the_first_time_and_not_again_after_a_restart_before_its_time(
            @TempDir Path folder) {
        AtomicInteger done = new AtomicInteger();
        try (Database database = Database.open(folder)) {
            try (SqlSchedule schedule = new SqlSchedule(database, Clock.systemUTC())) {
                schedule.every(Duration.ofHours(12), "sync", done::incrementAndGet);
                schedule.start();
                await().atMost(Duration.ofSeconds(20)).until(() -> done.get() == 1);
            }
            AtomicInteger other = new AtomicInteger();
            try (SqlSchedule schedule = new SqlSchedule(database, Clock.systemUTC())) {
                schedule.every(Duration.ofHours(12), "sync", done::incrementAndGet);
                // That this one is done shows that the scheduler looked, and left the other one alone.
                schedule.every(Duration.ofHours(12), "other", other::incrementAndGet);
                schedule.start();
                await().atMost(Duration.ofSeconds(20)).until(() -> other.get() == 1);
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void a_round_that_fails_leaves_the_others_alone(@TempDir Path folder) {
        AtomicInteger done = new AtomicInteger();
        try (Database database = Database.open(folder);
                SqlSchedule schedule = new SqlSchedule(database, Clock.systemUTC())) {
            schedule.every(Duration.ofHours(12), "fails", () -> {
                throw new IllegalStateException("on purpose");
            });
            schedule.every(Duration.ofHours(12), "works", done::incrementAndGet);
            schedule.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> done.get() == 1);
        }
    }

    @Test
    void a_reply_page_is_found_by_its_code(@TempDir Path folder) {
        ReplyPages.ReplyPage page = new ReplyPages.ReplyPage(
                "abc", "ban-facial-recognition", new BioguideId("M000133"), "123", LocalDate.of(2026, 11, 25));
        try (Database database = Database.open(folder)) {
            new SqlReplyPages(database).add(page);

            assertThat(new SqlReplyPages(database).find("abc")).contains(page);
            assertThat(new SqlReplyPages(database).find("ABC")).isEmpty();
        }
    }
}
