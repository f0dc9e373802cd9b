package org.constituent.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.constituent.port.Promises;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Updates that wait for their time while the program is replaced by a newer one. */
final class LaterUpdatesTest {
    private static final Instant TIME = Instant.parse("2026-12-01T15:00:00Z");
    private static final String BULLETIN = """
            {"campaign":"c","wordings":{"en":{"title":"News","text":"Something happened."}},"audience":{}}""";

    @TempDir
    private Path folder;

    @Test
    void what_was_approved_for_later_by_the_version_before_is_due_at_its_time_and_what_waits_for_approval_is_not()
            throws Exception {
        SQLiteDataSource plain = new SQLiteDataSource();
        plain.setUrl("jdbc:sqlite:" + folder.resolve(Database.NAME));
        Flyway.configure()
                .dataSource(plain)
                .locations(Layout.MIGRATIONS)
                .target("11")
                .load()
                .migrate();
        try (var connection = plain.getConnection();
                var statement = connection.createStatement()) {
            for (String stage : new String[] {"proposed", "approved"}) {
                int id = stage.equals("approved") ? 2 : 1;
                statement.execute(
                        "insert into broadcast (id, campaign, bulletin, stage, author, proposed_at, not_before,"
                                + " approved_at) values (" + id + ", 'c', '" + BULLETIN + "', '" + stage
                                + "', 'console:operator', 1, " + TIME.toEpochMilli() + ", " + (id == 2 ? "2" : "null")
                                + ")");
                statement.execute(
                        "insert into delivery (broadcast, number, kind, platform, address, status, due) values (" + id
                                + ", 1, 'person', 'loop', 'p', 'waiting', " + TIME.toEpochMilli() + ")");
            }
        }

        try (Database database = Database.open(folder)) {
            SqlPromises promises = new SqlPromises(database);
            assertThat(promises.claim("loop", TIME.minusSeconds(1), Duration.ofSeconds(5), 10, 3))
                    .isEmpty();
            assertThat(new SqlOutbox(database).told("c", TIME.minusSeconds(1))).isEmpty();
            assertThat(promises.claim("loop", TIME, Duration.ofSeconds(5), 10, 3))
                    .extracting(Promises.Promise::update)
                    .containsExactly(2L);
            assertThat(new SqlOutbox(database).told("c", TIME)).hasSize(1);
        }
    }
}
