package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Ask;
import org.constituent.campaign.Language;
import org.constituent.civic.Contact;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WaysToSendTest {
    private static final Place HOME = new Place.Zip(new ZipCode("05401"));
    private static final Contact FULL = Situations.SENATOR.legislator().contact();

    private static final DistrictOffice BURLINGTON = office("Burlington", "05401", "802-555-0101");
    private static final DistrictOffice RUTLAND = office("Rutland", "05701", "802-555-0102");
    private static final DistrictOffice BRATTLEBORO = office("Brattleboro", "05301", "802-555-0103");
    private static final DistrictOffice BY_APPOINTMENT =
            new DistrictOffice("", "Barre", "VT", Optional.of(new ZipCode("05641")), Optional.empty());

    @Test
    void a_post_goes_first_where_offices_look_and_then_to_the_networks() {
        assertThat(kinds(Medium.POST, FULL))
                .containsExactly(
                        Route.Kind.CONTACT_FORM,
                        Route.Kind.PHONE,
                        Route.Kind.DISTRICT_OFFICE,
                        Route.Kind.X_INTENT,
                        Route.Kind.BLUESKY_INTENT,
                        Route.Kind.MASTODON_SHARE,
                        Route.Kind.POSTAL_ADDRESS);
    }

    @Test
    void a_letter_goes_to_the_form_and_never_to_a_network() {
        assertThat(kinds(Medium.LETTER, FULL))
                .containsExactly(
                        Route.Kind.CONTACT_FORM,
                        Route.Kind.PHONE,
                        Route.Kind.DISTRICT_OFFICE,
                        Route.Kind.POSTAL_ADDRESS);
    }

    @Test
    void a_call_goes_by_phone_alone() {
        assertThat(kinds(Medium.CALL, FULL)).containsExactly(Route.Kind.PHONE, Route.Kind.DISTRICT_OFFICE);
    }

    @Test
    void without_a_form_the_website_stands_in_its_place() {
        assertThat(kinds(Medium.LETTER, contact(Optional.of("202-224-0000"), false, List.of(BURLINGTON))))
                .startsWith(Route.Kind.WEBSITE, Route.Kind.PHONE);
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void without_anything_the_switchboard_still_answers(Medium medium) {
        Route phone = Route.of(draft(medium, Contact.NONE, "words"), HOME).get(0);

        assertThat(phone.kind()).isEqualTo(Route.Kind.PHONE);
        assertThat(phone.shown()).isEqualTo("202-224-3121");
        assertThat(phone.link()).contains(URI.create("tel:+1-202-224-3121"));
    }

    @ParameterizedTest
    @CsvSource({"05401, Burlington", "05408, Burlington", "05602, Rutland", "05763, Rutland", "05345, Brattleboro"})
    void the_office_nearest_by_zip_code_is_named(String zip, String city) {
        assertThat(Route.nearestOffice(
                        List.of(RUTLAND, BURLINGTON, BRATTLEBORO, BY_APPOINTMENT),
                        State.VT,
                        new Place.Zip(new ZipCode(zip))))
                .hasValueSatisfying(office -> assertThat(office.city()).isEqualTo(city));
    }

    @Test
    void an_office_in_the_state_comes_before_a_nearer_number_elsewhere() {
        DistrictOffice across = new DistrictOffice(
                "1 A St", "Lebanon", "NH", Optional.of(new ZipCode("05402")), Optional.of("603-555-0104"));

        assertThat(Route.nearestOffice(List.of(across, BURLINGTON), State.VT, HOME))
                .contains(BURLINGTON);
        assertThat(Route.nearestOffice(List.of(across, RUTLAND), State.VT, new Place.InState(State.VT)))
                .contains(RUTLAND);
        assertThat(Route.nearestOffice(List.of(across), State.VT, HOME)).contains(across);
    }

    @Test
    void an_office_at_home_is_told_with_its_street_where_it_has_one() {
        assertThat(office(List.of(BURLINGTON)).shown()).isEqualTo("802-555-0101 (1 Main St, Burlington)");
        assertThat(office(List.of(new DistrictOffice(
                                "", "Barre", "VT", Optional.of(new ZipCode("05641")), Optional.of("802-555-0105"))))
                        .shown())
                .isEqualTo("802-555-0105 (Barre)");
    }

    private static Route office(List<DistrictOffice> offices) {
        return Route.of(draft(Medium.CALL, contact(Optional.of("202-224-0000"), true, offices), "words"), HOME).stream()
                .filter(route -> route.kind() == Route.Kind.DISTRICT_OFFICE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_a_zip_code_the_first_office_with_a_phone_is_named_and_without_any_none() {
        Place state = new Place.InState(State.VT);

        assertThat(Route.nearestOffice(List.of(BY_APPOINTMENT, RUTLAND, BURLINGTON), State.VT, state))
                .contains(RUTLAND);
        assertThat(Route.nearestOffice(List.of(BY_APPOINTMENT), State.VT, HOME)).isEmpty();
        assertThat(Route.nearestOffice(List.of(), State.VT, HOME)).isEmpty();
    }

    @Test
    void an_office_without_zip_code_comes_after_one_that_has_it() {
        DistrictOffice unknown =
                new DistrictOffice("1 A St", "Elsewhere", "VT", Optional.empty(), Optional.of("802-555-0104"));

        assertThat(Route.nearestOffice(List.of(unknown, RUTLAND), State.VT, HOME))
                .contains(RUTLAND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".@SenAlmaReyes, hello. | Alma Reyes, hello.",
                "Hello @SenAlmaReyes: thanks. | Hello Alma Reyes: thanks.",
                "Hello @senalmareyes. | Hello Alma Reyes.",
                "Thanks, @SenAlmaReyes! Not @SenAlmaReyes2. | Thanks, Alma Reyes! Not @SenAlmaReyes2."
            })
    void the_handle_of_x_is_a_name_on_the_other_networks(String body, String elsewhere) {
        List<Route> routes = Route.of(draft(Medium.POST, FULL, body), HOME);

        assertThat(text(routes, Route.Kind.X_INTENT)).isEqualTo(body);
        assertThat(text(routes, Route.Kind.BLUESKY_INTENT)).isEqualTo(elsewhere);
        assertThat(text(routes, Route.Kind.MASTODON_SHARE)).isEqualTo(elsewhere);
    }

    @Test
    void a_network_whose_limit_is_passed_is_not_offered() {
        assertThat(kindsOf(draft(Medium.POST, FULL, "x".repeat(300)))).contains(Route.Kind.BLUESKY_INTENT);
        assertThat(kindsOf(draft(Medium.POST, FULL, "x".repeat(301))))
                .doesNotContain(Route.Kind.BLUESKY_INTENT)
                .contains(Route.Kind.MASTODON_SHARE);
        assertThat(kindsOf(draft(Medium.POST, FULL, "x".repeat(501)))).doesNotContain(Route.Kind.MASTODON_SHARE);
        assertThat(kindsOf(draft(Medium.POST, FULL, "👩‍👩‍👧".repeat(300)))).contains(Route.Kind.BLUESKY_INTENT);
    }

    private static String text(List<Route> routes, Route.Kind kind) {
        URI link = routes.stream()
                .filter(route -> route.kind() == kind)
                .findFirst()
                .flatMap(Route::link)
                .orElseThrow();
        return Percent.query(link).getOrDefault("text", "");
    }

    private static List<Route.Kind> kinds(Medium medium, Contact contact) {
        return kindsOf(draft(medium, contact, "words"));
    }

    private static List<Route.Kind> kindsOf(Draft draft) {
        return Route.of(draft, HOME).stream().map(Route::kind).toList();
    }

    private static Contact contact(Optional<String> phone, boolean form, List<DistrictOffice> offices) {
        return new Contact(
                phone,
                form ? FULL.form() : Optional.empty(),
                FULL.website(),
                FULL.xHandle(),
                FULL.mastodon(),
                FULL.capitolOffice(),
                offices);
    }

    private static DistrictOffice office(String city, String zip, String phone) {
        return new DistrictOffice("1 Main St", city, "VT", Optional.of(new ZipCode(zip)), Optional.of(phone));
    }

    private static Draft draft(Medium medium, Contact contact, String body) {
        Legislator like = Situations.SENATOR.legislator();
        return new Draft(
                medium,
                new Legislator(
                        like.id(), like.name(), like.seat(), like.party(), like.caucus(), like.gender(), contact),
                Ask.THANK,
                Language.ENGLISH,
                0,
                Optional.empty(),
                body,
                Optional.empty(),
                List.of(),
                false);
    }
}
