package org.constituent.civic;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a ZIP code, or a prefix of ZIP codes, stands for. */
public sealed interface ZipEntry {

    /**
     * The House districts that the area touches, the largest known share first.
     *
     * @param statesDisagree whether the table's states and the prefix's state differ, so that both are offered
     */
    record Districts(List<Share> shares, boolean statesDisagree) implements ZipEntry {
        public Districts {
            if (shares.isEmpty()) {
                throw new IllegalArgumentException("a ZIP entry names at least one district");
            }
            shares = List.copyOf(shares);
        }

        /** The states of its districts. */
        public Set<State> states() {
            Set<State> states = EnumSet.noneOf(State.class);
            for (Share share : shares) {
                states.add(share.district().state());
            }
            return states;
        }
    }

    /** Military mail: whoever gets it votes by their home address. */
    record Military() implements ZipEntry {}

    /** Mail to a country in free association. */
    record Associated(AssociatedState country) implements ZipEntry {}

    /**
     * A district and how much of the area's land lies in it.
     *
     * @param ofLand between 0 and 1; a share of land, not of people; empty where the source has none
     */
    record Share(District district, Optional<Double> ofLand) {
        public static Share of(District district) {
            return new Share(district, Optional.empty());
        }
    }
}
