package org.constituent.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.civic.BioguideId;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;

/**
 * Those who represent a reader, as far as their place tells.
 *
 * @param shown who represents the place, or what is to be chosen
 * @param ordered those who surely do, the one the reader came for first
 * @param stranger the one the reader came for, where it is none of them
 */
record OwnLegislators(Representation shown, List<Legislator> ordered, Optional<Legislator> stranger) {
    OwnLegislators {
        ordered = List.copyOf(ordered);
    }

    static OwnLegislators of(Workshop workshop, Place place, Optional<District> district, Optional<BioguideId> to) {
        Representation answer = workshop.findMyLegislators().find(place);
        // A district that was chosen is believed where it is one of the place's.
        Optional<Representation> chosen = district.map(
                        one -> workshop.findMyLegislators().find(new Place.InDistrict(one)))
                .filter(one -> one instanceof Representation.Found found
                        && answer.seatsInQuestion()
                                .anyMatch(found.seats().get(found.seats().size() - 1)::equals));
        Representation shown = chosen.orElse(answer);
        List<Legislator> own = shown.certainSeats()
                .filter(seat -> !shown.isOfAnotherMap(seat))
                .flatMap(seat -> seat.holder().stream())
                .toList();
        Optional<Legislator> wanted = to.flatMap(workshop.facts().now().roster()::find);
        List<Legislator> ordered = Stream.concat(
                        own.stream().filter(one -> wanted.filter(one::equals).isPresent()),
                        own.stream().filter(one -> wanted.filter(one::equals).isEmpty()))
                .toList();
        return new OwnLegislators(
                shown, ordered, wanted.filter(one -> shown instanceof Representation.Found && !own.contains(one)));
    }
}
