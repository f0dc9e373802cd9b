package org.constituent.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.constituent.port.Allowance;

/** Gives everybody a bucket of so many, which fills again over a while. */
public final class Buckets implements Allowance {
    private final Cache<String, Bucket> buckets;
    private final int most;
    private final Duration during;
    private final TimeMeter meter;

    /**
     * Buckets, all alike.
     *
     * @param most how often somebody may do it in that time
     * @param mostPeople how many are watched at once; beyond, those silent longest are let go
     */
    public Buckets(int most, Duration during, long mostPeople, Clock clock) {
        this.most = most;
        this.during = during;
        this.meter = new ClockMeter(clock);
        this.buckets = ClockTicker.cache(clock, mostPeople)
                .expireAfterAccess(during.multipliedBy(4))
                .build();
    }

    @Override
    public boolean allows(String who) {
        return buckets.get(who, unused -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, during))
                .withCustomTimePrecision(meter)
                .build();
    }

    /** Our clock as the buckets want it. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        private static final int NANOS_PER_MILLI = 1_000_000;

        @Override
        public long currentTimeNanos() {
            return clock.millis() * NANOS_PER_MILLI;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
