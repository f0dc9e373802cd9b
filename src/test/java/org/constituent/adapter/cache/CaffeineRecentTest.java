package org.constituent.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.constituent.port.Recent;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;

/** What is remembered for a while, and that it is forgotten. */
final class CaffeineRecentTest {
    private final TestClock clock = new TestClock();
    private final Recent<String> recent = new CaffeineRecent<>(Duration.ofMinutes(10), 100, clock);

    @Test
    void what_was_kept_first_stays() {
        assertThat(recent.find("a")).isEmpty();
        assertThat(recent.keep("a", "first")).isTrue();
        assertThat(recent.keep("a", "second")).isFalse();
        assertThat(recent.find("a")).contains("first");
    }

    @Test
    void it_is_forgotten_after_its_time_however_often_it_is_asked_for() {
        recent.keep("a", "first");
        clock.pass(Duration.ofMinutes(9));
        assertThat(recent.keep("a", "second")).isFalse();
        clock.pass(Duration.ofMinutes(2));
        assertThat(recent.find("a")).isEmpty();
        assertThat(recent.keep("a", "second")).isTrue();
    }
}
