package org.constituent.adapter.sql;

import java.time.YearMonth;
import org.constituent.port.Spending;

/** What was paid for on one platform, in the database. */
public final class SqlSpending implements Spending {
    private final Database database;
    private final String platform;

    public SqlSpending(Database database, String platform) {
        this.database = database;
        this.platform = platform;
    }

    @Override
    public void add(YearMonth month, String kind, long times, long micros) {
        database.write(handle -> handle.createUpdate("""
                        insert into spending (platform, month, kind, times, micros)
                        values (:platform, :month, :kind, :times, :micros)
                        on conflict (platform, month, kind) do update
                        set times = spending.times + excluded.times, micros = spending.micros + excluded.micros
                        """)
                .bind("platform", platform)
                .bind("month", month.toString())
                .bind("kind", kind)
                .bind("times", times)
                .bind("micros", micros)
                .execute());
    }

    @Override
    public long of(YearMonth month) {
        return database.read(handle -> handle.createQuery("""
                        select coalesce(sum(micros), 0) from spending
                        where platform = :platform and month = :month
                        """)
                .bind("platform", platform)
                .bind("month", month.toString())
                .mapTo(Long.class)
                .one());
    }
}
