package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.Samples;
import org.constituent.adapter.starter.StarterFacts;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Source;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.SeatId;
import org.constituent.civic.ZipEntry;
import org.constituent.port.Geocoder;
import org.constituent.port.LastGood;
import org.constituent.port.TestClock;
import org.constituent.port.ZipSource;
import org.constituent.sync.Assembly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From the election through noon of 3 January 2027 and on, sync by sync, with no release between: what five people are told. The
 * winners of the election and what the new map makes of two places are invented.
 */
final class NewCongressTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/constituent/conversation");
    private static final boolean WRITE = "write".equals(System.getProperty("snapshots"));
    private static final Facts STARTER = new StarterFacts().read();
    private static final Congress NEXT = new Congress(120);

    /** The days, and what is synced on the morning of each. */
    private static final List<Day> DAYS = List.of(
            new Day("2026-10-20T16:00:00Z", "before the election", LastGood.NOTHING),
            new Day("2026-11-03T16:00:00Z", "election day", LastGood.NOTHING),
            new Day("2026-12-15T17:00:00Z", "between", LastGood.NOTHING),
            new Day("2027-01-03T16:59:00Z", "a minute before noon in Washington", LastGood.NOTHING),
            new Day("2027-01-03T17:00:00Z", "noon in Washington, nothing synced", LastGood.NOTHING),
            new Day("2027-01-06T17:00:00Z", "the members of the 120th synced", members()),
            new Day("2027-02-10T17:00:00Z", "nothing new", members()),
            new Day(
                    "2027-03-20T16:00:00Z",
                    "the ZIP codes of the 120th synced",
                    members().withZips(zips())));

    private static final List<Person> PEOPLE = List.of(
            new Person("MA-7", "02139", "1 Elm St, Cambridge, MA 02139", "MA-7", "MA-7"),
            new Person("TX-37", "78701", "1 Elm St, Austin, TX 78701", "TX-37", "TX-10"),
            new Person("CA-48", "92028", "1 Elm St, Fallbrook, CA 92028", "CA-48", "CA-49"),
            new Person("DC", "20001", "1 Elm St NW, Washington, DC 20001", "DC-AL", "DC-AL"),
            new Person("PR", "00901", "1 Calle Elm, San Juan, PR 00901", "PR-AL", "PR-AL"));

    private final TestClock clock = new TestClock();
    private Facts facts = STARTER;

    private record Day(String instant, String what, LastGood synced) {}

    private record Person(String home, String zip, String address, String before, String after) {
        Speaker remembered() {
            return new Speaker("test", home);
        }

        Geocoder.Answer geocoder(Congress sitting) {
            String name = sitting.compareTo(NEXT) < 0 ? before : after;
            return new Geocoder.Answer.In(List.of(District.named(name).orElseThrow()));
        }
    }

    @BeforeEach
    void begin() {
        move("2026-10-01T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void what_five_people_are_told_on_eight_days_reads_as_it_did(String language) throws IOException {
        Talk talk = language.equals("en") ? new Talk(clock, () -> facts) : Talk.inSpanish(clock, () -> facts);
        PEOPLE.forEach(person -> talk.say(person.remembered(), person.home()));
        StringBuilder table = new StringBuilder();
        for (Day day : DAYS) {
            move(day);
            for (Person person : PEOPLE) {
                talk.geocoderSays = person.geocoder(Congress.at(clock.instant()));
                Talk passing =
                        language.equals("en") ? new Talk(clock, () -> facts) : Talk.inSpanish(clock, () -> facts);
                passing.geocoderSays = talk.geocoderSays;
                passing.say("campaign airport-face-scans");
                table.append("==== ")
                        .append(day.instant().replace("T", " ").replace(":00Z", " UTC"))
                        .append(", ")
                        .append(day.what())
                        .append(": ")
                        .append(person.home())
                        .append("\n\n› my legislators   (told on 1 October: ")
                        .append(person.home())
                        .append(")\n")
                        .append(told(talk.say(person.remembered(), "my legislators")))
                        .append("› ")
                        .append(person.zip())
                        .append("   (airport face scans)\n")
                        .append(told(passing.say(person.zip())))
                        .append("› their street address\n")
                        .append(told(passing.fillIn("address", person.address())))
                        .append('\n');
            }
        }
        Path file = FOLDER.resolve("new-congress-" + language + ".txt");
        if (WRITE) {
            Files.writeString(file, table);
        }
        assertThat(file).content().isEqualTo(table.toString());
    }

    @Test
    void at_noon_standings_become_those_of_an_earlier_congress_and_the_bill_has_died() {
        Talk talk = new Talk(clock, () -> facts);
        talk.say("campaign airport-face-scans");
        move("2027-01-03T16:59:59Z");
        assertThat(talk.hear("who is merkley")).contains("★ introduced S. 1691 (119th Congress)");

        move("2027-01-03T17:00:00Z");
        assertThat(talk.hear("who is merkley"))
                .contains(
                        "◐ supported the act in an earlier Congress: introduced S. 1691 (119th Congress) on May 8, 2025;"
                                + " it died on January 3, 2027");
        assertThat(talk.hear("who is warren"))
                .contains(
                        "no support on record: for this Congress no number of the act is on file, and the last, S. 1691 (119th Congress), died on January 3, 2027");
        talk.say("campaign ban-facial-recognition");
        assertThat(talk.hear("who is merkley")).contains("S. 681 (118th Congress)", "it died on January 3, 2025");
        assertThat(talk.hear("why merkley")).contains("S. 681 (118th Congress)");
    }

    @Test
    void a_remembered_district_of_a_redrawn_state_is_let_go_once_and_asked_again() {
        Talk talk = new Talk(clock, () -> facts);
        talk.say("TX-37");
        talk.say("letter 3");
        move("2027-01-03T16:59:59Z");
        assertThat(home(talk)).contains(Samples.district("TX-37"));

        move("2027-01-03T17:00:00Z");
        assertThat(talk.hear("letter"))
                .startsWith(
                        "Since January 3, 2027 another map applies in Texas, so TX-37 may no longer be your district")
                .doesNotContain("Doggett");
        assertThat(home(talk)).isEmpty();
        assertThat(talk.cards("letter"))
                .as("the senators, and none of 38 representatives")
                .extracting(Reply.Card::title)
                .containsExactly("Senator Ted Cruz (Republican, Texas)", "Senator John Cornyn (Republican, Texas)");
        assertThat(talk.hear("letter")).doesNotContain("another map applies in Texas, so TX-37");
    }

    @Test
    void before_its_members_are_known_nobody_of_the_old_map_is_written_for() {
        Talk talk = new Talk(clock, () -> facts);
        move("2027-01-03T17:00:00Z");
        assertThat(talk.cards("TX-10")).hasSize(2);
        assertThat(talk.hear("letter mccaul")).contains("does not represent the place you told me");
        assertThat(talk.cards("MA-7")).as("where the map is the same").hasSize(3);
        facts = assembled(members());
        assertThat(talk.cards("TX-10")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"MA-7", "VT", "DC"})
    void a_remembered_district_of_another_state_stays(String typed) {
        Talk talk = new Talk(clock, () -> facts);
        talk.say(typed);
        Optional<District> before = home(talk);
        move("2027-01-03T17:00:00Z");
        assertThat(talk.hear("my legislators")).doesNotContain("another map");
        assertThat(home(talk)).isEqualTo(before);
    }

    @Test
    void a_provisional_answer_is_told_and_not_remembered_as_the_persons_own_district() {
        move("2027-01-06T17:00:00Z");
        facts = assembled(members());
        Talk talk = new Talk(clock, () -> facts);
        assertThat(talk.hear("78701")).contains("take the district as provisional");
        assertThat(home(talk)).isEmpty();
        assertThat(talk.hear("letter")).as("and goes on").contains("Tess Texan");

        facts = assembled(members().withZips(zips()));
        assertThat(talk.hear("78701"))
                .startsWith("ZIP code 78701 is represented by")
                .doesNotContain("provisional");
        assertThat(home(talk)).contains(Samples.district("TX-10"));
    }

    @Test
    void whoever_says_where_they_live_now_is_not_told_that_they_must() {
        Talk talk = new Talk(clock, () -> facts);
        talk.say("TX-37");
        move("2027-01-03T17:00:00Z");
        talk.geocoderSays = new Geocoder.Answer.In(List.of(Samples.district("TX-10")));
        assertThat(told(talk.fillIn("address", "1 Elm St, Austin, TX 78701")))
                .doesNotContain("may no longer be your district");
        assertThat(home(talk)).contains(Samples.district("TX-10"));
    }

    private static Optional<District> home(Talk talk) {
        return talk.dialogues.find(Talk.SOMEBODY).flatMap(Dialogue::home).flatMap(Dialogue.Home::district);
    }

    private void move(Day day) {
        move(day.instant());
        facts = assembled(day.synced());
    }

    private void move(String instant) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private static Facts assembled(LastGood good) {
        return new Assembly(STARTER, List.of()).of(good);
    }

    /** Nearly everybody again, and a few who are new. */
    private static LastGood members() {
        List<Legislator> won = List.of(
                Samples.representative("TX-37", "T000001", "Tess Texan"),
                Samples.representative("TX-10", "T000002", "Tom Travis"),
                Samples.representative("CA-48", "K000001", "Cal Coast"),
                Samples.representative("DC-AL", "D000001", "Dee District"));
        Map<SeatId, Legislator> seats = won.stream().collect(Collectors.toMap(Legislator::seat, one -> one));
        List<Legislator> all = Stream.concat(
                        STARTER.roster().legislators().stream().filter(one -> !seats.containsKey(one.seat())),
                        won.stream())
                .toList();
        return LastGood.NOTHING.withMembers(new LastGood.Dated<>(
                all,
                new Source(
                        "unitedstates/congress-legislators",
                        URI.create("https://github.com/unitedstates/congress-legislators"),
                        LocalDate.of(2027, 1, 5))));
    }

    private static LastGood.Dated<ZipSource.Table> zips() {
        Map<String, ZipEntry> codes = Map.of(
                "02139", districts("MA-5", "MA-7"),
                "78701", districts("TX-10"),
                "92028", districts("CA-48", "CA-49"),
                "20001", districts("DC-AL"),
                "00901", districts("PR-AL"));
        return new LastGood.Dated<>(
                new ZipSource.Table(Optional.of(NEXT), codes),
                new Source("a table", URI.create("https://example.org/table"), LocalDate.of(2027, 3, 18)));
    }

    private static ZipEntry districts(String... names) {
        return new ZipEntry.Districts(
                Stream.of(names).map(Samples::district).map(ZipEntry.Share::of).toList(), false);
    }

    /** The sentences, whom the cards are for with their standing, and the questions; not what is the same every day. */
    private static String told(Reply reply) {
        List<String> lines = new ArrayList<>();
        collect(reply, lines);
        return lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private static void collect(Reply reply, List<String> lines) {
        if (reply instanceof Reply.Several several) {
            // After the cards come hints that have nothing to do with the day.
            boolean cards = false;
            for (Reply one : several.replies()) {
                if (!(cards && one instanceof Reply.Note)) {
                    collect(one, lines);
                }
                cards |= one instanceof Reply.Card;
            }
        } else if (reply instanceof Reply.Note note) {
            lines.add(note.text());
        } else if (reply instanceof Reply.Sorry sorry) {
            lines.add(sorry.what() + " " + sorry.remedy());
        } else if (reply instanceof Reply.Card card) {
            lines.add("- " + card.title() + ": " + card.facts().get(0).value());
        } else if (reply instanceof Reply.Choice choice) {
            lines.add("? " + choice.question() + " "
                    + choice.options().stream().map(option -> option.label()).collect(Collectors.joining(" / ")));
        }
    }
}
