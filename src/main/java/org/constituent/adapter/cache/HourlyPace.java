package org.constituent.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.port.Pace;

/** Counts by office and hour of the clock, in this process only. */
public final class HourlyPace implements Pace {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    /** Everybody in Congress, by two media, in this hour and the last. */
    private static final long MOST = 4_096;

    private final Map<Medium, Integer> enough;
    private final Clock clock;
    private final Cache<Count, AtomicInteger> counts;

    /** @param enough by medium; a medium that is missing or 0 has no end */
    public HourlyPace(Map<Medium, Integer> enough, Clock clock) {
        this.enough = new EnumMap<>(Medium.class);
        this.enough.putAll(enough);
        this.clock = clock;
        this.counts = ClockTicker.cache(clock, MOST).expireAfterWrite(TWO_HOURS).build();
    }

    @Override
    public boolean isFull(BioguideId office, Medium medium) {
        int most = enough(medium);
        AtomicInteger sofar = counts.getIfPresent(now(office, medium));
        return most > 0 && sofar != null && sofar.get() >= most;
    }

    @Override
    public void pointed(BioguideId office, Medium medium) {
        counts.get(now(office, medium), unused -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public int enough(Medium medium) {
        return enough.getOrDefault(medium, 0);
    }

    @Override
    public Instant nextHour() {
        return hour().plus(1, ChronoUnit.HOURS);
    }

    private Count now(BioguideId office, Medium medium) {
        return new Count(office, medium, hour());
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private record Count(BioguideId office, Medium medium, Instant hour) {}
}
