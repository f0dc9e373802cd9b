package org.constituent.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.constituent.adapter.census.ZctaRelationship;
import org.constituent.adapter.congressapi.CongressApi;
import org.constituent.adapter.congresslegislators.CongressLegislators;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.govinfo.BillStatus;
import org.constituent.adapter.http.HttpOriginals;
import org.constituent.adapter.http.HttpPatience;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlFactArchive;
import org.constituent.adapter.starter.FactsJson;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.adapter.zccd.Zccd;
import org.constituent.campaign.Facts;
import org.constituent.civic.Congress;
import org.constituent.port.BillSource;
import org.constituent.port.FactArchive;
import org.constituent.port.LastGood;
import org.constituent.port.Originals;
import org.constituent.sync.Assembly;
import org.constituent.sync.Doubts;
import org.constituent.sync.LiveFacts;
import org.constituent.sync.Sources;
import org.constituent.sync.Sync;

/** The facts of the last sync over those the program ships with, and the sync that refreshes them. */
final class KnownFacts {
    private final Configuration configuration;
    private final Clock clock;

    KnownFacts(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The facts of now. Where nothing was remembered yet, nothing is begun. */
    Facts facts() {
        if (!Database.isIn(configuration.data())) {
            return assembly().of(LastGood.NOTHING);
        }
        try (Database database = configuration.database()) {
            return facts(database);
        }
    }

    /** The same, where the database is open anyway. */
    Facts facts(Database database) {
        return assembly().of(archive(database).load());
    }

    /** The same, to be swapped while conversations go on. */
    LiveFacts live(Database database) {
        return new LiveFacts(facts(database));
    }

    /** Whether any facts were ever fetched here. */
    boolean wereSynced(Database database) {
        return !archive(database).load().equals(LastGood.NOTHING);
    }

    Assembly assembly() {
        return new Assembly(new StarterFacts().read(), configuration.overrides());
    }

    /** What the official sources publish. */
    Originals published() {
        return new HttpOriginals(HttpPatience.USUAL, Configuration.USER_AGENT, clock);
    }

    /** A sync that keeps what it learns in the database, and puts it where conversations find it. */
    Sync sync(Originals originals, FileCampaigns campaigns, Database database, LiveFacts live) {
        List<BillSource> billSources = new ArrayList<>();
        billSources.add(new BillStatus());
        configuration.congressApiKey().ifPresent(key -> billSources.add(new CongressApi(key)));
        return new Sync(
                originals,
                new Sources(
                        new CongressLegislators(),
                        List.of(new ZctaRelationship(() -> Congress.at(clock.instant())), new Zccd()),
                        billSources),
                campaigns,
                assembly(),
                archive(database),
                live,
                Doubts.USUAL,
                clock);
    }

    private static FactArchive archive(Database database) {
        return new SqlFactArchive(database, new FactsJson());
    }
}
