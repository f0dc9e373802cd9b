package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrdinalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0th",
        "1, 1st",
        "2, 2nd",
        "3, 3rd",
        "4, 4th",
        "11, 11th",
        "12, 12th",
        "13, 13th",
        "21, 21st",
        "111, 111th",
        "112, 112th",
        "113, 113th",
        "119, 119th",
        "121, 121st",
        "122, 122nd",
        "123, 123rd"
    })
    void a_number_ends_as_it_is_spoken(int number, String spoken) {
        assertThat(Ordinal.of(number)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"119, 119th Congress", "121, 121st Congress", "132, 132nd Congress"})
    void a_congress_is_called_by_it(int number, String called) {
        assertThat(new Congress(number).called()).isEqualTo(called);
    }
}
