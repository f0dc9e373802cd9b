package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CongressTest {

    @ParameterizedTest
    @CsvSource({
        "1789-01-03, 1",
        "1791-01-02, 1",
        "1791-01-03, 2",
        "2023-01-02, 117",
        "2023-01-03, 118",
        "2025-01-02, 118",
        "2025-01-03, 119",
        "2026-01-03, 119",
        "2026-12-31, 119",
        "2027-01-01, 119",
        "2027-01-02, 119",
        "2027-01-03, 120",
        "2027-01-04, 120"
    })
    void a_congress_begins_on_3_january_of_an_odd_year(LocalDate date, int number) {
        assertThat(Congress.on(date)).isEqualTo(new Congress(number));
    }

    @Test
    void every_congress_sits_from_its_first_day_to_the_day_before_the_next_one() {
        for (int number = 1; number < 999; number++) {
            Congress congress = new Congress(number);
            assertThat(Congress.on(congress.start())).isEqualTo(congress);
            assertThat(Congress.on(congress.end().minusDays(1))).isEqualTo(congress);
            assertThat(congress.end()).isEqualTo(new Congress(number + 1).start());
            assertThat(congress).isLessThan(new Congress(number + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1789-01-02", "1788-06-15", "1787-01-03", "1492-10-12"})
    void none_sat_before_the_first(LocalDate date) {
        assertThatThrownBy(() -> Congress.on(date)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1000})
    void a_number_out_of_reach_is_refused(int number) {
        assertThatThrownBy(() -> new Congress(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(number));
    }
}
