package org.constituent.adapter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.constituent.broadcast.Organizer;
import org.constituent.chat.Speaker;
import org.constituent.port.Watchers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Who watches which update, in the database. To take one is to move the moment it is due ahead, as with promises. */
public final class SqlWatchers implements Watchers {
    private static final String WHICH = "broadcast = :update and platform = :platform and account = :account";

    private final Database database;

    public SqlWatchers(Database database) {
        this.database = database;
    }

    /** Within a change: from now on they watch an update, or are told of it at once where they do. */
    static void add(Handle handle, long update, Collection<Organizer> who, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into progress_message (broadcast, platform, account, shown, due)
                values (:update, :platform, :account, '', :now)
                on conflict (broadcast, platform, account) do update set due = excluded.due
                """);
        who.stream()
                .filter(one -> !one.equals(Organizer.OPERATOR) && !one.equals(Organizer.SYNC))
                .map(Organizer::alone)
                .distinct()
                .forEach(one -> batch.bind("update", update)
                        .bind("platform", one.platform())
                        .bind("account", one.account())
                        .bind("now", now.toEpochMilli())
                        .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Within a change: whoever watches an update is told of it at once. */
    static void wake(Handle handle, long update, Instant now) {
        handle.createUpdate("update progress_message set due = :now where broadcast = :update")
                .bind("now", now.toEpochMilli())
                .bind("update", update)
                .execute();
    }

    @Override
    public List<Watch> due(Collection<String> platforms, Instant now, Duration lease, int most) {
        if (platforms.isEmpty()
                || database.read(handle -> query(handle, platforms, now, 1)).isEmpty()) {
            return List.of(); // a question goes past all changes
        }
        return database.write(handle -> {
            List<Watch> taken = query(handle, platforms, now, most);
            taken.forEach(watch -> bind(
                            watch,
                            handle.createUpdate("update progress_message set due = :due where " + WHICH)
                                    .bind("due", now.plus(lease).toEpochMilli()))
                    .execute());
            return taken;
        });
    }

    private static List<Watch> query(Handle handle, Collection<String> platforms, Instant now, int most) {
        return handle.createQuery("""
                        select broadcast, platform, account, message, shown from progress_message
                        where due <= :now and platform in (<platforms>) order by due limit :most
                        """)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .bindList("platforms", List.copyOf(platforms))
                .map((row, context) -> watch(row))
                .list();
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                row.getLong("broadcast"),
                new Speaker(row.getString("platform"), row.getString("account")),
                Optional.ofNullable(row.getString("message")),
                row.getString("shown"));
    }

    private static <S extends SqlStatement<S>> S bind(Watch watch, S statement) {
        return statement
                .bind("update", watch.update())
                .bind("platform", watch.who().platform())
                .bind("account", watch.who().account());
    }

    @Override
    public void shown(Watch watch, Optional<String> message, String digest, Instant next) {
        database.write(handle -> bind(
                        watch,
                        handle.createUpdate(
                                "update progress_message set message = :message, shown = :digest, due = :next"
                                        + " where " + WHICH))
                .bind("message", message.orElse(null))
                .bind("digest", digest)
                .bind("next", next.toEpochMilli())
                .execute());
    }

    @Override
    public void ended(Watch watch) {
        database.write(handle -> bind(watch, handle.createUpdate("delete from progress_message where " + WHICH))
                .execute());
    }
}
