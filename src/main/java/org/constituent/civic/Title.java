package org.constituent.civic;

/** What a member of Congress is called before their name. */
public enum Title {
    SENATOR,
    REPRESENTATIVE,
    DELEGATE,
    RESIDENT_COMMISSIONER;

    /** The title that goes with a seat; Puerto Rico's is the Resident Commissioner. */
    public static Title of(SeatId seat) {
        if (seat.chamber() == Chamber.SENATE) {
            return SENATOR;
        }
        if (seat.votes()) {
            return REPRESENTATIVE;
        }
        return seat.state() == State.PR ? RESIDENT_COMMISSIONER : DELEGATE;
    }
}
