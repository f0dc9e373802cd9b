package org.constituent.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.constituent.civic.BioguideId;

/**
 * One person's name on one bill.
 *
 * @param name as the source writes it; people who have left Congress are in no roster
 * @param since the day it was introduced, or the day a cosponsor joined
 * @param withdrawn the day a cosponsor withdrew
 */
public record Sponsorship(BioguideId who, String name, Role role, LocalDate since, Optional<LocalDate> withdrawn) {

    /** How a name stands on a bill; in order of weight. */
    public enum Role {
        SPONSOR,
        ORIGINAL_COSPONSOR,
        COSPONSOR
    }
}
