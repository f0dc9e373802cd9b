package org.constituent.adapter.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lets a cache age by the program's clock, in nanoseconds since 1970; they last until 2262. */
record ClockTicker(Clock clock) implements Ticker {
    /** The beginning of a cache of so many at most; what it lets go of is nothing slow, and goes at once. */
    static Caffeine<Object, Object> cache(Clock clock, long most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .ticker(new ClockTicker(clock))
                .executor(Runnable::run);
    }

    @Override
    public long read() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }
}
