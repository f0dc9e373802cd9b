package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.BIRCH;
import static org.constituent.Samples.CEDAR;
import static org.constituent.Samples.CONGRESS;
import static org.constituent.Samples.DOGWOOD;
import static org.constituent.Samples.district;
import static org.constituent.Samples.representative;
import static org.constituent.Samples.senator;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RosterTest {
    private final Roster roster = new Roster(CONGRESS, List.of(DOGWOOD, CEDAR, BIRCH, ALDER));

    @Test
    void a_congress_has_541_seats_whoever_holds_them() {
        List<Seat> seats = new Roster(CONGRESS, List.of()).seats();
        assertThat(seats).hasSize(541).allMatch(Seat::isVacant);
        assertThat(seats).extracting(Seat::id).doesNotHaveDuplicates();
        assertThat(seats.stream().filter(seat -> seat.id().chamber() == Chamber.SENATE))
                .hasSize(100);
        assertThat(seats.stream()
                        .filter(seat -> seat.id().chamber() == Chamber.HOUSE
                                && seat.id().votes()))
                .hasSize(435);
        assertThat(seats.stream().filter(seat -> !seat.id().votes())).hasSize(6);
    }

    @Test
    void a_seat_that_nobody_is_named_for_is_vacant() {
        assertThat(roster.seats().stream().filter(seat -> !seat.isVacant())).hasSize(4);
        assertThat(roster.seatOf(district("MA-7")).flatMap(Seat::holder)).contains(CEDAR);
        assertThat(roster.seatOf(district("MA-5")).map(Seat::isVacant)).contains(true);
        assertThat(roster.congress()).isEqualTo(CONGRESS);
    }

    @Test
    void a_district_that_does_not_exist_has_no_seat() {
        assertThat(roster.seatOf(new District(State.MA, 10))).isEmpty();
        assertThat(roster.seatOf(new District(State.MA, 0))).isEmpty();
    }

    @Test
    void a_state_has_two_senators_and_dc_has_none() {
        assertThat(roster.senatorsOf(State.MA))
                .extracting(Seat::holder)
                .containsExactly(Optional.of(ALDER), Optional.of(BIRCH));
        assertThat(roster.senatorsOf(State.VT)).hasSize(2).allMatch(Seat::isVacant);
        assertThat(roster.senatorsOf(State.DC)).isEmpty();
    }

    @Test
    void legislators_come_state_by_state_and_senators_first() {
        assertThat(roster.legislators()).containsExactly(ALDER, BIRCH, CEDAR, DOGWOOD);
    }

    @Test
    void two_people_in_one_seat_are_refused() {
        Legislator rival = representative("MA-7", "R000001", "Rae Rival");
        assertThatThrownBy(() -> new Roster(CONGRESS, List.of(CEDAR, rival)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("R000001 and C000001 both hold MA-7");
    }

    @Test
    void one_id_in_two_seats_is_refused() {
        Legislator twin = senator("VT", 1, "C000001", "Cleo Cedar");
        assertThatThrownBy(() -> new Roster(CONGRESS, List.of(CEDAR, twin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C000001");
    }

    @Test
    void a_seat_is_held_by_nobody_who_sits_elsewhere() {
        assertThatThrownBy(() -> new Seat(BIRCH.seat(), Optional.of(CEDAR)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somebody_is_identified_by_id_in_any_case_or_by_name() {
        assertThat(roster.find(new BioguideId("C000001"))).contains(CEDAR);
        assertThat(roster.find(new BioguideId("X999999"))).isEmpty();
        assertThat(roster.identified(" c000001 ")).containsExactly(CEDAR);
        assertThat(roster.identified("cleo")).containsExactly(CEDAR);
        assertThat(roster.identified("X999999")).isEmpty();
    }
}
