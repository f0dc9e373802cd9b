package org.constituent.campaign;

import java.util.Optional;

/**
 * Which of a campaign's bills a legislator can act on now.
 *
 * @param bill the bill itself; for {@link Where#NONE_ON_FILE} the latest of an earlier Congress, if any
 */
public record BillBefore(Where where, Optional<BillId> bill) {
    public BillBefore {
        if (where != Where.NONE_ON_FILE && bill.isEmpty()) {
            throw new IllegalArgumentException("a bill that lies before a chamber has a number");
        }
    }

    /** Where it lies in the sitting Congress. */
    public enum Where {
        IN_THIS_CHAMBER,
        IN_THE_OTHER_CHAMBER,
        /** No number is on file for this Congress, which does not mean that there is none. */
        NONE_ON_FILE
    }
}
