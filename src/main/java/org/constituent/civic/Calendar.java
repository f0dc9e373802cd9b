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
        // Asked with every lookup: a loop is several times as quick as a stream.
        for (Redrawn one : redrawn) {
            if (one.state() == state
                    && one.from().compareTo(after) > 0
                    && one.from().compareTo(upTo) <= 0) {
                return true;
            }
        }
        return false;
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
        Set<State> states = statesOf(answer);
        Congress sitting = Congress.at(now);
        Congress ofZips = zips.orElseGet(sitting::before);
        boolean membersOfBefore = roster.compareTo(sitting) < 0;
        if (states.isEmpty() || (redrawn.isEmpty() && !membersOfBefore)) {
            return answer;
        }
        List<Outlook> outlooks = new ArrayList<>(2);
        if (membersOfBefore) {
            boolean namesHouse = !(answer.place() instanceof Place.InState && answer instanceof Representation.Choose);
            Optional<State> byAnotherMap = states.stream()
                    .filter(state -> namesHouse && isRedrawn(state, roster, sitting))
                    .findFirst();
            outlooks.add(new Outlook(Outlook.Kind.MEMBERS_OF_BEFORE, byAnotherMap, sitting, false));
        }
        for (State state : states) {
            if (answer.place() instanceof Place.Zip && isRedrawn(state, ofZips, sitting)) {
                outlooks.add(new Outlook(Outlook.Kind.ZIP_OF_BEFORE, Optional.of(state), sitting, false));
            }
            ahead(state, now, sitting.next()).ifPresent(outlooks::add);
        }
        return outlooks.isEmpty() ? answer : answer.with(outlooks);
    }

    private static Set<State> statesOf(Representation answer) {
        Set<State> states = EnumSet.noneOf(State.class);
        if (answer instanceof Representation.Found found) {
            for (Seat seat : found.seats()) {
                states.add(seat.id().state());
            }
        } else if (answer instanceof Representation.Choose choose) {
            for (Representation.Candidate candidate : choose.candidates()) {
                states.add(candidate.district().state());
            }
        }
        return states;
    }

    /** From the election to the day it begins, the next Congress's map is worth a word. */
    private Optional<Outlook> ahead(State state, Instant now, Congress next) {
        for (Redrawn one : redrawn) {
            if (one.state() == state && one.from().equals(next) && !now.isBefore(electionMorning(next))) {
                return Optional.of(new Outlook(Outlook.Kind.MAP_TO_COME, Optional.of(state), next, one.contested()));
            }
        }
        return Optional.empty();
    }

    private static Instant electionMorning(Congress congress) {
        return electionOf(congress).atStartOfDay(Congress.WASHINGTON).toInstant();
    }
}
