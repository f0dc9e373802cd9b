package org.constituent.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.CEDAR;
import static org.constituent.Samples.CONGRESS;
import static org.constituent.Samples.DOGWOOD;
import static org.constituent.Samples.campaign;
import static org.constituent.Samples.facts;
import static org.constituent.Samples.name;
import static org.constituent.Samples.read;
import static org.constituent.campaign.Sponsorship.Role.COSPONSOR;
import static org.constituent.campaign.Sponsorship.Role.SPONSOR;

import java.util.Map;
import org.constituent.campaign.Standing.Kind;
import org.constituent.civic.Chamber;
import org.constituent.civic.State;
import org.junit.jupiter.api.Test;

final class ScoreboardTest {
    private final Facts facts =
            facts(read("119-s-31", name(ALDER, SPONSOR)), read("118-hr-22", name(CEDAR, COSPONSOR)));
    private final Scoreboard board =
            Scoreboard.of(facts, new Standings(campaign("118-hr-22", "119-s-31", "119-hr-32"), facts, CONGRESS));

    @Test
    void every_seat_has_a_row_and_a_vacant_one_no_standing() {
        assertThat(board.rows()).hasSize(541);
        assertThat(board.rows())
                .allSatisfy(row -> assertThat(row.standing().isEmpty())
                        .isEqualTo(row.seat().isVacant()));
    }

    @Test
    void totals_and_vacancies_are_all_the_seats_of_a_chamber_delegates_in_the_house() {
        assertThat(board.totals(Chamber.SENATE))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Kind.SPONSOR, 1, Kind.NOT_YET, 1));
        assertThat(board.totals(Chamber.HOUSE)).containsExactlyInAnyOrderEntriesOf(Map.of(Kind.UNKNOWN, 2));
        assertThat(board.vacancies(Chamber.SENATE)).isEqualTo(98);
        assertThat(board.vacancies(Chamber.HOUSE)).isEqualTo(439);
    }

    @Test
    void a_part_of_it_is_counted_alone() {
        Scoreboard dc = board.only(row -> row.seat().id().state() == State.DC);
        assertThat(dc.rows())
                .extracting(row -> row.seat().holder().orElseThrow())
                .containsExactly(DOGWOOD);
        assertThat(dc.totals(Chamber.HOUSE)).containsExactlyInAnyOrderEntriesOf(Map.of(Kind.UNKNOWN, 1));
        assertThat(dc.totals(Chamber.SENATE)).isEmpty();
        assertThat(dc.vacancies(Chamber.HOUSE)).isZero();
    }
}
