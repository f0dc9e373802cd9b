package org.constituent.adapter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.port.Readership;

/** Those who want updates, as the database knows them. */
public final class SqlReadership implements Readership {
    private final Database database;

    public SqlReadership(Database database) {
        this.database = database;
    }

    @Override
    public void each(String campaign, Congress sitting, Consumer<Reader> taker) {
        database.read(handle -> {
            handle.createQuery("""
                            select s.kind, s.platform, s.address, d.language, d.home_state,
                                case when d.home_congress = :sitting then d.home_district end as district,
                                (select string_agg(c.legislator, ' ') from correspondence c
                                    where s.kind = 'person' and c.platform = s.platform and c.account = s.address
                                      and c.campaign = s.campaign) as wrote
                            from subscription s left join dialogue d
                                on s.kind = 'person' and d.platform = s.platform and d.account = s.address
                            where s.campaign = :campaign and not exists (
                                select 1 from gone_destination g
                                where g.kind = s.kind and g.platform = s.platform and g.address = s.address)
                            order by s.kind desc, s.platform, s.address
                            """)
                    .bind("campaign", campaign)
                    .bind("sitting", sitting.number())
                    .map((row, context) -> reader(row))
                    .forEach(taker);
            return campaign;
        });
    }

    private static Reader reader(ResultSet row) throws SQLException {
        Recipient recipient = new Recipient(
                SqlSubscriptions.subscriber(row),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                Optional.ofNullable(row.getString("home_state")).flatMap(State::ofCode),
                Optional.ofNullable(row.getString("district")).flatMap(District::named));
        return new Reader(
                recipient,
                Optional.ofNullable(row.getString("wrote")).stream()
                        .flatMap(wrote -> Stream.of(wrote.split(" ", -1)))
                        .map(BioguideId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
