package org.constituent.civic;

import java.util.Comparator;

/** Which seat of Congress: one that exists whether or not somebody holds it. */
public sealed interface SeatId {
    /** By state, the Senate first, then by number. */
    Comparator<SeatId> ORDER = Comparator.comparing(
                    (SeatId seat) -> seat.state().code())
            .thenComparing(SeatId::chamber)
            .thenComparingInt(SeatId::number);

    State state();

    Chamber chamber();

    /** Whether its holder votes on final passage; delegates and the Resident Commissioner do not. */
    default boolean votes() {
        return state().votes();
    }

    /** The class of a Senate seat, or the number of a district; 0 where the state is one district. */
    int number();

    /** A short name, for example {@code CA-11}, {@code AK-AL} or {@code VT senate class 1}. */
    String name();

    /** One of a state's two Senate seats, told apart by class. */
    record Senate(State state, int senateClass) implements SeatId {
        public Senate {
            if (!state.senateClasses().contains(senateClass)) {
                throw new IllegalArgumentException(state + " has no Senate seat of class " + senateClass);
            }
        }

        @Override
        public Chamber chamber() {
            return Chamber.SENATE;
        }

        @Override
        public int number() {
            return senateClass;
        }

        @Override
        public String name() {
            return state.code() + " senate class " + senateClass;
        }
    }

    /** The House seat of a district, or the delegate's seat of DC or a territory. */
    record House(District district) implements SeatId {
        public House {
            if (!district.exists()) {
                throw new IllegalArgumentException("the House has no seat for " + district);
            }
        }

        @Override
        public State state() {
            return district.state();
        }

        @Override
        public Chamber chamber() {
            return Chamber.HOUSE;
        }

        @Override
        public int number() {
            return district.number();
        }

        @Override
        public String name() {
            return district.name();
        }
    }
}
