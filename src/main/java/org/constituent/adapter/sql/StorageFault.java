package org.constituent.adapter.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * The database cannot be used. The message is for the operator: it names the file and says what to do.
 *
 * <p>A cause that may quote the values of a statement is left out: they are about people.
 */
public final class StorageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StorageFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The sentence for whatever made a use of the file fail. */
    static StorageFault of(Path file, Throwable failure) {
        SQLException driver = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Of several, the innermost knows best: the pool wraps what the driver said.
            driver = cause instanceof SQLException sql ? sql : driver;
        }
        return new StorageFault(sentence(file, primaryCode(driver)), driver);
    }

    /** The folder is not there and cannot be made, or takes no files. */
    static StorageFault folder(Path folder, IOException failure) {
        return new StorageFault(
                "Nothing can be stored in the folder " + folder
                        + ". Let the account that runs this program write there, or name another folder with --data.",
                failure);
    }

    /** The file is there, but this account may not change it, or may not put other files beside it. */
    static StorageFault notWritable(Path file) {
        return new StorageFault(sentence(file, SQLiteErrorCode.SQLITE_READONLY), null);
    }

    /** A backup never takes the place of a file. */
    static StorageFault exists(Path file) {
        return new StorageFault(file + " exists already. Name a file that does not.", null);
    }

    /** A backup was not made, or not to its end. */
    static StorageFault copy(Path file, SQLiteErrorCode code) {
        return new StorageFault(
                "Nothing was copied to " + file + " (" + code.name()
                        + "). Name a file in a folder that is there, that this account may write to, and that has room.",
                null);
    }

    /** SQLite itself, which is no Java, does not start. */
    static StorageFault library(Exception failure) {
        return new StorageFault(
                "SQLite could not be started. It is unpacked into the folder for temporary files, where the account"
                        + " that runs this program must be allowed to write and to execute;"
                        + " CONSTITUENT_JAVA_OPTS=-Dorg.sqlite.tmpdir=DIR names another folder.",
                failure);
    }

    /** A later version of this program wrote the file. */
    static StorageFault newer(Path file, int found, int known) {
        return new StorageFault(
                file + " was written by a newer version of this program (layout " + found + "; this one knows " + known
                        + "). Start the newer version, or name another folder with --data.",
                null);
    }

    /** The step from an older layout failed; each step is done whole or not at all. */
    static StorageFault layout(Path file, Throwable failure) {
        StorageFault other = of(file, failure);
        if (other.getCause() instanceof SQLException sql && primaryCode(sql) != SQLiteErrorCode.SQLITE_ERROR) {
            return other;
        }
        return new StorageFault(
                "The layout of " + file
                        + " is not one that this program can bring up to date. Put a backup in its place, move it"
                        + " away to begin with nothing remembered, or name another folder with --data.",
                failure);
    }

    /** A row holds what no version of this program writes. */
    static StorageFault row(Path file, String table, Throwable failure) {
        return new StorageFault(
                "A row of the table " + table + " in " + file
                        + " cannot be read: something else than this program changed it. Put a backup in its place.",
                // Its message may quote the row.
                failure instanceof SQLException ? failure : null);
    }

    private static SQLiteErrorCode primaryCode(@Nullable SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) {
            return SQLiteErrorCode.SQLITE_BUSY; // the pool's own: no connection became free in time
        }
        return failure == null || failure.getErrorCode() == 0
                ? SQLiteErrorCode.SQLITE_ERROR
                : SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    }

    private static String sentence(Path file, SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL ->
                "The disk that holds " + file
                        + " is full. Free some space and try again; what was stored before is safe.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                file + " cannot be written. Let the account that runs this program write the file and its folder.";
            case SQLITE_CANTOPEN ->
                file
                        + " cannot be opened. Let the account that runs this program read and write the file and its"
                        + " folder, or name another folder with --data.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                file
                        + " is damaged, or is not a database. Put a backup in its place, or move it and the files beside"
                        + " it that begin with the same name away to begin with nothing remembered.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                file
                        + " is in use by another program, which did not let go of it in time. Close that one, or try"
                        + " again.";
            case SQLITE_IOERR ->
                "The disk failed while " + file
                        + " was read or written. See that it is in order and has space left, and try again.";
            default ->
                file + " could not be used (" + code.name()
                        + "). Try again; if it stays so, put a backup in its place.";
        };
    }
}
