package org.constituent.civic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A state, the District of Columbia or a territory that sends somebody to Congress, with the seats
 * it has there.
 *
 * <p>House seats are those of the apportionment after the 2020 census (they sum to 435); Senate
 * classes are fixed by the Constitution's first drawing of lots and each state's admission.
 */
public enum State {
    AL("Alabama", "01", 7, 2, 3),
    AK("Alaska", "02", 1, 2, 3),
    AZ("Arizona", "04", 9, 1, 3),
    AR("Arkansas", "05", 4, 2, 3),
    CA("California", "06", 52, 1, 3),
    CO("Colorado", "08", 8, 2, 3),
    CT("Connecticut", "09", 5, 1, 3),
    DE("Delaware", "10", 1, 1, 2),
    FL("Florida", "12", 28, 1, 3),
    GA("Georgia", "13", 14, 2, 3),
    HI("Hawaii", "15", 2, 1, 3),
    ID("Idaho", "16", 2, 2, 3),
    IL("Illinois", "17", 17, 2, 3),
    IN("Indiana", "18", 9, 1, 3),
    IA("Iowa", "19", 4, 2, 3),
    KS("Kansas", "20", 4, 2, 3),
    KY("Kentucky", "21", 6, 2, 3),
    LA("Louisiana", "22", 6, 2, 3),
    ME("Maine", "23", 2, 1, 2),
    MD("Maryland", "24", 8, 1, 3),
    MA("Massachusetts", "25", 9, 1, 2),
    MI("Michigan", "26", 13, 1, 2),
    MN("Minnesota", "27", 8, 1, 2),
    MS("Mississippi", "28", 4, 1, 2),
    MO("Missouri", "29", 8, 1, 3),
    MT("Montana", "30", 2, 1, 2),
    NE("Nebraska", "31", 3, 1, 2),
    NV("Nevada", "32", 4, 1, 3),
    NH("New Hampshire", "33", 2, 2, 3),
    NJ("New Jersey", "34", 12, 1, 2),
    NM("New Mexico", "35", 3, 1, 2),
    NY("New York", "36", 26, 1, 3),
    NC("North Carolina", "37", 14, 2, 3),
    ND("North Dakota", "38", 1, 1, 3),
    OH("Ohio", "39", 15, 1, 3),
    OK("Oklahoma", "40", 5, 2, 3),
    OR("Oregon", "41", 6, 2, 3),
    PA("Pennsylvania", "42", 17, 1, 3),
    RI("Rhode Island", "44", 2, 1, 2),
    SC("South Carolina", "45", 7, 2, 3),
    SD("South Dakota", "46", 1, 2, 3),
    TN("Tennessee", "47", 9, 1, 2),
    TX("Texas", "48", 38, 1, 2),
    UT("Utah", "49", 4, 1, 3),
    VT("Vermont", "50", 1, 1, 3),
    VA("Virginia", "51", 11, 1, 2),
    WA("Washington", "53", 10, 1, 3),
    WV("West Virginia", "54", 2, 1, 2),
    WI("Wisconsin", "55", 8, 1, 3),
    WY("Wyoming", "56", 1, 1, 2),
    DC("District of Columbia", "11", Kind.DISTRICT),
    AS("American Samoa", "60", Kind.TERRITORY),
    GU("Guam", "66", Kind.TERRITORY),
    MP("Northern Mariana Islands", "69", Kind.TERRITORY),
    PR("Puerto Rico", "72", Kind.TERRITORY),
    VI("U.S. Virgin Islands", "78", Kind.TERRITORY);

    /** What a state is, which decides whom it sends to Congress. */
    public enum Kind {
        /** Two senators and at least one representative. */
        STATE,
        /** One delegate and no senators. */
        DISTRICT,
        /** One delegate, or in Puerto Rico the Resident Commissioner, and no senators. */
        TERRITORY
    }

    private static final Map<String, State> BY_FIPS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(State::fips, Function.identity()));

    private final String officialName;
    private final String fips;
    private final Kind kind;
    private final int houseSeats;
    private final int oneClass;
    private final int otherClass;

    State(String officialName, String fips, int houseSeats, int oneClass, int otherClass) {
        this.officialName = officialName;
        this.fips = fips;
        this.kind = Kind.STATE;
        this.houseSeats = houseSeats;
        this.oneClass = oneClass;
        this.otherClass = otherClass;
    }

    State(String officialName, String fips, Kind kind) {
        this.officialName = officialName;
        this.fips = fips;
        this.kind = kind;
        this.houseSeats = 1;
        this.oneClass = 0;
        this.otherClass = 0;
    }

    /** The state with this postal code, in any case. */
    public static Optional<State> ofCode(String code) {
        String wanted = code.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(state -> state.name().equals(wanted))
                .findFirst();
    }

    /** The state with this two-digit FIPS code, as Census files number them. */
    public static Optional<State> ofFips(String fips) {
        return Optional.ofNullable(BY_FIPS.get(fips));
    }

    /** The two-letter postal code. */
    public String code() {
        return name();
    }

    /** The official English name. */
    public String officialName() {
        return officialName;
    }

    /** The two-digit FIPS code. */
    public String fips() {
        return fips;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it sends voting members; DC and the territories send one delegate without a vote on final passage. */
    public boolean votes() {
        return kind == Kind.STATE;
    }

    /** The classes of its two Senate seats; empty for DC and the territories. */
    public List<Integer> senateClasses() {
        return votes() ? List.of(oneClass, otherClass) : List.of();
    }

    /** Whether one person represents all of it in the House. */
    public boolean isAtLarge() {
        return houseSeats == 1;
    }

    /** Its House districts in order; the single one of an at-large state, DC or a territory is number 0. */
    public List<District> districts() {
        return isAtLarge()
                ? List.of(new District(this, 0))
                : IntStream.rangeClosed(1, houseSeats)
                        .mapToObj(number -> new District(this, number))
                        .toList();
    }
}
