package org.constituent.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.constituent.port.Carrier.Pace;
import org.junit.jupiter.api.Test;

final class TempoTest {
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Tempo tempo = new Tempo(new Pace(10, Duration.ofSeconds(1)));

    @Test
    void messages_pass_evenly() {
        assertThat(tempo.until(NOW)).isZero();
        tempo.passed(NOW);
        tempo.passed(NOW);
        assertThat(tempo.until(NOW)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void quiet_is_kept() {
        tempo.quietUntil(NOW.plusSeconds(30));
        assertThat(tempo.until(NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(tempo.until(NOW.plusSeconds(30))).isZero();
    }

    @Test
    void a_clock_that_is_put_back_makes_no_pause_longer() {
        tempo.quietUntil(NOW.plusSeconds(30));
        assertThat(tempo.until(NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(tempo.until(NOW.minus(HOUR))).isEqualTo(Duration.ofSeconds(30));
        assertThat(tempo.until(NOW.minus(HOUR).plusSeconds(30))).isZero();
    }

    @Test
    void a_clock_that_is_put_back_before_anything_passed_changes_nothing() {
        assertThat(tempo.until(NOW)).isZero();
        assertThat(tempo.until(NOW.minus(HOUR))).isZero();
    }
}
