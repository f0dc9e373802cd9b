package org.constituent.adapter.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/** Opens connections to the file, each set as ours are. */
final class Source extends SQLiteDataSource {
    private static final int PATIENCE_MILLIS = 5_000;

    private final boolean readOnly;

    private Source(Path file, boolean readOnly, SQLiteConfig config) {
        super(config);
        this.readOnly = readOnly;
        // As a URI, so that a path may hold a question mark.
        setUrl("jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath());
    }

    static Source forQuestions(Path file) {
        return new Source(file, true, config(true));
    }

    static Source forChanges(Path file) {
        SQLiteConfig config = config(false);
        // A transaction that reads first and asks to write later would be turned away, not made to wait.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return new Source(file, false, config);
    }

    private static SQLiteConfig config(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY); // no copies of rows in other files
        return config;
    }

    /** Loads the part of the driver that is no Java. Opening a connection would do it too, but tell less of a failure. */
    static void loadLibrary() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw StorageFault.library(e);
        }
    }

    boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        SQLiteConnection connection = super.getConnection(user, password);
        try (Statement statement = connection.createStatement()) {
            // What is deleted is overwritten with zeros.
            statement.execute("pragma secure_delete = on");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
