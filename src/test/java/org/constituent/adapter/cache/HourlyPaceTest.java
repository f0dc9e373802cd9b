package org.constituent.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;

final class HourlyPaceTest {
    private static final BioguideId MARKEY = new BioguideId("M000133");
    private static final BioguideId WARREN = new BioguideId("W000817");

    private final TestClock clock = new TestClock();
    private final HourlyPace pace = new HourlyPace(Map.of(Medium.CALL, 2, Medium.POST, 0), clock);

    @Test
    void an_office_is_full_when_enough_were_pointed_to_it_and_free_again_with_the_next_hour() {
        clock.pass(Duration.ofMinutes(50));
        pace.pointed(MARKEY, Medium.CALL);
        assertThat(pace.isFull(MARKEY, Medium.CALL)).isFalse();
        pace.pointed(MARKEY, Medium.CALL);
        assertThat(pace.isFull(MARKEY, Medium.CALL)).isTrue();
        assertThat(pace.isFull(WARREN, Medium.CALL)).isFalse();
        assertThat(pace.nextHour()).isEqualTo(Instant.parse("2026-06-15T13:00:00Z"));

        clock.pass(Duration.ofMinutes(10));
        assertThat(pace.isFull(MARKEY, Medium.CALL)).isFalse();
    }

    @Test
    void a_medium_without_a_number_has_no_end() {
        for (int i = 0; i < 1_000; i++) {
            pace.pointed(MARKEY, Medium.POST);
            pace.pointed(MARKEY, Medium.LETTER);
        }
        assertThat(pace.isFull(MARKEY, Medium.POST)).isFalse();
        assertThat(pace.isFull(MARKEY, Medium.LETTER)).isFalse();
    }
}
