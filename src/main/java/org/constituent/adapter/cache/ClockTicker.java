package org.constituent.adapter.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lets a cache age by the program's clock, in nanoseconds since 1970; they last until 2262. */
record ClockTicker(Clock clock) implements Ticker {
    @Override
    public long read() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }
}
