package org.constituent.civic;

/** Which seat of Congress: one that exists whether or not somebody holds it. */
public sealed interface SeatId {
    State state();

    Chamber chamber();

    /** Whether its holder votes on final passage; delegates and the Resident Commissioner do not. */
    default boolean votes() {
        return state().votes();
    }

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
        public String name() {
            return district.name();
        }
    }
}
