package org.constituent.civic;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All seats of one Congress and who holds each: 100 in the Senate, 435 with a vote in the House and six
 * delegates. A seat nobody is named for is vacant.
 */
public final class Roster {
    private final Congress congress;
    private final List<Seat> seats;
    private final Map<BioguideId, Legislator> byId = new HashMap<>();
    private final Map<State, List<Seat>> senators = new EnumMap<>(State.class);
    private final Map<District, Seat> house = new HashMap<>();
    private final NameIndex names;

    /** Throws {@link IllegalArgumentException} where two legislators hold one seat or share an id. */
    public Roster(Congress congress, Collection<Legislator> legislators) {
        this.congress = congress;
        Map<SeatId, Legislator> holders = new LinkedHashMap<>();
        for (Legislator legislator : legislators) {
            Legislator other = holders.put(legislator.seat(), legislator);
            if (other != null) {
                throw new IllegalArgumentException(legislator.id() + " and " + other.id() + " both hold "
                        + legislator.seat().name());
            }
            if (byId.put(legislator.id(), legislator) != null) {
                throw new IllegalArgumentException(legislator.id() + " is listed twice");
            }
        }
        for (State state : State.values()) {
            senators.put(
                    state,
                    state.senateClasses().stream()
                            .map(senateClass -> seat(new SeatId.Senate(state, senateClass), holders))
                            .toList());
            state.districts().forEach(district -> house.put(district, seat(new SeatId.House(district), holders)));
        }
        this.seats = Arrays.stream(State.values())
                .flatMap(state -> Stream.concat(
                        senatorsOf(state).stream(), state.districts().stream().map(house::get)))
                .toList();
        this.names = new NameIndex(byId.values());
    }

    private static Seat seat(SeatId id, Map<SeatId, Legislator> holders) {
        return new Seat(id, Optional.ofNullable(holders.get(id)));
    }

    public Congress congress() {
        return congress;
    }

    /** Every seat, state by state, senators first. */
    public List<Seat> seats() {
        return seats;
    }

    /** Everybody who holds a seat, in the order of {@link #seats}. */
    public List<Legislator> legislators() {
        return seats.stream().flatMap(seat -> seat.holder().stream()).toList();
    }

    /** The two Senate seats of a state; empty for DC and the territories. */
    public List<Seat> senatorsOf(State state) {
        return senators.getOrDefault(state, List.of());
    }

    /** The House seat of a district; empty where there is no such district. */
    public Optional<Seat> seatOf(District district) {
        return Optional.ofNullable(house.get(district));
    }

    public Optional<Legislator> find(BioguideId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one with this Bioguide id, or those whose name fits. */
    public List<Legislator> identified(String who) {
        Optional<Legislator> byItsId =
                BioguideId.parse(who.strip().toUpperCase(Locale.ROOT)).flatMap(this::find);
        return byItsId.map(List::of).orElseGet(() -> named(who));
    }

    /** Those whose name fits what was typed, best first; accents, nicknames and one typo forgiven. */
    public List<Legislator> named(String typed) {
        return names.search(typed);
    }

    /** Those who are named by exactly these words; none is guessed from a typo or from several first names. */
    public List<Legislator> calledExactly(String typed) {
        return names.exactly(typed);
    }
}
