package org.constituent.adapter.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Contact;
import org.constituent.civic.District;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Party;
import org.constituent.civic.PersonName;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;

/** A legislator as one JSON object; absent keys are unknown. */
final class LegislatorJson {
    private LegislatorJson() {}

    static ObjectNode write(ObjectMapper json, Legislator legislator) {
        ObjectNode node = json.createObjectNode();
        node.put("chamber", legislator.seat().chamber().key());
        node.put("state", legislator.seat().state().code());
        if (legislator.seat() instanceof SeatId.Senate senate) {
            node.put("class", senate.senateClass());
        } else if (legislator.seat() instanceof SeatId.House house) {
            node.put("district", house.district().number());
        }
        node.put("bioguide", legislator.id().value());
        node.put("first", legislator.name().first());
        node.put("last", legislator.name().last());
        node.put("full", legislator.name().full());
        legislator.name().nickname().ifPresent(nickname -> node.put("nickname", nickname));
        if (legislator.gender() != Gender.NOT_STATED) {
            node.put("gender", legislator.gender() == Gender.FEMALE ? "F" : "M");
        }
        node.put("party", legislator.party().name());
        legislator.caucus().ifPresent(caucus -> node.put("caucus", caucus));
        Contact contact = legislator.contact();
        contact.phone().ifPresent(phone -> node.put("phone", phone));
        contact.xHandle().ifPresent(handle -> node.put("x", handle));
        contact.website().ifPresent(page -> node.put("website", page.toString()));
        contact.form().ifPresent(page -> node.put("form", page.toString()));
        contact.capitolOffice().ifPresent(office -> node.put("office", office));
        return node;
    }

    static Legislator read(JsonNode node) {
        State state = State.valueOf(node.get("state").asText());
        SeatId seat = node.has("class")
                ? new SeatId.Senate(state, node.get("class").asInt())
                : new SeatId.House(new District(state, node.get("district").asInt()));
        return new Legislator(
                new BioguideId(node.get("bioguide").asText()),
                new PersonName(
                        node.get("first").asText(),
                        node.get("last").asText(),
                        node.get("full").asText(),
                        text(node, "nickname")),
                seat,
                new Party(node.get("party").asText()),
                text(node, "caucus"),
                text(node, "gender")
                        .map(letter -> letter.equals("F") ? Gender.FEMALE : Gender.MALE)
                        .orElse(Gender.NOT_STATED),
                new Contact(
                        text(node, "phone"),
                        text(node, "form").map(URI::create),
                        text(node, "website").map(URI::create),
                        text(node, "x"),
                        Optional.empty(),
                        text(node, "office"),
                        List.of()));
    }

    static Optional<String> text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }
}
