package org.constituent.adapter.sql;

import java.time.Instant;
import java.util.List;
import org.constituent.broadcast.Organizer;
import org.constituent.port.Outbox;
import org.jdbi.v3.core.Handle;

/** Who did what with which update: written in the change that does it, so that neither is without the other. */
final class AuditLog {
    private AuditLog() {}

    static void note(Handle handle, long id, Organizer who, Instant at, String what, String detail) {
        handle.createUpdate("""
                        insert into organizer_act (broadcast, at, who, what, detail)
                        values (:id, :at, :who, :what, :detail)
                        """)
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .bind("who", who.toString())
                .bind("what", what)
                .bind("detail", detail)
                .execute();
    }

    /** The oldest first. */
    static List<Outbox.Act> of(Handle handle, long id) {
        return handle.createQuery("select * from organizer_act where broadcast = :id order by at")
                .bind("id", id)
                .map((row, context) -> new Outbox.Act(
                        Instant.ofEpochMilli(row.getLong("at")),
                        Organizer.parse(row.getString("who")),
                        row.getString("what"),
                        row.getString("detail")))
                .list();
    }

    /** How many that was. */
    static int forgetBefore(Handle handle, Instant then) {
        return handle.createUpdate("delete from organizer_act where at < :before")
                .bind("before", then.toEpochMilli())
                .execute();
    }
}
