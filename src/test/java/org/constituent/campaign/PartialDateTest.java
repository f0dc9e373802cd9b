package org.constituent.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2019;       2019;          2019",
                "2019-12;    December 2019; diciembre de 2019",
                "2023-03-07; March 7, 2023; 7 de marzo de 2023",
                "2024-02-29; February 29, 2024; 29 de febrero de 2024"
            })
    void it_is_told_as_closely_as_it_is_known(String iso, String english, String spanish) {
        assertThat(new PartialDate(iso).in(Language.ENGLISH)).isEqualTo(english);
        assertThat(new PartialDate(iso).in(Language.SPANISH)).isEqualTo(spanish);
    }

    @Test
    void it_has_a_day_only_where_it_is_known_to_the_day() {
        assertThat(new PartialDate("2023-03-07").day()).contains(LocalDate.of(2023, 3, 7));
        assertThat(new PartialDate("2023-03").day()).isEmpty();
        assertThat(new PartialDate("2023").day()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "2019-",
                "2019-1",
                "2019-13",
                "2023-02-29",
                "2023-02-30",
                "2023-2-3",
                "March 7, 2023",
                "٢٠١٩",
                "20-3-07",
                "2023-03-07T00:00"
            })
    void anything_else_is_refused_and_named(String iso) {
        assertThatThrownBy(() -> new PartialDate(iso))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": " + iso);
    }
}
