package org.constituent.adapter.sql;

import java.time.LocalDate;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.port.Correspondence;
import org.jdbi.v3.core.Handle;

/** Who said that they wrote to whom, in the database. What is forgotten is gone from its files too. */
public final class SqlCorrespondence implements Correspondence {
    private final Database database;

    public SqlCorrespondence(Database database) {
        this.database = database;
    }

    @Override
    public void wrote(Speaker speaker, String campaign, BioguideId legislator, LocalDate day) {
        database.write(handle -> Speakers.of(speaker, handle.createUpdate("""
                                insert into correspondence (platform, account, campaign, legislator, day)
                                values (:platform, :account, :campaign, :legislator, :day)
                                on conflict (platform, account, campaign, legislator) do update set day = excluded.day
                                """))
                .bind("campaign", campaign)
                .bind("legislator", legislator.value())
                .bind("day", day.toEpochDay())
                .execute());
    }

    @Override
    public boolean forget(Speaker speaker) {
        return database.erase(handle -> {
                    int said = forget(
                            speaker,
                            handle,
                            "delete from correspondence where platform = :platform and account = :account");
                    // The numbers of a report stay; who was behind them does not.
                    int got = forget(speaker, handle, """
                                    update delivery set address = 'forgotten ' || number, district = null, message = null,
                                        status = case when status = 'waiting' then 'left' else status end
                                    where kind = 'person' and platform = :platform and address = :account
                                    """);
                    int marked = forget(speaker, handle, """
                                    delete from gone_destination
                                    where kind = 'person' and platform = :platform and address = :account
                                    """);
                    int watched = forget(
                            speaker,
                            handle,
                            "delete from progress_message where platform = :platform and account = :account");
                    return said + got + marked + watched;
                })
                > 0;
    }

    private static int forget(Speaker speaker, Handle handle, String change) {
        return Speakers.of(speaker, handle.createUpdate(change)).execute();
    }

    @Override
    public int forgetBefore(LocalDate day) {
        return database.erase(handle -> handle.createUpdate("delete from correspondence where day < :day")
                .bind("day", day.toEpochDay())
                .execute());
    }
}
