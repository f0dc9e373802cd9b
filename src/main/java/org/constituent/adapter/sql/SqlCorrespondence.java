package org.constituent.adapter.sql;

import java.time.LocalDate;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.port.Correspondence;

/** Who said that they wrote to whom, in the database. What is forgotten is gone from its files too. */
public final class SqlCorrespondence implements Correspondence {
    private final Database database;

    public SqlCorrespondence(Database database) {
        this.database = database;
    }

    @Override
    public void wrote(Speaker speaker, String campaign, BioguideId legislator, LocalDate day) {
        database.write(handle -> handle.createUpdate("""
                        insert into correspondence (platform, account, campaign, legislator, day)
                        values (:platform, :account, :campaign, :legislator, :day)
                        on conflict (platform, account, campaign, legislator) do update set day = excluded.day
                        """)
                .bind("platform", speaker.platform())
                .bind("account", speaker.account())
                .bind("campaign", campaign)
                .bind("legislator", legislator.value())
                .bind("day", day.toEpochDay())
                .execute());
    }

    @Override
    public boolean forget(Speaker speaker) {
        return database.erase(handle -> {
                    int said = handle.createUpdate(
                                    "delete from correspondence where platform = :platform and account = :account")
                            .bind("platform", speaker.platform())
                            .bind("account", speaker.account())
                            .execute();
                    // The numbers of a report stay; who was behind them does not.
                    int got = handle.createUpdate("""
                                    update delivery set address = 'forgotten ' || number, district = null, message = null,
                                        status = case when status = 'waiting' then 'left' else status end
                                    where kind = 'person' and platform = :platform and address = :account
                                    """)
                            .bind("platform", speaker.platform())
                            .bind("account", speaker.account())
                            .execute();
                    int marked = handle.createUpdate("""
                                    delete from gone_destination
                                    where kind = 'person' and platform = :platform and address = :account
                                    """)
                            .bind("platform", speaker.platform())
                            .bind("account", speaker.account())
                            .execute();
                    int watched = handle.createUpdate(
                                    "delete from progress_message where platform = :platform and account = :account")
                            .bind("platform", speaker.platform())
                            .bind("account", speaker.account())
                            .execute();
                    return said + got + marked + watched;
                })
                > 0;
    }

    @Override
    public int forgetBefore(LocalDate day) {
        return database.erase(handle -> handle.createUpdate("delete from correspondence where day < :day")
                .bind("day", day.toEpochDay())
                .execute());
    }
}
