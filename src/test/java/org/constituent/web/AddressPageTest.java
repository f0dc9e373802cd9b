package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.civic.District;
import org.constituent.civic.Spot;
import org.constituent.civic.State;
import org.constituent.port.Geocoder.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page {@code /act} asks for a street address in a form of its own, and goes on with the district alone. */
final class AddressPageTest {
    private static final String ADDRESS = "31 Wisteria Ln, Austin, TX 78701";
    private static final District TX_37 = new District(State.TX, 37);

    private final Visitor visitor = new Visitor();

    @Test
    void the_form_says_where_the_address_goes_and_sends_it_with_a_mark() {
        Visitor.Shown page = visitor.get("/act");
        assertThat(page.text())
                .contains("Your street address", "It goes once to the geocoder of the U.S. Census Bureau");
        assertThat(page.html()).contains("name=\"street\"", "id=\"locate\"", "hidden>");
        assertThat(page.headers().get("Permissions-Policy")).startsWith("geolocation=(self)");
        assertThat(visitor.get("/").headers().get("Permissions-Policy")).startsWith("geolocation=()");
    }

    @Test
    void a_district_that_is_found_is_all_that_stands_in_the_next_address() {
        visitor.geocoderSays = new Answer.In(List.of(TX_37));
        Visitor.Shown sent = send(Map.of("street", ADDRESS, "to", "C001098"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/act?place=TX-37&to=C001098");
        assertThat(sent.html()).isEmpty();
        assertThat(visitor.get(sent.location()).text())
                .contains(
                        "TX-37 is represented by two senators and one representative. This is right today. From January 3,"
                                + " 2027 another map applies in Texas");
        assertThat(visitor.geocoderAsked).containsExactly(new Spot.StreetAddress(ADDRESS));
    }

    @Test
    void a_location_is_rounded_before_it_is_asked_about() {
        visitor.geocoderSays = new Answer.In(List.of(TX_37));
        assertThat(send(Map.of("latitude", "30.2764419922", "longitude", "-97.7397540353"))
                        .location())
                .isEqualTo("/act?place=TX-37");
        assertThat(visitor.geocoderAsked).containsExactly(new Spot.Coordinates(30.276, -97.740));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PO Box 9, Austin, TX 78701           | /act?place=78701&why=post-box    | A PO box or a rural route
            1 Marine Corps Dr, Hagatna, GU 96910 | /act?place=96910&why=island-area | knows no streets in the island areas
            12 Elm St, Austin, TX 78701          | /act?place=78701&why=down        | does not answer just now
            """)
    void without_a_district_the_zip_code_goes_on_with_the_reason(String typed, String location, String sentence) {
        Visitor.Shown sent = send(Map.of("street", typed));
        assertThat(sent.location()).isEqualTo(location);
        assertThat(visitor.get(location).text()).contains(sentence).doesNotContain("Elm St", "Marine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x                | That does not look like a street address
            12 Elm St Austin | does not answer just now
            """)
    void where_nothing_goes_on_the_form_says_why(String typed, String sentence) {
        Visitor.Shown page = send(Map.of("street", typed));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains(sentence);
        assertThat(page.html()).doesNotContain("Elm St").contains("id=\"street-problem\"");
    }

    @Test
    void no_point_and_a_point_in_the_sea_are_told() {
        assertThat(send(Map.of("latitude", "x", "longitude", "")).status()).isEqualTo(422);
        visitor.geocoderSays = new Answer.NoMatch();
        assertThat(send(Map.of("latitude", "30", "longitude", "-40")).text())
                .contains("That point lies in no congressional district");
    }

    @Test
    void matches_in_several_districts_are_offered_by_district() {
        visitor.geocoderSays = new Answer.In(List.of(TX_37, new District(State.TX, 21)));
        Visitor.Shown page = send(Map.of("street", ADDRESS));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("That address fits places in 2 districts, TX-37 and TX-21.");
        assertThat(page.html())
                .contains("href=\"/act?place=TX-37\"", "href=\"/act?place=TX-21\"")
                .doesNotContain("Wisteria");
    }

    @Test
    void whom_somebody_came_to_write_to_is_not_forgotten_while_the_place_is_asked() {
        String kept = "name=\"to\" value=\"C001098\"";
        assertThat(visitor.get("/act?to=C001098").html().split(kept, -1))
                .as("in three forms")
                .hasSize(4);
        assertThat(send(Map.of("street", "x", "to", "C001098")).html()).contains(kept);
        assertThat(visitor.post("/act", Map.of("place", "xyzzy", "to", "C001098"))
                        .html())
                .contains(kept);
        assertThat(visitor.get("/act?to=%22%3E").html()).doesNotContain("name=\"to\"");
    }

    @Test
    void a_form_of_another_site_asks_nobody() {
        assertThat(visitor.post("/act", Map.of("street", ADDRESS)).status()).isEqualTo(403);
        assertThat(visitor.geocoderAsked).isEmpty();
    }

    @Test
    void switched_off_there_is_no_form_and_none_is_heard() {
        Visitor without = new Visitor(Optional.empty(), false);
        assertThat(without.get("/act").html()).doesNotContain("name=\"street\"", "id=\"locate\"");
        Map<String, String> form = new HashMap<>(without.get("/act?place=VT").form());
        form.put("street", ADDRESS);
        form.remove("at");
        assertThat(without.post("/act", form).html()).doesNotContain("Wisteria");
        assertThat(without.geocoderAsked).isEmpty();
        assertThat(without.get("/act").headers().get("Permissions-Policy")).startsWith("geolocation=()");
    }

    @Test
    void in_spanish_too() {
        assertThat(visitor.get("/act?lang=es").text()).contains("Va una sola vez al geocodificador");
    }

    private Visitor.Shown send(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("mark", visitor.get("/act").form().getOrDefault("mark", ""));
        return visitor.post("/act", form);
    }
}
