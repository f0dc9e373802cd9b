package org.constituent.adapter.govinfo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Readings.fixture;
import static org.constituent.Readings.read;
import static org.constituent.Readings.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorship.Role;
import org.constituent.campaign.Sponsorships;
import org.constituent.port.BillSource.Next;
import org.constituent.port.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.QuickTheory;
import org.quicktheories.generators.SourceDSL;

final class BillStatusTest {
    private static final LocalDate FETCHED = LocalDate.of(2026, 6, 15);
    private static final String CURRENT = new String(fixture(BillStatusTest.class, "current.xml"), UTF_8);
    private static final String MIDDLE = new String(fixture(BillStatusTest.class, "middle.xml"), UTF_8);
    private static final String NO_SPONSOR = new String(fixture(BillStatusTest.class, "legacy-no-sponsor.xml"), UTF_8);

    @Test
    void the_current_generation_is_read() {
        Sponsorships bill = read(reading("118-s-77", CURRENT)).facts();
        assertThat(bill.title()).isEqualTo("Invented Measures Act");
        assertThat(bill.introduced()).contains(LocalDate.of(2023, 3, 7));
        assertThat(bill.source().asOf()).isEqualTo(LocalDate.of(2023, 11, 19));
        assertThat(bill.names().stream().map(BillStatusTest::line))
                .containsExactly(
                        "T000001 SPONSOR 2023-03-07",
                        "T000002 ORIGINAL_COSPONSOR 2023-03-07",
                        "T000003 COSPONSOR 2023-06-20",
                        "T000004 COSPONSOR 2023-06-21 withdrew 2023-10-04");
        assertThat(bill.supporters()).isEqualTo(3);
    }

    @Test
    void sponsors_and_cosponsors_of_amendments_are_not_the_bills() {
        assertThat(CURRENT).contains("A999998");
        assertThat(read(reading("118-s-77", CURRENT)).facts().names())
                .noneMatch(name -> name.who().value().startsWith("A"));
    }

    @Test
    void the_middle_generation_names_number_and_type_otherwise_and_has_ids_of_its_own() {
        Sponsorships bill = read(reading("117-hr-12", MIDDLE)).facts();
        assertThat(bill.names().stream().map(BillStatusTest::line))
                .containsExactly(
                        "T000010 SPONSOR 2021-01-22",
                        "T000011 ORIGINAL_COSPONSOR 2021-01-22",
                        "T000012 COSPONSOR 2021-02-22");
    }

    @Test
    void one_bill_in_each_of_the_three_generations_says_the_same() {
        assertThat(MIDDLE).as("the oldest has no version").doesNotContain("<version>");
        String second = MIDDLE.replace("<bill>", "<version>1.0.0</version><bill>");
        String third = MIDDLE.replace("<bill>", "<version>3.0.0</version><bill>")
                .replace("billNumber>", "number>")
                .replace("billType>", "type>")
                .replaceAll("<sponsorshipWithdrawnDate />|<sponsorshipWithdrawnDate></sponsorshipWithdrawnDate>", "");

        assertThat(reading("117-hr-12", second)).isEqualTo(reading("117-hr-12", MIDDLE));
        assertThat(reading("117-hr-12", third)).isEqualTo(reading("117-hr-12", MIDDLE));
    }

    @ParameterizedTest
    @CsvSource({"True, ORIGINAL_COSPONSOR", "true, ORIGINAL_COSPONSOR", "False, COSPONSOR", "false, COSPONSOR"})
    void whether_somebody_is_an_original_cosponsor_is_a_boolean_in_text(String text, Role role) {
        String file = CURRENT.replace(
                "<isOriginalCosponsor>True</isOriginalCosponsor>",
                "<isOriginalCosponsor>" + text + "</isOriginalCosponsor>");

        assertThat(read(reading("118-s-77", file)).facts().names().get(1).role())
                .isEqualTo(role);
    }

    @Test
    void an_empty_withdrawal_is_none() {
        assertThat(MIDDLE).contains("<sponsorshipWithdrawnDate />", "<sponsorshipWithdrawnDate></");
        assertThat(read(reading("117-hr-12", MIDDLE)).facts().names())
                .allMatch(name -> name.withdrawn().isEmpty());
    }

    @Test
    void a_file_that_mixes_generations_is_read_by_its_elements_and_not_by_its_version() {
        String mixed = MIDDLE.replace("billNumber>", "number>").replace("billType>", "type>");
        assertThat(reading("117-hr-12", mixed)).isEqualTo(reading("117-hr-12", MIDDLE));
    }

    @Test
    void names_are_kept_as_the_file_writes_them() {
        assertThat(read(reading("117-hr-12", MIDDLE)).facts().names())
                .extracting(Sponsorship::name)
                .containsExactly(
                        "Rep. First, Fred [D-NY-1]",
                        "Del. Capital, Cora [D-DC-At Large]",
                        "REP. SHOUTED, SUE [R-TX-3]");
        assertThat(read(reading("118-s-77", CURRENT)).facts().names().get(3).name())
                .isEqualTo("GRETA Gone");
    }

    @Test
    void a_bill_may_have_no_sponsor_and_no_cosponsors() {
        Sponsorships bill = read(reading("114-sjres-5", NO_SPONSOR)).facts();
        assertThat(bill.names()).isEmpty();
        assertThat(bill.title()).isEqualTo("Act of a Committee");
        assertThat(reading("114-sjres-5", NO_SPONSOR.replace("<cosponsors/>", "")))
                .isEqualTo(reading("114-sjres-5", NO_SPONSOR));
    }

    @Test
    void a_file_that_does_not_say_how_fresh_it_is_is_as_fresh_as_its_download() {
        assertThat(read(reading("117-hr-12", MIDDLE)).facts().source().asOf()).isEqualTo(FETCHED);
    }

    @ParameterizedTest
    @CsvSource({"118-s-78", "118-hr-77", "117-s-77"})
    void a_file_about_another_bill_is_refused(String asked) {
        assertThat(refusal(reading(asked, CURRENT))).contains("another bill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<!DOCTYPE html><html><body>Down for maintenance</body></html>",
                "<html><body>Down for maintenance</body></html>",
                "<billStatus/>",
                "<billStatus><bill/></billStatus>",
                "<billStatus><version>3.0.0</version></billStatus>",
                "{\"error\": \"no\"}",
                "<billStatus><bill><number>77</number><type>S</type><congress>118</congress></bill>",
                "<billStatus><bill>&undeclared;</bill></billStatus>"
            })
    void what_is_no_whole_file_of_one_bill_is_refused(String text) {
        refusal(reading("118-s-77", text));
    }

    @Test
    void two_bills_in_one_file_are_refused() {
        String bill = CURRENT.substring(CURRENT.indexOf("<bill>"), CURRENT.indexOf("</bill>") + 7);
        refusal(reading("118-s-77", "<billStatus>" + bill + bill + "</billStatus>"));
    }

    @Test
    void a_file_that_refers_to_another_one_is_refused_and_the_other_never_opened(@TempDir Path folder)
            throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "T000009");
        for (String declaration : List.of(
                "<!DOCTYPE billStatus [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE billStatus SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE billStatus [<!ENTITY x \"T000009\">]>")) {
            String file = CURRENT.replace("<billStatus>", declaration + "<billStatus>")
                    .replace("T000002", declaration.contains("ENTITY") ? "&x;" : "T000002");
            assertThat(refusal(reading("118-s-77", file))).doesNotContain("T000009");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bioguideId>T000003</bioguideId>",
                "<sponsorshipDate>2023-06-20</sponsorshipDate>",
                "<introducedDate>2023-03-07</introducedDate>",
                "<bioguideId>T000001</bioguideId>"
            })
    void a_name_that_cannot_be_placed_refuses_the_whole_list(String element) {
        refusal(reading("118-s-77", CURRENT.replace(element, "")));
    }

    @Test
    void a_withdrawal_without_a_readable_day_refuses_the_whole_list() {
        refusal(reading("118-s-77", CURRENT.replace("2023-10-04", "in October")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version",
                "updateDate",
                "relatedBills",
                "amendments",
                "titles",
                "title",
                "titleType",
                "fullName",
                "firstName",
                "lastName",
                "party",
                "state",
                "isOriginalCosponsor",
                "dublinCore"
            })
    void a_missing_optional_element_loses_nobody(String element) {
        String without = Pattern.compile("<" + element + "( [^>]*)?>.*?</" + element + ">", Pattern.DOTALL)
                .matcher(CURRENT)
                .replaceAll("");
        assertThat(without).isNotEqualTo(CURRENT);
        assertThat(acts(reading("118-s-77", without))).isEqualTo(acts(reading("118-s-77", CURRENT)));
    }

    @Test
    void an_original_cosponsor_without_a_day_signed_when_the_bill_was_introduced() {
        String without = CURRENT.replace("<sponsorshipDate>2023-03-07</sponsorshipDate>", "");
        assertThat(acts(reading("118-s-77", without))).isEqualTo(acts(reading("118-s-77", CURRENT)));
    }

    @Test
    void the_order_of_elements_does_not_matter() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            String shuffled = shuffled(shuffled(CURRENT, "bill", random), "item", random);
            assertThat(shuffled).isNotEqualTo(CURRENT);
            assertThat(new HashSet<>(acts(reading("118-s-77", shuffled))))
                    .as("seed %d", seed)
                    .isEqualTo(new HashSet<>(acts(reading("118-s-77", CURRENT))));
        }
    }

    @Test
    void other_line_ends_and_a_byte_order_mark_change_nothing() {
        assertThat(reading("118-s-77", "\uFEFF" + CURRENT.replace("\n", "\r\n")))
                .isEqualTo(reading("118-s-77", CURRENT));
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_never_taken_for_the_whole() {
        byte[] whole = CURRENT.stripTrailing().getBytes(UTF_8);
        QuickTheory.qt()
                .withFixedSeed(681)
                .withExamples(500)
                .forAll(SourceDSL.integers().between(0, whole.length - 1))
                .checkAssert(cut -> refusal(reading("118-s-77", Arrays.copyOf(whole, cut))));
    }

    @Test
    void damaged_bytes_are_never_a_fault() {
        QuickTheory.qt()
                .withFixedSeed(681)
                .withExamples(2_000)
                .forAll(
                        SourceDSL.integers().between(0, 1 << 20),
                        SourceDSL.integers().between(-128, 127))
                .checkAssert((at, value) -> {
                    byte[] file = CURRENT.getBytes(UTF_8);
                    file[at % file.length] = value.byteValue();
                    assertThat(reading("118-s-77", file)).isNotNull();
                });
        for (int seed = 0; seed < 500; seed++) {
            byte[] noise = new byte[seed];
            new Random(seed).nextBytes(noise);
            refusal(reading("118-s-77", noise));
        }
    }

    @Test
    void the_file_of_a_bill_is_where_govinfo_keeps_it() {
        var original = new BillStatus().firstPage(id("117-hjres-9"));
        assertThat(original.address())
                .hasToString("https://www.govinfo.gov/bulkdata/BILLSTATUS/117/hjres/BILLSTATUS-117hjres9.xml");
        assertThat(original.name()).isEqualTo("billstatus/BILLSTATUS-117hjres9.xml");
        assertThat(original.headers()).isEmpty();
    }

    /** The children of the innermost elements of a name, in another order. */
    private static String shuffled(String xml, String element, Random random) {
        Matcher bodies = Pattern.compile(
                        "(<" + element + ">)((?:(?!<" + element + ">).)*?)(</" + element + ">)", Pattern.DOTALL)
                .matcher(element.equals("bill") ? withoutInnerItems(xml) : xml);
        return bodies.replaceAll(body -> {
            List<String> children = new ArrayList<>();
            Matcher child = Pattern.compile("<(\\w+)>.*?</\\1>", Pattern.DOTALL).matcher(body.group(2));
            while (child.find()) {
                children.add(child.group());
            }
            Collections.shuffle(children, random);
            return Matcher.quoteReplacement(body.group(1) + String.join("\n", children) + body.group(3));
        });
    }

    /** An amendment holds elements that are called like the bill's own, which no pattern can pair. */
    private static String withoutInnerItems(String xml) {
        return Pattern.compile("<amendments>.*?</amendments>", Pattern.DOTALL)
                .matcher(xml)
                .replaceAll("");
    }

    private static List<String> acts(Reading<Sponsorships> reading) {
        return read(reading).facts().names().stream().map(BillStatusTest::line).toList();
    }

    private static String line(Sponsorship name) {
        Optional<LocalDate> withdrawn = name.withdrawn();
        Role role = name.role();
        return name.who().value() + " " + role + " " + name.since()
                + withdrawn.map(day -> " withdrew " + day).orElse("");
    }

    private static Reading<Sponsorships> reading(String bill, String file) {
        return reading(bill, file.getBytes(UTF_8));
    }

    private static Reading<Sponsorships> reading(String bill, byte[] file) {
        return ((Next.Done) new BillStatus().read(id(bill), List.of(file), FETCHED)).reading();
    }

    private static BillId id(String bill) {
        return BillId.parse(bill).orElseThrow();
    }
}
