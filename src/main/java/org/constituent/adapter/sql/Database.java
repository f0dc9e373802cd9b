package org.constituent.adapter.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * One SQLite file. Changes go one after another through a single connection; questions go past them,
 * each to what was true when it was asked. Several processes may use the file together.
 */
public final class Database implements AutoCloseable {
    static final String NAME = "constituent.db";

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 4;
    private static final int BACKUP_WAIT_MILLIS = 100;
    private static final int BACKUP_WAITS = 50;
    private static final int ALL_PAGES = -1;

    private final Path file;
    private final Connections writer;
    private final Connections readers;

    /** Whether something that was deleted may still stand in a file. */
    private final AtomicBoolean remains = new AtomicBoolean();

    private Database(Path file) {
        this.file = file;
        this.writer = new Connections("writer", Source.forChanges(file), 1);
        this.readers = new Connections("readers", Source.forQuestions(file), READERS);
    }

    /**
     * Opens the database of a data folder, and makes both where they are missing.
     *
     * @throws StorageFault when it cannot be used as it is
     */
    public static Database open(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw StorageFault.folder(folder, e);
            }
        } else if (!Files.isWritable(file) || !Files.isWritable(folder)) {
            throw StorageFault.notWritable(file); // now, and not when the first person has said something
        }
        Source.loadLibrary();
        new Layout(folder).bringUpToDate();
        return new Database(file);
    }

    Path file() {
        return file;
    }

    /** For a library that speaks SQL itself. */
    DataSource forChanges() {
        return writer.source();
    }

    /** Asks. Within a change of this thread's, what is already changed is seen. */
    <T> T read(Function<Handle, T> question) {
        Connections connections = writer.areInUseHere() ? writer : readers;
        try {
            return connections.jdbi().withHandle(question::apply);
        } catch (JdbiException e) {
            throw StorageFault.of(file, e);
        }
    }

    /** Changes something, wholly or not at all. A change within a change is part of it. */
    <T> T write(Function<Handle, T> change) {
        try {
            return writer.jdbi().inTransaction(change::apply);
        } catch (JdbiException e) {
            throw StorageFault.of(file, e);
        }
    }

    /**
     * Deletes rows so that no file of ours holds their bytes any longer, which takes as long as writing
     * the whole file anew. Not to be called within a change.
     *
     * @param deletion tells how many rows it deleted
     */
    int erase(Function<Handle, Integer> deletion) {
        int erased = write(deletion);
        if (erased > 0) {
            remains.set(true);
        }
        if (remains.get()) {
            wipe();
        }
        return erased;
    }

    /**
     * SQLite overwrites the rows it deletes, but not the copies that stay behind when it moves rows from page
     * to page; only a file written anew has none of them. The write-ahead log keeps every page as it once was.
     */
    private void wipe() {
        try {
            writer.jdbi().useHandle(handle -> {
                handle.execute("vacuum");
                boolean busy = handle.createQuery("pragma wal_checkpoint(truncate)")
                        .map((row, context) -> row.getBoolean("busy"))
                        .one();
                if (busy) {
                    log.warn("Deleted rows stay in {}-wal until the next deletion: another program reads it", file);
                } else {
                    remains.set(false);
                }
            });
        } catch (JdbiException e) {
            throw StorageFault.of(file, e);
        }
    }

    /**
     * Copies everything to a file while others go on reading and writing, by SQLite's online backup.
     *
     * @throws StorageFault when the file exists already or cannot be written
     */
    public void backUpTo(Path copy) {
        if (Files.exists(copy)) {
            throw StorageFault.exists(copy);
        }
        int result;
        try {
            result = readers.jdbi()
                    .withHandle(handle -> handle.getConnection()
                            .unwrap(SQLiteConnection.class)
                            .getDatabase()
                            // In one step: after each of several, a change elsewhere would make it begin again.
                            .backup(
                                    "main",
                                    copy.toAbsolutePath().toString(),
                                    null,
                                    BACKUP_WAIT_MILLIS,
                                    BACKUP_WAITS,
                                    ALL_PAGES));
        } catch (SQLException | JdbiException e) {
            throw StorageFault.of(copy, e);
        }
        if (result != SQLiteErrorCode.SQLITE_OK.code) {
            throw StorageFault.copy(copy, SQLiteErrorCode.getErrorCode(result));
        }
    }

    /** Whether a data folder holds a database already. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    @Override
    public void close() {
        readers.close();
        writer.close(); // the last one out empties the write-ahead log and takes it away
    }
}
