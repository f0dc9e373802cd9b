package org.constituent.adapter.congresslegislators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.constituent.civic.BioguideId;
import org.constituent.port.Reading;

/**
 * What the JSON files about people have in common: a list with one record a person, each with a Bioguide
 * id. A file that is no such list is refused; a record that cannot be used is left out and told.
 *
 * @param <T> what a record holds
 */
abstract class PersonRecords<T> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final List<String> remarks = new ArrayList<>();

    /** @param file its name, for the operator */
    PersonRecords(String file) {
        this.file = file;
    }

    /** What a record holds; empty, with a remark, where it cannot be used. */
    abstract Optional<T> recordOf(BioguideId who, JsonNode node);

    /** Leaves a record, or a part of one, out. */
    final void remark(String what) {
        remarks.add(what);
    }

    final Reading<Map<BioguideId, T>> readById(byte[] bytes) {
        return readById(bytes, Function.identity());
    }

    final <R> Reading<R> readById(byte[] bytes, Function<Map<BioguideId, T>, R> facts) {
        JsonNode list;
        try {
            list = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Reading.Refused<>(file + " is not whole JSON: it cannot be read beyond line " + line + ".");
        } catch (IOException e) {
            return new Reading.Refused<>(file + " is not text that JSON is written in.");
        }
        if (!list.isArray()) {
            return new Reading.Refused<>(file + " is not a list of people.");
        }
        if (list.isEmpty()) {
            return new Reading.Refused<>(file + " is an empty list.");
        }
        Map<BioguideId, T> records = new LinkedHashMap<>();
        int usable = 0;
        for (JsonNode node : list) {
            Optional<BioguideId> who = text(node.path("id"), "bioguide").flatMap(BioguideId::parse);
            if (who.isEmpty()) {
                remark(file + ": a record without a Bioguide id is left out.");
                continue;
            }
            usable++;
            recordOf(who.get(), node).ifPresent(found -> {
                if (records.put(who.get(), found) != null) {
                    remark(file + " lists " + who.get().value() + " twice; the later record is used.");
                }
            });
        }
        if (usable == 0) {
            return new Reading.Refused<>(file + " has " + list.size() + " records, none with a Bioguide id.");
        }
        return new Reading.Read<>(facts.apply(records), remarks);
    }

    /** A field's text, stripped; empty where it is missing, null, blank or no single value. */
    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual() && !value.isNumber()) {
            return Optional.empty();
        }
        return Optional.of(value.asText().replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty());
    }

    /** A field's whole number; empty where it is none. */
    static Optional<Integer> number(JsonNode node, String field) {
        return text(node, field).filter(text -> text.matches("-?[0-9]{1,3}")).map(Integer::valueOf);
    }

    /** Joins the parts that are there. */
    static String joined(String separator, Collection<Optional<String>> parts) {
        return String.join(separator, parts.stream().flatMap(Optional::stream).toList());
    }
}
