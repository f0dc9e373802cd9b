package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XLimitsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final Duration USUAL = Duration.ofMinutes(15);

    @Test
    void while_something_is_left_nothing_waits() {
        assertThat(pause(false, "x-rate-limit-remaining", "3", "x-rate-limit-reset", at(60)))
                .isEmpty();
        assertThat(pause(false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-rate-limit", "x-app-limit-24hour", "x-user-limit-24hour"})
    void after_the_last_one_nothing_goes_before_the_count_begins_anew(String counted) {
        assertThat(pause(false, counted + "-remaining", "0", counted + "-reset", at(7200)))
                .contains(NOW.plusSeconds(7200));
    }

    @Test
    void of_several_counts_that_are_used_up_the_last_to_begin_anew_decides() {
        assertThat(pause(
                        true,
                        "x-rate-limit-remaining",
                        "0",
                        "x-rate-limit-reset",
                        at(60),
                        "x-app-limit-24hour-remaining",
                        "0",
                        "x-app-limit-24hour-reset",
                        at(7200),
                        "x-user-limit-24hour-remaining",
                        "9",
                        "x-user-limit-24hour-reset",
                        at(9000)))
                .contains(NOW.plusSeconds(7200));
    }

    @Test
    void a_refusal_that_does_not_say_which_count_it_means_means_the_shortest() {
        assertThat(pause(true, "x-rate-limit-remaining", "5", "x-rate-limit-reset", at(60)))
                .contains(NOW.plusSeconds(60));
    }

    @Test
    void a_refusal_that_says_nothing_of_use_waits_as_long_as_usual() {
        assertThat(pause(true)).contains(NOW.plus(USUAL));
        assertThat(pause(true, "x-rate-limit-remaining", "0", "x-rate-limit-reset", at(-5)))
                .contains(NOW.plus(USUAL));
        assertThat(pause(true, "x-rate-limit-remaining", "0", "x-rate-limit-reset", "soon"))
                .contains(NOW.plus(USUAL));
    }

    /** X counts a day at most; what is further away would shut us out for good. */
    @Test
    void a_count_that_is_said_to_begin_anew_in_years_is_not_believed() {
        String inYears = "999999999999";
        assertThat(pause(true, "x-rate-limit-remaining", "0", "x-rate-limit-reset", inYears))
                .contains(NOW.plus(USUAL));
        assertThat(pause(true, "x-rate-limit-reset", inYears)).contains(NOW.plus(USUAL));
        assertThat(pause(false, "x-rate-limit-remaining", "0", "x-rate-limit-reset", inYears))
                .isEmpty();
        assertThat(pause(false, "x-rate-limit-remaining", "0", "x-rate-limit-reset", at(86_400)))
                .contains(NOW.plus(Duration.ofDays(1)));
    }

    private static String at(long seconds) {
        return String.valueOf(NOW.getEpochSecond() + seconds);
    }

    private static Optional<Instant> pause(boolean refused, String... headers) {
        return new XLimits(Headers.of(headers), refused).pause(NOW, USUAL);
    }
}
