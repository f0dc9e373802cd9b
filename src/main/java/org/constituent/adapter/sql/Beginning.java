package org.constituent.adapter.sql;

import java.time.Instant;
import org.constituent.port.Outbox;
import org.jdbi.v3.core.Handle;

/** Within a change: whether and when an update begins to be told. */
final class Beginning {
    private Beginning() {}

    /** At once, or when its time comes. */
    static void inTime(Handle handle, long id, Instant at) {
        Instant moment = moment(handle, id);
        if (at.isBefore(moment)) {
            Appointments.set(handle, Outbox.BEGINNING, id, at, moment);
        } else {
            now(handle, id, at);
        }
    }

    /** What had not begun when it was stopped begins like any other, so that whoever joined meanwhile is told, too. */
    static void again(Handle handle, long id, Instant at) {
        boolean begun = handle.createQuery("select begun_at is not null from broadcast where id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        if (!begun) {
            Instant moment = moment(handle, id);
            Appointments.set(handle, Outbox.BEGINNING, id, at, at.isBefore(moment) ? moment : at);
        }
    }

    private static Instant moment(Handle handle, long id) {
        return handle.createQuery("select not_before from broadcast where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .one();
    }

    /** False where it has begun already, or is not approved. */
    static boolean now(Handle handle, long id, Instant at) {
        return handle.createUpdate("""
                                update broadcast set begun_at = :at
                                where id = :id and stage = 'approved' and begun_at is null
                                """)
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    /** What nobody is told is on the pages at once, and nothing more is to come. */
    static void finishWhereNobodyWaits(Handle handle, long id) {
        handle.createUpdate("""
                        update broadcast set stage = 'done'
                        where id = :id and begun_at is not null and not exists (
                            select 1 from delivery d where d.broadcast = broadcast.id and d.status = 'waiting')
                        """).bind("id", id).execute();
    }
}
