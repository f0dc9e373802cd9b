package org.constituent.port;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.constituent.chat.Speaker;
import org.constituent.civic.Place;
import org.constituent.drafting.Story;

/** The short memory of one test. */
public final class ShortMemoryInMemory implements ShortMemory {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Map<Speaker, Kept<Place>> kept = new ConcurrentHashMap<>();
    private final Map<Speaker, Kept<Story>> stories = new ConcurrentHashMap<>();
    private final Map<Speaker, Kept<Set<String>>> sent = new ConcurrentHashMap<>();
    private final Clock clock;

    public ShortMemoryInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Place> place(Speaker speaker) {
        return Optional.ofNullable(kept.get(speaker)).filter(this::isFresh).map(Kept::what);
    }

    @Override
    public void keepPlace(Speaker speaker, Place place) {
        kept.put(speaker, new Kept<>(place, clock.instant().plus(HALF_AN_HOUR)));
    }

    @Override
    public Optional<Story> story(Speaker speaker) {
        return Optional.ofNullable(stories.get(speaker)).filter(this::isFresh).map(Kept::what);
    }

    @Override
    public void keepStory(Speaker speaker, Story story) {
        stories.put(speaker, new Kept<>(story, clock.instant().plus(HALF_AN_HOUR)));
    }

    @Override
    public boolean dropStory(Speaker speaker) {
        Kept<Story> before = stories.remove(speaker);
        return before != null && isFresh(before);
    }

    @Override
    public boolean noteSent(Speaker speaker, String what) {
        return sent.compute(
                        speaker,
                        (key, before) -> before != null && isFresh(before)
                                ? before
                                : new Kept<>(
                                        ConcurrentHashMap.newKeySet(),
                                        clock.instant().plus(HALF_AN_HOUR)))
                .what()
                .add(what);
    }

    @Override
    public boolean forget(Speaker speaker) {
        sent.remove(speaker);
        boolean place =
                Optional.ofNullable(kept.remove(speaker)).filter(this::isFresh).isPresent();
        boolean story = Optional.ofNullable(stories.remove(speaker))
                .filter(this::isFresh)
                .isPresent();
        return place || story;
    }

    private boolean isFresh(Kept<?> something) {
        return clock.instant().isBefore(something.until());
    }

    private record Kept<T>(T what, Instant until) {}
}
