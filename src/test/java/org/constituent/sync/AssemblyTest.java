package org.constituent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.ContactCorrection;
import org.constituent.civic.District;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Party;
import org.constituent.civic.PersonName;
import org.constituent.civic.Roster;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.civic.ZipEntry;
import org.constituent.civic.ZipTable;
import org.constituent.port.LastGood;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.LegislatorSource.Handles;
import org.constituent.port.ZipSource;
import org.junit.jupiter.api.Test;

final class AssemblyTest {
    private static final BioguideId ONE = new BioguideId("S000001");
    private static final BioguideId OTHER = new BioguideId("S000002");
    private static final SeatId WA1 = new SeatId.House(new District(State.WA, 1));
    private static final SeatId WA2 = new SeatId.House(new District(State.WA, 2));
    private static final URI OWN_FORM = URI.create("https://own.house.gov/form");
    private static final URI OLD_FORM = URI.create("https://old.house.gov/form");
    private static final URI THEIR_FORM = URI.create("https://their.house.gov/form");
    private static final Source BEFORE = source("starter", "2026-06-15");
    private static final Source NOW = source("source", "2026-11-01");
    private static final BillId BILL = BillId.parse("118-s-681").orElseThrow();

    private final Contact known = new Contact(
            Optional.of("202-225-0001"),
            Optional.of(OLD_FORM),
            Optional.empty(),
            Optional.of("OldHandle"),
            Optional.of("@old@mastodon.social"),
            Optional.empty(),
            List.of(office("Oldtown")));

    @Test
    void nothing_synced_leaves_the_facts_that_the_program_ships_with() {
        Facts starter = starter(known);

        assertThat(new Assembly(starter, List.of()).of(LastGood.NOTHING))
                .usingRecursiveComparison()
                .isEqualTo(starter);
    }

    @Test
    void what_people_call_a_member_is_kept_when_the_members_are_synced() {
        Legislator before = smith(ONE, WA1, Contact.NONE);
        Facts starter = starter(known);
        Facts called = new Facts(
                new Roster(
                        starter.roster().congress(),
                        List.of(before.named(before.name().called(List.of("ABC"))))),
                starter.rosterSource(),
                starter.zips(),
                starter.zipSource(),
                starter.sponsorships());
        LastGood good = LastGood.NOTHING.withMembers(
                dated(List.of(smith(ONE, WA1, Contact.NONE), smith(OTHER, WA2, Contact.NONE))));

        Roster roster = new Assembly(called, List.of()).of(good).roster();

        assertThat(roster.calledExactly("abc")).extracting(Legislator::id).containsExactly(ONE);
    }

    @Test
    void contacts_of_two_people_of_the_same_name_are_joined_by_their_ids() {
        LastGood good = LastGood.NOTHING
                .withMembers(dated(List.of(smith(ONE, WA1, Contact.NONE), smith(OTHER, WA2, Contact.NONE))))
                .withHandles(dated(Map.of(OTHER, new Handles(Optional.of("RepOther"), Optional.empty()))))
                .withOffices(dated(Map.of(ONE, List.of(office("Onetown")))))
                .withForms(dated(Map.of(OTHER, THEIR_FORM)));

        Facts facts = new Assembly(starter(Contact.NONE), List.of()).of(good);

        assertThat(contact(facts, ONE).xHandle()).isEmpty();
        assertThat(contact(facts, OTHER).xHandle()).contains("RepOther");
        assertThat(contact(facts, ONE).districtOffices()).containsExactly(office("Onetown"));
        assertThat(contact(facts, OTHER).districtOffices()).isEmpty();
        assertThat(contact(facts, ONE).form()).isEmpty();
        assertThat(contact(facts, OTHER).form()).contains(THEIR_FORM);
    }

    @Test
    void an_account_or_office_that_a_synced_file_no_longer_lists_is_gone() {
        LastGood good = LastGood.NOTHING
                .withHandles(dated(Map.of(OTHER, new Handles(Optional.of("RepOther"), Optional.empty()))))
                .withOffices(dated(Map.of(OTHER, List.of(office("Othertown")))));

        Contact contact = contact(new Assembly(starter(known), List.of()).of(good), ONE);

        assertThat(contact.xHandle()).isEmpty();
        assertThat(contact.mastodon()).isEmpty();
        assertThat(contact.districtOffices()).isEmpty();
        assertThat(contact.form()).contains(OLD_FORM);
    }

    @Test
    void new_members_without_new_files_of_accounts_and_offices_keep_those_known() {
        LastGood good = LastGood.NOTHING.withMembers(dated(List.of(smith(ONE, WA1, Contact.NONE))));

        Contact contact = contact(new Assembly(starter(known), List.of()).of(good), ONE);

        assertThat(contact.xHandle()).contains("OldHandle");
        assertThat(contact.mastodon()).contains("@old@mastodon.social");
        assertThat(contact.districtOffices()).containsExactly(office("Oldtown"));
        // The members' own file is where phones stand: what it leaves out is out.
        assertThat(contact.phone()).isEmpty();
    }

    @Test
    void a_form_is_the_members_own_or_else_the_other_sources_or_else_the_one_known_before() {
        Contact own = new Contact(
                Optional.empty(),
                Optional.of(OWN_FORM),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        LastGood forms = LastGood.NOTHING.withForms(dated(Map.of(ONE, THEIR_FORM)));
        Assembly assembly = new Assembly(starter(known), List.of());

        assertThat(contact(assembly.of(forms.withMembers(dated(List.of(smith(ONE, WA1, own))))), ONE)
                        .form())
                .contains(OWN_FORM);
        assertThat(contact(assembly.of(forms.withMembers(dated(List.of(smith(ONE, WA1, Contact.NONE))))), ONE)
                        .form())
                .contains(THEIR_FORM);
        assertThat(contact(
                                assembly.of(
                                        LastGood.NOTHING.withMembers(dated(List.of(smith(ONE, WA1, Contact.NONE))))),
                                ONE)
                        .form())
                .contains(OLD_FORM);
    }

    @Test
    void what_the_operator_corrected_outweighs_every_source_and_leaves_the_rest() {
        LastGood good = LastGood.NOTHING
                .withMembers(dated(List.of(smith(ONE, WA1, known), smith(OTHER, WA2, known))))
                .withHandles(dated(Map.of(ONE, new Handles(Optional.of("RepOne"), Optional.empty()))))
                .withForms(dated(Map.of(ONE, THEIR_FORM)));
        ContactCorrection correction = new ContactCorrection(
                ONE,
                Optional.of("Checked"),
                Optional.of("202-225-9999"),
                Optional.empty(),
                OWN_FORM,
                LocalDate.of(2026, 11, 20));

        Facts facts = new Assembly(starter(known), List.of(correction)).of(good);

        assertThat(contact(facts, ONE).xHandle()).contains("Checked");
        assertThat(contact(facts, ONE).phone()).contains("202-225-9999");
        assertThat(contact(facts, ONE).form()).contains(OLD_FORM);
        assertThat(contact(facts, OTHER).phone()).contains("202-225-0001");
    }

    @Test
    void of_two_corrections_of_one_person_the_later_line_wins() {
        Assembly assembly = new Assembly(starter(known), List.of(handle("First"), handle("Second")));

        assertThat(contact(assembly.of(LastGood.NOTHING), ONE).xHandle()).contains("Second");
    }

    @Test
    void each_part_has_the_source_it_came_from_and_the_others_keep_theirs() {
        Facts facts = new Assembly(starter(known), List.of())
                .of(LastGood.NOTHING
                        .withHandles(dated(Map.of()))
                        .withZips(dated(new ZipSource.Table(Optional.empty(), Map.of()))));

        assertThat(facts.rosterSource()).isEqualTo(BEFORE);
        assertThat(facts.zipSource()).isEqualTo(NOW);
        assertThat(facts.contactSources()).containsExactly(NOW);
    }

    @Test
    void a_bill_that_was_synced_takes_the_place_of_the_one_shipped_and_the_others_stay() {
        BillId more = BillId.parse("119-s-1").orElseThrow();
        Sponsorships synced = new Sponsorships(BILL, "newer", Optional.empty(), List.of(), NOW);
        Sponsorships added = new Sponsorships(more, "added", Optional.empty(), List.of(), NOW);

        Assembly assembly = new Assembly(starter(known), List.of());

        assertThat(assembly.of(LastGood.NOTHING.withBill(added))
                        .of(BILL)
                        .orElseThrow()
                        .title())
                .isEqualTo("shipped");
        assertThat(assembly.of(LastGood.NOTHING.withBill(added).withBill(synced))
                        .sponsorships()
                        .values())
                .containsExactlyInAnyOrder(synced, added);
    }

    @Test
    void the_congress_is_the_one_that_sat_when_the_members_were_published() {
        Assembly assembly = new Assembly(starter(known), List.of());
        LastGood good = LastGood.NOTHING.withMembers(
                new Dated<>(List.of(smith(ONE, WA1, Contact.NONE)), source("source", "2027-01-04")));

        assertThat(assembly.of(LastGood.NOTHING).roster().congress()).isEqualTo(new Congress(119));
        assertThat(assembly.of(good).roster().congress()).isEqualTo(new Congress(120));
    }

    @Test
    void a_synced_table_that_lost_the_state_of_the_prefix_offers_both() {
        Map<String, ZipEntry> codes = Map.of(
                "98001", entry("OR-1"),
                "98002", entry("WA-2"),
                "98003", entry("OR-1", "WA-1"));

        ZipTable zips = new Assembly(starter(known), List.of())
                .of(LastGood.NOTHING.withZips(dated(new ZipSource.Table(Optional.empty(), codes))))
                .zips();

        assertThat(states(zips, "98001")).containsExactly(State.OR, State.WA);
        assertThat(states(zips, "98002")).containsExactly(State.WA);
        assertThat(states(zips, "98003")).containsExactly(State.OR, State.WA);
        assertThat(states(zips, "98099")).as("by the prefix").containsExactly(State.WA);
    }

    private static List<State> states(ZipTable zips, String code) {
        ZipEntry entry = zips.find(new ZipCode(code)).orElseThrow().entry();
        return List.copyOf(((ZipEntry.Districts) entry).states());
    }

    private static ZipEntry entry(String... districts) {
        return new ZipEntry.Districts(
                Arrays.stream(districts)
                        .map(name -> ZipEntry.Share.of(District.named(name).orElseThrow()))
                        .toList(),
                false);
    }

    private static ContactCorrection handle(String handle) {
        return new ContactCorrection(
                ONE, Optional.of(handle), Optional.empty(), Optional.empty(), OWN_FORM, LocalDate.of(2026, 11, 20));
    }

    private static Contact contact(Facts facts, BioguideId who) {
        return facts.roster().find(who).orElseThrow().contact();
    }

    private static Facts starter(Contact contact) {
        return new Facts(
                new Roster(new Congress(119), List.of(smith(ONE, WA1, contact))),
                BEFORE,
                new ZipTable(Map.of("980", entry("WA-1"))),
                BEFORE,
                Map.of(BILL, new Sponsorships(BILL, "shipped", Optional.empty(), List.of(), BEFORE)));
    }

    private static Legislator smith(BioguideId id, SeatId seat, Contact contact) {
        return new Legislator(
                id,
                new PersonName("Adrian", "Smith", "Adrian Smith", Optional.empty()),
                seat,
                new Party("Independent"),
                Optional.empty(),
                Gender.NOT_STATED,
                contact);
    }

    private static DistrictOffice office(String city) {
        return new DistrictOffice("1 Main Street", city, "WA", Optional.empty(), Optional.empty());
    }

    private static <T> Dated<T> dated(T facts) {
        return new Dated<>(facts, NOW);
    }

    private static Source source(String title, String day) {
        return new Source(title, URI.create("https://example.org/" + title), LocalDate.parse(day));
    }
}
