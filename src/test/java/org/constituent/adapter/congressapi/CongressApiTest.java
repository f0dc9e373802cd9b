package org.constituent.adapter.congressapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Readings.read;
import static org.constituent.Readings.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.constituent.SharedData;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorship.Role;
import org.constituent.campaign.Sponsorships;
import org.constituent.port.BillSource.Next;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CongressApiTest {
    private static final CongressApi SOURCE = new CongressApi("a-key-nobody-has");
    private static final BillId BILL = BillId.parse("118-hr-77").orElseThrow();
    private static final LocalDate FETCHED = LocalDate.of(2026, 6, 15);

    @Test
    void the_key_travels_in_a_header_and_never_in_an_address_or_a_text() {
        Original page = SOURCE.firstPage(BILL);
        assertThat(page.headers()).containsEntry("X-Api-Key", "a-key-nobody-has");
        assertThat(page.address()).hasToString("https://api.congress.gov/v3/bill/118/hr/77?format=json");
        assertThat(page + " " + more(bill(3))).doesNotContain("a-key-nobody-has");
        assertThat(more(bill(3)).headers()).isEqualTo(page.headers());
    }

    @Test
    void a_bill_and_one_page_of_cosponsors_are_read() {
        Sponsorships bill = read(reading(bill(3), page(0, 3, 3))).facts();
        assertThat(bill.title()).isEqualTo("Invented Measures Act");
        assertThat(bill.source().asOf()).isEqualTo(LocalDate.of(2023, 11, 19));
        assertThat(bill.introduced()).contains(LocalDate.of(2023, 3, 7));
        assertThat(bill.names())
                .extracting(Sponsorship::role)
                .containsExactly(Role.SPONSOR, Role.ORIGINAL_COSPONSOR, Role.COSPONSOR, Role.COSPONSOR);
        assertThat(bill.names().get(2).withdrawn()).isEmpty();
    }

    @Test
    void more_than_250_cosponsors_are_asked_for_page_by_page() {
        assertThat(more(bill(520)).address()).hasToString(cosponsors(0));
        assertThat(more(bill(520), page(0, 250, 520)).address()).hasToString(cosponsors(250));
        assertThat(more(bill(520), page(0, 250, 520), page(250, 250, 520)).address())
                .hasToString(cosponsors(500));
        Sponsorships bill = read(reading(bill(520), page(0, 250, 520), page(250, 250, 520), page(500, 20, 520)))
                .facts();
        assertThat(bill.supporters()).isEqualTo(521);
    }

    @Test
    void each_page_has_a_name_of_its_own() {
        assertThat(List.of(
                        SOURCE.firstPage(BILL).name(),
                        more(bill(520)).name(),
                        more(bill(520), page(0, 250, 520)).name()))
                .containsExactly(
                        "congress-api/bill_118_hr_77.txt",
                        "congress-api/bill_118_hr_77_cosponsors.txt",
                        "congress-api/bill_118_hr_77_cosponsors_250.txt");
    }

    @Test
    void a_page_that_is_shorter_than_it_should_be_refuses_the_bill() {
        refusal(reading(bill(520), page(0, 20, 520)));
        refusal(reading(bill(520), page(0, 250, 520), page(250, 249, 520)));
        refusal(reading(bill(3), page(0, 2, 3)));
        refusal(reading(bill(3), page(0, 0, 3)));
    }

    @Test
    void a_page_that_is_longer_than_it_should_be_refuses_the_bill() {
        refusal(reading(bill(3), page(0, 3, 2)));
    }

    @Test
    void a_sum_that_the_bill_did_not_announce_refuses_it() {
        refusal(reading(bill(4), page(0, 3, 3)));
        refusal(reading(bill(2), page(0, 3, 3)));
    }

    @Test
    void somebody_listed_twice_may_stand_where_somebody_is_missing_and_refuses_the_bill() {
        refusal(reading(bill(500), page(0, 250, 500), page(249, 250, 500)));
    }

    @Test
    void a_page_that_claims_absurdly_many_refuses_the_bill() {
        refusal(reading(bill(999_999), page(0, 250, 999_999)));
    }

    @Test
    void withdrawn_cosponsors_are_kept_with_their_day() {
        String withdrew = page(0, 3, 3)
                .replace(
                        "\"sponsorshipWithdrawnDate\":null,\"who\":2",
                        "\"sponsorshipWithdrawnDate\":\"2023-10-04\",\"who\":2");
        Sponsorships bill = read(reading(bill(3), withdrew)).facts();
        assertThat(bill.names().get(3).withdrawn()).contains(LocalDate.of(2023, 10, 4));
        assertThat(bill.supporters()).isEqualTo(3);
    }

    @Test
    void where_only_those_still_standing_are_announced_the_list_may_be_longer_by_those_who_withdrew() {
        String announced = bill(2).replace(",\"countIncludingWithdrawnCosponsors\":2", "");
        String withdrew = page(0, 3, 3)
                .replace(
                        "\"sponsorshipWithdrawnDate\":null,\"who\":2",
                        "\"sponsorshipWithdrawnDate\":\"2023-10-04\",\"who\":2");
        assertThat(read(reading(announced, withdrew)).facts().supporters()).isEqualTo(3);
        refusal(reading(announced, page(0, 3, 3)));
    }

    @Test
    void an_announced_nought_needs_no_page_but_silence_does() {
        assertThat(read(reading(bill(0))).facts().names()).hasSize(1);
        String silent = bill(0).replaceFirst(",\"cosponsors\":\\{[^}]*}", "");
        assertThat(more(silent).address()).hasToString(cosponsors(0));
        assertThat(read(reading(silent, page(0, 0, 0))).facts().names()).hasSize(1);
    }

    @Test
    void the_newer_pagination_says_the_whole_in_count() {
        String newer = page(0, 3, 3).replace("{\"count\":3,\"total\":3}", "{\"count\":3,\"next\":\"x\",\"prev\":null}");
        assertThat(newer).contains("next");
        assertThat(reading(bill(3), newer)).isEqualTo(reading(bill(3), page(0, 3, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"API_KEY_INVALID\",\"message\":\"An invalid api_key was supplied\"}}",
                "{\"error\":\"Unknown resource: bill/118/hr/77\"}",
                "{\"error\":\"cannot access local variable 'result'\",\"request\":{}}",
                "{\"error\":{}}",
                "{}",
                "[]",
                "",
                "null",
                "{\"bill\":{}}",
                "<!DOCTYPE html><html></html>"
            })
    void an_error_or_anything_else_in_place_of_an_answer_refuses_the_bill(String answer) {
        refusal(reading(answer));
        refusal(reading(bill(3), answer));
        refusal(reading(bill(520), page(0, 250, 520), answer));
    }

    @Test
    void an_error_beside_an_answer_refuses_the_bill() {
        refusal(reading(bill(3), page(0, 3, 3).replaceFirst("\\{", "{\"error\":\"partly\",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"number\":\"77\"", "\"congress\":118", "\"type\":\"HR\""})
    void an_answer_about_another_bill_is_refused(String field) {
        refusal(reading(bill(3).replace(field, field.replaceAll("77|118", "9").replace("HR", "S")), page(0, 3, 3)));
    }

    @Test
    void a_page_about_another_bill_is_refused() {
        refusal(reading(bill(3), page(0, 3, 3).replace("\"billNumber\":\"77\"", "\"billNumber\":\"78\"")));
    }

    @Test
    void a_name_that_cannot_be_placed_refuses_the_whole_list() {
        refusal(reading(bill(3), page(0, 3, 3).replace("\"T000001\"", "null")));
        refusal(reading(bill(3), page(0, 3, 3).replace("\"2023-06-01\"", "null")));
        refusal(reading(
                bill(3),
                page(0, 3, 3).replace("\"sponsorshipWithdrawnDate\":null", "\"sponsorshipWithdrawnDate\":\"yes\"")));
        refusal(reading(bill(3).replace("S000001", "?"), page(0, 3, 3)));
    }

    @Test
    void an_answer_that_is_cut_off_is_never_taken_for_the_whole() {
        byte[] page = page(0, 3, 3).getBytes(UTF_8);
        for (int cut = 0; cut < page.length; cut++) {
            refusal(done(next(List.of(bill(3).getBytes(UTF_8), Arrays.copyOf(page, cut)))));
        }
    }

    @Test
    void damaged_bytes_are_never_a_fault() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] page = (seed % 2 == 0 ? bill(3) : page(0, 3, 3)).getBytes(UTF_8);
            page[random.nextInt(page.length)] = (byte) random.nextInt();
            assertThat(next(List.of(bill(3).getBytes(UTF_8), page))).isNotNull();
            assertThat(next(List.of(page))).isNotNull();
        }
    }

    @Test
    void the_recorded_answers_about_a_real_bill_are_read() {
        BillId real = BillId.parse("117-hr-21").orElseThrow();
        byte[] bill = SharedData.bytes(SOURCE.firstPage(real).name());
        Next first = SOURCE.read(real, List.of(bill), FETCHED);
        byte[] page = SharedData.bytes(((Next.More) first).page().name());
        Sponsorships read =
                read(done(SOURCE.read(real, List.of(bill, page), FETCHED))).facts();
        assertThat(read.title()).isEqualTo("FedRAMP Authorization Act");
        assertThat(read.names().stream().map(name -> name.who().value() + " " + name.role() + " " + name.since()))
                .containsExactly(
                        "C001078 SPONSOR 2021-01-04",
                        "C001108 ORIGINAL_COSPONSOR 2021-01-04",
                        "H001071 ORIGINAL_COSPONSOR 2021-01-04");
        assertThat(read.source().asOf()).isEqualTo(LocalDate.of(2022, 3, 25));
    }

    private static String cosponsors(int offset) {
        return "https://api.congress.gov/v3/bill/118/hr/77/cosponsors?format=json&limit=250&offset=" + offset;
    }

    private static String bill(int announced) {
        return """
               {"bill":{"congress":118,"type":"HR","number":"77","title":"Invented Measures Act","introducedDate":"2023-03-07",\
               "updateDate":"2023-11-19T01:16:59Z","sponsors":[{"bioguideId":"S000001","fullName":"Rep. First, Fred [D-NY-1]","district":1}]\
               ,"cosponsors":{"count":N,"countIncludingWithdrawnCosponsors":N,"url":"x"}},"request":{"congress":"118"}}""".replace("N,", announced + ",");
    }

    /** Invented cosponsors from a certain one on; the first of all is an original one. */
    private static String page(int from, int size, int total) {
        return IntStream.range(from, from + size)
                .mapToObj(who -> """
                        {"bioguideId":"T%06d","fullName":"Rep. %d","isOriginalCosponsor":%b,"sponsorshipDate":"%s",\
                        "sponsorshipWithdrawnDate":null,"who":%d}""".formatted(who, who, who == 0, who == 0 ? "2023-03-07" : "2023-06-01", who))
                .collect(Collectors.joining(
                        ",",
                        "{\"cosponsors\":[",
                        "],\"pagination\":{\"count\":" + total + ",\"total\":" + total
                                + "},\"request\":{\"congress\":\"118\",\"billType\":\"hr\",\"billNumber\":\"77\"}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, ORIGINAL_COSPONSOR",
        "'\"True\"', ORIGINAL_COSPONSOR",
        "false, COSPONSOR",
        "'\"False\"', COSPONSOR",
        "null, ORIGINAL_COSPONSOR"
    })
    void a_boolean_may_be_a_real_one_or_text_and_the_day_decides_where_there_is_none(String json, Role role) {
        // Signed on the day of introduction.
        String page = page(0, 1, 1).replace("\"isOriginalCosponsor\":true", "\"isOriginalCosponsor\":" + json);

        assertThat(read(reading(bill(1), page)).facts().names().get(1).role()).isEqualTo(role);
    }

    private static Original more(String... pages) {
        return ((Next.More) next(bytes(pages))).page();
    }

    private static Reading<Sponsorships> reading(String... pages) {
        return done(next(bytes(pages)));
    }

    private static Reading<Sponsorships> done(Next next) {
        assertThat(next).isInstanceOf(Next.Done.class);
        return ((Next.Done) next).reading();
    }

    private static Next next(List<byte[]> pages) {
        return SOURCE.read(BILL, pages, FETCHED);
    }

    private static List<byte[]> bytes(String... pages) {
        List<byte[]> bytes = new ArrayList<>();
        for (String page : pages) {
            bytes.add(page.getBytes(UTF_8));
        }
        return bytes;
    }
}
