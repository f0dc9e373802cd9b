package org.constituent.adapter.congresslegislators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Readings.fixture;
import static org.constituent.Readings.read;
import static org.constituent.Readings.refusal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Roster;
import org.constituent.civic.ZipCode;
import org.constituent.port.LegislatorSource.Handles;
import org.constituent.port.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

final class CongressLegislatorsTest {
    private static final CongressLegislators SOURCE = new CongressLegislators();
    private static final byte[] MEMBERS = fixture(CongressLegislatorsTest.class, "members.json");
    private static final byte[] SOCIAL = fixture(CongressLegislatorsTest.class, "social.json");
    private static final byte[] OFFICES = fixture(CongressLegislatorsTest.class, "offices.json");
    private static final byte[] FORMS = fixture(CongressLegislatorsTest.class, "us.csv");

    private final Reading.Read<List<Legislator>> members = read(SOURCE.readMembers(MEMBERS));
    private final Map<String, Legislator> byId = members.facts().stream()
            .collect(Collectors.toMap(member -> member.id().value(), Function.identity()));

    @Test
    void a_member_has_the_seat_of_their_last_term() {
        assertThat(seat("T000001")).isEqualTo("VT senate class 1");
        assertThat(seat("T000007")).isEqualTo("MI-12");
        assertThat(seat("T000005")).isEqualTo("DC-AL");
    }

    @Test
    void an_appointee_whose_term_should_have_ended_is_still_a_member() {
        assertThat(seat("T000002")).isEqualTo("OH senate class 3");
    }

    @Test
    void accents_that_the_official_name_lacks_are_taken_from_the_other_fields() {
        assertThat(member("T000001").name().full()).isEqualTo("Íngrid Añorve");
    }

    @Test
    void a_member_without_an_official_name_is_called_by_their_first_and_last() {
        assertThat(member("T000004").name().full()).isEqualTo("Odile Newcomer");
        assertThat(member("T000003").name().full()).isEqualTo("Robert \"Bob\" Tamsin");
        assertThat(member("T000003").name().nickname()).contains("Bob");
    }

    @Test
    void party_caucus_and_gender_are_read_and_a_missing_gender_is_not_guessed() {
        Legislator free = member("T000006");
        assertThat(free.party().name()).isEqualTo("Independent");
        assertThat(free.caucus()).contains("Republican");
        assertThat(free.gender()).isEqualTo(Gender.NOT_STATED);
        assertThat(member("T000001").gender()).isEqualTo(Gender.FEMALE);
        assertThat(member("T000002").gender()).isEqualTo(Gender.MALE);
    }

    @Test
    void the_ways_to_reach_a_member_are_read() {
        var contact = member("T000001").contact();
        assertThat(contact.phone()).contains("202-224-0101");
        assertThat(contact.form()).contains(URI.create("https://www.anorve.senate.gov/contact"));
        assertThat(contact.website()).contains(URI.create("https://www.anorve.senate.gov"));
        assertThat(contact.capitolOffice()).contains("12 Hart Senate Office Building Washington DC 20510");
    }

    @Test
    void a_member_may_lack_phone_form_website_and_office() {
        assertThat(member("T000004").contact()).isEqualTo(Contact.NONE);
    }

    @Test
    void a_malformed_form_is_dropped_with_a_remark_and_the_rest_kept() {
        assertThat(member("T000003").contact().form()).isEmpty();
        assertThat(member("T000003").contact().phone()).contains("202-225-0103");
        assertThat(members.remarks()).anyMatch(remark -> remark.contains("T000003") && remark.contains("hhttps://"));
    }

    @Test
    void a_page_that_is_not_the_houses_or_the_senates_and_a_number_nobody_can_dial_are_dropped() {
        assertThat(member("T000015").contact().website()).isEmpty();
        assertThat(member("T000015").contact().phone()).isEmpty();
        assertThat(members.remarks())
                .filteredOn(remark -> remark.contains("T000015"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T000010", "T000011", "T000012", "T000013", "T000014"})
    void a_record_that_fits_no_seat_is_left_out_with_a_remark(String id) {
        assertThat(byId).doesNotContainKey(id);
        assertThat(members.remarks()).anyMatch(remark -> remark.contains(id) && remark.contains("left out"));
    }

    @Test
    void a_record_without_a_bioguide_id_is_left_out_with_a_remark() {
        assertThat(members.remarks()).anyMatch(remark -> remark.contains("without a Bioguide id"));
    }

    @Test
    void of_two_who_hold_one_seat_the_later_one_sits() {
        assertThat(byId).containsKey("T000017").doesNotContainKey("T000016");
        assertThat(members.remarks()).anyMatch(remark -> remark.startsWith("T000016 is left out"));
        assertThat(new Roster(new Congress(119), members.facts()).legislators()).hasSize(9);
    }

    @Test
    void accounts_are_read_without_the_at_sign_of_x_and_with_that_of_mastodon() {
        Map<BioguideId, Handles> handles = read(SOURCE.readHandles(SOCIAL)).facts();
        assertThat(handles)
                .containsOnly(
                        Map.entry(id("T000001"), handles("SenAnorve", "@SenAnorve@social.example")),
                        Map.entry(id("T000002"), new Handles(Optional.of("SenQuarry"), Optional.empty())));
    }

    @Test
    void an_account_that_cannot_exist_is_dropped_with_a_remark() {
        assertThat(read(SOURCE.readHandles(SOCIAL)).remarks())
                .hasSize(2)
                .allMatch(remark -> remark.startsWith("T000003: the "));
    }

    @Test
    void offices_at_home_are_read_and_one_by_appointment_needs_no_street() {
        var offices = read(SOURCE.readOffices(OFFICES));
        assertThat(offices.facts())
                .containsOnly(Map.entry(
                        id("T000001"),
                        List.of(
                                office("Old Mill, 1 Mill St., Suite 204", "Riverton", "05499", "802-862-0101"),
                                office("", "Hilltown", null, "802-862-0102"),
                                office("3 Mill St., Suite 9", "Riverton", "05499", null))));
        assertThat(offices.remarks()).hasSize(2);
    }

    @Test
    void a_form_is_an_email_column_that_holds_a_page_of_congress_joined_by_the_bioguide_id_in_the_row() {
        assertThat(read(SOURCE.readForms(FORMS)).facts())
                .containsOnly(
                        Map.entry(id("T000001"), URI.create("https://www.anorve.senate.gov/write?form=/contact")),
                        Map.entry(id("T000006"), URI.create("https://free.house.gov/contact")));
    }

    @Test
    void a_form_without_an_id_with_two_ids_or_off_the_servers_of_congress_is_left_out_with_a_remark() {
        assertThat(read(SOURCE.readForms(FORMS)).remarks())
                .hasSize(4)
                .anyMatch(remark -> remark.startsWith("1 of 7 rows"))
                .anyMatch(remark -> remark.startsWith("T000015"))
                .anyMatch(remark -> remark.startsWith("T000007"))
                .anyMatch(remark -> remark.contains("several Bioguide ids"));
    }

    @Test
    void line_ends_and_a_byte_order_mark_change_nothing() {
        String csv = new String(FORMS, UTF_8);
        assertThat(SOURCE.readForms(("\uFEFF" + csv.replace("\n", "\r\n")).getBytes(UTF_8)))
                .isEqualTo(SOURCE.readForms(FORMS));
        String json = new String(MEMBERS, UTF_8);
        assertThat(SOURCE.readMembers(("\uFEFF" + json.replace("\n", "\r\n")).getBytes(UTF_8)))
                .isEqualTo(SOURCE.readMembers(MEMBERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "{}",
                "null",
                "\"text\"",
                "[1, 2]",
                "[{}]",
                "{\"error\": \"gone\"}",
                "<!DOCTYPE html><html><body>404</body></html>",
                "[{\"id\": {\"bioguide\": \"T000001\"}",
                "[] []",
                "id,name\n"
            })
    void what_is_no_list_of_people_is_refused(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        refusal(SOURCE.readMembers(bytes));
        refusal(SOURCE.readHandles(bytes));
        refusal(SOURCE.readOffices(bytes));
        refusal(SOURCE.readForms(bytes));
    }

    @Test
    void a_list_in_which_nobody_holds_a_seat_is_refused() {
        refusal(SOURCE.readMembers("[{\"id\": {\"bioguide\": \"T000001\"}}]".getBytes(UTF_8)));
    }

    @Test
    void a_table_of_contact_forms_that_is_cut_off_in_a_row_is_refused() {
        String csv = new String(FORMS, UTF_8);
        int inQuotes = csv.indexOf("12 Hart") + 4;
        refusal(SOURCE.readForms(csv.substring(0, inQuotes).getBytes(UTF_8)));
        refusal(SOURCE.readForms(
                csv.substring(0, csv.indexOf("ocd-person/7") + 20).getBytes(UTF_8)));
    }

    @Test
    void json_that_is_cut_off_anywhere_is_never_taken_for_the_whole() {
        int end = new String(MEMBERS, UTF_8).stripTrailing().getBytes(UTF_8).length;
        theory().forAll(SourceDSL.integers().between(0, end - 1)).checkAssert(cut -> {
            refusal(SOURCE.readMembers(Arrays.copyOf(MEMBERS, cut)));
            refusal(SOURCE.readHandles(Arrays.copyOf(SOCIAL, Math.min(cut, SOCIAL.length - 2))));
            refusal(SOURCE.readOffices(Arrays.copyOf(OFFICES, Math.min(cut, OFFICES.length - 2))));
        });
    }

    @Test
    void arbitrary_bytes_are_refused_and_never_a_fault() {
        Gen<byte[]> bytes = SourceDSL.lists()
                .of(SourceDSL.integers().between(-128, 127))
                .ofSizeBetween(0, 200)
                .map(CongressLegislatorsTest::bytes);
        theory().forAll(bytes).checkAssert(noise -> {
            refusal(SOURCE.readMembers(noise));
            refusal(SOURCE.readHandles(noise));
            refusal(SOURCE.readOffices(noise));
            refusal(SOURCE.readForms(noise));
        });
    }

    @Test
    void damage_in_the_middle_of_a_file_is_never_a_fault() {
        theory().forAll(
                        SourceDSL.integers().between(0, 1 << 20),
                        SourceDSL.integers().between(-128, 127))
                .checkAssert((at, value) -> {
                    assertThat(SOURCE.readMembers(damaged(MEMBERS, at, value))).isNotNull();
                    assertThat(SOURCE.readHandles(damaged(SOCIAL, at, value))).isNotNull();
                    assertThat(SOURCE.readOffices(damaged(OFFICES, at, value))).isNotNull();
                    assertThat(SOURCE.readForms(damaged(FORMS, at, value))).isNotNull();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "official_full",
                "nickname",
                "middle",
                "party",
                "caucus",
                "phone",
                "contact_form",
                "url",
                "address",
                "office",
                "gender",
                "bio",
                "start",
                "end",
                "first"
            })
    void a_missing_optional_field_vacates_no_seat(String field) {
        byte[] renamed = new String(MEMBERS, UTF_8)
                .replace("\"" + field + "\"", "\"was_" + field + "\"")
                .getBytes(UTF_8);
        assertThat(read(SOURCE.readMembers(renamed)).facts()).hasSize(9);
    }

    private static QuickTheory theory() {
        return QuickTheory.qt().withFixedSeed(118_681).withExamples(400);
    }

    private static byte[] damaged(byte[] whole, int at, int value) {
        byte[] copy = whole.clone();
        copy[at % copy.length] = (byte) value;
        return copy;
    }

    private static byte[] bytes(List<Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = values.get(index).byteValue();
        }
        return bytes;
    }

    private String seat(String id) {
        return member(id).seat().name();
    }

    private Legislator member(String id) {
        return members.facts().stream()
                .filter(member -> member.id().equals(id(id)))
                .findFirst()
                .orElseThrow();
    }

    private static BioguideId id(String id) {
        return new BioguideId(id);
    }

    private static Handles handles(String x, String mastodon) {
        return new Handles(Optional.of(x), Optional.of(mastodon));
    }

    private static DistrictOffice office(String address, String city, @Nullable String zip, @Nullable String phone) {
        return new DistrictOffice(
                address, city, "VT", Optional.ofNullable(zip).map(ZipCode::new), Optional.ofNullable(phone));
    }
}
