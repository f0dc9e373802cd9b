package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalendarTest {
    private static final Congress OLD = new Congress(119);
    private static final Congress NEW = new Congress(120);
    private static final Calendar CALENDAR =
            new Calendar(List.of(new Calendar.Redrawn(State.TX, NEW, LocalDate.of(2025, 8, 29), false, "somewhere")));

    @ParameterizedTest
    @CsvSource({
        "2027-01-03T16:59:59Z, 119",
        "2027-01-03T17:00:00Z, 120",
        "2027-01-03T05:30:00Z, 119",
        "2025-01-03T17:00:00Z, 119",
        "2026-11-25T12:00:00Z, 119",
        "2029-01-03T16:59:59Z, 120"
    })
    void a_congress_begins_at_noon_in_washington(String instant, int number) {
        assertThat(Congress.at(Instant.parse(instant))).isEqualTo(new Congress(number));
        assertThat(new Congress(120).begins()).isEqualTo("2027-01-03T17:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"120, 2026-11-03", "119, 2024-11-05", "121, 2028-11-07"})
    void it_is_elected_on_the_tuesday_after_the_first_monday_of_november(int congress, LocalDate day) {
        assertThat(Calendar.electionOf(new Congress(congress))).isEqualTo(day);
    }

    @Test
    void a_district_is_the_same_where_its_state_is_not_redrawn_and_that_is_written_down() {
        assertThat(CALENDAR.isSame(new District(State.TX, 37), OLD, NEW)).isFalse();
        assertThat(CALENDAR.isSame(new District(State.TX, 37), NEW, NEW)).isTrue();
        assertThat(CALENDAR.isSame(new District(State.MA, 7), OLD, NEW)).isTrue();
        assertThat(CALENDAR.isSame(new District(State.MA, 7), OLD, new Congress(121)))
                .as("nothing is written down about the 121st")
                .isFalse();
    }
}
