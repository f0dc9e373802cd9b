package org.constituent.civic;

import java.util.Arrays;
import java.util.Optional;

/** A country in free association with the United States: it has ZIP codes and no seat in Congress. */
public enum AssociatedState {
    FM("Federated States of Micronesia"),
    MH("Marshall Islands"),
    PW("Palau");

    private final String officialName;

    AssociatedState(String officialName) {
        this.officialName = officialName;
    }

    public String officialName() {
        return officialName;
    }

    /** By postal code, in any case. */
    public static Optional<AssociatedState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(country -> country.name().equalsIgnoreCase(code))
                .findFirst();
    }
}
