package org.constituent.adapter.sql;

import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.port.CommunityTotals;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** What members of communities did, in the database. What is forgotten or switched off is gone from its files too. */
public final class SqlCommunityTotals implements CommunityTotals {
    private final Database database;

    public SqlCommunityTotals(Database database) {
        this.database = database;
    }

    @Override
    public boolean switchOn(Community community) {
        return database.write(handle -> of(
                                community,
                                handle.createUpdate(
                                        "insert into community (platform, community) values (:platform, :community) on conflict do nothing"))
                        .execute())
                > 0;
    }

    @Override
    public boolean switchOff(Community community) {
        int erased = database.erase(handle -> {
            of(
                            community,
                            handle.createUpdate(
                                    "delete from community_act where platform = :platform and community = :community"))
                    .execute();
            return of(
                            community,
                            handle.createUpdate(
                                    "delete from community where platform = :platform and community = :community"))
                    .execute();
        });
        return erased > 0;
    }

    @Override
    public boolean isOn(Community community) {
        return database.read(handle -> of(
                        community,
                        handle.createQuery(
                                "select 1 from community where platform = :platform and community = :community"))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void opened(Community community, Speaker member, String campaign, BioguideId legislator) {
        add(community, member, campaign, legislator, 1, 0);
    }

    @Override
    public void saidSent(Community community, Speaker member, String campaign, BioguideId legislator) {
        add(community, member, campaign, legislator, 0, 1);
    }

    private void add(
            Community community, Speaker member, String campaign, BioguideId legislator, int opened, int saidSent) {
        if (!isOn(community)) {
            return; // most are not, and a question goes past all changes
        }
        database.write(handle -> of(community, handle.createUpdate("""
                                insert into community_act
                                    (platform, community, account, campaign, legislator, opened, said_sent)
                                select platform, community, :account, :campaign, :legislator, :opened, :saidSent
                                from community where platform = :platform and community = :community
                                on conflict (platform, community, account, campaign, legislator) do update set
                                    opened = community_act.opened + excluded.opened,
                                    said_sent = community_act.said_sent + excluded.said_sent
                                """))
                .bind("account", member.account())
                .bind("campaign", campaign)
                .bind("legislator", legislator.value())
                .bind("opened", opened)
                .bind("saidSent", saidSent)
                .execute());
    }

    @Override
    public Totals totals(Community community, String campaign) {
        return database.read(
                handle -> totals(of(community, handle.createQuery("""
                                select coalesce(sum(opened), 0) as opened, coalesce(sum(said_sent), 0) as said_sent,
                                       count(distinct account) as people
                                from community_act
                                where platform = :platform and community = :community and campaign = :campaign
                                """)).bind("campaign", campaign)));
    }

    @Override
    public Totals totals(Community community, String campaign, BioguideId legislator) {
        return database.read(handle -> totals(of(community, handle.createQuery("""
                                select coalesce(sum(opened), 0) as opened, coalesce(sum(said_sent), 0) as said_sent,
                                       count(distinct account) as people
                                from community_act
                                where platform = :platform and community = :community and campaign = :campaign
                                  and legislator = :legislator
                                """))
                .bind("campaign", campaign)
                .bind("legislator", legislator.value())));
    }

    @Override
    public boolean forget(Speaker member) {
        return database.erase(handle -> Speakers.of(
                                member,
                                handle.createUpdate(
                                        "delete from community_act where platform = :platform and account = :account"))
                        .execute())
                > 0;
    }

    private static Totals totals(Query query) {
        return query.map((row, context) ->
                        new Totals(row.getLong("opened"), row.getLong("said_sent"), row.getLong("people")))
                .one();
    }

    private static <S extends SqlStatement<S>> S of(Community community, S statement) {
        return statement.bind("platform", community.platform()).bind("community", community.id());
    }
}
