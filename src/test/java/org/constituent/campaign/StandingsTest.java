package org.constituent.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.BIRCH;
import static org.constituent.Samples.CEDAR;
import static org.constituent.Samples.CONGRESS;
import static org.constituent.Samples.DOGWOOD;
import static org.constituent.Samples.SOURCE;
import static org.constituent.Samples.bill;
import static org.constituent.Samples.campaign;
import static org.constituent.Samples.facts;
import static org.constituent.Samples.name;
import static org.constituent.Samples.read;
import static org.constituent.Samples.withdrawn;
import static org.constituent.campaign.Sponsorship.Role.COSPONSOR;
import static org.constituent.campaign.Sponsorship.Role.ORIGINAL_COSPONSOR;
import static org.constituent.campaign.Sponsorship.Role.SPONSOR;

import java.util.Arrays;
import java.util.Optional;
import org.constituent.campaign.BillBefore.Where;
import org.constituent.campaign.Standing.Kind;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandingsTest {
    /** A bill in each chamber now, and one in each chamber of two Congresses before. */
    private static final Campaign CAMPAIGN =
            campaign("117-s-11", "117-hr-12", "118-s-21", "118-hr-22", "119-s-31", "119-hr-32");

    @ParameterizedTest
    @CsvSource({"SPONSOR, SPONSOR", "ORIGINAL_COSPONSOR, ORIGINAL_COSPONSOR", "COSPONSOR, COSPONSOR"})
    void whoever_is_on_the_bill_is_thanked(Sponsorship.Role role, Kind kind) {
        Standing standing = standing(CAMPAIGN, ALDER, read("119-s-31", name(ALDER, role)));
        assertThat(standing)
                .isEqualTo(new Standing.Supports(
                        before(Where.IN_THIS_CHAMBER, "119-s-31"),
                        new Standing.Act(bill("119-s-31"), name(ALDER, role), SOURCE)));
        assertThat(standing.kind()).isEqualTo(kind);
        assertThat(standing.ask()).isEqualTo(Ask.THANK);
    }

    @Test
    void a_delegate_cosponsors_like_anyone() {
        assertThat(standing(CAMPAIGN, DOGWOOD, read("119-hr-32", name(DOGWOOD, COSPONSOR))))
                .isInstanceOf(Standing.Supports.class);
    }

    @Test
    void a_sponsor_who_is_listed_again_as_a_cosponsor_is_the_sponsor() {
        Sponsorships bill = read("119-s-31", name(ALDER, COSPONSOR), name(ALDER, SPONSOR), name(BIRCH, COSPONSOR));
        assertThat(standing(CAMPAIGN, ALDER, bill).kind()).isEqualTo(Kind.SPONSOR);
        assertThat(bill.supporters()).isEqualTo(2);
    }

    @Test
    void whoever_withdrew_is_asked_again_and_not_thanked() {
        Standing standing = standing(CAMPAIGN, CEDAR, read("119-hr-32", withdrawn(CEDAR)));
        assertThat(standing.kind()).isEqualTo(Kind.WITHDREW);
        assertThat(standing.ask()).isEqualTo(Ask.ASK_AGAIN);
        assertThat(standing.deciding().map(Standing.Act::sponsorship)).contains(withdrawn(CEDAR));
    }

    @Test
    void whoever_withdrew_and_joined_again_supports() {
        assertThat(standing(CAMPAIGN, CEDAR, read("119-hr-32", withdrawn(CEDAR), name(CEDAR, COSPONSOR)))
                        .kind())
                .isEqualTo(Kind.COSPONSOR);
    }

    @Test
    void withdrawing_now_outweighs_support_before() {
        assertThat(standing(
                                CAMPAIGN,
                                CEDAR,
                                read("119-hr-32", withdrawn(CEDAR)),
                                read("118-hr-22", name(CEDAR, COSPONSOR)))
                        .kind())
                .isEqualTo(Kind.WITHDREW);
    }

    @Test
    void a_bill_that_could_not_be_read_is_unknown_and_never_not_yet() {
        Standing standing = standing(CAMPAIGN, CEDAR);
        assertThat(standing).isEqualTo(new Standing.Unknown(before(Where.IN_THIS_CHAMBER, "119-hr-32")));
        assertThat(standing.ask()).isEqualTo(Ask.CALL_TO_ACTION);
        assertThat(standing.deciding()).isEmpty();
    }

    @Test
    void unknown_now_outweighs_support_before() {
        assertThat(standing(CAMPAIGN, CEDAR, read("118-hr-22", name(CEDAR, COSPONSOR)))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void the_other_chambers_bill_that_could_not_be_read_makes_nobody_unknown() {
        assertThat(standing(CAMPAIGN, CEDAR, read("119-hr-32")).kind()).isEqualTo(Kind.NOT_YET);
        assertThat(standing(CAMPAIGN, ALDER, read("119-hr-32")).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void whoever_is_not_on_a_bill_that_was_read_is_not_yet_with_the_source() {
        Standing standing = standing(CAMPAIGN, CEDAR, read("119-hr-32", name(DOGWOOD, SPONSOR)));
        assertThat(standing).isEqualTo(new Standing.NotYet(before(Where.IN_THIS_CHAMBER, "119-hr-32"), SOURCE));
        assertThat(standing.ask()).isEqualTo(Ask.CALL_TO_ACTION);
    }

    @Test
    void support_in_an_earlier_congress_is_thanked_and_asked_for_again() {
        Standing standing =
                standing(CAMPAIGN, CEDAR, read("119-hr-32"), read("118-hr-22", name(CEDAR, ORIGINAL_COSPONSOR)));
        assertThat(standing)
                .isEqualTo(new Standing.SupportedBefore(
                        before(Where.IN_THIS_CHAMBER, "119-hr-32"),
                        new Standing.Act(bill("118-hr-22"), name(CEDAR, ORIGINAL_COSPONSOR), SOURCE)));
        assertThat(standing.ask()).isEqualTo(Ask.THANK_AND_ASK_AGAIN);
        assertThat(standing.kind()).isEqualTo(Kind.SUPPORTED_BEFORE);
    }

    @Test
    void of_several_earlier_congresses_the_latest_counts() {
        Standing standing = standing(
                CAMPAIGN,
                CEDAR,
                read("119-hr-32"),
                read("117-hr-12", name(CEDAR, SPONSOR)),
                read("118-hr-22", name(CEDAR, COSPONSOR)));
        assertThat(standing.deciding().map(Standing.Act::bill)).contains(bill("118-hr-22"));
    }

    @Test
    void support_is_remembered_of_those_who_have_moved_to_the_other_chamber() {
        Standing standing = standing(CAMPAIGN, ALDER, read("119-s-31"), read("118-hr-22", name(ALDER, COSPONSOR)));
        assertThat(standing.kind()).isEqualTo(Kind.SUPPORTED_BEFORE);
        assertThat(standing.before().bill()).contains(bill("119-s-31"));
        assertThat(standing.deciding().map(Standing.Act::bill)).contains(bill("118-hr-22"));
    }

    @Test
    void support_that_was_withdrawn_in_an_earlier_congress_is_none() {
        assertThat(standing(CAMPAIGN, CEDAR, read("119-hr-32"), read("118-hr-22", withdrawn(CEDAR)))
                        .kind())
                .isEqualTo(Kind.NOT_YET);
        assertThat(standing(
                                CAMPAIGN,
                                CEDAR,
                                read("119-hr-32"),
                                read("118-hr-22", withdrawn(CEDAR)),
                                read("117-hr-12", name(CEDAR, COSPONSOR)))
                        .deciding()
                        .map(Standing.Act::bill))
                .contains(bill("117-hr-12"));
    }

    @Test
    void earlier_bills_that_could_not_be_read_hide_nothing_of_this_congress() {
        assertThat(standing(CAMPAIGN, CEDAR, read("119-hr-32")).kind()).isEqualTo(Kind.NOT_YET);
        assertThat(standing(CAMPAIGN, CEDAR, read("119-hr-32"), read("117-hr-12", name(CEDAR, COSPONSOR)))
                        .deciding()
                        .map(Standing.Act::bill))
                .contains(bill("117-hr-12"));
    }

    @Test
    void without_a_bill_of_this_congress_nothing_is_said_but_that_none_is_on_file() {
        Campaign ended = campaign("117-s-11", "118-s-21", "118-hr-22");
        assertThat(standing(ended, CEDAR, read("118-hr-22", name(DOGWOOD, SPONSOR))))
                .isEqualTo(new Standing.NoBillOnFile(before(Where.NONE_ON_FILE, "118-hr-22")));
        assertThat(standing(ended, CEDAR, read("118-hr-22", name(CEDAR, SPONSOR)))
                        .kind())
                .isEqualTo(Kind.SUPPORTED_BEFORE);
        assertThat(standing(ended, CEDAR).ask()).isEqualTo(Ask.CALL_TO_ACTION);
    }

    @Test
    void a_bill_in_the_other_chamber_only_is_told_as_such() {
        Campaign half = campaign("119-s-31");
        Standing standing = standing(half, CEDAR, read("119-s-31", name(ALDER, SPONSOR)));
        assertThat(standing).isEqualTo(new Standing.NoBillOnFile(before(Where.IN_THE_OTHER_CHAMBER, "119-s-31")));
        assertThat(standing(half, ALDER, read("119-s-31", name(ALDER, SPONSOR))).kind())
                .isEqualTo(Kind.SPONSOR);
    }

    @Test
    void when_a_new_congress_sits_yesterdays_support_is_support_before() {
        Facts facts = facts(read("119-hr-32", name(CEDAR, SPONSOR)));
        assertThat(new Standings(CAMPAIGN, facts, new Congress(119)).of(CEDAR).kind())
                .isEqualTo(Kind.SPONSOR);
        Standing later = new Standings(CAMPAIGN, facts, new Congress(120)).of(CEDAR);
        assertThat(later.kind()).isEqualTo(Kind.SUPPORTED_BEFORE);
        assertThat(later.before()).isEqualTo(before(Where.NONE_ON_FILE, "119-hr-32"));
    }

    @Test
    void the_history_tells_every_act_the_latest_first_withdrawals_too() {
        Standings standings = new Standings(
                CAMPAIGN,
                facts(
                        read("117-s-11", name(CEDAR, COSPONSOR)),
                        read("117-hr-12", name(CEDAR, SPONSOR)),
                        read("118-hr-22", withdrawn(CEDAR)),
                        read("119-hr-32", name(DOGWOOD, SPONSOR))),
                CONGRESS);
        assertThat(standings.history(CEDAR.id()))
                .extracting(Standing.Act::bill)
                .containsExactly(bill("118-hr-22"), bill("117-s-11"), bill("117-hr-12"));
        assertThat(standings.history(ALDER.id())).isEmpty();
    }

    @Test
    void kinds_are_ordered_by_precedence_and_three_of_them_support_now() {
        assertThat(Kind.values())
                .extracting(Kind::key)
                .containsExactly(
                        "sponsor",
                        "original-cosponsor",
                        "cosponsor",
                        "withdrew",
                        "unknown",
                        "supported-before",
                        "no-bill-on-file",
                        "not-yet");
        assertThat(Arrays.stream(Kind.values()).filter(Kind::supportsNow))
                .containsExactly(Kind.SPONSOR, Kind.ORIGINAL_COSPONSOR, Kind.COSPONSOR);
    }

    private static Standing standing(Campaign campaign, Legislator of, Sponsorships... read) {
        return new Standings(campaign, facts(read), CONGRESS).of(of);
    }

    private static BillBefore before(Where where, String bill) {
        return new BillBefore(where, Optional.of(bill(bill)));
    }
}
