package org.constituent.civic;

/** What a person typed to say where they live. */
public sealed interface Place {

    /** As short as it can be told: {@code 02139}, {@code MA-7}, {@code VT}. */
    String key();

    /** Hands this place to the case written for it. */
    <R> R handledBy(Cases<R> cases);

    /** A five-digit ZIP code. */
    record Zip(ZipCode code) implements Place {
        @Override
        public String key() {
            return code.digits();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.zip(this);
        }
    }

    /** A House district; it need not exist. */
    record InDistrict(District district) implements Place {
        @Override
        public String key() {
            return district.name();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.inDistrict(this);
        }
    }

    /** A state, DC or a territory. */
    record InState(State state) implements Place {
        @Override
        public String key() {
            return state.code();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.inState(this);
        }
    }

    /** A country in free association with the United States. */
    record Associated(AssociatedState country) implements Place {
        @Override
        public String key() {
            return country.name();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.associated(this);
        }
    }

    /** One case for each kind of place, so that the compiler finds a missing one. */
    interface Cases<R> {
        R zip(Zip place);

        R inDistrict(InDistrict place);

        R inState(InState place);

        R associated(Associated place);
    }
}
