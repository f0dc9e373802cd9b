package org.constituent.config;

import java.net.URI;
import java.util.Optional;

/**
 * Whether and where street addresses are looked up.
 *
 * @param url the geocoder's address, without a slash at its end; empty where none is asked
 */
public record GeocoderSettings(Optional<URI> url) {
    private static final String CENSUS = "https://geocoding.geo.census.gov/geocoder";

    static GeocoderSettings read(SettingsReader from) {
        return new GeocoderSettings(from.addressOrOff("geocoder.url", CENSUS));
    }
}
