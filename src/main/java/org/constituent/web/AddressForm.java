package org.constituent.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.civic.NoDistrict;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.civic.Seat;
import org.constituent.civic.SeatId;
import org.constituent.civic.Spot;
import org.constituent.usecase.FindByAddress;
import org.constituent.wording.Phrase;

/**
 * The form for a street address, or for where the browser is. What is filled in goes to the geocoder; into the page, and into
 * the address of the next one, goes the district only, or the ZIP code where there is no better answer.
 */
final class AddressForm {
    private static final String STREET = "street";
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    private final FindByAddress findByAddress;

    AddressForm(FindByAddress findByAddress) {
        this.findByAddress = findByAddress;
    }

    /** Whether it is this form that was sent. */
    static boolean isIn(Visit visit) {
        return visit.form(STREET).isPresent()
                || (visit.form(LATITUDE).isPresent() && visit.form(LONGITUDE).isPresent());
    }

    Answer read(Visit visit) {
        PageWords words = visit.words();
        Optional<Spot> spot = visit.form(STREET).isPresent()
                ? visit.form(STREET).flatMap(Spot.StreetAddress::of).map(Spot.class::cast)
                : Spot.Coordinates.of(visit.form(LATITUDE).orElse("") + ","
                                + visit.form(LONGITUDE).orElse(""))
                        .map(Spot.class::cast);
        if (spot.isEmpty()) {
            return Answer.problem(words.messages().say(Phrase.ADDRESS_NOT_ONE) + " "
                    + words.messages().say(Phrase.ADDRESS_NOT_ONE_REMEDY));
        }
        FindByAddress.Outcome outcome = findByAddress.find(spot.get());
        if (outcome instanceof FindByAddress.Outcome.Found found) {
            Seat house = found.answer().seats().get(found.answer().seats().size() - 1);
            return Answer.leadingTo(placeOf(house), Optional.empty());
        }
        if (outcome instanceof FindByAddress.Outcome.Choose choose) {
            return new Answer(Optional.empty(), Optional.empty(), Optional.of(choose.answer()), Optional.empty());
        }
        FindByAddress.Outcome.Without without = (FindByAddress.Outcome.Without) outcome;
        return without.byLess()
                .map(byLess -> Answer.leadingTo(byLess.place(), Optional.of(without.why())))
                .orElseGet(() -> Answer.problem(words.places().noDistrict(without.why()) + " "
                        + words.messages().say(Phrase.REMEDY_ZIP)));
    }

    private static Place placeOf(Seat house) {
        return house.id() instanceof SeatId.House seat
                ? new Place.InDistrict(seat.district())
                : new Place.InState(house.id().state());
    }

    /** How a reason stands in an address. */
    static String code(NoDistrict why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<NoDistrict> why(String code) {
        return Stream.of(NoDistrict.values())
                .filter(why -> code(why).equals(code))
                .findFirst();
    }

    /**
     * What came of it: a place to go on with, a question, or a problem.
     *
     * @param why why the place is not the district itself
     */
    record Answer(
            Optional<Place> place,
            Optional<NoDistrict> why,
            Optional<Representation.Choose> choose,
            Optional<String> problem) {

        private static Answer leadingTo(Place place, Optional<NoDistrict> why) {
            return new Answer(Optional.of(place), why, Optional.empty(), Optional.empty());
        }

        private static Answer problem(String what) {
            return new Answer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(what));
        }
    }
}
