package org.constituent.civic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.constituent.civic.Representation.Candidate;
import org.constituent.civic.Representation.Note;

/** Answers who represents a place, from a roster and a ZIP table that do not change meanwhile. */
public final class WhoRepresents {
    private final Roster roster;
    private final ZipTable zips;

    public WhoRepresents(Roster roster, ZipTable zips) {
        this.roster = roster;
        this.zips = zips;
    }

    public Representation of(Place place) {
        return place.handledBy(new Answers());
    }

    /**
     * Who represents a spot that lies in one of these districts.
     *
     * @param possible at least one
     */
    public Representation among(List<District> possible, Precision precision) {
        Place place = possible.size() == 1
                ? new Place.InDistrict(possible.get(0))
                : new Place.InState(possible.get(0).state());
        return new Answers()
                .byDistricts(
                        place,
                        precision,
                        new ZipEntry.Districts(
                                possible.stream().map(ZipEntry.Share::of).toList(), false));
    }

    private final class Answers implements Place.Cases<Representation> {
        @Override
        public Representation zip(Place.Zip place) {
            Optional<ZipTable.Match> match = zips.find(place.code());
            if (match.isEmpty()) {
                return new Representation.Unknown(place, Representation.Reason.UNASSIGNED_ZIP);
            }
            ZipEntry entry = match.get().entry();
            if (entry instanceof ZipEntry.Districts districts) {
                return byDistricts(place, match.get().precision(), districts);
            }
            if (entry instanceof ZipEntry.Associated associated) {
                return new Representation.NoSeat(place, associated.country());
            }
            return new Representation.Unknown(place, Representation.Reason.MILITARY_MAIL);
        }

        @Override
        public Representation inDistrict(Place.InDistrict place) {
            return roster.seatOf(place.district())
                    .<Representation>map(seat -> found(place, Precision.DISTRICT, seat, EnumSet.noneOf(Note.class)))
                    .orElseGet(() -> new Representation.Unknown(place, Representation.Reason.NO_SUCH_DISTRICT));
        }

        @Override
        public Representation inState(Place.InState place) {
            List<ZipEntry.Share> shares =
                    place.state().districts().stream().map(ZipEntry.Share::of).toList();
            return byDistricts(place, Precision.STATE, new ZipEntry.Districts(shares, false));
        }

        @Override
        public Representation associated(Place.Associated place) {
            return new Representation.NoSeat(place, place.country());
        }

        private Representation byDistricts(Place place, Precision precision, ZipEntry.Districts districts) {
            Set<Note> notes = EnumSet.noneOf(Note.class);
            if (precision == Precision.ZIP3) {
                notes.add(Note.BY_PREFIX);
            }
            if (districts.statesDisagree()) {
                notes.add(Note.STATES_DISAGREE);
            }
            List<Candidate> candidates = new ArrayList<>(districts.shares().size());
            for (ZipEntry.Share share : districts.shares()) {
                roster.seatOf(share.district())
                        .ifPresent(seat -> candidates.add(new Candidate(share.district(), share.ofLand(), seat)));
            }
            if (candidates.isEmpty()) {
                return new Representation.Unknown(place, Representation.Reason.NO_SUCH_DISTRICT);
            }
            return candidates.size() == 1
                    ? found(place, precision, candidates.get(0).seat(), notes)
                    : choose(place, precision, candidates, notes);
        }

        private Representation choose(Place place, Precision precision, List<Candidate> candidates, Set<Note> notes) {
            Set<State> states = EnumSet.noneOf(State.class);
            for (Candidate candidate : candidates) {
                states.add(candidate.district().state());
            }
            if (states.size() > 1) {
                notes.add(Note.SEVERAL_STATES);
            }
            List<Seat> senators = new ArrayList<>(2 * states.size());
            for (State state : states) {
                senators.addAll(roster.senatorsOf(state));
            }
            if (anyVacant(senators)) {
                notes.add(Note.VACANT_SEAT);
            }
            for (Candidate candidate : candidates) {
                if (candidate.seat().isVacant()) {
                    notes.add(Note.VACANT_SEAT);
                }
            }
            return new Representation.Choose(place, precision, senators, candidates, notes);
        }

        private Representation.Found found(Place place, Precision precision, Seat house, Set<Note> notes) {
            State state = house.id().state();
            List<Seat> seats = new ArrayList<>(3);
            seats.addAll(roster.senatorsOf(state));
            seats.add(house);
            if (state.kind() != State.Kind.STATE) {
                notes.add(Note.DELEGATE_ONLY);
            } else if (state.isAtLarge()) {
                notes.add(Note.AT_LARGE);
            }
            if (anyVacant(seats)) {
                notes.add(Note.VACANT_SEAT);
            }
            return new Representation.Found(place, precision, seats, notes);
        }

        // Plain loops: this answers every message, page and line of a batch.
        private static boolean anyVacant(List<Seat> seats) {
            for (Seat seat : seats) {
                if (seat.isVacant()) {
                    return true;
                }
            }
            return false;
        }
    }
}
