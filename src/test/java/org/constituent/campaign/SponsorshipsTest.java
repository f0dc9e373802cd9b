package org.constituent.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.BIRCH;
import static org.constituent.Samples.CEDAR;
import static org.constituent.Samples.name;
import static org.constituent.Samples.read;
import static org.constituent.Samples.withdrawn;
import static org.constituent.campaign.Sponsorship.Role.COSPONSOR;
import static org.constituent.campaign.Sponsorship.Role.ORIGINAL_COSPONSOR;
import static org.constituent.campaign.Sponsorship.Role.SPONSOR;

import org.junit.jupiter.api.Test;

final class SponsorshipsTest {

    @Test
    void whoever_withdrew_is_no_supporter() {
        assertThat(read("119-s-31", name(ALDER, SPONSOR), name(BIRCH, COSPONSOR), withdrawn(CEDAR))
                        .supporters())
                .isEqualTo(2);
    }

    @Test
    void whoever_is_listed_twice_counts_once() {
        assertThat(read("119-s-31", name(ALDER, SPONSOR), name(ALDER, COSPONSOR))
                        .supporters())
                .isEqualTo(1);
        assertThat(read("119-s-31", withdrawn(ALDER), name(ALDER, COSPONSOR)).supporters())
                .isEqualTo(1);
        assertThat(read("119-s-31", name(ALDER, COSPONSOR), withdrawn(ALDER)).supporters())
                .isEqualTo(1);
        assertThat(read("119-s-31", withdrawn(ALDER), withdrawn(ALDER)).supporters())
                .isZero();
    }

    @Test
    void a_bill_that_nobody_is_on_has_no_supporters() {
        assertThat(read("119-s-31").supporters()).isZero();
        assertThat(read("119-s-31").of(ALDER.id())).isEmpty();
    }

    @Test
    void of_several_acts_the_weightiest_that_stands_counts() {
        assertThat(read("119-s-31", name(ALDER, COSPONSOR), name(ALDER, ORIGINAL_COSPONSOR))
                        .of(ALDER.id()))
                .contains(name(ALDER, ORIGINAL_COSPONSOR));
        assertThat(read("119-s-31", withdrawn(ALDER), name(ALDER, COSPONSOR)).of(ALDER.id()))
                .contains(name(ALDER, COSPONSOR));
        assertThat(read("119-s-31", name(BIRCH, SPONSOR), withdrawn(ALDER)).of(ALDER.id()))
                .contains(withdrawn(ALDER));
    }
}
