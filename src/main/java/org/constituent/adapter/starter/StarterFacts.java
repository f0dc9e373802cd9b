package org.constituent.adapter.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.AssociatedState;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.Roster;
import org.constituent.civic.ZipEntry;
import org.constituent.civic.ZipTable;

/**
 * The facts in {@code starter/}: every seat of the sitting Congress, the ZIP prefixes with some whole
 * codes, and the bills of the campaigns that come with the program.
 */
public final class StarterFacts {
    private final ObjectMapper json = new ObjectMapper();

    /** Reads them from the class path. */
    public Facts read() {
        JsonNode roster = tree("roster.json");
        JsonNode zips = tree("zips.json");
        Congress congress = new Congress(roster.get("congress").asInt());
        return new Facts(
                new Roster(
                        congress,
                        legislators(roster.get("seats"), tree("called.json").get("called"))),
                SourceJson.read(roster),
                new ZipTable(zipEntries(zips), Optional.of(congress)),
                SourceJson.read(zips),
                sponsorships(tree("bills.json").get("bills")));
    }

    private JsonNode tree(String name) {
        String resource = "/starter/" + name;
        try (InputStream in = StarterFacts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static List<Legislator> legislators(JsonNode seats, JsonNode called) {
        List<Legislator> legislators = new ArrayList<>();
        for (JsonNode seat : seats) {
            if (!seat.path("vacant").asBoolean()) {
                Legislator legislator = LegislatorJson.read(seat);
                List<String> other = new ArrayList<>();
                called.path(legislator.id().value()).forEach(name -> other.add(name.asText()));
                legislators.add(legislator.named(legislator.name().called(other)));
            }
        }
        return legislators;
    }

    private static Map<String, ZipEntry> zipEntries(JsonNode zips) {
        Map<String, ZipEntry> entries = new HashMap<>();
        for (JsonNode prefix : zips.get("prefixes")) {
            ZipEntry entry = prefix.has("military")
                    ? new ZipEntry.Military()
                    : prefix.has("associated")
                            ? new ZipEntry.Associated(AssociatedState.valueOf(
                                    prefix.get("associated").asText()))
                            : districts(prefix);
            entries.put(prefix.get("prefix").asText(), entry);
        }
        zips.get("zips").forEach(zip -> entries.put(zip.get("zip").asText(), districts(zip)));
        return entries;
    }

    private static ZipEntry districts(JsonNode node) {
        return new ZipEntry.Districts(
                StreamSupport.stream(node.get("districts").spliterator(), false)
                        .map(name ->
                                ZipEntry.Share.of(District.named(name.asText()).orElseThrow()))
                        .toList(),
                false);
    }

    private static Map<BillId, Sponsorships> sponsorships(JsonNode bills) {
        Map<BillId, Sponsorships> read = new HashMap<>();
        for (JsonNode node : bills) {
            Sponsorships bill = BillJson.read(node);
            read.put(bill.bill(), bill);
        }
        return read;
    }
}
