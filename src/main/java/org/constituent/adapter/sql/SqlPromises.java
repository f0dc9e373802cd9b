package org.constituent.adapter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.constituent.broadcast.Bulletin;
import org.constituent.campaign.Language;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.port.Promises;
import org.constituent.port.Readership.Recipient;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, in the database. To take a promise is to move the moment it is due ahead by the lease: there is no
 * mark of who has it that could be left behind.
 */
public final class SqlPromises implements Promises {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String WAITING = "waiting";

    private final Database database;

    public SqlPromises(Database database) {
        this.database = database;
    }

    @Override
    public List<Promise> claim(String platform, Instant now, Duration lease, int most, int cap) {
        if (!anythingDue(platform, now)) {
            return List.of(); // a question goes past all changes
        }
        // A change begins by taking the one right to write; on PostgreSQL the rows would be locked, and those of others
        // skipped.
        return database.write(handle -> {
            List<Promise> taken = due(handle, platform, now, most, cap);
            PreparedBatch batch = handle.prepareBatch("""
                    update delivery set due = :until, tries = tries + 1
                    where broadcast = :update and number = :number
                    """);
            taken.forEach(promise -> batch.bind("until", now.plus(lease).toEpochMilli())
                    .bind("update", promise.update())
                    .bind("number", promise.number())
                    .add());
            if (!taken.isEmpty()) {
                batch.execute();
            }
            return taken;
        });
    }

    private boolean anythingDue(String platform, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select 1 from delivery d join broadcast b on b.id = d.broadcast
                        where d.platform = :platform and d.status = 'waiting' and d.due <= :now and b.stage = 'approved'
                            and b.begun_at is not null
                        limit 1
                        """)
                .bind("platform", platform)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private static List<Promise> due(Handle handle, String platform, Instant now, int most, int cap) {
        return handle.createQuery("""
                        select d.broadcast, d.number, d.kind, d.platform, d.address, d.language, d.state, d.district,
                            d.tries,
                            exists (select 1 from subscription s
                                    where s.kind = d.kind and s.platform = d.platform and s.address = d.address
                                      and s.campaign = b.campaign)
                                and not exists (select 1 from gone_destination g
                                    where g.kind = d.kind and g.platform = d.platform and g.address = d.address)
                                as wanted,
                            (select e.settled_at from delivery e
                                    where e.platform = d.platform and e.address = d.address and e.status = 'sent'
                                      and d.kind = 'person' and e.kind = 'person' and e.settled_at > :weekAgo
                                    order by e.settled_at desc limit 1 offset :before) as crowded
                        from delivery d join broadcast b on b.id = d.broadcast
                        where d.platform = :platform and d.status = 'waiting' and d.due <= :now and b.stage = 'approved'
                            and b.begun_at is not null
                        order by d.due, d.broadcast, d.number
                        limit :most
                        """)
                .bind("platform", platform)
                .bind("now", now.toEpochMilli())
                .bind("weekAgo", now.minus(WEEK).toEpochMilli())
                .bind("before", cap - 1)
                .bind("most", most)
                .map((row, context) -> promise(row))
                .list();
    }

    private static Promise promise(ResultSet row) throws SQLException {
        long crowded = row.getLong("crowded"); // 0 for none
        return new Promise(
                row.getLong("broadcast"),
                row.getLong("number"),
                new Recipient(
                        SqlSubscriptions.subscriber(row),
                        Optional.ofNullable(row.getString("language")).map(Language::new),
                        Optional.ofNullable(row.getString("state")).flatMap(State::ofCode),
                        Optional.ofNullable(row.getString("district")).flatMap(District::named)),
                row.getInt("tries") + 1,
                row.getBoolean("wanted"),
                crowded == 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(crowded).plus(WEEK)));
    }

    @Override
    public void settle(List<Settled> outcomes, Instant now) {
        if (outcomes.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    update delivery set status = :status, due = coalesce(:due, due), tries = tries - :uncounted,
                        slowed = slowed + :slowed, reason = :reason, message = :message, settled_at = :settled
                    where broadcast = :update and number = :number and status = 'waiting'
                    """);
            outcomes.forEach(one -> bind(one, now, batch).add());
            batch.execute();
            outcomes.stream()
                    .filter(one -> one.outcome() instanceof Gone)
                    .forEach(one -> gone(handle, one.promise(), ((Gone) one.outcome()).reason(), now));
            return outcomes.size();
        });
    }

    private static PreparedBatch bind(Settled settled, Instant now, PreparedBatch batch) {
        Outcome outcome = settled.outcome();
        boolean again = outcome instanceof Again;
        batch.bind("update", settled.promise().update())
                .bind("number", settled.promise().number())
                .bind("status", status(outcome))
                .bind("settled", again ? null : now.toEpochMilli())
                .bind("message", outcome instanceof Sent sent ? sent.message() : null)
                .bind("due", outcome instanceof Again later ? later.due().toEpochMilli() : null)
                .bind("uncounted", outcome instanceof Again later && !later.counts() ? 1 : 0)
                .bind("slowed", outcome instanceof Again later && later.slowed() ? 1 : 0);
        return batch.bind("reason", reason(outcome));
    }

    private static String status(Outcome outcome) {
        if (outcome instanceof Sent) {
            return "sent";
        }
        if (outcome instanceof Refused) {
            return "refused";
        }
        if (outcome instanceof Gone) {
            return "gone";
        }
        return outcome instanceof Left ? "left" : WAITING;
    }

    private static @Nullable String reason(Outcome outcome) {
        if (outcome instanceof Refused refused) {
            return refused.reason();
        }
        if (outcome instanceof Gone gone) {
            return gone.reason();
        }
        return outcome instanceof Again again && !again.reason().isEmpty() ? again.reason() : null;
    }

    /** Nothing else is tried there either. */
    private static void gone(Handle handle, Promise promise, String reason, Instant now) {
        SqlSubscriptions.of(promise.to().subscriber(), handle.createUpdate("""
                        insert into gone_destination (kind, platform, address, since, reason)
                        values (:kind, :platform, :address, :now, :reason)
                        on conflict do nothing
                        """))
                .bind("now", now.toEpochMilli())
                .bind("reason", reason)
                .execute();
    }

    @Override
    public Set<Long> halted(Collection<Long> updates) {
        if (updates.isEmpty()) {
            return Set.of();
        }
        return database.read(
                handle -> handle.createQuery("select id from broadcast where stage <> 'approved' and id in (<updates>)")
                        .bindList("updates", List.copyOf(updates))
                        .mapTo(Long.class)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Optional<Bulletin> bulletin(long update) {
        return database.read(handle -> handle.createQuery("select bulletin from broadcast where id = :id")
                .bind("id", update)
                .mapTo(String.class)
                .findOne()
                .map(BulletinJson::read));
    }

    @Override
    public void finish(Instant now) {
        String finished = """
                stage = 'approved' and begun_at is not null and not exists (
                    select 1 from delivery d where d.broadcast = broadcast.id and d.status = 'waiting')
                """;
        boolean any =
                database.read(handle -> handle.createQuery("select 1 from broadcast where " + finished + " limit 1")
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
        if (any) {
            database.write(handle -> handle.execute("update broadcast set stage = 'done' where " + finished));
        }
    }
}
