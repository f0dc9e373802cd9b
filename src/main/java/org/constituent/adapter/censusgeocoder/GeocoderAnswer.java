package org.constituent.adapter.censusgeocoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Ordinal;
import org.constituent.civic.State;
import org.constituent.port.Geocoder.Answer;

/** What the geocoder sent, read for one Congress's map. */
final class GeocoderAnswer {
    /** The layer is named for its Congress; one that was not there is answered with others, without a word. */
    private static final Pattern LAYER = Pattern.compile("\\d+(?:st|nd|rd|th) Congressional Districts");

    /** State and district by number; ZZ is water that no district takes in. */
    private static final Pattern GEOID = Pattern.compile("(\\d{2})(\\d{2}|ZZ)");

    /** The numbers of seats for a whole state, and for a whole district or territory. */
    private static final int AT_LARGE = 0;

    private static final int DELEGATE = 98;

    private final Congress wanted;
    private final ObjectMapper json = new ObjectMapper();

    GeocoderAnswer(Congress wanted) {
        this.wanted = wanted;
    }

    /** The name of the layer with a Congress's map. */
    static String layerOf(Congress congress) {
        return Ordinal.of(congress.number()) + " Congressional Districts";
    }

    Answer read(byte[] bytes) {
        JsonNode result;
        try {
            result = json.readTree(bytes).path("result");
        } catch (IOException e) { // its words quote the answer, which quotes the address
            return new Answer.Down();
        }
        JsonNode matches = result.path("addressMatches");
        if (matches.isArray()) {
            List<JsonNode> each = new ArrayList<>();
            matches.forEach(match -> each.add(match.path("geographies")));
            return of(each);
        }
        JsonNode here = result.path("geographies");
        return here.isObject() ? of(here.isEmpty() ? List.of() : List.of(here)) : new Answer.Down();
    }

    private Answer of(List<JsonNode> matches) {
        if (matches.isEmpty()) {
            return new Answer.NoMatch();
        }
        List<District> districts = new ArrayList<>();
        boolean water = false;
        for (JsonNode geographies : matches) {
            List<JsonNode> areas = areas(geographies);
            List<JsonNode> ofWanted =
                    areas.stream().filter(area -> isWanted(area)).toList();
            if (ofWanted.isEmpty()) {
                return new Answer.OtherMap(areas.stream()
                        .flatMap(area -> congressOf(area).stream())
                        .findFirst());
            }
            for (JsonNode area : ofWanted) {
                Matcher id = GEOID.matcher(area.path("GEOID").asText());
                if (!id.matches()) {
                    return new Answer.Down();
                }
                if (id.group(2).equals("ZZ")) {
                    water = true;
                    continue;
                }
                Optional<District> district = district(id.group(1), Integer.parseInt(id.group(2)));
                if (district.isEmpty()) {
                    return new Answer.Down();
                }
                districts.add(district.get());
            }
        }
        return districts.isEmpty() && water ? new Answer.NoMatch() : new Answer.In(districts);
    }

    private static List<JsonNode> areas(JsonNode geographies) {
        List<JsonNode> areas = new ArrayList<>();
        geographies.properties().stream()
                .filter(layer -> LAYER.matcher(layer.getKey()).matches())
                .forEach(layer -> layer.getValue().forEach(areas::add));
        return areas;
    }

    private boolean isWanted(JsonNode area) {
        return congressOf(area).filter(wanted::equals).isPresent();
    }

    /** Told as a text or as a number. */
    private static Optional<Congress> congressOf(JsonNode area) {
        int number = area.path("CDSESSN").asInt(0);
        return number >= 1 && number <= 999 ? Optional.of(new Congress(number)) : Optional.empty();
    }

    private static Optional<District> district(String fips, int number) {
        return State.ofFips(fips)
                .map(state -> new District(state, number == DELEGATE ? AT_LARGE : number))
                .filter(District::exists);
    }
}
