package org.constituent.campaign.change;

import java.util.Optional;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.Legislator;
import org.constituent.civic.SeatId;

/** One difference between what was known and what is known now. */
public sealed interface Change {

    /** Hands this change to the case written for it. */
    <R> R handledBy(Cases<R> cases);

    /**
     * A seat has another holder, or none, or one again.
     *
     * @param before empty when it was vacant
     * @param now empty when it is vacant
     */
    record SeatChanged(SeatId seat, Optional<Legislator> before, Optional<Legislator> now) implements Change {
        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.seatChanged(this);
        }
    }

    /** The sponsors of a bill are known for the first time. */
    record BillRead(Sponsorships now) implements Change {
        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.billRead(this);
        }
    }

    /** Somebody's name is on a bill that was not. */
    record Joined(Sponsorships bill, Sponsorship name) implements Change {
        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.joined(this);
        }
    }

    /** A cosponsor has withdrawn. */
    record Withdrew(Sponsorships bill, Sponsorship name) implements Change {
        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.withdrew(this);
        }
    }

    /** One case for each change, so that the compiler finds a missing one. */
    interface Cases<R> {
        R seatChanged(SeatChanged change);

        R billRead(BillRead change);

        R joined(Joined change);

        R withdrew(Withdrew change);
    }
}
