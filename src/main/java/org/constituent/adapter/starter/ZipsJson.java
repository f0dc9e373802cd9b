package org.constituent.adapter.starter;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.constituent.campaign.Source;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.ZipEntry;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.ZipSource;

/** ZIP codes by the tens of thousands: written and read as a stream, {@code "CA-11 0.62 CA-12 0.38"} for each. */
final class ZipsJson {
    private final ObjectMapper json;

    ZipsJson(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(Dated<ZipSource.Table> part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.getFactory().createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("title", part.source().title());
            generator.writeStringField("url", part.source().page().toString());
            generator.writeStringField("asOf", part.source().asOf().toString());
            generator.writeNumberField(
                    "congress", part.facts().congress().map(Congress::number).orElse(0));
            generator.writeObjectFieldStart("facts");
            for (Map.Entry<String, ZipEntry> code : new TreeMap<>(part.facts().codes()).entrySet()) {
                if (code.getValue() instanceof ZipEntry.Districts districts) {
                    generator.writeStringField(code.getKey(), shares(districts));
                }
            }
            generator.writeEndObject();
            generator.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("the ZIP codes cannot be written", e);
        }
        return out.toByteArray();
    }

    private static String shares(ZipEntry.Districts districts) {
        StringBuilder text = new StringBuilder();
        for (ZipEntry.Share share : districts.shares()) {
            text.append(text.isEmpty() ? "" : " ").append(share.district().name());
            share.ofLand().ifPresent(land -> text.append(' ').append(land));
        }
        return text.toString();
    }

    Dated<ZipSource.Table> read(byte[] bytes) throws IOException {
        Map<String, ZipEntry> codes = new HashMap<>(1 << 16);
        Map<String, String> head = new HashMap<>();
        Map<String, ZipEntry> entries = new HashMap<>(); // most codes share theirs with many others
        try (JsonParser parser = json.getFactory().createParser(bytes)) {
            boolean inFacts = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    inFacts = "facts".equals(parser.currentName());
                } else if (token.isScalarValue()) {
                    if (inFacts) {
                        codes.put(parser.currentName(), entries.computeIfAbsent(parser.getText(), ZipsJson::entry));
                    } else {
                        head.put(parser.currentName(), parser.getText());
                    }
                }
            }
        }
        int congress = Integer.parseInt(head.getOrDefault("congress", "0"));
        return new Dated<>(
                new ZipSource.Table(congress == 0 ? Optional.empty() : Optional.of(new Congress(congress)), codes),
                new Source(
                        head.getOrDefault("title", ""),
                        URI.create(head.getOrDefault("url", "")),
                        LocalDate.parse(head.getOrDefault("asOf", ""))));
    }

    private static ZipEntry entry(String text) {
        List<ZipEntry.Share> shares = new ArrayList<>();
        Optional<District> district = Optional.empty();
        Optional<Double> land = Optional.empty();
        for (String word : text.split(" ", -1)) {
            if (Character.isLetter(word.charAt(0))) {
                addTo(shares, district, land);
                district = Optional.of(District.named(word).orElseThrow());
                land = Optional.empty();
            } else {
                land = Optional.of(Double.valueOf(word));
            }
        }
        addTo(shares, district, land);
        return new ZipEntry.Districts(shares, false);
    }

    private static void addTo(List<ZipEntry.Share> shares, Optional<District> district, Optional<Double> land) {
        district.ifPresent(one -> shares.add(new ZipEntry.Share(one, land)));
    }
}
