package org.constituent.adapter.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables of a database file, and the way to them from those of any earlier version.
 *
 * <p>Flyway goes that way, and writes down how far it came. Asking it costs more than most commands
 * do, so its record is read first, and it is called only where that says there is something to do.
 */
final class Layout {

    /** The number of the last migration. */
    static final int CURRENT = 12;

    static final String[] MIGRATIONS = {"classpath:db/common", "classpath:db/sqlite"};

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;
    private final Path file;
    private final Source source;

    Layout(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(Database.NAME);
        this.source = Source.forChanges(file);
    }

    /** Makes the file if there is none, and its tables those that this version works with. */
    void bringUpToDate() {
        if (isCurrent()) {
            return;
        }
        // Flyway does not promise to work on SQLite for two programs that start together: it takes no lock there.
        // One on the database file itself would disturb SQLite's own, hence a file beside it.
        Path beside = folder.resolve(Database.NAME + ".lock");
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                if (!isCurrent()) {
                    migrate();
                }
            } catch (IOException e) {
                throw StorageFault.folder(folder, e);
            }
        }
    }

    private boolean isCurrent() {
        if (!Files.exists(file)) {
            return false;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            int version = version(statement);
            if (version > CURRENT) {
                throw StorageFault.newer(file, version, CURRENT);
            }
            return version == CURRENT && isWriteAhead(statement);
        } catch (SQLException e) {
            throw StorageFault.of(file, e);
        }
    }

    /** The last migration that was done; 0 for none, or where one failed. */
    private static int version(Statement statement) throws SQLException {
        try (ResultSet table =
                statement.executeQuery("select 1 from sqlite_master where name = 'flyway_schema_history'")) {
            if (!table.next()) {
                return 0;
            }
        }
        try (ResultSet row = statement.executeQuery(
                "select max(cast(version as integer)), min(success) from flyway_schema_history")) {
            return row.next() && row.getBoolean(2) ? row.getInt(1) : 0;
        }
    }

    private static boolean isWriteAhead(Statement statement) throws SQLException {
        try (ResultSet mode = statement.executeQuery("pragma journal_mode")) {
            return mode.next() && mode.getString(1).equals("wal");
        }
    }

    private void migrate() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // Kept in the file for good, so that nobody has to set it again.
            statement.execute("pragma journal_mode = wal");
        } catch (SQLException e) {
            throw StorageFault.of(file, e);
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(MIGRATIONS)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw StorageFault.layout(file, e);
        }
    }
}
