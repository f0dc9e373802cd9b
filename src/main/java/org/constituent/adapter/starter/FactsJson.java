package org.constituent.adapter.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.constituent.campaign.Source;
import org.constituent.civic.BioguideId;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;
import org.constituent.civic.ZipCode;
import org.constituent.port.FactCodec;
import org.constituent.port.LastGood;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.LegislatorSource.Handles;

/** Synced facts as JSON, in the schema of the starter facts where they say the same. */
public final class FactsJson implements FactCodec {
    private static final String MEMBERS = "members";
    private static final String HANDLES = "handles";
    private static final String OFFICES = "offices";
    private static final String FORMS = "forms";
    private static final String ZIPS = "zips";
    private static final String BILL = "bill:";

    private final ObjectMapper json = new ObjectMapper();
    private final ZipsJson zips = new ZipsJson(json);

    @Override
    public Map<String, byte[]> encode(LastGood good) {
        Map<String, byte[]> parts = new HashMap<>();
        good.members().ifPresent(part -> parts.put(MEMBERS, members(part)));
        good.handles().ifPresent(part -> parts.put(HANDLES, handles(part)));
        good.offices().ifPresent(part -> parts.put(OFFICES, offices(part)));
        good.forms().ifPresent(part -> parts.put(FORMS, forms(part)));
        good.zips().ifPresent(part -> parts.put(ZIPS, zips.write(part)));
        good.bills().forEach((bill, read) -> parts.put(BILL + bill, bytes(BillJson.write(json, read))));
        return parts;
    }

    @Override
    public LastGood decode(Map<String, byte[]> parts) {
        LastGood good = LastGood.NOTHING;
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            try {
                good = with(good, part.getKey(), part.getValue());
            } catch (IOException | RuntimeException e) {
                throw new IllegalStateException("the stored facts \"" + part.getKey() + "\" cannot be read", e);
            }
        }
        return good;
    }

    private LastGood with(LastGood good, String name, byte[] bytes) throws IOException {
        if (name.equals(ZIPS)) {
            return good.withZips(zips.read(bytes));
        }
        JsonNode node = json.readTree(bytes);
        if (name.startsWith(BILL)) {
            return good.withBill(BillJson.read(node));
        }
        Source source = SourceJson.read(node);
        JsonNode facts = node.get("facts");
        return switch (name) {
            case MEMBERS -> {
                List<Legislator> members = new ArrayList<>();
                facts.forEach(member -> members.add(LegislatorJson.read(member)));
                yield good.withMembers(new Dated<>(members, source));
            }
            case HANDLES -> {
                Map<BioguideId, Handles> handles = new HashMap<>();
                facts.properties()
                        .forEach(entry -> handles.put(
                                new BioguideId(entry.getKey()),
                                new Handles(
                                        LegislatorJson.text(entry.getValue(), "x"),
                                        LegislatorJson.text(entry.getValue(), "mastodon"))));
                yield good.withHandles(new Dated<>(handles, source));
            }
            case OFFICES -> {
                Map<BioguideId, List<DistrictOffice>> offices = new HashMap<>();
                facts.properties().forEach(entry -> {
                    List<DistrictOffice> own = new ArrayList<>();
                    entry.getValue().forEach(office -> own.add(office(office)));
                    offices.put(new BioguideId(entry.getKey()), List.copyOf(own));
                });
                yield good.withOffices(new Dated<>(offices, source));
            }
            case FORMS -> {
                Map<BioguideId, URI> forms = new HashMap<>();
                facts.properties()
                        .forEach(entry -> forms.put(
                                new BioguideId(entry.getKey()),
                                URI.create(entry.getValue().asText())));
                yield good.withForms(new Dated<>(forms, source));
            }
            default -> good; // a part of a later version
        };
    }

    private byte[] members(Dated<List<Legislator>> part) {
        ObjectNode node = dated(part.source());
        ArrayNode facts = node.putArray("facts");
        part.facts().forEach(member -> facts.add(LegislatorJson.write(json, member)));
        return bytes(node);
    }

    private byte[] handles(Dated<Map<BioguideId, Handles>> part) {
        ObjectNode node = dated(part.source());
        ObjectNode facts = node.putObject("facts");
        part.facts().forEach((who, handles) -> {
            ObjectNode own = facts.putObject(who.value());
            handles.x().ifPresent(x -> own.put("x", x));
            handles.mastodon().ifPresent(account -> own.put("mastodon", account));
        });
        return bytes(node);
    }

    private byte[] offices(Dated<Map<BioguideId, List<DistrictOffice>>> part) {
        ObjectNode node = dated(part.source());
        ObjectNode facts = node.putObject("facts");
        part.facts().forEach((who, offices) -> {
            ArrayNode own = facts.putArray(who.value());
            for (DistrictOffice office : offices) {
                ObjectNode entry = own.addObject();
                entry.put("address", office.address());
                entry.put("city", office.city());
                entry.put("state", office.state());
                office.zip().ifPresent(zip -> entry.put("zip", zip.digits()));
                office.phone().ifPresent(phone -> entry.put("phone", phone));
            }
        });
        return bytes(node);
    }

    private static DistrictOffice office(JsonNode node) {
        return new DistrictOffice(
                node.get("address").asText(),
                node.get("city").asText(),
                node.get("state").asText(),
                LegislatorJson.text(node, "zip").map(ZipCode::new),
                LegislatorJson.text(node, "phone"));
    }

    private byte[] forms(Dated<Map<BioguideId, URI>> part) {
        ObjectNode node = dated(part.source());
        ObjectNode facts = node.putObject("facts");
        part.facts().forEach((who, form) -> facts.put(who.value(), form.toString()));
        return bytes(node);
    }

    private ObjectNode dated(Source source) {
        return SourceJson.write(json, source);
    }

    private byte[] bytes(JsonNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("facts cannot be written", e);
        }
    }
}
