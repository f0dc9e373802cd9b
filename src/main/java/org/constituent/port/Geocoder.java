package org.constituent.port;

import java.util.List;
import java.util.Optional;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Spot;

/** Tells which district a spot lies in. Keeps nothing of what it is asked, and never throws for what it is told. */
public interface Geocoder {

    /**
     * Looks a spot up.
     *
     * @param on the Congress whose map is wanted; an answer by another map is refused
     */
    Answer locate(Spot spot, Congress on);

    /** What came of it; nothing of the spot stands in it but the district. */
    sealed interface Answer {

        /**
         * The district; several where the spot may be in more than one, because its words fit several places.
         *
         * @param possible at least one, each once
         */
        record In(List<District> possible) implements Answer {
            public In {
                possible = possible.stream().distinct().toList();
                if (possible.isEmpty()) {
                    throw new IllegalArgumentException("at least one district");
                }
            }
        }

        /** The geocoder knows no such place. */
        record NoMatch() implements Answer {}

        /**
         * The answer went by another map than the one that was asked for.
         *
         * @param map the Congress whose map it was, where it says so
         */
        record OtherMap(Optional<Congress> map) implements Answer {}

        /** No answer could be had. */
        record Down() implements Answer {}
    }
}
