package org.constituent.civic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which states have a new map of House districts, and from which Congress on. A district keeps its number when its lines move,
 * so a number of before may be another neighbourhood now.
 */
public record Calendar(List<Redrawn> redrawn) {

    /** Knows of no new map. */
    public static final Calendar EMPTY = new Calendar(List.of());

    public Calendar {
        redrawn = List.copyOf(redrawn);
    }

    /**
     * A state with a new map.
     *
     * @param from the first Congress elected by it
     * @param adopted the day it was made law
     * @param contested whether courts were still at odds over it when this was written down
     * @param source where that can be read
     */
    public record Redrawn(State state, Congress from, LocalDate adopted, boolean contested, String source) {}

    /** The day the House of a Congress is elected: the Tuesday after the first Monday in November before. */
    public static LocalDate electionOf(Congress congress) {
        return LocalDate.of(congress.start().getYear() - 1, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                .plusDays(1);
    }

    /** The states whose map was drawn anew for a Congress after one and not after another. */
    public boolean isRedrawn(State state, Congress after, Congress upTo) {
        return redrawn.stream()
                .anyMatch(one -> one.state() == state
                        && one.from().compareTo(after) > 0
                        && one.from().compareTo(upTo) <= 0);
    }

    /**
     * Whether a district of one Congress's map is the same in another's. Where nothing is written down about a Congress on the
     * way there, it may not be.
     */
    public boolean isSame(District district, Congress of, Congress in) {
        return !isRedrawn(district.state(), of, in)
                && IntStream.rangeClosed(of.number() + 1, in.number())
                        .mapToObj(Congress::new)
                        .allMatch(each ->
                                redrawn.stream().anyMatch(one -> one.from().equals(each)));
    }

    /**
     * What the date changes about an answer.
     *
     * @param roster whose members were named
     * @param zips whose districts the ZIP codes were matched to; empty where the table does not say
     */
    public Representation on(Instant now, Representation answer, Congress roster, Optional<Congress> zips) {
        Congress sitting = Congress.at(now);
        List<Outlook> outlooks = new ArrayList<>();
        if (roster.compareTo(sitting) < 0 && answer.seatsInQuestion().findAny().isPresent()) {
            outlooks.add(new Outlook(Outlook.Kind.MEMBERS_OF_BEFORE, Optional.empty(), sitting, false));
        }
        Set<State> states = EnumSet.noneOf(State.class);
        answer.seatsInQuestion().forEach(seat -> states.add(seat.id().state()));
        for (State state : states) {
            boolean byZip = answer.place() instanceof Place.Zip;
            if (byZip && isRedrawn(state, zips.orElseGet(() -> new Congress(sitting.number() - 1)), sitting)) {
                outlooks.add(new Outlook(Outlook.Kind.ZIP_OF_BEFORE, Optional.of(state), sitting, false));
            }
            ahead(state, now).ifPresent(outlooks::add);
        }
        return answer.with(outlooks);
    }

    /** From the election to the day it begins, the next Congress's map is worth a word. */
    private Optional<Outlook> ahead(State state, Instant now) {
        Congress next = new Congress(Congress.at(now).number() + 1);
        Instant election = electionOf(next).atStartOfDay(Congress.WASHINGTON).toInstant();
        return now.isBefore(election)
                ? Optional.empty()
                : redrawn.stream()
                        .filter(one -> one.state() == state && one.from().equals(next))
                        .findFirst()
                        .map(one -> new Outlook(Outlook.Kind.MAP_TO_COME, Optional.of(state), next, one.contested()));
    }
}
