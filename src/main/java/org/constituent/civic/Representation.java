package org.constituent.civic;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who represents a place in Congress: the right people, an honest question, or the reason there is no answer. */
public sealed interface Representation {
    Place place();

    /** In the order of the notes' declaration, whatever order they were found in. */
    private static Set<Note> unchangeable(Set<Note> notes) {
        return notes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(notes));
    }

    /** Hands this answer to the case written for it. */
    <R> R handledBy(Cases<R> cases);

    /** What the date changes about this answer. */
    List<Outlook> outlooks();

    /** The same answer, with what the date changes about it. */
    Representation with(List<Outlook> outlooks);

    /** The seats, filled or vacant, senators first: there is nothing to ask. */
    record Found(Place place, Precision precision, List<Seat> seats, Set<Note> notes, List<Outlook> outlooks)
            implements Representation {
        public Found {
            seats = List.copyOf(seats);
            notes = unchangeable(notes);
            outlooks = List.copyOf(outlooks);
        }

        Found(Place place, Precision precision, List<Seat> seats, Set<Note> notes) {
            this(place, precision, seats, notes, List.of());
        }

        @Override
        public Found with(List<Outlook> other) {
            return new Found(place, precision, seats, notes, other);
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.found(this);
        }
    }

    /**
     * The senators are certain (of each possible state), the House district is not: the person is asked.
     *
     * @param senators seats in the Senate, state by state
     * @param candidates at least two possible House seats, the largest known share of land first
     */
    record Choose(
            Place place,
            Precision precision,
            List<Seat> senators,
            List<Candidate> candidates,
            Set<Note> notes,
            List<Outlook> outlooks)
            implements Representation {
        public Choose {
            senators = List.copyOf(senators);
            candidates = List.copyOf(candidates);
            notes = unchangeable(notes);
            outlooks = List.copyOf(outlooks);
        }

        Choose(Place place, Precision precision, List<Seat> senators, List<Candidate> candidates, Set<Note> notes) {
            this(place, precision, senators, candidates, notes, List.of());
        }

        @Override
        public Choose with(List<Outlook> other) {
            return new Choose(place, precision, senators, candidates, notes, other);
        }

        /** The states the place may lie in. */
        public List<State> states() {
            return candidates.stream()
                    .map(candidate -> candidate.district().state())
                    .distinct()
                    .toList();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.choose(this);
        }
    }

    /** The place is a country in free association: nobody there elects a member of Congress. */
    record NoSeat(Place place, AssociatedState country) implements Representation {
        @Override
        public List<Outlook> outlooks() {
            return List.of();
        }

        @Override
        public Representation with(List<Outlook> other) {
            return this;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.noSeat(this);
        }
    }

    /** The place cannot be answered as it was given. */
    record Unknown(Place place, Reason reason) implements Representation {
        @Override
        public List<Outlook> outlooks() {
            return List.of();
        }

        @Override
        public Representation with(List<Outlook> other) {
            return this;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /** A possible House seat and the share of the place's land in its district. */
    record Candidate(District district, Optional<Double> ofLand, Seat seat) {}

    /** What a person should be told beside the names. */
    enum Note {
        /** One person represents the whole state. */
        AT_LARGE,
        /** DC or a territory: a delegate without a vote on final passage, and no senators. */
        DELEGATE_ONLY,
        /** One of the seats is vacant. */
        VACANT_SEAT,
        /** Answered by the first three digits of the ZIP code. */
        BY_PREFIX,
        /** The ZIP code lies in more than one state. */
        SEVERAL_STATES,
        /** The ZIP table and the postal prefix name different states; both are offered. */
        STATES_DISAGREE
    }

    /** Why a place cannot be answered. */
    enum Reason {
        /** Military mail: votes by home address. */
        MILITARY_MAIL,
        /** No ZIP code begins with these digits. */
        UNASSIGNED_ZIP,
        /** The state has no district of this number. */
        NO_SUCH_DISTRICT
    }

    /**
     * Whether a seat's holder was elected by a map that no longer holds: then nobody knows yet whether this is the person's own
     * representative.
     */
    default boolean isOfAnotherMap(Seat seat) {
        return seat.id().chamber() == Chamber.HOUSE
                && outlooks().stream()
                        .anyMatch(outlook -> outlook.kind() == Outlook.Kind.MEMBERS_OF_BEFORE
                                && outlook.state().equals(Optional.of(seat.id().state())));
    }

    /**
     * The seats that surely are the person's, senators first. Where the place may lie in several states not even the
     * senators are.
     */
    default Stream<Seat> certainSeats() {
        if (this instanceof Choose choose) {
            return choose.states().size() == 1 ? choose.senators().stream() : Stream.empty();
        }
        return seatsInQuestion();
    }

    /** Every seat that may be the person's, senators first. */
    default Stream<Seat> seatsInQuestion() {
        return handledBy(new Cases<Stream<Seat>>() {
            @Override
            public Stream<Seat> found(Found answer) {
                return answer.seats().stream();
            }

            @Override
            public Stream<Seat> choose(Choose answer) {
                return Stream.concat(
                        answer.senators().stream(), answer.candidates().stream().map(Candidate::seat));
            }

            @Override
            public Stream<Seat> noSeat(NoSeat answer) {
                return Stream.empty();
            }

            @Override
            public Stream<Seat> unknown(Unknown answer) {
                return Stream.empty();
            }
        });
    }

    /** One case for each answer, so that the compiler finds a missing one. */
    interface Cases<R> {
        R found(Found answer);

        R choose(Choose answer);

        R noSeat(NoSeat answer);

        R unknown(Unknown answer);
    }
}
