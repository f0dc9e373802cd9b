package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;

import org.constituent.civic.Spot.Coordinates;
import org.constituent.civic.Spot.StreetAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpotTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1100 Congress Ave, Austin, TX 78701      | 78701 | TX
            1100 Congress Ave, Austin, TX 78701-2043 | 78701 | TX
            1100 Congress Ave, Austin tx 78701, USA  | 78701 | TX
            1100 Congress Ave, Austin, TX            | -     | TX
            12345 Elm St, Austin                     | -     | -
            1 Marine Corps Dr, Hagatna, GU 96910     | 96910 | GU
            12 Elm St, Springfield 01103             | 01103 | -
            """)
    void the_zip_code_and_the_state_stand_at_its_end(String line, @Nullable String zip, @Nullable String state) {
        StreetAddress address = StreetAddress.of(line).orElseThrow();
        assertThat(address.zip().map(ZipCode::digits).orElse(null)).isEqualTo(zip);
        assertThat(address.state().map(State::code).orElse(null)).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PO Box 12, Austin, TX 78701",
                "P.O. Box 12, Austin, TX 78701",
                "p. o. box 12 Austin TX",
                "Post Office Box 9, Austin, TX 78701",
                "RR 2 Box 14, Austin, TX 78701",
                "HC 1 Box 7, Alpine, TX 79830",
                "Apartado 12, San Juan, PR 00901",
                "General Delivery, Nome, AK 99762"
            })
    void where_mail_is_fetched_nobody_lives(String line) {
        assertThat(StreetAddress.of(line).orElseThrow().isPostBox()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 Boxwood Ln, Austin, TX 78701",
                "5 Pobox Ct, Austin, TX 78701",
                "10 Harrow Rd, Hope, AR 71801",
                "3 Mailbox Rd, Austin, TX 78701"
            })
    void a_street_that_sounds_alike_is_one(String line) {
        assertThat(StreetAddress.of(line).orElseThrow().isPostBox()).isFalse();
    }

    @Test
    void several_lines_become_one_and_signs_that_cannot_be_seen_go() {
        assertThat(StreetAddress.of(" 12 Elm St\r\n\u200BAustin,\u202E TX\t78701 ")
                        .orElseThrow()
                        .line())
                .isEqualTo("12 Elm St, Austin, TX 78701");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "x", "78701", "hello"})
    void what_is_no_address_is_none(String typed) {
        assertThat(StreetAddress.of(typed)).isEmpty();
        assertThat(StreetAddress.of(typed + " y".repeat(200))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30.2764419922,-97.7397540353 | 30.276 | -97.74
            30.276 -97.740               | 30.276 | -97.74
            -14.2756,-170.7020           | -14.276 | -170.702
            """)
    void a_point_is_rounded_to_three_decimals(String typed, double latitude, double longitude) {
        assertThat(Coordinates.of(typed)).contains(new Coordinates(latitude, longitude));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x,y", "91,0", "0,181", "1", "1,2,3", "NaN,NaN", "1e3,2"})
    void what_is_no_point_is_none(String typed) {
        assertThat(Coordinates.of(typed)).isEmpty();
    }
}
