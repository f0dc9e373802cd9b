package org.constituent.adapter.censusgeocoder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.SharedData;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Spot;
import org.constituent.port.Geocoder.Answer;
import org.constituent.port.Inquiries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CensusGeocoderTest {
    private static final Congress SITTING = new Congress(119);
    private static final Congress NEXT = new Congress(120);
    private static final Spot ADDRESS =
            Spot.StreetAddress.of("1100 Congress Ave, Austin, TX 78701").orElseThrow();

    private final List<Inquiries.Inquiry> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "austin_tx,         119, TX-37",
        "acs2026_austin_tx, 120, TX-10",
        "cheyenne_wy,       119, WY-AL",
        "white_house_dc,    119, DC-AL",
        "san_juan_pr,       119, PR-AL"
    })
    void a_recorded_answer_tells_the_district(String recording, int congress, String district) {
        assertThat(recorded(recording, new Congress(congress))).isEqualTo(in(district));
    }

    @ParameterizedTest
    @CsvSource({"austin_tx, 120, 119", "acs2026_austin_tx, 119, 120", "san_juan_pr, 120, 119", "cheyenne_wy, 118, 119"})
    void a_recorded_answer_by_another_map_is_refused(String recording, int wanted, int came) {
        assertThat(recorded(recording, new Congress(wanted)))
                .isEqualTo(new Answer.OtherMap(Optional.of(new Congress(came))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guam", "coordinates_atlantic"})
    void a_recorded_answer_without_a_match_is_none(String recording) {
        assertThat(recorded(recording, SITTING)).isEqualTo(new Answer.NoMatch());
    }

    @ParameterizedTest
    @CsvSource({"4837, TX-37", "5600, WY-AL", "1198, DC-AL", "7298, PR-AL", "0602, CA-2"})
    void seats_of_whole_states_and_of_delegates_have_no_number(String geoid, String district) {
        assertThat(answering(GeocoderFixtures.matches(GeocoderFixtures.district(119, geoid)), SITTING))
                .isEqualTo(in(district));
        assertThat(answering(GeocoderFixtures.point(GeocoderFixtures.district(119, geoid)), SITTING))
                .isEqualTo(in(district));
    }

    @Test
    void matches_that_agree_are_one_answer_and_those_that_do_not_are_all_told() {
        String one = GeocoderFixtures.district(119, "3610");
        assertThat(answering(GeocoderFixtures.matches(one, one, one), SITTING)).isEqualTo(in("NY-10"));
        assertThat(answering(GeocoderFixtures.matches(one, GeocoderFixtures.district(119, "3612"), one), SITTING))
                .isEqualTo(in("NY-10", "NY-12"));
    }

    @Test
    void of_two_layers_the_one_of_the_sitting_congress_counts() {
        String both = GeocoderFixtures.district(120, "4810") + ", " + GeocoderFixtures.district(119, "4837");
        assertThat(answering(GeocoderFixtures.matches(both), SITTING)).isEqualTo(in("TX-37"));
        assertThat(answering(GeocoderFixtures.matches(both), NEXT)).isEqualTo(in("TX-10"));
    }

    @Test
    void one_match_by_another_map_spoils_them_all() {
        assertThat(answering(
                        GeocoderFixtures.matches(
                                GeocoderFixtures.district(119, "4837"), GeocoderFixtures.district(120, "4810")),
                        SITTING))
                .isEqualTo(new Answer.OtherMap(Optional.of(NEXT)));
    }

    @Test
    void the_congress_may_be_told_as_a_number() {
        String layer = "\"119th Congressional Districts\": [{\"GEOID\": \"4837\", \"CDSESSN\": 119}]";
        assertThat(answering(GeocoderFixtures.matches(layer), SITTING)).isEqualTo(in("TX-37"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Counties\": [{\"GEOID\": \"48453\"}]",
                "\"Congressional Districts\": [{\"GEOID\": \"4837\", \"CDSESSN\": \"119\"}]",
                "\"119th Congressional Districts\": []",
                "\"119th Congressional Districts\": [{\"GEOID\": \"4837\"}]",
                ""
            })
    void a_layer_that_does_not_say_whose_map_it_is_is_refused(String layer) {
        assertThat(answering(GeocoderFixtures.matches(layer), SITTING))
                .isEqualTo(new Answer.OtherMap(Optional.empty()));
    }

    @Test
    void water_lies_in_no_district() {
        assertThat(answering(GeocoderFixtures.point(GeocoderFixtures.district(119, "09ZZ")), SITTING))
                .isEqualTo(new Answer.NoMatch());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"result\": 7}",
                "{\"errors\": [\"x\"], \"status\": \"400\"}",
                "<html>",
                "{\"result\": {\"addressMatches\": [{\"geographies\": {\"119th Congressional Districts\": [{\"GEOID\": \"9999\", \"CDSESSN\": \"119\"}]}}]}}",
                "{\"result\": {\"addressMatches\": [{\"geographies\": {\"119th Congressional Districts\": [{\"GEOID\": \"4899\", \"CDSESSN\": \"119\"}]}}]}}"
            })
    void what_cannot_be_read_is_no_answer(String body) {
        assertThat(answering(body, SITTING)).isEqualTo(new Answer.Down());
    }

    @Test
    void each_congress_is_asked_for_by_its_own_vintage_and_layer() {
        answering(GeocoderFixtures.matches(), SITTING);
        answering(GeocoderFixtures.matches(), NEXT);
        answering(GeocoderFixtures.matches(), new Congress(121));

        assertThat(asked)
                .extracting(one -> one.parameters().get("vintage"))
                .containsExactly("ACS2025_Current", "ACS2026_Current", "Current_Current");
        assertThat(asked)
                .extracting(one -> one.parameters().get("layers"))
                .containsExactly(
                        "119th Congressional Districts",
                        "120th Congressional Districts",
                        "121st Congressional Districts");
        assertThat(asked.get(0).service())
                .isEqualTo(URI.create("http://127.0.0.1/geocoder/geographies/onelineaddress"));
        assertThat(asked.get(0).parameters()).containsEntry("address", "1100 Congress Ave, Austin, TX 78701");
    }

    @Test
    void a_point_is_asked_for_rounded() {
        geocoder(new Inquiries.Result.Refused(400))
                .locate(Spot.Coordinates.of("30.2764419922,-97.7397540353").orElseThrow(), SITTING);
        assertThat(asked.get(0).service().getPath()).endsWith("/coordinates");
        assertThat(asked.get(0).parameters()).containsEntry("x", "-97.74").containsEntry("y", "30.276");
    }

    @Test
    void a_refusal_and_a_silence_are_both_no_answer() {
        assertThat(geocoder(new Inquiries.Result.Refused(400)).locate(ADDRESS, SITTING))
                .isEqualTo(new Answer.Down());
        assertThat(geocoder(new Inquiries.Result.Unavailable("it slept")).locate(ADDRESS, SITTING))
                .isEqualTo(new Answer.Down());
    }

    @Test
    void nothing_that_is_asked_shows_where_it_is_printed() {
        answering(GeocoderFixtures.matches(), SITTING);
        assertThat(ADDRESS + " " + asked.get(0) + " "
                        + Spot.Coordinates.of("30.276,-97.740").orElseThrow())
                .doesNotContain("Congress Ave", "Austin", "30.2", "97.7");
    }

    private Answer recorded(String recording, Congress on) {
        return answering(SharedData.bytes("census-geocoder/" + recording + ".json"), on);
    }

    private Answer answering(String body, Congress on) {
        return answering(body.getBytes(UTF_8), on);
    }

    private Answer answering(byte[] body, Congress on) {
        return geocoder(new Inquiries.Result.Answered(body)).locate(ADDRESS, on);
    }

    private CensusGeocoder geocoder(Inquiries.Result result) {
        return new CensusGeocoder(
                inquiry -> {
                    asked.add(inquiry);
                    return result;
                },
                URI.create("http://127.0.0.1/geocoder"),
                Map.of(SITTING, "ACS2025_Current", NEXT, "ACS2026_Current"));
    }

    private static Answer in(String... districts) {
        return new Answer.In(Arrays.stream(districts)
                .map(name -> District.named(name).orElseThrow())
                .toList());
    }
}
