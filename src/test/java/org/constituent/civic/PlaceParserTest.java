package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.constituent.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceParserTest {
    private final PlaceParser parser = new PlaceParser();

    @ParameterizedTest
    @CsvSource({
        "02139,         02139",
        "' 02139 ',     02139",
        "02139-4307,    02139",
        "02139 4307,    02139",
        "02139—4307,    02139",
        "０２１３９,      02139",
        "٠٢١٣٩,         02139"
    })
    void a_zip_code_is_read_in_every_script(String typed, String digits) {
        assertThat(parser.parse(typed)).contains(new Place.Zip(new ZipCode(digits)));
    }

    @ParameterizedTest
    @CsvSource({
        "CA-11,                         CA-11",
        "ca 11,                         CA-11",
        "Ca11,                          CA-11",
        "CA-011,                        ''",
        "California 11,                 CA-11",
        "california district 11,        CA-11",
        "CA 11th,                       CA-11",
        "ny 1st district,               NY-1",
        "NY 2nd congressional district, NY-2",
        "california's 11th,             CA-11",
        "Texas' 23rd district,          TX-23",
        "north carolina 9,              NC-9",
        "CA‑11,                         CA-11",
        "ak-al,                         AK-AL",
        "AK at large,                   AK-AL",
        "alaska at-large,               ''",
        "AK 1,                          AK-AL",
        "vt-00,                         VT-AL",
        "DC 1,                          DC-AL",
        "CA 53,                         CA-53",
        "CA-123,                        ''"
    })
    void a_district_is_read_as_people_write_it(String typed, String name) {
        assertThat(parser.parse(typed))
                .isEqualTo(
                        name.isEmpty() ? Optional.empty() : District.named(name).map(Place.InDistrict::new));
    }

    static Stream<District> districts() {
        return DistrictTest.all();
    }

    @ParameterizedTest
    @MethodSource("districts")
    void every_district_is_read_from_its_name_in_any_case(District district) {
        assertThat(parser.parse(district.name())).contains(new Place.InDistrict(district));
        assertThat(parser.parse(district.name().toLowerCase(Locale.ROOT))).contains(new Place.InDistrict(district));
    }

    @ParameterizedTest
    @EnumSource
    void every_state_is_read_from_its_name_and_its_code_in_any_case(State state) {
        Place place = new Place.InState(state);
        for (String name : new String[] {state.officialName(), state.code()}) {
            assertThat(parser.parse(name)).contains(place);
            assertThat(parser.parse(name.toUpperCase(Locale.ROOT))).contains(place);
            assertThat(parser.parse("  " + name.toLowerCase(Locale.ROOT) + " ")).contains(place);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_associated_state_is_read_from_its_name_and_its_code(AssociatedState country) {
        assertThat(parser.parse(country.officialName())).contains(new Place.Associated(country));
        assertThat(parser.parse(country.name().toLowerCase(Locale.ROOT))).contains(new Place.Associated(country));
    }

    @ParameterizedTest
    @CsvSource({
        "'Washington, D.C.', DC",
        "washington dc,      DC",
        "d.c.,               DC",
        "washington,         WA",
        "us virgin islands,  VI",
        "virgin islands,     VI",
        "new  york,          NY",
        "Puérto Ríco,        PR"
    })
    void dots_accents_and_commas_do_not_matter(String typed, State state) {
        assertThat(parser.parse(typed)).contains(new Place.InState(state));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "1234",
                "021390",
                "11",
                "CA-",
                "-11",
                "in ca",
                "XX-1",
                "ca 11 11",
                "at large",
                "🏠",
                "I live in Vermont"
            })
    void nonsense_and_sentences_are_no_place_alone(String typed) {
        assertThat(parser.parse(typed)).isEmpty();
    }

    @Test
    void other_names_may_be_taught() {
        PlaceParser taught = new PlaceParser(Map.of("Nueva York", "ny", "Misisipi", "MS"));
        assertThat(taught.parse("nueva york")).contains(new Place.InState(State.NY));
        assertThat(taught.parse("NUEVA YORK 12")).contains(new Place.InDistrict(new District(State.NY, 12)));
        assertThat(taught.parse("new york")).contains(new Place.InState(State.NY));
        assertThat(taught.names()).containsEntry("misisipi", new Place.InState(State.MS));
        assertThatThrownBy(() -> new PlaceParser(Map.of("Ruritania", "RU")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RU");
    }

    @Test
    void any_text_is_a_place_or_none() {
        qt().withFixedSeed(60)
                .withExamples(20_000)
                .forAll(AnyText.ofPiecesUpTo(12))
                .checkAssert(text -> {
                    assertThat(parser.parse(text)).isNotNull();
                    String folded = PlaceParser.folded(text);
                    assertThat(PlaceParser.folded(folded)).isEqualTo(folded);
                    assertThat(folded).doesNotContain(",", ".", "  ", "\u0301", "\n");
                });
    }

    @ParameterizedTest
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    @ValueSource(strings = {"a", "0", "\uD800", "\uDC00", " ", "-", "\uFDFA", "ca 1", "👩‍👩‍👧", "\u0301", "é"})
    void a_million_of_anything_is_no_place(String piece) {
        assertThat(parser.parse(piece.repeat(1_000_000 / piece.length()))).isEmpty();
        assertThat(parser.parse(piece.repeat(60 / piece.length()))).isEmpty();
    }
}
