package org.constituent.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.constituent.port.Recent;

/** Remembers things for a while, in this process only. */
public final class CaffeineRecent<V> implements Recent<V> {
    private final Cache<String, V> cache;

    /**
     * An empty memory.
     *
     * @param most how much is remembered; beyond, what was asked for least is forgotten early
     */
    public CaffeineRecent(Duration howLong, long most, Clock clock) {
        this.cache = ClockTicker.cache(clock, most).expireAfterWrite(howLong).build();
    }

    @Override
    public Optional<V> find(String name) {
        return Optional.ofNullable(cache.getIfPresent(name));
    }

    @Override
    public boolean keep(String name, V value) {
        return cache.asMap().putIfAbsent(name, value) == null;
    }
}
