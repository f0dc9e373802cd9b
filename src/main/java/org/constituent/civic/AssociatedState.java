package org.constituent.civic;

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
}
