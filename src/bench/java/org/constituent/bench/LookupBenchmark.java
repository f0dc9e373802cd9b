package org.constituent.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.constituent.adapter.files.CalendarFile;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.campaign.Facts;
import org.constituent.civic.Calendar;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.civic.WhoRepresents;
import org.constituent.civic.ZipCode;
import org.constituent.civic.ZipEntry;
import org.jspecify.annotations.Nullable;
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
 * From a ZIP code to everybody who represents it, over the table that comes with the program; beside
 * it, for scale, a bare look into a hash map with as many keys.
 */
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookupBenchmark {

    /** The facts, and codes to look up in an order that no branch predictor learns. */
    @State(Scope.Benchmark)
    public static class Table {
        private static final int CODES = 1 << 14;

        final List<Place.Zip> places = new ArrayList<>(CODES);
        final List<String> keys = new ArrayList<>(CODES);
        final Map<String, Object> bare = new HashMap<>();
        final WhoRepresents whoRepresents;
        final Facts facts = new StarterFacts().read();
        final Calendar calendar =
                CalendarFile.read(Path.of("config/calendar.yaml")).calendar();

        /** Half of the codes are known whole, half by their prefix. */
        public Table() {
            whoRepresents = facts.whoRepresents();
            Map<String, ZipEntry> entries = new TreeMap<>(facts.zips().entries());
            bare.putAll(entries);
            List<String> whole =
                    entries.keySet().stream().filter(key -> key.length() == 5).toList();
            List<String> prefixes =
                    entries.keySet().stream().filter(key -> key.length() == 3).toList();
            Random random = new Random(1789);
            for (int i = 0; i < CODES; i++) {
                boolean known = random.nextBoolean();
                List<String> from = known ? whole : prefixes;
                String key = from.get(random.nextInt(from.size()));
                keys.add(key);
                String code = known ? key : key + String.format("%02d", random.nextInt(100));
                places.add(new Place.Zip(new ZipCode(code)));
            }
        }
    }

    /** Where one thread is in the list. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        /** Every thread begins elsewhere. */
        @Setup
        public void begin() {
            next = (int) Thread.currentThread().getId() * 997;
        }

        int next() {
            next = (next + 1) & (Table.CODES - 1);
            return next;
        }
    }

    @Benchmark
    public Representation representationOfZip(Table table, Turn turn) {
        return table.whoRepresents.of(table.places.get(turn.next()));
    }

    /** The same with what the date changes about it: a word about the map to come, or that the answer is provisional. */
    @Benchmark
    public Representation representationOfZipOnADate(Table table, Turn turn, Day day) {
        return table.calendar.on(
                day.now,
                table.whoRepresents.of(table.places.get(turn.next())),
                table.facts.roster().congress(),
                table.facts.zips().map());
    }

    /** Before the election, between, and after noon of 3 January with nothing synced. */
    @State(Scope.Benchmark)
    public static class Day {
        @Param({"2026-10-20T16:00:00Z", "2026-12-15T17:00:00Z", "2027-01-03T17:00:00Z"})
        public String moment = "";

        Instant now = Instant.EPOCH;

        /** Reads the moment once. */
        @Setup
        public void begin() {
            now = Instant.parse(moment);
        }
    }

    @Benchmark
    public @Nullable Object bareHashMap(Table table, Turn turn) {
        return table.bare.get(table.keys.get(turn.next()));
    }
}
