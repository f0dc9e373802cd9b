package org.constituent.adapter.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.port.Readership;
import org.constituent.port.Subscriptions.Subscriber;
import org.jdbi.v3.core.Handle;

/** Those who want updates, as the database knows them. */
public final class SqlReadership implements Readership {
    private final Database database;

    public SqlReadership(Database database) {
        this.database = database;
    }

    @Override
    public List<Reader> of(String campaign, Congress sitting) {
        return database.read(handle -> {
            Map<String, Set<BioguideId>> wrote = wrote(handle, campaign);
            List<Reader> readers = new ArrayList<>();
            handle.createQuery("""
                            select s.kind, s.platform, s.address, d.language, d.home_state,
                                case when d.home_congress = :sitting then d.home_district end as district
                            from subscription s left join dialogue d
                                on s.kind = 'person' and d.platform = s.platform and d.account = s.address
                            where s.campaign = :campaign and not exists (
                                select 1 from gone_destination g
                                where g.kind = s.kind and g.platform = s.platform and g.address = s.address)
                            order by s.kind desc, s.platform, s.address
                            """)
                    .bind("campaign", campaign)
                    .bind("sitting", sitting.number())
                    .map((row, context) -> {
                        Subscriber subscriber = SqlSubscriptions.subscriber(row);
                        return new Recipient(
                                subscriber,
                                Optional.ofNullable(row.getString("language")).map(Language::new),
                                Optional.ofNullable(row.getString("home_state")).flatMap(State::ofCode),
                                Optional.ofNullable(row.getString("district")).flatMap(District::named));
                    })
                    .forEach(recipient -> readers.add(new Reader(
                            recipient,
                            wrote.getOrDefault(
                                    recipient.subscriber().platform() + ":"
                                            + recipient.subscriber().address(),
                                    Set.of()))));
            return readers;
        });
    }

    private static Map<String, Set<BioguideId>> wrote(Handle handle, String campaign) {
        Map<String, Set<BioguideId>> wrote = new HashMap<>();
        handle.createQuery("select platform, account, legislator from correspondence where campaign = :campaign")
                .bind("campaign", campaign)
                .map((row, context) -> Map.entry(
                        row.getString("platform") + ":" + row.getString("account"),
                        new BioguideId(row.getString("legislator"))))
                .forEach(one -> wrote.computeIfAbsent(one.getKey(), unused -> new HashSet<>())
                        .add(one.getValue()));
        return wrote;
    }
}
