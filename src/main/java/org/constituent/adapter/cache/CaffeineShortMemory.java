package org.constituent.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.constituent.chat.Speaker;
import org.constituent.civic.Place;
import org.constituent.drafting.Story;
import org.constituent.port.ShortMemory;

/** Keeps what people typed for half an hour after they last typed it, in this process only. */
public final class CaffeineShortMemory implements ShortMemory {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Cache<Speaker, Place> places;
    private final Cache<Speaker, Story> stories;
    private final Cache<Speaker, Set<String>> sent;

    /**
     * An empty memory.
     *
     * @param mostSpeakers how many are remembered; beyond, those heard of least are forgotten early
     */
    public CaffeineShortMemory(Clock clock, long mostSpeakers) {
        this(clock, mostSpeakers, Scheduler.systemScheduler());
    }

    /** The scheduler clears what has expired even when nobody writes any more. */
    CaffeineShortMemory(Clock clock, long mostSpeakers, Scheduler scheduler) {
        places = cache(clock, mostSpeakers, scheduler);
        stories = cache(clock, mostSpeakers, scheduler);
        sent = cache(clock, mostSpeakers, scheduler);
    }

    private static <T> Cache<Speaker, T> cache(Clock clock, long mostSpeakers, Scheduler scheduler) {
        return ClockTicker.cache(clock, mostSpeakers)
                .expireAfterWrite(HALF_AN_HOUR)
                .scheduler(scheduler)
                .build();
    }

    @Override
    public Optional<Place> place(Speaker speaker) {
        return Optional.ofNullable(places.getIfPresent(speaker));
    }

    @Override
    public void keepPlace(Speaker speaker, Place place) {
        places.put(speaker, place);
    }

    @Override
    public Optional<Story> story(Speaker speaker) {
        return Optional.ofNullable(stories.getIfPresent(speaker));
    }

    @Override
    public void keepStory(Speaker speaker, Story story) {
        stories.put(speaker, story);
    }

    @Override
    public boolean dropStory(Speaker speaker) {
        return stories.asMap().remove(speaker) != null;
    }

    @Override
    public boolean noteSent(Speaker speaker, String what) {
        return Objects.requireNonNull(sent.get(speaker, first -> ConcurrentHashMap.newKeySet()))
                .add(what);
    }

    @Override
    public boolean forget(Speaker speaker) {
        boolean place = places.asMap().remove(speaker) != null;
        boolean story = stories.asMap().remove(speaker) != null;
        sent.asMap().remove(speaker);
        return place || story;
    }

    /** How much this process holds, what has expired but is not yet cleared with it. */
    long held() {
        return places.estimatedSize() + stories.estimatedSize() + sent.estimatedSize();
    }
}
