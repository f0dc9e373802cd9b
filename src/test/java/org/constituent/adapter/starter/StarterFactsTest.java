package org.constituent.adapter.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Samples.bill;
import static org.constituent.Samples.campaign;
import static org.constituent.Samples.district;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorships;
import org.constituent.campaign.Standing;
import org.constituent.campaign.Standings;
import org.constituent.civic.AssociatedState;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Precision;
import org.constituent.civic.Representation;
import org.constituent.civic.Representation.Note;
import org.constituent.civic.Seat;
import org.constituent.civic.ZipCode;
import org.constituent.civic.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program ships with, held against tables written by hand. */
final class StarterFactsTest {
    private static final Facts FACTS = new StarterFacts().read();
    private static final Campaign FLAGSHIP =
            campaign("116-s-4084", "116-hr-7356", "117-s-2052", "117-hr-3907", "118-s-681", "118-hr-1404");

    /** Everybody on the flagship's bills; {@code *} marks original cosponsors, the first is the sponsor. */
    private static final Map<String, String> BILLS = Map.of(
            "116-s-4084",
            "M000133 M001176* S000033 W000817 W000779",
            "116-hr-7356",
            "J000298 C001067* P000617* T000481* E000215 B000574 G000586 N000147 O000173 R000515 E000297 M000312"
                    + " P000607 V000081 W000822 B001281 L000579 H001080",
            "117-s-2052",
            "M000133 M001176* S000033* W000817* W000779* B001288",
            "117-hr-3907",
            "J000298 E000215* E000297* N000147* O000173* P000617* R000515* T000481* B000574 L000579 D000623"
                    + " C001080 B001224 C001067 R000606 C001072 S001145",
            "118-s-681",
            "M000133 M001176* W000817* S000033* W000779* B001288",
            "118-hr-1404",
            "J000298 S001145* B000574* B001223* B001224* C001131* E000297* L000551* N000147* P000617* T000481*"
                    + " R000617 C001080 D000623 M000312");

    /** Those of them who sit, and the latest bill each was on. */
    private static final Map<String, String> SITTING = Map.ofEntries(
            Map.entry("M000133 Markey MA", "118-s-681"),
            Map.entry("W000817 Warren MA", "118-s-681"),
            Map.entry("M001176 Merkley OR", "118-s-681"),
            Map.entry("W000779 Wyden OR", "118-s-681"),
            Map.entry("S000033 Sanders VT", "118-s-681"),
            Map.entry("B001288 Booker NJ", "118-s-681"),
            Map.entry("J000298 Jayapal WA-7", "118-hr-1404"),
            Map.entry("B001281 Beatty OH-3", "116-hr-7356"),
            Map.entry("C001072 Carson IN-7", "117-hr-3907"),
            Map.entry("C001131 Casar TX-35", "118-hr-1404"),
            Map.entry("C001080 Chu CA-28", "118-hr-1404"),
            Map.entry("C001067 Clarke NY-9", "117-hr-3907"),
            Map.entry("D000623 DeSaulnier CA-10", "118-hr-1404"),
            Map.entry("E000297 Espaillat NY-13", "118-hr-1404"),
            Map.entry("G000586 García IL-4", "116-hr-7356"),
            Map.entry("M000312 McGovern MA-2", "118-hr-1404"),
            Map.entry("N000147 Norton DC-AL", "118-hr-1404"),
            Map.entry("O000173 Omar MN-5", "117-hr-3907"),
            Map.entry("P000607 Pocan WI-2", "116-hr-7356"),
            Map.entry("P000617 Pressley MA-7", "118-hr-1404"),
            Map.entry("R000617 Ramirez IL-3", "118-hr-1404"),
            Map.entry("R000606 Raskin MD-8", "117-hr-3907"),
            Map.entry("S001145 Schakowsky IL-9", "118-hr-1404"),
            Map.entry("T000481 Tlaib MI-12", "118-hr-1404"),
            Map.entry("V000081 Velázquez NY-7", "116-hr-7356"),
            Map.entry("W000822 Watson Coleman NJ-12", "116-hr-7356"));

    @Test
    void what_people_call_members_is_of_those_who_sit() throws IOException {
        try (InputStream in = StarterFacts.class.getResourceAsStream("/starter/called.json")) {
            JsonNode called = new ObjectMapper().readTree(in).get("called");

            assertThat(called.fieldNames())
                    .toIterable()
                    .isNotEmpty()
                    .allSatisfy(id ->
                            assertThat(FACTS.roster().find(new BioguideId(id))).isPresent());
        }
    }

    @Test
    void every_seat_of_the_119th_congress_is_there_and_four_are_vacant() {
        assertThat(FACTS.roster().congress()).isEqualTo(new Congress(119));
        assertThat(FACTS.roster().seats()).hasSize(541);
        assertThat(FACTS.roster().seats().stream()
                        .filter(Seat::isVacant)
                        .map(seat -> seat.id().name()))
                .containsExactlyInAnyOrder("CA-14", "FL-20", "GA-13", "TX-23");
        assertThat(FACTS.rosterSource().asOf()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(FACTS.rosterSource().page()).hasScheme("https");
    }

    @Test
    void everybody_who_sits_can_be_reached_but_one_whose_office_was_not_listed_yet() {
        Pattern phone = Pattern.compile("202-\\d{3}-\\d{4}");
        Pattern handle = Pattern.compile("\\w{1,15}");
        assertThat(FACTS.roster().legislators()).hasSize(537);
        assertThat(FACTS.roster().legislators().stream()
                        .filter(one -> one.contact().equals(Contact.NONE))
                        .map(StarterFactsTest::told))
                .containsExactly("G000607 Gallagher CA-1");
        List<Legislator> others = FACTS.roster().legislators().stream()
                .filter(one -> !one.contact().equals(Contact.NONE))
                .toList();
        assertThat(others).allSatisfy(legislator -> {
            assertThat(legislator.contact().phone())
                    .as("phone of %s", legislator.id())
                    .get()
                    .asString()
                    .matches(phone);
            assertThat(legislator.contact().form().or(() -> legislator.contact().website()))
                    .as("page of %s", legislator.id())
                    .isPresent();
            legislator.contact().xHandle().ifPresent(name -> assertThat(name).matches(handle));
            assertThat(legislator.party().name()).isIn("Democrat", "Republican", "Independent");
        });
        assertThat(FACTS.roster().legislators().stream()
                        .map(legislator -> legislator.contact().xHandle())
                        .filter(java.util.Optional::isPresent))
                .hasSizeGreaterThan(500);
    }

    @Test
    void everybody_on_a_bill_of_the_flagship_is_on_file() {
        BILLS.forEach((key, names) -> {
            Sponsorships read = FACTS.of(bill(key)).orElseThrow();
            assertThat(read.names().stream()
                            .map(name -> name.who() + (name.role() == Sponsorship.Role.ORIGINAL_COSPONSOR ? "*" : "")))
                    .as(key)
                    .containsExactlyInAnyOrder(names.split(" "));
            assertThat(read.names().stream().filter(name -> name.role() == Sponsorship.Role.SPONSOR))
                    .as("sponsor of %s", key)
                    .singleElement()
                    .extracting(name -> name.who().value())
                    .isEqualTo(names.substring(0, 7));
            assertThat(read.names()).allMatch(name -> name.withdrawn().isEmpty());
            assertThat(read.title()).startsWith("Facial Recognition and Biometric Technology Moratorium Act of 20");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "116-s-4084,  2020-06-25, S000033, 2020-07-22",
        "116-hr-7356, 2020-06-25, H001080, 2020-09-11",
        "117-s-2052,  2021-06-15, B001288, 2022-07-11",
        "117-hr-3907, 2021-06-15, S001145, 2022-11-07",
        "118-s-681,   2023-03-07, B001288, 2023-07-10",
        "118-hr-1404, 2023-03-07, M000312, 2023-06-12"
    })
    void days_are_those_of_the_record(String key, LocalDate introduced, String cosponsor, LocalDate joined) {
        Sponsorships read = FACTS.of(bill(key)).orElseThrow();
        assertThat(read.introduced()).contains(introduced);
        assertThat(read.of(new BioguideId(cosponsor)).map(Sponsorship::since)).contains(joined);
        assertThat(read.names().stream().filter(name -> name.role() != Sponsorship.Role.COSPONSOR))
                .allMatch(name -> name.since().equals(introduced));
    }

    @Test
    void delegate_norton_is_on_h_r_1404() {
        Sponsorship norton = FACTS.of(bill("118-hr-1404"))
                .flatMap(read -> read.of(new BioguideId("N000147")))
                .orElseThrow();
        assertThat(norton.role()).isEqualTo(Sponsorship.Role.ORIGINAL_COSPONSOR);
        assertThat(FACTS.roster().find(norton.who()).map(Legislator::seat))
                .contains(FACTS.roster().seatOf(district("DC-AL")).orElseThrow().id());
    }

    @Test
    void of_34_people_who_ever_supported_the_flagship_26_sit() {
        Set<BioguideId> ever = FLAGSHIP.allBills().stream()
                .flatMap(bill -> FACTS.of(bill).orElseThrow().names().stream())
                .map(Sponsorship::who)
                .collect(Collectors.toSet());
        assertThat(ever).hasSize(34);
        assertThat(ever.stream()
                        .flatMap(who -> FACTS.roster().find(who).stream())
                        .map(StarterFactsTest::told))
                .containsExactlyInAnyOrderElementsOf(SITTING.keySet());
    }

    @Test
    void the_flagships_standings_are_those_of_the_record() {
        Standings standings = new Standings(FLAGSHIP, FACTS, new Congress(119));
        Map<Standing.Kind, Map<String, String>> told = FACTS.roster().legislators().stream()
                .collect(Collectors.groupingBy(
                        one -> standings.of(one).kind(),
                        Collectors.toMap(
                                StarterFactsTest::told,
                                one -> standings
                                        .of(one)
                                        .deciding()
                                        .map(act -> act.bill().toString())
                                        .orElse(""))));
        assertThat(told.keySet())
                .containsExactlyInAnyOrder(Standing.Kind.SUPPORTED_BEFORE, Standing.Kind.NO_BILL_ON_FILE);
        assertThat(told.get(Standing.Kind.SUPPORTED_BEFORE)).containsExactlyInAnyOrderEntriesOf(SITTING);
        assertThat(told.get(Standing.Kind.NO_BILL_ON_FILE)).hasSize(537 - 26);
    }

    @Test
    void in_the_118th_congress_they_supported_and_the_others_had_not_yet() {
        Standings standings = new Standings(FLAGSHIP, FACTS, new Congress(118));
        Map<Standing.Kind, Long> counted = FACTS.roster().legislators().stream()
                .map(standings::of)
                .collect(Collectors.groupingBy(Standing::kind, TreeMap::new, Collectors.counting()));
        // Markey and Jayapal; four senators and six of the House with them; five later; nine in earlier Congresses
        // only.
        assertThat(counted)
                .containsEntry(Standing.Kind.SPONSOR, 2L)
                .containsEntry(Standing.Kind.ORIGINAL_COSPONSOR, 10L)
                .containsEntry(Standing.Kind.COSPONSOR, 5L)
                .containsEntry(Standing.Kind.SUPPORTED_BEFORE, 9L)
                .containsEntry(Standing.Kind.NOT_YET, 537L - 26)
                .hasSize(5);
    }

    @Test
    void the_bill_about_airports_has_its_sponsors_of_both_parties() {
        Sponsorships read = FACTS.of(bill("119-s-1691")).orElseThrow();
        assertThat(read.introduced()).contains(LocalDate.of(2025, 5, 8));
        assertThat(read.title()).startsWith("Traveler Privacy Protection Act");
        assertThat(read.names().stream()
                        .map(name -> name.who() + (name.role() == Sponsorship.Role.ORIGINAL_COSPONSOR ? "*" : "")))
                .containsExactlyInAnyOrder("M001176", "D000618*", "K000393*", "M000133*", "M001198*", "V000128*");
        Standings standings = new Standings(campaign("119-s-1691"), FACTS, new Congress(119));
        Map<String, Long> parties = FACTS.roster().legislators().stream()
                .filter(one -> standings.of(one).kind().supportsNow())
                .collect(Collectors.groupingBy(one -> one.party().name(), Collectors.counting()));
        assertThat(parties).containsExactlyInAnyOrderEntriesOf(Map.of("Democrat", 3L, "Republican", 3L));
        assertThat(FACTS.roster().legislators().stream()
                        .filter(one -> one.seat().chamber() == Chamber.HOUSE)
                        .map(one -> standings.of(one).kind()))
                .containsOnly(Standing.Kind.NO_BILL_ON_FILE);
    }

    @Test
    void every_district_that_a_zip_code_or_prefix_touches_exists() {
        assertThat(FACTS.zips().entries()).hasSizeGreaterThan(1400);
        FACTS.zips().entries().forEach((prefix, entry) -> {
            assertThat(prefix).matches("\\d{3}|\\d{5}");
            if (entry instanceof ZipEntry.Districts districts) {
                assertThat(districts.shares())
                        .as(prefix)
                        .allMatch(share -> share.district().exists());
                assertThat(districts.shares()).as(prefix).doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void a_whole_code_lies_in_districts_of_its_prefix_or_is_known_to_differ() {
        Map<String, ZipEntry> entries = FACTS.zips().entries();
        List<String> others = entries.keySet().stream()
                .filter(code -> code.length() == 5)
                .filter(code -> entries.get(code) instanceof ZipEntry.Districts whole
                        && entries.get(code.substring(0, 3)) instanceof ZipEntry.Districts prefix
                        && whole.states().stream().noneMatch(prefix.states()::contains))
                .toList();
        assertThat(others).containsExactly("96799");
    }

    @Test
    void every_district_can_be_reached_from_some_zip_code() {
        Set<String> reached = FACTS.zips().entries().values().stream()
                .filter(ZipEntry.Districts.class::isInstance)
                .flatMap(entry -> ((ZipEntry.Districts) entry).shares().stream())
                .map(share -> share.district().name())
                .collect(Collectors.toSet());
        assertThat(reached).hasSize(441);
    }

    @ParameterizedTest
    @CsvSource({
        "02139, ZIP5, MA,  MA-5 MA-7,         ''",
        "90210, ZIP5, CA,  CA-30 CA-32 CA-36, ''",
        "20001, ZIP5, '',  DC-AL,             DELEGATE_ONLY",
        "00901, ZIP5, '',  PR-AL,             DELEGATE_ONLY",
        "96799, ZIP5, '',  AS-AL,             DELEGATE_ONLY",
        "99999, ZIP3, AK,  AK-AL,             AT_LARGE BY_PREFIX",
        "vermont, STATE, VT, VT-AL,           AT_LARGE"
    })
    void a_place_is_answered(String typed, Precision precision, String senators, String house, String notes) {
        Representation answer = FACTS.whoRepresents().of(place(typed));
        assertThat(answer.seatsInQuestion()
                        .filter(seat -> seat.id().chamber() == Chamber.SENATE)
                        .map(seat -> seat.id().state().code())
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(senators);
        assertThat(answer.seatsInQuestion()
                        .filter(seat -> seat.id().chamber() == Chamber.HOUSE)
                        .map(seat -> seat.id().name()))
                .containsExactlyInAnyOrder(house.split(" "));
        Set<Note> told =
                answer.handledBy(new Told<Set<Note>>(Representation.Found::notes, Representation.Choose::notes));
        assertThat(told)
                .isEqualTo(Arrays.stream(notes.split(" "))
                        .filter(note -> !note.isEmpty())
                        .map(Note::valueOf)
                        .collect(Collectors.toSet()));
        assertThat(answer.handledBy(
                        new Told<Precision>(Representation.Found::precision, Representation.Choose::precision)))
                .isEqualTo(precision);
    }

    @Test
    void a_bare_state_has_its_senators_and_all_its_districts_to_ask_for() {
        Representation answer = FACTS.whoRepresents().of(place("California"));
        assertThat(answer).isInstanceOf(Representation.Choose.class);
        assertThat(((Representation.Choose) answer).senators()).hasSize(2).noneMatch(Seat::isVacant);
        assertThat(((Representation.Choose) answer).candidates()).hasSize(52);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09012", "34002", "96201"})
    void military_mail_is_known_as_such(String zip) {
        assertThat(FACTS.whoRepresents().of(place(zip)))
                .isEqualTo(new Representation.Unknown(place(zip), Representation.Reason.MILITARY_MAIL));
    }

    @ParameterizedTest
    @CsvSource({"96939, PW", "96940, PW", "96941, FM", "96944, FM", "96960, MH", "96970, MH"})
    void associated_states_have_no_seat(String zip, AssociatedState country) {
        assertThat(FACTS.whoRepresents().of(place(zip))).isEqualTo(new Representation.NoSeat(place(zip), country));
    }

    @Test
    void the_digits_00000_belong_to_nobody() {
        assertThat(FACTS.whoRepresents().of(place("00000")))
                .isEqualTo(new Representation.Unknown(place("00000"), Representation.Reason.UNASSIGNED_ZIP));
    }

    @Test
    void sources_are_dated_pages() {
        Stream.concat(
                        Stream.of(FACTS.rosterSource(), FACTS.zipSource()),
                        FACTS.sponsorships().values().stream().map(Sponsorships::source))
                .forEach(source -> {
                    assertThat(source.page()).hasScheme("https");
                    assertThat(source.asOf()).isBetween(LocalDate.of(2020, 6, 25), LocalDate.of(2026, 11, 22));
                    assertThat(source.title()).isNotBlank();
                });
    }

    private static Place place(String typed) {
        return new PlaceParser().parse(typed).orElseGet(() -> new Place.Zip(new ZipCode(typed)));
    }

    private static String told(Legislator one) {
        String where = one.seat().chamber() == Chamber.SENATE
                ? one.seat().state().code()
                : one.seat().name();
        return one.id() + " " + one.name().last() + " " + where;
    }

    /** An answer with seats; the other two fail. */
    private record Told<R>(Function<Representation.Found, R> found, Function<Representation.Choose, R> choose)
            implements Representation.Cases<R> {
        @Override
        public R found(Representation.Found answer) {
            return found.apply(answer);
        }

        @Override
        public R choose(Representation.Choose answer) {
            return choose.apply(answer);
        }

        @Override
        public R noSeat(Representation.NoSeat answer) {
            throw new AssertionError(answer);
        }

        @Override
        public R unknown(Representation.Unknown answer) {
            throw new AssertionError(answer);
        }
    }
}
