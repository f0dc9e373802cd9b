package org.constituent.adapter.censusgeocoder;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Answers in the form of the Census Bureau's geocoder, as small as they can be. */
final class GeocoderFixtures {
    private GeocoderFixtures() {}

    /** An answer to an address, with what lies at each of its matches. */
    static String matches(String... geographies) {
        return "{\"result\": {\"input\": {\"address\": {\"address\": \"as it was typed\"}}, \"addressMatches\": ["
                + Arrays.stream(geographies)
                        .map(one -> "{\"matchedAddress\": \"1 INVENTED ST, AUSTIN, TX, 78701\", \"geographies\": {"
                                + one + "}}")
                        .collect(Collectors.joining(", "))
                + "]}}";
    }

    /** An answer to coordinates, with what lies there. */
    static String point(String geographies) {
        return "{\"result\": {\"geographies\": {" + geographies
                + "}, \"input\": {\"location\": {\"x\": -97.74, \"y\": 30.276}}}}";
    }

    /** The layer of a Congress, with one district. */
    static String district(int congress, String geoid) {
        return "\"" + congress + "th Congressional Districts\": [{\"GEOID\": \"" + geoid + "\", \"CDSESSN\": \""
                + congress + "\", \"STATE\": \"" + geoid.substring(0, 2) + "\", \"AREAWATER\": \"9133993\"}]";
    }
}
