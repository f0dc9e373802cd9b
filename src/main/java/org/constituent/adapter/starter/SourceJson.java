package org.constituent.adapter.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import org.constituent.campaign.Source;

/** The keys "source" and "asOf" of an object with dated facts. */
final class SourceJson {
    private SourceJson() {}

    static Source read(JsonNode node) {
        JsonNode source = node.get("source");
        return new Source(
                source.get("title").asText(),
                URI.create(source.get("url").asText()),
                LocalDate.parse(node.get("asOf").asText()));
    }

    static ObjectNode write(ObjectMapper json, Source source) {
        ObjectNode node = json.createObjectNode();
        node.put("asOf", source.asOf().toString());
        node.putObject("source")
                .put("title", source.title())
                .put("url", source.page().toString());
        return node;
    }
}
