package org.constituent.web;

import java.util.Optional;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.ZipCode;

/** Reads places as people type them, or as they stand in addresses: {@code 02139}, {@code MA-7}, {@code VT}; never a street. */
final class PlaceReader {
    private final PlaceParser parser;

    PlaceReader(PlaceParser parser) {
        this.parser = parser;
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
