package org.constituent.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.port.CommunityTotals.Community;
import org.constituent.port.CommunityTotals.Totals;
import org.junit.jupiter.api.Test;

/** What all {@link CommunityTotals} do. */
public abstract class CommunityTotalsContract {
    private static final Community HERE = new Community("discord", "1");
    private static final Community THERE = new Community("discord", "2");
    private static final Speaker ADA = new Speaker("discord", "10");
    private static final Speaker BEN = new Speaker("discord", "11");
    private static final BioguideId MARKEY = new BioguideId("M000133");
    private static final BioguideId WARREN = new BioguideId("W000817");
    private static final Totals NOTHING = new Totals(0, 0, 0);

    protected abstract CommunityTotals totals();

    @Test
    void nothing_is_counted_where_it_is_not_switched_on() {
        totals().opened(HERE, ADA, "ban", MARKEY);

        assertThat(totals().isOn(HERE)).isFalse();
        assertThat(totals().switchOn(HERE)).isTrue();
        assertThat(totals().switchOn(HERE)).isFalse();
        assertThat(totals().isOn(HERE)).isTrue();
        assertThat(totals().isOn(THERE)).isFalse();
        assertThat(totals().totals(HERE, "ban")).isEqualTo(NOTHING);
    }

    @Test
    void acts_are_counted_and_so_are_people_once_each() {
        totals().switchOn(HERE);
        totals().opened(HERE, ADA, "ban", MARKEY);
        totals().opened(HERE, ADA, "ban", MARKEY);
        totals().saidSent(HERE, ADA, "ban", MARKEY);
        totals().opened(HERE, ADA, "ban", WARREN);
        totals().saidSent(HERE, BEN, "ban", WARREN);
        totals().opened(HERE, BEN, "airports", WARREN);
        totals().opened(THERE, BEN, "ban", WARREN);

        assertThat(totals().totals(HERE, "ban")).isEqualTo(new Totals(3, 2, 2));
        assertThat(totals().totals(HERE, "ban", MARKEY)).isEqualTo(new Totals(2, 1, 1));
        assertThat(totals().totals(THERE, "ban")).isEqualTo(NOTHING);
    }

    @Test
    void who_is_forgotten_is_counted_no_longer() {
        totals().switchOn(HERE);
        totals().opened(HERE, ADA, "ban", MARKEY);
        totals().opened(HERE, BEN, "ban", MARKEY);

        assertThat(totals().forget(ADA)).isTrue();
        assertThat(totals().forget(ADA)).isFalse();
        assertThat(totals().totals(HERE, "ban")).isEqualTo(new Totals(1, 0, 1));
    }

    @Test
    void switching_off_deletes() {
        totals().switchOn(HERE);
        totals().opened(HERE, ADA, "ban", MARKEY);

        assertThat(totals().switchOff(HERE)).isTrue();
        assertThat(totals().switchOff(HERE)).isFalse();
        totals().switchOn(HERE);
        assertThat(totals().totals(HERE, "ban")).isEqualTo(NOTHING);
    }
}
