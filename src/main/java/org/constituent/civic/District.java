package org.constituent.civic;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A district of the House of Representatives.
 *
 * @param number from 1; 0 where one person represents the whole state, DC or territory
 */
public record District(State state, int number) implements Comparable<District> {
    private static final Pattern NAME = Pattern.compile("([A-Z]{2})-(AL|[0-9]{1,2})");
    private static final Comparator<District> ORDER =
            Comparator.comparing((District district) -> district.state.code()).thenComparingInt(District::number);

    public District {
        if (number < 0 || number > 99) {
            throw new IllegalArgumentException("no district has the number " + number);
        }
    }

    /** Reads a name as {@link #name()} writes it, for example {@code CA-11} or {@code AK-AL}. */
    public static Optional<District> named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = matcher.group(2).equals("AL") ? 0 : Integer.parseInt(matcher.group(2));
        return State.ofCode(matcher.group(1)).map(state -> new District(state, number));
    }

    /** Whether the House has such a district under the 2020 apportionment. */
    public boolean exists() {
        return state.districts().contains(this);
    }

    /** The short name, {@code CA-11}; {@code AK-AL} for number 0. */
    public String name() {
        return state.code() + "-" + (number == 0 ? "AL" : String.valueOf(number));
    }

    /**
     * The OCD division id. An at-large state's district is {@code cd:at-large}; DC and the territories
     * are one division as a whole, as the Open Civic Data identifiers list them.
     */
    public String ocdDivisionId() {
        String code = state.code().toLowerCase(Locale.ROOT);
        return switch (state.kind()) {
            case DISTRICT -> "ocd-division/country:us/district:" + code;
            case TERRITORY -> "ocd-division/country:us/territory:" + code;
            case STATE -> "ocd-division/country:us/state:" + code + "/cd:" + (number == 0 ? "at-large" : number);
        };
    }

    @Override
    public int compareTo(District other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name();
    }
}
