package org.constituent.adapter.sql;

import org.constituent.civic.BioguideId;
import org.constituent.port.ActionLog;
import org.jdbi.v3.core.statement.Query;

/** Counts of what people did, in the database. */
public final class SqlActionLog implements ActionLog {
    private final Database database;

    public SqlActionLog(Database database) {
        this.database = database;
    }

    @Override
    public void opened(Deed deed) {
        add(deed, 1, 0);
    }

    @Override
    public void saidSent(Deed deed) {
        add(deed, 0, 1);
    }

    private void add(Deed deed, int opened, int saidSent) {
        database.write(handle -> handle.createUpdate("""
                        insert into action_count (campaign, legislator, medium, opened, said_sent)
                        values (:campaign, :legislator, :medium, :opened, :saidSent)
                        on conflict (campaign, legislator, medium) do update set
                            opened = action_count.opened + excluded.opened,
                            said_sent = action_count.said_sent + excluded.said_sent
                        """)
                .bind("campaign", deed.campaign())
                .bind("legislator", deed.legislator().value())
                .bind("medium", deed.medium().key())
                .bind("opened", opened)
                .bind("saidSent", saidSent)
                .execute());
    }

    @Override
    public Totals totals(String campaign) {
        return database.read(handle -> totals(handle.createQuery("""
                        select coalesce(sum(opened), 0) as opened, coalesce(sum(said_sent), 0) as said_sent
                        from action_count where campaign = :campaign
                        """).bind("campaign", campaign)));
    }

    @Override
    public Totals totals(String campaign, BioguideId legislator) {
        return database.read(handle ->
                totals(handle.createQuery("""
                        select coalesce(sum(opened), 0) as opened, coalesce(sum(said_sent), 0) as said_sent
                        from action_count where campaign = :campaign and legislator = :legislator
                        """).bind("campaign", campaign).bind("legislator", legislator.value())));
    }

    private static Totals totals(Query query) {
        return query.map((row, context) -> new Totals(row.getLong("opened"), row.getLong("said_sent")))
                .one();
    }
}
