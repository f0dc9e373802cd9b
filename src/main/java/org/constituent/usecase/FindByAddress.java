package org.constituent.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Facts;
import org.constituent.civic.Calendar;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.NoDistrict;
import org.constituent.civic.Place;
import org.constituent.civic.Precision;
import org.constituent.civic.Representation;
import org.constituent.civic.Spot;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Geocoder;

/** Tells who represents a street address or a point. Nothing of it is kept, nor stands in what comes of it. */
public final class FindByAddress {
    private final CurrentFacts facts;
    private final Geocoder geocoder;
    private final Calendar calendar;
    private final Clock clock;

    public FindByAddress(CurrentFacts facts, Geocoder geocoder, Calendar calendar, Clock clock) {
        this.facts = facts;
        this.geocoder = geocoder;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Outcome find(Spot spot) {
        Facts now = facts.now();
        Optional<NoDistrict> beforehand = spot.handledBy(new Beforehand());
        if (beforehand.isPresent()) {
            return without(beforehand.get(), spot, now);
        }
        Geocoder.Answer answer = geocoder.locate(spot, Congress.at(clock.instant()));
        if (answer instanceof Geocoder.Answer.In in) {
            return in(in.possible(), now);
        }
        if (answer instanceof Geocoder.Answer.NoMatch) {
            return without(spot instanceof Spot.Coordinates ? NoDistrict.OUTSIDE : NoDistrict.NO_MATCH, spot, now);
        }
        return without(answer instanceof Geocoder.Answer.OtherMap ? NoDistrict.OTHER_MAP : NoDistrict.DOWN, spot, now);
    }

    private Outcome in(List<District> possible, Facts now) {
        Representation answer = dated(now.whoRepresents().among(possible, Precision.ADDRESS), now);
        if (answer instanceof Representation.Found found) {
            return new Outcome.Found(found);
        }
        if (answer instanceof Representation.Choose choose) {
            return new Outcome.Choose(choose);
        }
        return new Outcome.Without(NoDistrict.DOWN, Optional.empty());
    }

    /** What is known by less: the ZIP code, else the state. */
    private Outcome without(NoDistrict why, Spot spot, Facts now) {
        Optional<Place> coarser = spot.handledBy(new Coarser());
        return new Outcome.Without(
                why, coarser.map(place -> dated(now.whoRepresents().of(place), now)));
    }

    private Representation dated(Representation answer, Facts now) {
        return calendar.on(
                clock.instant(), answer, now.roster().congress(), now.zips().map());
    }

    /** What nobody need be asked about: it is never found, and an address is told to nobody in vain. */
    private static final class Beforehand implements Spot.Cases<Optional<NoDistrict>> {
        @Override
        public Optional<NoDistrict> streetAddress(Spot.StreetAddress address) {
            if (address.isPostBox()) {
                return Optional.of(NoDistrict.POST_BOX);
            }
            boolean island = address.state()
                    .or(() -> address.zip().flatMap(Beforehand::islandOf))
                    .filter(state -> state.kind() == State.Kind.TERRITORY && state != State.PR)
                    .isPresent();
            return island ? Optional.of(NoDistrict.ISLAND_AREA) : Optional.empty();
        }

        private static Optional<State> islandOf(ZipCode zip) {
            String digits = zip.digits();
            if (digits.startsWith("008")) {
                return Optional.of(State.VI);
            }
            if (!digits.startsWith("969") && !digits.equals("96799")) {
                return Optional.empty();
            }
            return Optional.of(digits.equals("96799") ? State.AS : digits.startsWith("9695") ? State.MP : State.GU);
        }

        @Override
        public Optional<NoDistrict> coordinates(Spot.Coordinates point) {
            return Optional.empty();
        }
    }

    private static final class Coarser implements Spot.Cases<Optional<Place>> {
        @Override
        public Optional<Place> streetAddress(Spot.StreetAddress address) {
            return address.zip()
                    .<Place>map(Place.Zip::new)
                    .or(() -> address.state().map(Place.InState::new));
        }

        @Override
        public Optional<Place> coordinates(Spot.Coordinates point) {
            return Optional.empty();
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The district is certain. */
        record Found(Representation.Found answer) implements Outcome {}

        /** The words of the address fit places in several districts: the person is asked. */
        record Choose(Representation.Choose answer) implements Outcome {}

        /**
         * The address gave no district.
         *
         * @param byLess the answer by the ZIP code or the state in it, where one stands there
         */
        record Without(NoDistrict why, Optional<Representation> byLess) implements Outcome {}
    }
}
