package org.constituent.adapter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.port.Outbox;
import org.jdbi.v3.core.Handle;

/** The updates on their way, in the database. */
public final class SqlOutbox implements Outbox {
    private static final long MINUTE = 60_000;

    private final Database database;

    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public long propose(Bulletin bulletin, Organizer author, Instant at) {
        return database.write(handle -> {
            long id = handle.createQuery("select coalesce(max(id), 0) + 1 from broadcast")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("""
                            insert into broadcast (id, campaign, bulletin, stage, author, proposed_at, not_before)
                            values (:id, :campaign, :bulletin, :stage, :author, :at, :notBefore)
                            """)
                    .bind("id", id)
                    .bind("campaign", bulletin.campaign())
                    .bind("bulletin", BulletinJson.write(bulletin))
                    .bind("stage", Stage.PROPOSED.key())
                    .bind("author", author.toString())
                    .bind("at", at.toEpochMilli())
                    .bind(
                            "notBefore",
                            bulletin.notBefore().map(Instant::toEpochMilli).orElse(0L))
                    .execute();
            AuditLog.note(handle, id, author, at, Stage.PROPOSED.key(), bulletin.urgent() ? "urgent" : "");
            return id;
        });
    }

    @Override
    public Optional<Entry> find(long id) {
        return database.read(handle -> handle.createQuery("select * from broadcast where id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne());
    }

    @Override
    public List<Entry> latest(int most) {
        return database.read(handle -> handle.createQuery("select * from broadcast order by id desc limit :most")
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public List<Entry> told(String campaign, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select * from broadcast
                        where campaign = :campaign and stage in ('approved', 'done') and begun_at <= :now
                        order by id desc
                        """)
                .bind("campaign", campaign)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public OptionalLong approve(long id, Organizer by, Instant at, Addressees to) {
        return database.write(handle -> {
            if (!move(handle, id, Stage.APPROVED, at)) {
                return OptionalLong.empty();
            }
            Beginning.inTime(handle, id, at);
            long recipients = PromisedRows.add(handle, id, to);
            AuditLog.note(handle, id, by, at, Stage.APPROVED.key(), recipients + " recipients");
            Beginning.finishWhereNobodyWaits(handle, id);
            Organizer author = handle.createQuery("select author from broadcast where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .map(Organizer::parse)
                    .one();
            SqlWatchers.add(handle, id, List.of(author, by), at);
            return OptionalLong.of(recipients);
        });
    }

    @Override
    public OptionalLong begin(long id, Instant at, Addressees to) {
        return database.write(handle -> {
            if (!Beginning.now(handle, id, at)) {
                return OptionalLong.empty();
            }
            long joined = PromisedRows.add(handle, id, to);
            AuditLog.note(handle, id, Organizer.SCHEDULE, at, "begun", joined + " more recipients");
            Beginning.finishWhereNobodyWaits(handle, id);
            SqlWatchers.wake(handle, id, at);
            return OptionalLong.of(joined);
        });
    }

    @Override
    public boolean move(long id, Stage next, Organizer by, Instant at) {
        return database.write(handle -> {
            if (!move(handle, id, next, at)) {
                return false;
            }
            if (next == Stage.APPROVED) {
                Beginning.again(handle, id, at);
            }
            AuditLog.note(handle, id, by, at, next.key(), "");
            SqlWatchers.wake(handle, id, at);
            return true;
        });
    }

    private static boolean move(Handle handle, long id, Stage next, Instant at) {
        Optional<Stage> now = handle.createQuery("select stage from broadcast where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Stage::of);
        if (now.filter(stage -> stage.mayBecome(next)).isEmpty()) {
            return false;
        }
        handle.createUpdate("""
                        update broadcast set stage = :next,
                            approved_at = case when :next = 'approved' then coalesce(approved_at, :at)
                                          else approved_at end
                        where id = :id
                        """)
                .bind("id", id)
                .bind("next", next.key())
                .bind("at", at.toEpochMilli())
                .execute();
        return true;
    }

    @Override
    public List<Progress> progress(long id, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select platform,
                            sum(case when status = 'waiting' then 1 else 0 end) as waiting,
                            sum(case when status = 'sent' then 1 else 0 end) as sent,
                            sum(case when status = 'refused' then 1 else 0 end) as refused,
                            sum(case when status = 'gone' then 1 else 0 end) as gone,
                            sum(case when status = 'left' then 1 else 0 end) as went,
                            sum(slowed) as slowed,
                            sum(case when status = 'sent' and settled_at > :lately then 1 else 0 end) as lately,
                            min(case when status = 'waiting' then due end) as next
                        from delivery where broadcast = :id group by platform order by platform
                        """)
                .bind("id", id)
                .bind("lately", now.toEpochMilli() - MINUTE)
                .map((row, context) -> new Progress(
                        row.getString("platform"),
                        row.getLong("waiting"),
                        row.getLong("sent"),
                        row.getLong("refused"),
                        row.getLong("gone"),
                        row.getLong("went"),
                        row.getLong("slowed"),
                        row.getLong("lately"),
                        Optional.ofNullable(row.getObject("next"))
                                .map(due -> Instant.ofEpochMilli(((Number) due).longValue()))))
                .list());
    }

    @Override
    public List<Line> report(long id) {
        return database.read(handle -> handle.createQuery("""
                        select platform, coalesce(state, '') as state, status, coalesce(reason, '') as reason,
                            count(*) as number
                        from delivery where broadcast = :id
                        group by platform, coalesce(state, ''), status, coalesce(reason, '')
                        order by 1, 2, 3, 4
                        """)
                .bind("id", id)
                .map((row, context) -> new Line(
                        row.getString("platform"),
                        row.getString("state"),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getLong("number")))
                .list());
    }

    @Override
    public List<Act> audit(long id) {
        return database.read(handle -> AuditLog.of(handle, id));
    }

    @Override
    public void forgetBefore(Instant recipients, Instant audit) {
        database.erase(handle -> {
            int nameless = handle.createUpdate("""
                            update delivery set address = 'forgotten ' || number, district = null, message = null
                            where settled_at < :before and address not like 'forgotten %'
                            """)
                    .bind("before", recipients.toEpochMilli())
                    .execute();
            return nameless + AuditLog.forgetBefore(handle, audit);
        });
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column); // 0 for none
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private Entry entry(ResultSet row) throws SQLException {
        try {
            return new Entry(
                    row.getLong("id"),
                    BulletinJson.read(row.getString("bulletin")),
                    Stage.of(row.getString("stage")),
                    Organizer.parse(row.getString("author")),
                    Instant.ofEpochMilli(row.getLong("proposed_at")),
                    moment(row, "approved_at"),
                    moment(row, "begun_at"));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw StorageFault.row(database.file(), "broadcast", e);
        }
    }
}
