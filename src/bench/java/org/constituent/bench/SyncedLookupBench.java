package org.constituent.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlFactArchive;
import org.constituent.adapter.starter.FactsJson;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.campaign.Facts;
import org.constituent.civic.Calendar;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.civic.ZipCode;
import org.constituent.sync.Assembly;
import org.constituent.sync.LiveFacts;
import org.constituent.usecase.FindMyLegislators;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * ZIP codes looked up with the facts that the program ships with and with those of a sync, and how long
 * the stored facts take to load. Needs the data folder of a sync: {@code -jvmArgsAppend -Dsynced=DIR}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SyncedLookupBench {
    private static final int CODES = 4_096;

    @Param({"shipped", "synced"})
    @SuppressWarnings("NullAway.Init") // filled by JMH
    public String facts;

    private final List<Place> places = new ArrayList<>();
    private FindMyLegislators find =
            new FindMyLegislators(() -> new StarterFacts().read(), Calendar.EMPTY, Clock.systemUTC());
    private int next;

    /** The codes are the same for both: some of those that the synced table has. */
    @Setup
    public void load() throws IOException {
        Facts synced = stored();
        List<String> codes =
                new ArrayList<>(new TreeSet<>(synced.zips().entries().keySet()));
        codes.removeIf(code -> code.length() < 5);
        Collections.shuffle(codes, new Random(CODES));
        codes.subList(0, Math.min(CODES, codes.size())).forEach(code -> places.add(new Place.Zip(new ZipCode(code))));
        find = new FindMyLegislators(
                new LiveFacts(facts.equals("synced") ? synced : new StarterFacts().read()),
                Calendar.EMPTY,
                Clock.systemUTC());
    }

    @Benchmark
    public Representation zipCode() {
        next = (next + 1) % places.size();
        return find.find(places.get(next));
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Facts load_and_assemble() throws IOException {
        return facts.equals("synced") ? stored() : new StarterFacts().read();
    }

    private static Facts stored() throws IOException {
        Path folder = Path.of(System.getProperty("synced", "data"));
        if (!Files.isRegularFile(folder.resolve("constituent.db"))) {
            throw new IOException(folder + " holds no synced facts: run ./constituent sync, or name another folder");
        }
        try (Database database = Database.open(folder)) {
            return new Assembly(new StarterFacts().read(), List.of())
                    .of(new SqlFactArchive(database, new FactsJson()).load());
        }
    }
}
