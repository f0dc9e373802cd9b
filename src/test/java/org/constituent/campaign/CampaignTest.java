package org.constituent.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.BIRCH;
import static org.constituent.Samples.bill;
import static org.constituent.Samples.campaign;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.constituent.campaign.BillBefore.Where;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CampaignTest {
    private static final Campaign CAMPAIGN = campaign("116-s-1", "117-hr-2", "119-s-3", "121-s-4", "121-hr-5");

    @ParameterizedTest
    @CsvSource({
        "SENATE, 115, NONE_ON_FILE,         ''",
        "SENATE, 116, IN_THIS_CHAMBER,      116-s-1",
        "HOUSE,  116, IN_THE_OTHER_CHAMBER, 116-s-1",
        "HOUSE,  118, NONE_ON_FILE,         117-hr-2",
        "SENATE, 118, NONE_ON_FILE,         117-hr-2",
        "SENATE, 119, IN_THIS_CHAMBER,      119-s-3",
        "HOUSE,  119, IN_THE_OTHER_CHAMBER, 119-s-3",
        "HOUSE,  120, NONE_ON_FILE,         119-s-3",
        "HOUSE,  121, IN_THIS_CHAMBER,      121-hr-5",
        "HOUSE,  122, NONE_ON_FILE,         121-hr-5",
        "SENATE, 122, NONE_ON_FILE,         121-s-4"
    })
    void the_bill_before_a_chamber_is_its_own_then_the_others_then_the_latest_of_an_earlier_congress(
            Chamber chamber, int sitting, Where where, String bill) {
        assertThat(CAMPAIGN.billBefore(chamber, new Congress(sitting)))
                .isEqualTo(new BillBefore(where, bill.isEmpty() ? Optional.empty() : Optional.of(bill(bill))));
    }

    @Test
    void a_bill_that_lies_before_a_chamber_has_a_number() {
        assertThatThrownBy(() -> new BillBefore(Where.IN_THIS_CHAMBER, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BillBefore(Where.IN_THE_OTHER_CHAMBER, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void all_its_bills_are_those_of_every_congress() {
        assertThat(CAMPAIGN.allBills())
                .extracting(BillId::toString)
                .containsExactlyInAnyOrder("116-s-1", "117-hr-2", "119-s-3", "121-s-4", "121-hr-5");
    }

    @Test
    void positions_of_one_legislator_are_told_the_latest_first() {
        Position old = position(ALDER, "2019");
        Position middle = position(ALDER, "2024-02");
        Position latest = position(ALDER, "2024-02-11");
        Campaign campaign = campaign(new TreeMap<>(), List.of(middle, position(BIRCH, "2025"), latest, old));
        assertThat(campaign.positionsOf(ALDER.id())).containsExactly(latest, middle, old);
    }

    private static Position position(Legislator who, String date) {
        return new Position(
                who.id(),
                Position.Stance.SUPPORTS,
                new PartialDate(date),
                LocalText.english("planted a tree"),
                URI.create("https://example.org/" + date));
    }
}
