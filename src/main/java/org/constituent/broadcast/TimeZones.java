package org.constituent.broadcast;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.civic.State;

/** The time zones of the states. A state in two of them has both: what is told waits until it is day in either. */
final class TimeZones {
    private static final String EASTERN = "America/New_York";
    private static final String CENTRAL = "America/Chicago";
    private static final String MOUNTAIN = "America/Denver";
    private static final String PACIFIC = "America/Los_Angeles";
    private static final String ALASKA = "America/Anchorage";

    /** Of somebody whose state is not known: day on either coast. */
    private static final List<ZoneId> ANYWHERE = zones(EASTERN, PACIFIC);

    private static final Map<State, List<ZoneId>> ZONES = zones();

    private TimeZones() {}

    static List<ZoneId> of(Optional<State> state) {
        return state.map(known -> ZONES.getOrDefault(known, ANYWHERE)).orElse(ANYWHERE);
    }

    private static List<ZoneId> zones(String... names) {
        return Stream.of(names).map(ZoneId::of).toList();
    }

    private static Map<State, List<ZoneId>> zones() {
        Map<State, List<ZoneId>> zones = new EnumMap<>(State.class);
        for (State state : State.values()) {
            zones.put(
                    state,
                    switch (state) {
                        case CT, DE, DC, GA, ME, MD, MA, NH, NJ, NY, NC, OH, PA, RI, SC, VT, VA, WV -> zones(EASTERN);
                        case FL, IN, KY, MI, TN -> zones(EASTERN, CENTRAL);
                        case AL, AR, IL, IA, LA, MN, MS, MO, OK, WI -> zones(CENTRAL);
                        case KS, NE, ND, SD, TX -> zones(CENTRAL, MOUNTAIN);
                        case CO, MT, NM, UT, WY -> zones(MOUNTAIN);
                        case ID, OR -> zones(MOUNTAIN, PACIFIC);
                        case AZ -> zones("America/Phoenix", MOUNTAIN); // the Navajo Nation changes its clocks
                        case CA, NV, WA -> zones(PACIFIC);
                        case AK -> zones(ALASKA, "America/Adak");
                        case HI -> zones("Pacific/Honolulu");
                        case PR, VI -> zones("America/Puerto_Rico");
                        case AS -> zones("Pacific/Pago_Pago");
                        case GU, MP -> zones("Pacific/Guam");
                    });
        }
        return zones;
    }
}
