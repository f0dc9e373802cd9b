package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Samples.CONGRESS;
import static org.constituent.Samples.district;
import static org.constituent.Samples.representative;
import static org.constituent.Samples.senator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.constituent.civic.Representation.Choose;
import org.constituent.civic.Representation.Found;
import org.constituent.civic.Representation.NoSeat;
import org.constituent.civic.Representation.Note;
import org.constituent.civic.Representation.Reason;
import org.constituent.civic.Representation.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhoRepresentsTest {
    /** Everywhere the seats are held, but for CA-14, TX-23 and one of Ohio's in the Senate. */
    private static final List<SeatId> VACANT = List.of(
            new SeatId.House(district("CA-14")), new SeatId.House(district("TX-23")), new SeatId.Senate(State.OH, 3));

    private static final Roster ROSTER = new Roster(CONGRESS, everybody());

    private static final WhoRepresents WHO = new WhoRepresents(ROSTER, new ZipTable(zips()));

    private static List<Legislator> everybody() {
        List<Legislator> legislators = new ArrayList<>();
        for (Seat seat : new Roster(CONGRESS, List.of()).seats()) {
            String id = String.format("T%06d", legislators.size());
            if (VACANT.contains(seat.id())) {
                continue;
            }
            legislators.add(
                    seat.id() instanceof SeatId.Senate senate
                            ? senator(senate.state().code(), senate.senateClass(), id, "Tess " + id)
                            : representative(seat.id().name(), id, "Tess " + id));
        }
        return legislators;
    }

    private static Map<String, ZipEntry> zips() {
        Map<String, ZipEntry> zips = new TreeMap<>();
        zips.put("021", districts("MA-5", "MA-7", "MA-8"));
        zips.put("02139", districts("MA-7", "MA-5"));
        zips.put("02118", districts("MA-7"));
        zips.put("94112", districts("CA-14"));
        zips.put("94080", districts("CA-15", "CA-14"));
        zips.put("44101", districts("OH-11"));
        zips.put("86515", districts("AZ-2", "NM-3"));
        zips.put("06390", new ZipEntry.Districts(districts("NY-1", "CT-2").shares(), true));
        zips.put("200", districts("DC-AL"));
        zips.put("050", districts("VT-AL"));
        zips.put("96910", districts("GU-AL"));
        zips.put("96950", districts("MP-AL"));
        zips.put("96799", districts("AS-AL"));
        zips.put("009", districts("PR-AL"));
        zips.put("008", districts("VI-AL"));
        zips.put("090", new ZipEntry.Military());
        zips.put("96939", new ZipEntry.Associated(AssociatedState.PW));
        zips.put("96941", new ZipEntry.Associated(AssociatedState.FM));
        zips.put("96960", new ZipEntry.Associated(AssociatedState.MH));
        zips.put("888", districts("CA-77"));
        return zips;
    }

    @Test
    void a_zip_code_in_one_district_has_two_senators_and_a_representative() {
        Found answer = found("02118");
        assertThat(names(answer.seats())).containsExactly("MA senate class 1", "MA senate class 2", "MA-7");
        assertThat(answer.precision()).isEqualTo(Precision.ZIP5);
        assertThat(answer.notes()).isEmpty();
    }

    @Test
    void a_split_zip_code_has_its_senators_at_once_and_a_question() {
        Choose answer = choose("02139");
        assertThat(names(answer.senators())).containsExactly("MA senate class 1", "MA senate class 2");
        assertThat(candidates(answer)).containsExactly("MA-7", "MA-5");
        assertThat(answer.notes()).isEmpty();
        assertThat(answer.states()).containsExactly(State.MA);
        assertThat(answer.seatsInQuestion()).hasSize(4);
    }

    @Test
    void a_zip_code_across_two_states_has_the_senators_of_both() {
        Choose answer = choose("86515");
        assertThat(names(answer.senators()))
                .containsExactly("AZ senate class 1", "AZ senate class 3", "NM senate class 1", "NM senate class 2");
        assertThat(candidates(answer)).containsExactly("AZ-2", "NM-3");
        assertThat(answer.notes()).containsExactly(Note.SEVERAL_STATES);
        assertThat(answer.states()).containsExactly(State.AZ, State.NM);
    }

    @Test
    void where_table_and_prefix_disagree_it_is_said() {
        assertThat(choose("06390").notes()).containsExactlyInAnyOrder(Note.SEVERAL_STATES, Note.STATES_DISAGREE);
    }

    @Test
    void a_zip_code_in_no_table_is_answered_by_its_prefix() {
        Choose answer = choose("02199");
        assertThat(names(answer.senators())).containsExactly("MA senate class 1", "MA senate class 2");
        assertThat(candidates(answer)).containsExactly("MA-5", "MA-7", "MA-8");
        assertThat(answer.precision()).isEqualTo(Precision.ZIP3);
        assertThat(answer.notes()).containsExactly(Note.BY_PREFIX);
    }

    @Test
    void an_at_large_state_has_one_representative_even_by_prefix() {
        Found answer = found("05001");
        assertThat(names(answer.seats())).containsExactly("VT senate class 1", "VT senate class 3", "VT-AL");
        assertThat(answer.notes()).containsExactlyInAnyOrder(Note.AT_LARGE, Note.BY_PREFIX);
    }

    @Test
    void dc_has_a_delegate_and_no_senators() {
        Found answer = found("20001");
        assertThat(names(answer.seats())).containsExactly("DC-AL");
        assertThat(answer.notes()).containsExactlyInAnyOrder(Note.DELEGATE_ONLY, Note.BY_PREFIX);
    }

    @ParameterizedTest
    @CsvSource({"00901, PR-AL", "00801, VI-AL", "96799, AS-AL", "96910, GU-AL", "96950, MP-AL"})
    void each_territory_has_a_delegate_and_no_senators(String zip, String seat) {
        Found answer = found(zip);
        assertThat(names(answer.seats())).containsExactly(seat);
        assertThat(answer.notes()).contains(Note.DELEGATE_ONLY).doesNotContain(Note.AT_LARGE);
    }

    @Test
    void a_vacant_seat_is_there_and_is_called_vacant() {
        Found house = found("94112");
        assertThat(names(house.seats())).containsExactly("CA senate class 1", "CA senate class 3", "CA-14");
        assertThat(house.seats().get(2).isVacant()).isTrue();
        assertThat(house.notes()).containsExactly(Note.VACANT_SEAT);
        assertThat(choose("94080").notes()).containsExactly(Note.VACANT_SEAT);
        assertThat(found("44101").notes()).containsExactly(Note.VACANT_SEAT);
    }

    @Test
    void military_mail_is_not_a_place_to_vote_from() {
        assertThat(at("09012")).isEqualTo(new Unknown(zip("09012"), Reason.MILITARY_MAIL));
    }

    @ParameterizedTest
    @CsvSource({"96939, PW", "96941, FM", "96960, MH"})
    void an_associated_state_has_no_seat_in_congress(String zip, AssociatedState country) {
        assertThat(at(zip)).isEqualTo(new NoSeat(zip(zip), country));
        Place named = new Place.Associated(country);
        assertThat(WHO.of(named)).isEqualTo(new NoSeat(named, country));
        assertThat(at(zip).seatsInQuestion()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000", "99999"})
    void digits_that_no_zip_code_begins_with_are_unassigned(String zip) {
        assertThat(at(zip)).isEqualTo(new Unknown(zip(zip), Reason.UNASSIGNED_ZIP));
        assertThat(at(zip).seatsInQuestion()).isEmpty();
    }

    @Test
    void a_bare_state_has_its_senators_and_a_question() {
        Choose answer = (Choose) WHO.of(new Place.InState(State.CA));
        assertThat(names(answer.senators())).containsExactly("CA senate class 1", "CA senate class 3");
        assertThat(answer.candidates()).hasSize(52);
        assertThat(answer.precision()).isEqualTo(Precision.STATE);
        assertThat(answer.notes()).containsExactly(Note.VACANT_SEAT);
    }

    @Test
    void a_bare_state_with_one_representative_is_found() {
        Found answer = (Found) WHO.of(new Place.InState(State.WY));
        assertThat(names(answer.seats())).containsExactly("WY senate class 1", "WY senate class 2", "WY-AL");
        assertThat(answer.notes()).containsExactly(Note.AT_LARGE);
    }

    @ParameterizedTest
    @EnumSource
    void every_state_and_every_district_of_it_has_an_answer(State state) {
        assertThat(WHO.of(new Place.InState(state)).seatsInQuestion())
                .hasSize(state.senateClasses().size() + state.districts().size());
        for (District district : state.districts()) {
            Found answer = (Found) WHO.of(new Place.InDistrict(district));
            assertThat(names(answer.seats()))
                    .hasSize(state.senateClasses().size() + 1)
                    .endsWith(district.name());
            assertThat(answer.precision()).isEqualTo(Precision.DISTRICT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CA-53", "CA-AL", "AK-3", "DC-2"})
    void a_district_that_does_not_exist_is_said_not_to(String name) {
        Place place = new Place.InDistrict(district(name));
        assertThat(WHO.of(place)).isEqualTo(new Unknown(place, Reason.NO_SUCH_DISTRICT));
    }

    @Test
    void a_table_of_other_districts_than_the_rosters_is_not_answered_with_nobody() {
        assertThat(at("88801")).isEqualTo(new Unknown(zip("88801"), Reason.NO_SUCH_DISTRICT));
    }

    @Test
    void no_zip_code_has_an_empty_list() {
        for (int number = 0; number < 100_000; number++) {
            Representation answer = at(String.format("%05d", number));
            boolean somebody = answer instanceof Found || answer instanceof Choose;
            assertThat(answer.seatsInQuestion().findAny().isPresent()).isEqualTo(somebody);
            if (answer instanceof Choose choose) {
                assertThat(choose.candidates()).hasSizeGreaterThan(1);
            }
        }
    }

    private static Place.Zip zip(String digits) {
        return new Place.Zip(new ZipCode(digits));
    }

    private static Representation at(String zip) {
        return WHO.of(zip(zip));
    }

    private static Found found(String zip) {
        assertThat(at(zip)).isInstanceOf(Found.class);
        return (Found) at(zip);
    }

    private static Choose choose(String zip) {
        assertThat(at(zip)).isInstanceOf(Choose.class);
        return (Choose) at(zip);
    }

    private static List<String> names(List<Seat> seats) {
        return seats.stream().map(seat -> seat.id().name()).toList();
    }

    private static List<String> candidates(Choose answer) {
        assertThat(answer.candidates())
                .allSatisfy(candidate ->
                        assertThat(candidate.seat().id()).isEqualTo(new SeatId.House(candidate.district())));
        return answer.candidates().stream()
                .map(candidate -> candidate.district().name())
                .toList();
    }

    private static ZipEntry.Districts districts(String... names) {
        return new ZipEntry.Districts(
                Stream.of(names)
                        .map(name -> new ZipEntry.Share(District.named(name).orElseThrow(), Optional.empty()))
                        .toList(),
                false);
    }
}
