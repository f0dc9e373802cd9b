package org.constituent.adapter.congressapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.constituent.civic.BioguideId;

/** What every answer of the API has in common. */
final class ApiPage {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int DAY_LENGTH = "2023-03-07".length();

    private ApiPage() {}

    /** The answer as a tree; an error may be an object or a text, and may arrive with status 200. */
    static JsonNode read(byte[] bytes) throws Unusable {
        JsonNode page;
        try {
            page = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new Unusable("it is not whole JSON");
        } catch (IOException e) {
            throw new Unusable("it is not text that JSON is written in");
        }
        JsonNode error = page.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            String said = error.isTextual()
                    ? error.asText()
                    : text(error, "message").or(() -> text(error, "code")).orElse("it does not say which");
            throw new Unusable("it reports an error, \"" + said + "\"");
        }
        return page;
    }

    /** A field's text; empty where it is missing, null or blank. */
    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }

    /** A field's count; empty where it is missing or none. */
    static Optional<Integer> count(JsonNode node, String field) {
        return text(node, field).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf);
    }

    /** A boolean, real or in text; empty where it is missing or neither. */
    static Optional<Boolean> flag(JsonNode node, String field) {
        return text(node, field)
                .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
                .map(Boolean::valueOf);
    }

    /** The day in a date or a date and time; empty where there is neither. */
    static Optional<LocalDate> day(JsonNode node, String field) {
        return text(node, field).filter(text -> text.length() >= DAY_LENGTH).flatMap(ApiPage::day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, DAY_LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static BioguideId who(JsonNode person) throws Unusable {
        return text(person, "bioguideId")
                .flatMap(BioguideId::parse)
                .orElseThrow(() -> new Unusable("it names somebody without a Bioguide id, " + name(person)));
    }

    static String name(JsonNode person) {
        return text(person, "fullName")
                .or(() -> text(person, "lastName"))
                .or(() -> text(person, "bioguideId"))
                .orElse("without a name");
    }

    /** Nothing may be concluded from this answer. */
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }
}
