package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import java.util.Arrays;
import java.util.stream.Stream;
import org.constituent.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DistrictTest {
    static Stream<District> all() {
        return Arrays.stream(State.values()).flatMap(state -> state.districts().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_district_is_read_from_its_own_name_and_exists(District district) {
        assertThat(District.named(district.name())).contains(district);
        assertThat(district.exists()).isTrue();
        assertThat(district).hasToString(district.name());
    }

    @Test
    void no_two_districts_share_a_name_or_an_ocd_id() {
        assertThat(all()).hasSize(441);
        assertThat(all().map(District::name)).doesNotHaveDuplicates();
        assertThat(all().map(District::ocdDivisionId)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "CA-11, ocd-division/country:us/state:ca/cd:11",
        "NY-1,  ocd-division/country:us/state:ny/cd:1",
        "AK-AL, ocd-division/country:us/state:ak/cd:at-large",
        "DC-AL, ocd-division/country:us/district:dc",
        "PR-AL, ocd-division/country:us/territory:pr",
        "GU-AL, ocd-division/country:us/territory:gu"
    })
    void an_ocd_id_names_the_state_and_the_district(String name, String id) {
        assertThat(District.named(name).map(District::ocdDivisionId)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CA", "CA-", "CA11", "ca-11", "CA-111", "XX-1", "CA-al", "CA--1", "CA-1١", " CA-1"})
    void other_texts_are_no_names(String text) {
        assertThat(District.named(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CA-53", "CA-AL", "AK-1", "DC-1", "MT-3"})
    void a_district_that_no_state_has_does_not_exist_and_has_no_seat(String name) {
        District district = District.named(name).orElseThrow();
        assertThat(district.exists()).isFalse();
        assertThatThrownBy(() -> new SeatId.House(district))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void any_text_is_a_name_or_none() {
        qt().withFixedSeed(441)
                .forAll(AnyText.ofPiecesUpTo(4))
                .checkAssert(text -> District.named(text)
                        .ifPresent(district ->
                                assertThat(text).startsWith(district.state().code())));
    }

    @Test
    void they_are_listed_by_state_and_then_by_number() {
        assertThat(Stream.of("CA-11", "AK-AL", "CA-2", "AL-1")
                        .map(name -> District.named(name).orElseThrow())
                        .sorted())
                .extracting(District::name)
                .containsExactly("AK-AL", "AL-1", "CA-2", "CA-11");
    }
}
