package org.constituent.adapter.sql;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/** A pool of connections of one kind. Nothing is opened before the first is wanted. */
final class Connections implements AutoCloseable {
    private static final long MOST_WAIT_MILLIS = 10_000;

    private final HikariDataSource pool;
    private @Nullable Jdbi jdbi;

    Connections(String name, Source source, int most) {
        pool = new HikariDataSource(); // this constructor waits for the first getConnection()
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setReadOnly(source.isReadOnly());
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(MOST_WAIT_MILLIS);
        // A file does not go away as servers do: a connection to it is good for as long as we run.
        pool.setMaxLifetime(0);
        pool.setKeepaliveTime(0);
    }

    synchronized Jdbi jdbi() {
        if (jdbi == null) {
            jdbi = Jdbi.create(pool);
            // Its messages would quote what is bound to a statement, and that is about people.
            jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        }
        return jdbi;
    }

    DataSource source() {
        return pool;
    }

    /** Whether this thread is at work on one of these connections. */
    synchronized boolean areInUseHere() {
        return jdbi != null && jdbi.getHandleScope().get() != null;
    }

    @Override
    public void close() {
        pool.close();
    }
}
