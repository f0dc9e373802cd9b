package org.constituent.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class DatabaseTest {

    @Test
    void a_folder_that_is_not_there_is_made(@TempDir Path parent) {
        Path folder = parent.resolve("a/b");

        Database.open(folder).close();

        assertThat(folder.resolve(Database.NAME)).isNotEmptyFile();
    }

    @Test
    void a_path_may_hold_what_is_special_in_an_address(@TempDir Path parent) {
        Path folder = parent.resolve("what? 100% #1 & a;b+c=d");

        try (Database database = Database.open(folder)) {
            write(database, "a");
        }

        assertThat(folder.resolve(Database.NAME)).isNotEmptyFile();
        try (Database database = Database.open(folder)) {
            assertThat(rows(database)).isOne();
        }
    }

    @Test
    void the_number_of_the_layout_is_that_of_the_last_migration(@TempDir Path folder) {
        Database.open(folder).close();

        MigrationInfo[] migrations = Flyway.configure()
                .dataSource(plain(folder))
                .locations(Layout.MIGRATIONS)
                .load()
                .info()
                .all();

        assertThat(migrations)
                .allSatisfy(migration ->
                        assertThat(migration.getState().isApplied()).isTrue());
        assertThat(migrations[migrations.length - 1].getVersion().getVersion())
                .isEqualTo(String.valueOf(Layout.CURRENT));
    }

    @Test
    void both_kinds_of_connections_are_set_as_they_should_be(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            for (String setting : List.of("journal_mode=wal", "synchronous=1", "busy_timeout=5000", "foreign_keys=1")) {
                String name = setting.substring(0, setting.indexOf('='));
                assertThat(name + "=" + database.read(handle -> pragma(handle, name)))
                        .isEqualTo(setting);
                assertThat(name + "=" + database.write(handle -> pragma(handle, name)))
                        .isEqualTo(setting);
            }
            assertThat(database.<String>write(handle -> pragma(handle, "secure_delete")))
                    .isEqualTo("1");
        }
    }

    @Test
    void who_only_asks_cannot_change_anything(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            assertThatThrownBy(() -> database.read(handle -> handle.execute("delete from draft_number")))
                    .isInstanceOf(StorageFault.class)
                    .hasMessageContaining("cannot be written");
        }
    }

    @Test
    void a_change_that_ends_in_a_fault_or_in_an_error_leaves_nothing(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            for (Throwable end : List.of(new IllegalStateException("fault"), new AssertionError("error"))) {
                assertThatThrownBy(() -> database.write(handle -> {
                            insert(handle, "a");
                            return sneak(end);
                        }))
                        .isSameAs(end);
            }
            assertThat(rows(database)).isZero();
        }
    }

    @Test
    void within_a_change_its_own_work_is_seen_and_joined(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            assertThatThrownBy(() -> database.write(handle -> {
                        write(database, "a");
                        assertThat(rows(database)).isOne();
                        throw new IllegalStateException("undone as a whole");
                    }))
                    .hasMessage("undone as a whole");

            assertThat(rows(database)).isZero();
        }
    }

    @Test
    void what_is_asked_during_a_change_is_answered_at_once_with_what_was_before(@TempDir Path folder) throws Exception {
        ExecutorService another = Executors.newSingleThreadExecutor();
        try (Database database = Database.open(folder)) {
            int seen = database.write(handle -> {
                insert(handle, "a");
                return result(another.submit(() -> rows(database)));
            });

            assertThat(seen).isZero();
            assertThat(rows(database)).isOne();
        } finally {
            another.shutdownNow();
        }
    }

    @Test
    void changes_by_many_threads_of_two_programs_are_all_kept(@TempDir Path folder) throws Exception {
        try (Database one = Database.open(folder);
                Database other = Database.open(folder)) {
            write(one, "a");
            allAtOnce(8, number -> {
                Database database = number % 2 == 0 ? one : other;
                for (int i = 0; i < 50; i++) {
                    // Reads first and writes then: in a deferred transaction this is what SQLite turns away as busy.
                    database.<Integer>write(handle -> {
                        long next = handle.createQuery("select next_free from draft_number")
                                .mapTo(Long.class)
                                .one();
                        return handle.execute("update draft_number set next_free = ?", next + 1);
                    });
                }
                return number;
            });

            assertThat(one.<Long>read(handle -> handle.createQuery("select next_free from draft_number")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(400);
        }
    }

    @Test
    void programs_that_start_together_on_an_empty_folder_all_start(@TempDir Path folder) throws Exception {
        List<Integer> opened = allAtOnce(8, number -> {
            try (Database database = Database.open(folder)) {
                return rows(database);
            }
        });

        assertThat(opened).containsExactlyElementsOf(Collections.nCopies(8, 0));
    }

    @Test
    void a_database_that_is_not_written_ahead_is_made_so_again(@TempDir Path folder) throws Exception {
        Database.open(folder).close();
        try (var connection = plain(folder).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = delete");
        }

        try (Database database = Database.open(folder)) {
            assertThat(database.<String>read(handle -> pragma(handle, "journal_mode")))
                    .isEqualTo("wal");
        }
    }

    @Test
    void a_database_of_a_newer_version_is_left_alone_and_the_operator_told(@TempDir Path folder) throws Exception {
        Database.open(folder).close();
        change(
                folder,
                "insert into flyway_schema_history select 99, '99', description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success from flyway_schema_history"
                        + " where installed_rank = 1");

        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StorageFault.class)
                .hasMessage(folder.resolve("constituent.db")
                        + " was written by a newer version of this program (layout 99; this one knows " + Layout.CURRENT
                        + "). Start the newer version, or name another folder with --data.");
    }

    @Test
    void a_file_that_is_no_database_is_left_alone_and_the_operator_told(@TempDir Path folder) throws IOException {
        String text = "These are my notes.\n".repeat(500);
        Files.writeString(folder.resolve(Database.NAME), text);

        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StorageFault.class)
                .hasMessageStartingWith(folder.resolve("constituent.db") + " is damaged, or is not a database.");
        assertThat(folder.resolve(Database.NAME)).hasContent(text);
    }

    @Test
    void a_database_of_another_program_is_left_alone_and_the_operator_told(@TempDir Path folder) throws Exception {
        change(folder, "create table recipes (name text)");

        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StorageFault.class)
                .hasMessageStartingWith("The layout of " + folder.resolve("constituent.db"));
        change(folder, "insert into recipes values ('soup')");
    }

    @Test
    void damage_inside_the_file_is_told_when_it_is_met(@TempDir Path folder) throws IOException {
        try (Database database = Database.open(folder)) {
            write(database, "a");
        }
        Path file = folder.resolve(Database.NAME);
        byte[] bytes = Files.readAllBytes(file);
        byte[] noise = "noise".getBytes(StandardCharsets.US_ASCII);
        for (int i = 4096; i < bytes.length; i++) { // the first page, with the list of tables, stays whole
            bytes[i] = noise[i % noise.length];
        }
        Files.write(file, bytes);

        assertThatThrownBy(() -> {
                    try (Database database = Database.open(folder)) {
                        rows(database);
                    }
                })
                .isInstanceOf(StorageFault.class)
                .hasMessageStartingWith(file + " is damaged");
    }

    @Test
    void an_empty_file_is_as_good_as_none(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve(Database.NAME));

        assertThatCode(() -> Database.open(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named(@TempDir Path parent) throws IOException {
        Path folder = Files.createFile(parent.resolve("file")).resolve("data");

        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StorageFault.class)
                .hasMessageStartingWith("Nothing can be stored in the folder " + folder + ".");
    }

    @Test
    void a_folder_in_the_place_of_the_file_cannot_be_opened(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve(Database.NAME));

        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StorageFault.class)
                .hasMessageStartingWith(folder.resolve("constituent.db") + " cannot be opened.");
    }

    @Test
    void a_full_disk_is_told_and_what_was_stored_before_is_safe(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            write(database, "a");
            // SQLite says the same when the disk ends as when it may not use more of it.
            database.write(handle -> pragma(handle, "max_page_count = 1"));

            assertThatThrownBy(() -> write(database, "b".repeat(100_000)))
                    .isInstanceOf(StorageFault.class)
                    .hasMessage("The disk that holds " + folder.resolve("constituent.db")
                            + " is full. Free some space and try again; what was stored before is safe.");
            assertThat(rows(database)).isOne();
        }
    }

    @Test
    void a_file_that_somebody_keeps_locked_is_told(@TempDir Path folder) throws Exception {
        Database.open(folder).close();
        try (Database database = Database.open(folder);
                var connection = plain(folder).getConnection();
                var statement = connection.createStatement()) {
            database.write(handle -> pragma(handle, "busy_timeout = 1"));
            statement.execute("begin immediate");

            assertThatThrownBy(() -> write(database, "a"))
                    .isInstanceOf(StorageFault.class)
                    .hasMessageStartingWith(folder.resolve("constituent.db") + " is in use by another program");
            statement.execute("rollback");
        }
    }

    /** Some of these cannot be brought about everywhere; root may write any file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SQLITE_FULL | The disk that holds FILE is full. Free some space
                    SQLITE_READONLY | FILE cannot be written. Let the account
                    SQLITE_READONLY_DIRECTORY | FILE cannot be written. Let the account
                    SQLITE_CANTOPEN | FILE cannot be opened. Let the account
                    SQLITE_CORRUPT_INDEX | FILE is damaged, or is not a database. Put a backup
                    SQLITE_NOTADB | FILE is damaged, or is not a database. Put a backup
                    SQLITE_BUSY_SNAPSHOT | FILE is in use by another program
                    SQLITE_IOERR_WRITE | The disk failed while FILE was read or written. See that
                    SQLITE_CONSTRAINT_UNIQUE | FILE could not be used (SQLITE_CONSTRAINT). Try again
                    """)
    void every_failure_of_sqlite_has_a_sentence_that_says_what_to_do(SQLiteErrorCode code, String beginning) {
        SQLException failure = new SQLiteException("vendor's words", code);

        assertThat(StorageFault.of(Path.of("FILE"), new IllegalStateException("wrapped", failure)))
                .hasMessageStartingWith(beginning)
                .hasMessageNotContaining("vendor")
                .hasCause(failure);
        assertThat(StorageFault.of(Path.of("FILE"), new SQLException("opening", failure)))
                .hasMessageStartingWith(beginning);
    }

    @Test
    void a_fault_never_quotes_what_was_to_be_stored(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            assertThatThrownBy(() -> database.write(
                            handle -> handle.createUpdate("insert into draft_number (campaign) values (:campaign)")
                                    .bind("campaign", "somebody's secret")
                                    .execute()))
                    .isInstanceOf(StorageFault.class)
                    .satisfies(fault -> {
                        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                            assertThat(cause.toString()).doesNotContain("secret");
                        }
                    });
        }
    }

    private static void write(Database database, String campaign) {
        database.<Integer>write(handle -> insert(handle, campaign));
    }

    private static int insert(Handle handle, String campaign) {
        return handle.execute("insert into draft_number values (?, 'P000197', 'post', 0)", campaign);
    }

    private static int rows(Database database) {
        return database.read(handle -> handle.createQuery("select count(*) from draft_number")
                .mapTo(Integer.class)
                .one());
    }

    private static String pragma(Handle handle, String pragma) {
        return handle.createQuery("pragma " + pragma).mapTo(String.class).one();
    }

    private static void change(Path folder, String sql) throws Exception {
        try (var connection = plain(folder).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The file as any other program would open it. */
    private static SQLiteDataSource plain(Path folder) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve(Database.NAME));
        return source;
    }

    private interface Work {
        int done(int number) throws Exception;
    }

    private static List<Integer> allAtOnce(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                tasks.add(() -> {
                    start.await();
                    return work.done(number);
                });
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> done : pool.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws an Error and a RuntimeException alike
    private static <T, E extends Throwable> T sneak(Throwable end) throws E {
        throw (E) end;
    }
}
