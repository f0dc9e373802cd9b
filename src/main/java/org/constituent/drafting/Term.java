package org.constituent.drafting;

import java.util.Locale;
import java.util.Set;

/** The small phrases every draft is put together with; each language words them once, for all campaigns. */
public enum Term {
    SENATOR,
    SENATOR_FEMALE,
    SENATOR_MALE,
    REPRESENTATIVE,
    REPRESENTATIVE_FEMALE,
    REPRESENTATIVE_MALE,
    DELEGATE,
    DELEGATE_FEMALE,
    DELEGATE_MALE,
    RESIDENT_COMMISSIONER,
    RESIDENT_COMMISSIONER_FEMALE,
    RESIDENT_COMMISSIONER_MALE,
    SALUTATION("title", "last", "name"),
    SALUTATION_FEMALE("title", "last", "name"),
    SALUTATION_MALE("title", "last", "name"),
    WHO("title", "last", "name"),
    PLACE_ZIP("zip"),
    PLACE_DISTRICT("state", "number", "ordinal"),
    PLACE_STATE("state"),
    CHAMBER_SENATE,
    CHAMBER_HOUSE,
    CONGRESS("number", "ordinal"),
    BILL_HERE("number", "act", "official", "chamber", "congress"),
    BILL_ELSEWHERE("number", "act", "official", "chamber", "congress"),
    BILL_EARLIER("number", "act", "official", "chamber", "congress"),
    MEASURE_HERE("number", "act", "official", "chamber", "congress"),
    MEASURE_ELSEWHERE("number", "act", "official", "chamber", "congress"),
    MEASURE_EARLIER("number", "act", "official", "chamber", "congress"),
    MEASURE_UNNUMBERED("act", "official"),
    INTRODUCED,
    INTRODUCING,
    COSPONSORED,
    COSPONSORING,
    EARLIER_BILL("number", "act", "official", "chamber", "congress"),
    SOURCE("publisher", "title", "date", "url"),
    SOURCE_UNDATED("publisher", "title", "url");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives sets that cannot change
    private final Set<String> variables;

    Term(String... variables) {
        this.variables = Set.of(variables);
    }

    /** What a wording may fill in; it need not use all of it. */
    public Set<String> variables() {
        return variables;
    }

    /** The key it has in a language's file, for example {@code salutation-female}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
