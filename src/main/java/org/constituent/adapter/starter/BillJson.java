package org.constituent.adapter.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.constituent.campaign.BillId;
import org.constituent.campaign.BillType;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;

/** A bill with its sponsor, if it has one, and its cosponsors, as one JSON object. */
final class BillJson {
    private BillJson() {}

    static Sponsorships read(JsonNode bill) {
        BillId id = new BillId(
                new Congress(bill.get("congress").asInt()),
                BillType.parse(bill.get("type").asText()).orElseThrow(),
                bill.get("number").asInt());
        List<Sponsorship> names = new ArrayList<>();
        if (bill.has("sponsor")) {
            names.add(name(bill.get("sponsor"), Sponsorship.Role.SPONSOR));
        }
        bill.get("cosponsors")
                .forEach(node -> names.add(name(
                        node,
                        node.path("original").asBoolean()
                                ? Sponsorship.Role.ORIGINAL_COSPONSOR
                                : Sponsorship.Role.COSPONSOR)));
        return new Sponsorships(
                id,
                bill.get("title").asText(),
                LegislatorJson.text(bill, "introduced").map(LocalDate::parse),
                names,
                SourceJson.read(bill));
    }

    static ObjectNode write(ObjectMapper json, Sponsorships bill) {
        ObjectNode node = SourceJson.write(json, bill.source());
        node.put("congress", bill.bill().congress().number());
        node.put("type", bill.bill().type().code());
        node.put("number", bill.bill().number());
        node.put("title", bill.title());
        bill.introduced().ifPresent(day -> node.put("introduced", day.toString()));
        ArrayNode cosponsors = json.createArrayNode();
        for (Sponsorship name : bill.names()) {
            ObjectNode entry = json.createObjectNode();
            entry.put("bioguide", name.who().value());
            entry.put("name", name.name());
            entry.put("date", name.since().toString());
            name.withdrawn().ifPresent(day -> entry.put("withdrawn", day.toString()));
            if (name.role() == Sponsorship.Role.SPONSOR) {
                node.set("sponsor", entry);
            } else {
                entry.put("original", name.role() == Sponsorship.Role.ORIGINAL_COSPONSOR);
                cosponsors.add(entry);
            }
        }
        node.set("cosponsors", cosponsors);
        return node;
    }

    private static Sponsorship name(JsonNode node, Sponsorship.Role role) {
        return new Sponsorship(
                new BioguideId(node.get("bioguide").asText()),
                node.get("name").asText(),
                role,
                LocalDate.parse(node.get("date").asText()),
                LegislatorJson.text(node, "withdrawn").map(LocalDate::parse));
    }
}
