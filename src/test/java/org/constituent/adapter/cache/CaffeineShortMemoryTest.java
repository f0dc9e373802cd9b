package org.constituent.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.constituent.chat.Speaker;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.port.ShortMemory;
import org.constituent.port.ShortMemoryContract;
import org.junit.jupiter.api.Test;

final class CaffeineShortMemoryTest extends ShortMemoryContract {
    private static final Place PLACE = new Place.InState(State.OH);

    private final List<Runnable> later = new ArrayList<>();
    private final CaffeineShortMemory memory = new CaffeineShortMemory(clock(), 100, (executor, work, delay, unit) -> {
        later.add(work);
        return new CompletableFuture<>();
    });

    @Override
    protected ShortMemory memory() {
        return memory;
    }

    @Test
    void what_has_expired_is_cleared_even_when_nobody_writes_any_more() {
        memory.keepPlace(new Speaker("slack", "U1"), PLACE);
        clock().pass(Duration.ofMinutes(31));
        assertThat(memory.held()).isOne();

        List.copyOf(later).forEach(Runnable::run);

        assertThat(memory.held()).isZero();
    }

    @Test
    void no_more_speakers_are_remembered_than_it_was_made_for() {
        for (int i = 0; i < 1_000; i++) {
            memory.keepPlace(new Speaker("slack", "U" + i), PLACE);
        }

        assertThat(memory.held()).isBetween(1L, 100L);
    }
}
