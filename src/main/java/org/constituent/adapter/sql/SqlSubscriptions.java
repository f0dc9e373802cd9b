package org.constituent.adapter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.Subscriptions;
import org.jdbi.v3.core.statement.SqlStatement;

/** Wishes to be told of changes, in the database. What is taken back is gone from its files too. */
public final class SqlSubscriptions implements Subscriptions {
    private static final String PERSON = "person";
    private static final String ROOM = "room";

    private final Database database;

    public SqlSubscriptions(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Subscriber subscriber, String campaign) {
        return database.write(handle -> {
            // Whoever asks for updates is there, whatever was found before.
            of(subscriber, handle.createUpdate("""
                            delete from gone_destination
                            where kind = :kind and platform = :platform and address = :address
                            """)).execute();
            return of(subscriber, handle.createUpdate("""
                                    insert into subscription (kind, platform, address, campaign)
                                    values (:kind, :platform, :address, :campaign)
                                    on conflict do nothing
                                    """))
                            .bind("campaign", campaign)
                            .execute()
                    > 0;
        });
    }

    @Override
    public boolean remove(Subscriber subscriber, String campaign) {
        return database.erase(handle -> of(subscriber, handle.createUpdate("""
                                delete from subscription
                                where kind = :kind and platform = :platform and address = :address
                                  and campaign = :campaign
                                """))
                        .bind("campaign", campaign)
                        .execute())
                > 0;
    }

    @Override
    public int removeAll(Subscriber subscriber) {
        return database.erase(handle -> of(subscriber, handle.createUpdate("""
                                delete from subscription
                                where kind = :kind and platform = :platform and address = :address
                                """)).execute());
    }

    @Override
    public List<String> campaignsOf(Subscriber subscriber) {
        return database.read(handle ->
                of(subscriber, handle.createQuery("""
                                select campaign from subscription
                                where kind = :kind and platform = :platform and address = :address
                                order by campaign
                                """)).mapTo(String.class).list());
    }

    @Override
    public List<Subscriber> of(String campaign) {
        return database.read(handle -> handle.createQuery("""
                        select kind, platform, address from subscription
                        where campaign = :campaign order by kind, platform, address
                        """)
                .bind("campaign", campaign)
                .map((row, context) -> subscriber(row))
                .list());
    }

    /** Reads the columns kind, platform and address. */
    static Subscriber subscriber(ResultSet row) throws SQLException {
        return row.getString("kind").equals(PERSON)
                ? new Person(new Speaker(row.getString("platform"), row.getString("address")))
                : new Room(new Venue(row.getString("platform"), row.getString("address")));
    }

    static String kind(Subscriber subscriber) {
        return subscriber instanceof Person ? PERSON : ROOM;
    }

    static <S extends SqlStatement<S>> S of(Subscriber subscriber, S statement) {
        return statement
                .bind("kind", kind(subscriber))
                .bind("platform", subscriber.platform())
                .bind("address", subscriber.address());
    }
}
