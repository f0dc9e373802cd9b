package org.constituent.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.constituent.adapter.census.ZctaRelationship;
import org.constituent.adapter.congresslegislators.CongressLegislators;
import org.constituent.adapter.folder.FolderOriginals;
import org.constituent.adapter.govinfo.BillStatus;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlFactArchive;
import org.constituent.adapter.starter.FactsJson;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.adapter.zccd.Zccd;
import org.constituent.campaign.Facts;
import org.constituent.civic.Congress;
import org.constituent.port.Campaigns;
import org.constituent.port.FactArchive;
import org.constituent.port.LastGood;
import org.constituent.port.LegislatorSource;
import org.constituent.port.Originals;

/** Syncs one after another, with everything as the program has it but for where the originals come from. */
public final class SyncRounds implements AutoCloseable {
    static final Congress CONGRESS = new Congress(119);

    final LiveFacts live;

    private final Database database;
    private final FactArchive archive;
    private final Sync sync;

    SyncRounds(Path data, Originals originals, Campaigns campaigns, Doubts doubts, Clock clock) {
        this(data, originals, new CongressLegislators(), campaigns, doubts, clock);
    }

    SyncRounds(
            Path data,
            Originals originals,
            LegislatorSource legislators,
            Campaigns campaigns,
            Doubts doubts,
            Clock clock) {
        database = Database.open(data);
        archive = new SqlFactArchive(database, new FactsJson());
        Assembly assembly = new Assembly(new StarterFacts().read(), List.of());
        live = new LiveFacts(assembly.of(archive.load()));
        sync = new Sync(
                originals,
                new Sources(
                        legislators,
                        List.of(new ZctaRelationship(() -> Congress.at(clock.instant())), new Zccd()),
                        List.of(new BillStatus())),
                campaigns,
                assembly,
                archive,
                live,
                doubts,
                clock);
    }

    /** From a folder about {@link org.constituent.oracle.InventedCountry an invented country}. */
    public static SyncRounds from(Path folder, Path data, Campaigns campaigns, Clock clock) {
        return new SyncRounds(data, new FolderOriginals(folder), campaigns, new Doubts(500, 1_500), clock);
    }

    public SyncReport round() {
        return round(SyncProgress.SILENT);
    }

    SyncReport round(SyncProgress progress) {
        return sync.refresh(progress);
    }

    /** What a restart would begin with. */
    LastGood stored() {
        return archive.load();
    }

    FactArchive archive() {
        return archive;
    }

    public Facts now() {
        return live.now();
    }

    @Override
    public void close() {
        database.close();
    }
}
