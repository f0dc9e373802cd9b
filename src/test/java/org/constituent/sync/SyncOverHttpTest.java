package org.constituent.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Standing;
import org.constituent.campaign.Standings;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Legislator;
import org.constituent.civic.State;
import org.constituent.oracle.InventedCountry;
import org.constituent.port.LastGood;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.TestClock;
import org.constituent.sync.SyncReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way from a server to the facts, with every kind of trouble a server can make. */
final class SyncOverHttpTest {
    private static final BillId SENATE = bill("119-s-11");
    private static final BillId HOUSE = bill("119-hr-12");
    private static final String CENSUS = "zip-districts/tab20_cd11920_zcta520_natl.txt";
    private static final Doubts DOUBTS = new Doubts(500, 1_500);
    private static final List<String> SENATORS = List.of("OR 2", "MA 1", "VT 3", "NJ 2");
    private static final List<String> REPRESENTATIVES = List.of("WA-7", "MA-7", "IL-4", "NY-7", "MN-5");

    private final InventedCountry country = new InventedCountry('Q', 2);
    private final OneCampaign campaigns = OneCampaign.about("Invented Quiet Streets Act", SENATE, HOUSE);
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    private SourcesServer server;
    private SyncRounds rounds;

    @BeforeEach
    void open() throws IOException {
        country.writeTo(folder.resolve("originals"));
        Files.createDirectory(folder.resolve("originals/billstatus"));
        Files.writeString(
                folder.resolve("originals/" + From.BILL.file),
                country.bill(119, "S", 11, InventedCountry.TITLE, SENATORS));
        Files.writeString(
                folder.resolve("originals/billstatus/BILLSTATUS-119hr12.xml"),
                country.bill(119, "HR", 12, InventedCountry.TITLE, REPRESENTATIVES));
        server = new SourcesServer(folder.resolve("originals"));
        rounds = open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        rounds.close();
        server.close();
    }

    @Test
    void the_first_sync_has_everything_and_a_restart_still_has_it() {
        SyncReport report = goodRound();

        assertThat(report.lines())
                .extracting(SyncReport.Line::outcome)
                .containsExactly(
                        Outcome.READ,
                        Outcome.READ,
                        Outcome.READ,
                        Outcome.READ,
                        Outcome.ABSENT, // the Census Bureau's table, which the other stands in for
                        Outcome.READ,
                        Outcome.READ,
                        Outcome.READ);
        assertThat(ids(rounds.now()))
                .containsExactlyInAnyOrderElementsOf(country.people().values());
        rounds.close();
        rounds = open(folder.resolve("data"));
        assertThat(ids(rounds.now()))
                .containsExactlyInAnyOrderElementsOf(country.people().values());
        assertThat(rounds.now().of(SENATE).orElseThrow().supporters()).isEqualTo(SENATORS.size());
        assertThat(rounds.now().zips().entries()).hasSizeGreaterThanOrEqualTo(country.size());
        assertThat(rounds.now().rosterSource().asOf()).isEqualTo("2026-05-01");
    }

    @Test
    void files_that_have_not_changed_are_not_sent_again_and_keep_their_date() {
        goodRound();
        server.answered();

        SyncReport report = rounds.round();

        assertThat(server.answered())
                .filteredOn(answer -> !answer.endsWith(CENSUS))
                .hasSize(7)
                .allMatch(answer -> answer.startsWith("304 "));
        assertThat(report.lines())
                .filteredOn(line -> line.outcome() == Outcome.UNCHANGED)
                .hasSize(7);
        assertThat(report.lines())
                .filteredOn(line -> line.outcome() == Outcome.UNCHANGED)
                .allSatisfy(line -> assertThat(line.asOf()).contains(LocalDate.of(2026, 5, 1)));
        assertThat(report.changes()).isEmpty();
        assertThat(report.failed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_source_in_trouble_keeps_its_last_good_and_its_date_while_all_others_are_refreshed(Trouble trouble)
            throws IOException {
        goodRound();
        for (From from : From.values()) {
            Dated<?> before = part(from);
            LocalDate today = LocalDate.ofInstant(server.publishAnew(), ZoneOffset.UTC);
            trouble.maker.make(this, from);

            SyncReport report = rounds.round();

            SyncReport.Line line = line(report, from.what);
            assertThat(line.outcome()).as(line.toString()).isEqualTo(trouble.outcome);
            assertThat(line.detail()).as(from.what).contains(trouble.reason);
            assertThat(line.asOf()).as(from.what).contains(before.source().asOf());
            assertThat(part(from).equals(before)).as(from.what).isTrue();
            assertThat(report.changes()).as(from.what).isEmpty();
            for (From other : From.values()) {
                Dated<?> part = part(other);
                assertThat(part.source().asOf())
                        .as(other + " while " + from + " is in trouble")
                        .isEqualTo(other == from ? before.source().asOf() : today);
            }
            assertThat(rounds.now().rosterSource())
                    .isEqualTo(rounds.stored().members().orElseThrow().source());
            assertThat(ids(rounds.now()))
                    .containsExactlyInAnyOrderElementsOf(country.people().values());
            server.mended();
        }
    }

    @Test
    void a_copy_that_was_refused_is_not_taken_for_one_that_we_hold() throws IOException {
        goodRound();
        LocalDate today = LocalDate.ofInstant(server.publishAnew(), ZoneOffset.UTC);
        for (From from : From.values()) {
            server.cut(from.file, server.bytes(from.file), server.bytes(from.file).length / 2);
        }
        rounds.round();
        server.mended();

        SyncReport report = rounds.round();

        for (From from : From.values()) {
            assertThat(line(report, from.what).outcome()).as(from.what).isEqualTo(Outcome.READ);
            assertThat(part(from).source().asOf()).as(from.what).isEqualTo(today);
        }
    }

    @Test
    void a_sync_in_which_nothing_could_be_read_changes_nothing_and_says_so() {
        goodRound();
        LastGood before = rounds.stored();
        for (From from : From.values()) {
            server.status(from.file, 503);
        }
        server.status("billstatus/BILLSTATUS-119hr12.xml", 503);

        SyncReport report = rounds.round();

        assertThat(report.failed()).isTrue();
        assertThat(rounds.stored()).isEqualTo(before);
    }

    @Test
    void files_cut_off_at_any_byte_change_no_fact() throws IOException {
        goodRound();
        Facts before = rounds.now();
        Random random = new Random(20261122);
        Map<From, byte[]> whole = new EnumMap<>(From.class);
        for (From from : From.values()) {
            whole.put(from, server.bytes(from.file));
        }
        for (int round = 0; round < 24; round++) {
            server.publishAnew();
            for (From from : From.values()) {
                byte[] bytes = Objects.requireNonNull(whole.get(from));
                // What follows the last sign that is not white space may be missing without harm.
                int most = new String(bytes, UTF_8).stripTrailing().getBytes(UTF_8).length - 1;
                // A tenth of the forms may go without suspicion, and then those known before stand in.
                int after = from == From.FORMS
                        ? random.nextInt(bytes.length * 8 / 10)
                        : from == From.ZIPS ? random.nextInt(bytes.length - 100) : random.nextInt(most);
                if (round % 4 == 3) {
                    server.breakOff(from.file, bytes, after);
                } else if (round % 4 == 2 && from.file.endsWith(".csv")) {
                    server.cut(from.file, bytes, lineEndBefore(bytes, after));
                } else {
                    server.cut(from.file, bytes, after);
                }
            }

            SyncReport report = rounds.round();

            for (From from : From.values()) {
                assertThat(line(report, from.what).outcome())
                        .as("round " + round + ": " + line(report, from.what))
                        .isIn(Outcome.REFUSED, Outcome.FAILED);
            }
            assertThat(rounds.now().roster().legislators())
                    .isEqualTo(before.roster().legislators());
            assertThat(rounds.now().zips().entries()).isEqualTo(before.zips().entries());
            assertThat(rounds.now().of(SENATE)).isEqualTo(before.of(SENATE));
        }
    }

    @Test
    void a_first_table_of_zip_codes_that_ends_early_at_the_end_of_a_line_is_refused() throws IOException {
        byte[] whole = server.bytes(From.ZIPS.file);
        // Long enough by count, and yet a state is missing that comes last.
        server.cut(From.ZIPS.file, whole, lineEndBefore(whole, whole.length * 98 / 100));
        server.publishAnew();

        SyncReport report = rounds.round();

        assertThat(line(report, From.ZIPS.what).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(line(report, From.ZIPS.what).detail())
                .contains("no ZIP code in")
                .contains("WY");
        assertThat(rounds.stored().zips()).isEmpty();
    }

    @Test
    void a_bill_that_was_never_read_is_unknown_for_everybody_whatever_the_trouble() throws IOException {
        for (Trouble trouble : Trouble.values()) {
            if (trouble == Trouble.HALF_A_LIST) {
                continue; // of a bill never read nobody knows how long its list is
            }
            server.publishAnew();
            trouble.maker.make(this, From.BILL);

            SyncReport report = rounds.round();

            assertThat(line(report, From.BILL.what).outcome()).isEqualTo(trouble.outcome);
            assertThat(line(report, From.BILL.what).asOf()).isEmpty();
            assertThat(standings(SENATE)).as(trouble.name()).containsOnly(Standing.Kind.UNKNOWN);
            assertThat(standings(HOUSE)).contains(Standing.Kind.SPONSOR, Standing.Kind.NOT_YET);
            server.mended();
        }
        goodRound();
        assertThat(standings(SENATE)).contains(Standing.Kind.SPONSOR, Standing.Kind.COSPONSOR, Standing.Kind.NOT_YET);
    }

    @Test
    void while_a_source_was_never_read_the_report_tells_the_date_of_what_the_program_came_with() {
        Facts shipped = rounds.now();
        for (From from : From.values()) {
            server.status(from.file, 503);
        }

        SyncReport report = rounds.round();

        assertThat(line(report, From.MEMBERS.what).asOf())
                .contains(shipped.rosterSource().asOf());
        assertThat(line(report, From.FORMS.what).asOf())
                .contains(shipped.rosterSource().asOf());
        assertThat(line(report, From.ZIPS.what).asOf())
                .contains(shipped.zipSource().asOf());
        assertThat(line(report, From.BILL.what).asOf()).isEmpty();
    }

    @Test
    void the_file_of_another_bill_is_refused() {
        goodRound();
        server.content(
                From.BILL.file,
                country.bill(119, "S", 12, InventedCountry.TITLE, SENATORS).getBytes(UTF_8));

        SyncReport report = rounds.round();

        assertThat(line(report, From.BILL.what).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(line(report, From.BILL.what).detail()).contains("another bill");
        assertThat(rounds.now().of(SENATE).orElseThrow().supporters()).isEqualTo(SENATORS.size());
    }

    @Test
    void a_bill_whose_title_is_another_acts_is_refused_even_when_it_is_the_first() {
        server.content(
                From.BILL.file,
                country.bill(119, "S", 11, "Invented Loud Streets Act", SENATORS)
                        .getBytes(UTF_8));

        SyncReport report = goodRound();

        assertThat(line(report, From.BILL.what).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(line(report, From.BILL.what).detail())
                .contains("Invented Loud Streets Act")
                .contains("belongs to another act");
        assertThat(standings(SENATE)).containsOnly(Standing.Kind.UNKNOWN);
    }

    @Test
    void of_two_members_in_one_seat_the_one_who_came_later_sits_and_the_operator_is_told() throws IOException {
        goodRound();
        String old = country.people().get("WA-7");
        ArrayNode members = (ArrayNode) json.readTree(server.bytes(From.MEMBERS.file));
        ObjectNode successor = StreamSupport.stream(members.spliterator(), false)
                .map(ObjectNode.class::cast)
                .filter(person -> person.get("id").get("bioguide").asText().equals(old))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        ((ObjectNode) successor.get("id")).put("bioguide", "Z000001");
        ((ObjectNode) successor.get("terms").get(0)).put("start", "2026-03-03");
        members.insert(0, successor);
        server.content(From.MEMBERS.file, json.writeValueAsBytes(members));
        server.publishAnew();

        SyncReport report = rounds.round();

        assertThat(line(report, From.MEMBERS.what).outcome()).isEqualTo(Outcome.READ);
        assertThat(line(report, From.MEMBERS.what).remarks())
                .anySatisfy(remark -> assertThat(remark).contains(old, "Z000001", "WA-7"));
        assertThat(ids(rounds.now())).contains("Z000001").doesNotContain(old);
        assertThat(report.changes()).hasSize(1);
    }

    @Test
    void the_preferred_table_of_zip_codes_stays_when_it_fails_and_the_other_is_not_asked() throws IOException {
        Files.writeString(folder.resolve("originals/" + CENSUS), relationshipFile());
        goodRound();
        assertThat(rounds.now().zipSource().title()).contains("Census");
        server.answered();
        server.status(CENSUS, 503);
        server.publishAnew();

        SyncReport report = rounds.round();

        assertThat(rounds.now().zipSource().title()).contains("Census");
        assertThat(rounds.now().zipSource().asOf()).isEqualTo("2026-05-01");
        assertThat(server.answered()).noneMatch(answer -> answer.endsWith(From.ZIPS.file));
        assertThat(report.lines()).noneMatch(line -> line.what().equals(From.ZIPS.what));
    }

    private SyncRounds open(Path data) {
        return new SyncRounds(data, server.originals(new TestClock()), campaigns, DOUBTS, new TestClock());
    }

    private SyncReport goodRound() {
        server.publishAnew();
        return rounds.round();
    }

    private Dated<?> part(From from) {
        return from.part.apply(rounds.stored()).orElseThrow();
    }

    private Stream<Standing.Kind> standings(BillId bill) {
        Standings standings = new Standings(campaigns.campaign(), rounds.now(), SyncRounds.CONGRESS);
        return rounds.now().roster().legislators().stream()
                .filter(legislator -> legislator.seat().chamber() == bill.chamber())
                .map(legislator -> standings.of(legislator).kind())
                .distinct();
    }

    private static List<String> ids(Facts facts) {
        return facts.roster().legislators().stream()
                .map(Legislator::id)
                .map(BioguideId::value)
                .toList();
    }

    private static SyncReport.Line line(SyncReport report, String what) {
        return report.lines().stream()
                .filter(line -> line.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static int lineEndBefore(byte[] bytes, int position) {
        int end = Math.max(position, 1);
        while (end > 1 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** The Census Bureau's form of the same country, every code wholly in its districts. */
    private String relationshipFile() throws IOException {
        StringBuilder text = new StringBuilder("\uFEFFGEOID_CD119_20|GEOID_ZCTA5_20|AREALAND_ZCTA5_20|AREALAND_PART\n");
        for (String row : Files.readAllLines(folder.resolve("originals/" + From.ZIPS.file)).stream()
                .skip(1)
                .toList()) {
            String[] columns = row.split(",", -1);
            String fips = State.ofCode(columns[1]).orElseThrow().fips();
            text.append(fips).append(String.format("%02d", Integer.parseInt(columns[3])));
            text.append("|" + columns[2] + "|100|50\n");
        }
        return text.toString();
    }

    private byte[] empty(From from) {
        String empty = from.file.endsWith(".json")
                ? "[]\n"
                : from.file.endsWith(".xml")
                        ? "<billStatus></billStatus>"
                        : from == From.ZIPS ? "state_fips,state_abbr,zcta,cd\n" : "id,name,image,email,links\n";
        return empty.getBytes(UTF_8);
    }

    private byte[] half(From from) throws IOException {
        byte[] whole = server.bytes(from.file);
        if (from.file.endsWith(".csv")) {
            List<String> lines = new String(whole, UTF_8).lines().toList();
            return (String.join("\n", lines.subList(0, lines.size() / 2)) + "\n").getBytes(UTF_8);
        }
        if (from.file.endsWith(".xml")) {
            return country.bill(119, "S", 11, InventedCountry.TITLE, SENATORS.subList(0, 2))
                    .getBytes(UTF_8);
        }
        ArrayNode list = (ArrayNode) json.readTree(whole);
        while (list.size() > country.people().size() / 2) {
            list.remove(list.size() - 1);
        }
        return json.writeValueAsBytes(list);
    }

    private static BillId bill(String key) {
        return BillId.parse(key).orElseThrow();
    }

    /** Where facts come from. */
    @SuppressWarnings("ImmutableEnumChecker") // its function keeps nothing
    enum From {
        MEMBERS("congress-legislators/legislators-current.json", "members of Congress", LastGood::members),
        HANDLES("congress-legislators/legislators-social-media.json", "official accounts", LastGood::handles),
        OFFICES("congress-legislators/legislators-district-offices.json", "district offices", LastGood::offices),
        FORMS("openstates-people/us.csv", "contact forms", LastGood::forms),
        ZIPS("zip-districts/zccd.csv", "ZIP codes of OpenSourceActivismTech, us-zipcodes-congress", LastGood::zips),
        BILL(
                "billstatus/BILLSTATUS-119s11.xml",
                "S. 11 of the 119th Congress",
                good -> Optional.ofNullable(good.bills().get(SENATE)).map(bill -> new Dated<>(bill, bill.source())));

        private final String file;
        private final String what;
        private final Function<LastGood, Optional<? extends Dated<?>>> part;

        From(String file, String what, Function<LastGood, Optional<? extends Dated<?>>> part) {
            this.file = file;
            this.what = what;
            this.part = part;
        }
    }

    /** What a server can do to a file, what is made of it, and a word of the reason the operator reads. */
    @SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
    enum Trouble {
        OUT_OF_ORDER(Outcome.FAILED, "out of order (503)", (test, from) -> test.server.status(from.file, 503)),
        BUSY(Outcome.FAILED, "too busy", (test, from) -> test.server.busy(from.file)),
        FORBIDDEN(Outcome.FAILED, "refuses to hand out", (test, from) -> test.server.status(from.file, 403)),
        GONE(Outcome.ABSENT, "has no ", (test, from) -> test.server.status(from.file, 404)),
        CUT_OFF_ON_THE_WAY(Outcome.FAILED, "broke", (test, from) -> {
            byte[] whole = test.server.bytes(from.file);
            test.server.breakOff(from.file, whole, whole.length / 2);
        }),
        CUT_OFF_AT_THE_SOURCE(Outcome.REFUSED, "", (test, from) -> {
            byte[] whole = test.server.bytes(from.file);
            test.server.cut(from.file, whole, whole.length * 2 / 3);
        }),
        A_WEB_PAGE(
                Outcome.REFUSED,
                "",
                (test, from) -> test.server.content(
                        from.file,
                        "<!DOCTYPE html>\n<html><body>Down for maintenance</body></html>\n".getBytes(UTF_8))),
        NOTHING_AT_ALL(Outcome.REFUSED, "", (test, from) -> test.server.content(from.file, new byte[0])),
        NOISE(Outcome.REFUSED, "", (test, from) -> {
            byte[] noise = new byte[10_000];
            new Random(7).nextBytes(noise);
            test.server.content(from.file, noise);
        }),
        A_SLOW_DRIP(Outcome.FAILED, "took too long", (test, from) -> test.server.drip(from.file)),
        REDIRECTS_IN_A_CIRCLE(Outcome.FAILED, "circle", (test, from) -> test.server.redirectInACircle(from.file)),
        AN_EMPTY_LIST(Outcome.REFUSED, "", (test, from) -> test.server.content(from.file, test.empty(from))),
        HALF_A_LIST(Outcome.REFUSED, "it ", (test, from) -> test.server.content(from.file, test.half(from)));

        private final Outcome outcome;
        private final String reason;
        private final Maker maker;

        Trouble(Outcome outcome, String reason, Maker maker) {
            this.outcome = outcome;
            this.reason = reason;
            this.maker = maker;
        }

        private interface Maker {
            void make(SyncOverHttpTest test, From from) throws IOException;
        }
    }
}
