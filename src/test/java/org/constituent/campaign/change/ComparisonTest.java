package org.constituent.campaign.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorship.Role;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.District;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Party;
import org.constituent.civic.PersonName;
import org.constituent.civic.Roster;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.civic.ZipTable;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static final Source SOURCE = new Source("source", URI.create("https://example.org"), LocalDate.EPOCH);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final SeatId WA7 = new SeatId.House(new District(State.WA, 7));
    private static final SeatId AK = new SeatId.House(new District(State.AK, 0));
    private static final SeatId VT1 = new SeatId.Senate(State.VT, 1);
    private static final Legislator ADA = legislator("A000001", WA7);
    private static final Legislator BEA = legislator("B000001", WA7);
    private static final BillId BILL = BillId.parse("119-s-11").orElseThrow();
    private static final BillId EARLIER = BillId.parse("118-hr-12").orElseThrow();

    @Test
    void the_same_facts_hold_no_change() {
        Facts facts = facts(List.of(ADA), bill(BILL, stands("C000001"), withdrew("D000001")));

        assertThat(Comparison.of(facts, facts)).isEmpty();
    }

    @Test
    void a_seat_changes_hands_or_is_vacated_or_filled() {
        assertThat(Comparison.of(facts(List.of(ADA)), facts(List.of(BEA))))
                .containsExactly(new Change.SeatChanged(WA7, Optional.of(ADA), Optional.of(BEA)));
        assertThat(Comparison.of(facts(List.of(ADA)), facts(List.of())))
                .containsExactly(new Change.SeatChanged(WA7, Optional.of(ADA), Optional.empty()));
        assertThat(Comparison.of(facts(List.of()), facts(List.of(ADA))))
                .containsExactly(new Change.SeatChanged(WA7, Optional.empty(), Optional.of(ADA)));
    }

    @Test
    void another_name_or_contact_of_the_same_person_is_no_change_of_the_seat() {
        Legislator renamed = new Legislator(
                ADA.id(),
                new PersonName("Ada", "Newname", "Ada Newname", Optional.empty()),
                WA7,
                ADA.party(),
                ADA.caucus(),
                ADA.gender(),
                ADA.contact());

        assertThat(Comparison.of(facts(List.of(ADA)), facts(List.of(renamed)))).isEmpty();
    }

    @Test
    void two_people_of_the_same_name_are_two_people() {
        Legislator namesake = new Legislator(
                new BioguideId("Z000001"), ADA.name(), WA7, ADA.party(), ADA.caucus(), ADA.gender(), ADA.contact());

        assertThat(Comparison.of(facts(List.of(ADA)), facts(List.of(namesake)))).hasSize(1);
    }

    @Test
    void who_is_new_on_a_bill_has_joined_it() {
        Sponsorships now = bill(BILL, stands("C000001"), stands("D000001"));

        List<Change> changes = Comparison.of(facts(List.of(), bill(BILL, stands("C000001"))), facts(List.of(), now));

        assertThat(changes).containsExactly(new Change.Joined(now, stands("D000001")));
    }

    @Test
    void who_withdrew_is_told_once_also_when_nobody_saw_them_join() {
        Sponsorships now = bill(BILL, stands("C000001"), withdrew("D000001"));

        assertThat(Comparison.of(
                        facts(List.of(), bill(BILL, stands("C000001"), stands("D000001"))), facts(List.of(), now)))
                .containsExactly(new Change.Withdrew(now, withdrew("D000001")));
        assertThat(Comparison.of(facts(List.of(), bill(BILL, stands("C000001"))), facts(List.of(), now)))
                .containsExactly(new Change.Withdrew(now, withdrew("D000001")));
        assertThat(Comparison.of(facts(List.of(), now), facts(List.of(), now))).isEmpty();
    }

    @Test
    void who_comes_back_after_withdrawing_has_joined() {
        Sponsorships now = bill(BILL, withdrew("D000001"), stands("D000001"));

        assertThat(Comparison.of(facts(List.of(), bill(BILL, withdrew("D000001"))), facts(List.of(), now)))
                .containsExactly(new Change.Joined(now, stands("D000001")));
    }

    @Test
    void a_bill_read_for_the_first_time_is_one_change_and_not_one_for_each_name() {
        Sponsorships now = bill(BILL, stands("C000001"), stands("D000001"));

        assertThat(Comparison.of(facts(List.of()), facts(List.of(), now))).containsExactly(new Change.BillRead(now));
    }

    @Test
    void a_bill_that_cannot_be_read_any_more_is_no_change() {
        assertThat(Comparison.of(facts(List.of(), bill(BILL, stands("C000001"))), facts(List.of())))
                .isEmpty();
    }

    @Test
    void seats_come_first_in_the_order_of_the_roster_and_then_bills_by_number() {
        Sponsorships one = bill(EARLIER, stands("C000001"));
        Sponsorships other = bill(BILL, stands("C000001"));
        Legislator alaskan = legislator("K000001", AK);
        Legislator vermonter = legislator("V000001", VT1);

        List<Change> changes = Comparison.of(facts(List.of()), facts(List.of(BEA, vermonter, alaskan), other, one));

        assertThat(changes)
                .containsExactly(
                        new Change.SeatChanged(AK, Optional.empty(), Optional.of(alaskan)),
                        new Change.SeatChanged(VT1, Optional.empty(), Optional.of(vermonter)),
                        new Change.SeatChanged(WA7, Optional.empty(), Optional.of(BEA)),
                        new Change.BillRead(one),
                        new Change.BillRead(other));
    }

    private static Facts facts(List<Legislator> legislators, Sponsorships... bills) {
        Map<BillId, Sponsorships> byId = new HashMap<>();
        Arrays.stream(bills).forEach(bill -> byId.put(bill.bill(), bill));
        return new Facts(new Roster(new Congress(119), legislators), SOURCE, new ZipTable(Map.of()), SOURCE, byId);
    }

    private static Sponsorships bill(BillId bill, Sponsorship... names) {
        return new Sponsorships(bill, "An Act", Optional.of(DAY), List.of(names), SOURCE);
    }

    private static Sponsorship stands(String who) {
        return new Sponsorship(new BioguideId(who), who, Role.COSPONSOR, DAY, Optional.empty());
    }

    private static Sponsorship withdrew(String who) {
        return new Sponsorship(new BioguideId(who), who, Role.COSPONSOR, DAY, Optional.of(DAY.plusDays(9)));
    }

    private static Legislator legislator(String id, SeatId seat) {
        return new Legislator(
                new BioguideId(id),
                new PersonName("Ada", "Oldname", "Ada Oldname", Optional.empty()),
                seat,
                new Party("Democrat"),
                Optional.empty(),
                Gender.FEMALE,
                Contact.NONE);
    }
}
