package org.constituent.adapter.censusgeocoder;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.constituent.civic.Congress;
import org.constituent.civic.Spot;
import org.constituent.port.Geocoder;
import org.constituent.port.Inquiries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the Census Bureau's geocoder. Its usual answer goes by the newest map, also before that map's Congress sits: so each
 * Congress has its own vintage, and what comes back is believed only where it says that it is of that Congress.
 */
public final class CensusGeocoder implements Geocoder {
    private static final Logger log = LoggerFactory.getLogger(CensusGeocoder.class);
    private static final String BENCHMARK = "Public_AR_Current";
    /** The one that follows the newest map, for a Congress no vintage is set for. */
    private static final String NEWEST = "Current_Current";

    private final Inquiries inquiries;
    private final URI service;
    private final Map<Congress, String> vintages;

    /**
     * @param service the address that {@code /geographies/…} follows
     * @param vintages the name of the collection that holds a Congress's map
     */
    public CensusGeocoder(Inquiries inquiries, URI service, Map<Congress, String> vintages) {
        this.inquiries = inquiries;
        this.service = service;
        this.vintages = Map.copyOf(vintages);
    }

    @Override
    public Answer locate(Spot spot, Congress on) {
        Inquiries.Result result = inquiries.ask(spot.handledBy(new Spot.Cases<Inquiries.Inquiry>() {
            @Override
            public Inquiries.Inquiry streetAddress(Spot.StreetAddress address) {
                return inquiry("onelineaddress", on, Map.of("address", address.line()));
            }

            @Override
            public Inquiries.Inquiry coordinates(Spot.Coordinates point) {
                return inquiry(
                        "coordinates",
                        on,
                        Map.of("x", String.valueOf(point.longitude()), "y", String.valueOf(point.latitude())));
            }
        }));
        if (result instanceof Inquiries.Result.Answered answered) {
            return told(new GeocoderAnswer(on).read(answered.json()), on);
        }
        if (result instanceof Inquiries.Result.Refused refused) {
            log.warn("geocoder: our question was refused with {}", refused.status());
        } else if (result instanceof Inquiries.Result.Unavailable unavailable) {
            log.warn("geocoder: no answer, because {}", unavailable.reason());
        }
        return new Answer.Down();
    }

    private Inquiries.Inquiry inquiry(String by, Congress on, Map<String, String> spot) {
        Map<String, String> parameters = new HashMap<>(spot);
        parameters.put("benchmark", BENCHMARK);
        parameters.put("vintage", vintages.getOrDefault(on, NEWEST));
        parameters.put("layers", GeocoderAnswer.layerOf(on));
        parameters.put("format", "json");
        return new Inquiries.Inquiry(URI.create(service + "/geographies/" + by), parameters);
    }

    private static Answer told(Answer answer, Congress wanted) {
        if (answer instanceof Answer.OtherMap other) {
            log.warn(
                    "geocoder: refused an answer by the map of {}, because Congress {} sits",
                    other.map().map(map -> "Congress " + map.number()).orElse("no Congress"),
                    wanted.number());
        } else if (answer instanceof Answer.Down) {
            log.warn("geocoder: its answer could not be read");
        }
        return answer;
    }
}
