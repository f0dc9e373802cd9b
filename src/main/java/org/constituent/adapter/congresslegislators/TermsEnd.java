package org.constituent.adapter.congresslegislators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When the terms of the representatives in the file of members end. A file may be published again after that day and still be
 * the list of before.
 */
final class TermsEnd {
    private final ObjectMapper json = new ObjectMapper();

    /** The day most of them end on; empty where the file cannot be read or names none. */
    Optional<LocalDate> of(byte[] file) {
        Map<LocalDate, Integer> ends = new HashMap<>();
        try {
            for (JsonNode member : json.readTree(file)) {
                JsonNode terms = member.path("terms");
                JsonNode last = terms.path(terms.size() - 1);
                if (last.path("type").asText().equals("rep")) {
                    ends.merge(LocalDate.parse(last.path("end").asText()), 1, Integer::sum);
                }
            }
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
        return ends.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
