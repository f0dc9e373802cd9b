package org.constituent.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.port.ActionLog.Deed;
import org.constituent.port.ActionLog.Totals;
import org.junit.jupiter.api.Test;

/** What every {@link ActionLog} does. */
public abstract class ActionLogContract {
    private static final String CAMPAIGN = "ban-facial-recognition";
    private static final BioguideId MARKEY = new BioguideId("M000133");
    private static final BioguideId WARREN = new BioguideId("W000817");

    protected abstract ActionLog log();

    @Test
    void nothing_is_counted_before_anybody_acts() {
        assertThat(log().totals(CAMPAIGN)).isEqualTo(new Totals(0, 0));
        assertThat(log().totals(CAMPAIGN, MARKEY)).isEqualTo(new Totals(0, 0));
    }

    @Test
    void opened_and_said_sent_are_counted_apart() {
        log().opened(new Deed(CAMPAIGN, MARKEY, Medium.POST));
        log().opened(new Deed(CAMPAIGN, MARKEY, Medium.POST));
        log().saidSent(new Deed(CAMPAIGN, MARKEY, Medium.POST));

        assertThat(log().totals(CAMPAIGN, MARKEY)).isEqualTo(new Totals(2, 1));
    }

    @Test
    void a_legislator_s_media_are_added_up_and_a_campaign_s_legislators_too() {
        log().opened(new Deed(CAMPAIGN, MARKEY, Medium.POST));
        log().opened(new Deed(CAMPAIGN, MARKEY, Medium.LETTER));
        log().saidSent(new Deed(CAMPAIGN, WARREN, Medium.CALL));
        log().saidSent(new Deed("airport-face-scans", WARREN, Medium.CALL));

        assertThat(log().totals(CAMPAIGN, MARKEY)).isEqualTo(new Totals(2, 0));
        assertThat(log().totals(CAMPAIGN)).isEqualTo(new Totals(2, 1));
    }
}
