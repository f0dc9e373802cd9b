package org.constituent.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** One line of the program's answers. */
record Answer(
        String place,
        String kind,
        String precision,
        List<String> states,
        List<String> districts,
        List<String> legislators,
        List<String> vacancies,
        boolean split) {

    static Answer of(JsonNode line) {
        return new Answer(
                line.get("place").asText(),
                line.get("kind").asText(),
                line.get("precision").asText(),
                texts(line.get("states"), ""),
                texts(line.get("districts"), "name"),
                texts(line.get("legislators"), "bioguide"),
                texts(line.get("vacancies"), ""),
                line.get("split").asBoolean());
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> field.isEmpty() ? item : item.get(field))
                .map(JsonNode::asText)
                .toList();
    }
}
