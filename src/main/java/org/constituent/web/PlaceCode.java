package org.constituent.web;

import java.util.Optional;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.ZipCode;

/** Places as they stand in addresses: {@code 02139}, {@code MA-7}, {@code VT}; never a street. */
final class PlaceCode {
    private final PlaceParser parser;

    PlaceCode(PlaceParser parser) {
        this.parser = parser;
    }

    /** What stands in an address for a place. */
    static String of(Place place) {
        return place.handledBy(new Place.Cases<String>() {
            @Override
            public String zip(Place.Zip place) {
                return place.code().digits();
            }

            @Override
            public String inDistrict(Place.InDistrict place) {
                return place.district().name();
            }

            @Override
            public String inState(Place.InState place) {
                return place.state().code();
            }

            @Override
            public String associated(Place.Associated place) {
                return place.country().name();
            }
        });
    }

    /** Reads a place that was typed or stands in an address; of a whole address, the ZIP code at its end. */
    Optional<Place> read(String typed) {
        Optional<Place> place = parser.parse(typed.strip());
        return place.isPresent() ? place : zipAtTheEnd(typed.strip());
    }

    private static Optional<Place> zipAtTheEnd(String typed) {
        String last = typed.substring(Math.max(typed.lastIndexOf(' '), typed.lastIndexOf(',')) + 1);
        return typed.indexOf(' ') < 0 ? Optional.empty() : ZipCode.parse(last).map(Place.Zip::new);
    }
}
