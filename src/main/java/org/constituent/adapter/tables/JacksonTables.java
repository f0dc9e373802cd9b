package org.constituent.adapter.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.constituent.port.TableFiles;

/** Writes tables with Jackson. */
public final class JacksonTables implements TableFiles {
    /** Spreadsheets take a text that begins with one of these for a formula. */
    private static final String BEGINS_FORMULAS = "=+-@\t\r";

    private final CsvMapper csv = new CsvMapper();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public byte[] csv(Table table) {
        CsvSchema.Builder schema = CsvSchema.builder();
        table.columns().forEach(schema::addColumn);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            rows.add(row.stream().map(JacksonTables::harmless).toList());
        }
        try {
            return csv.writer(schema.setUseHeader(true).setLineSeparator("\r\n").build())
                    .writeValueAsString(rows)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    @Override
    public byte[] json(Table table) {
        ObjectNode root = json.createObjectNode();
        table.about().forEach(named -> root.put(named.name(), named.value()));
        ArrayNode rows = root.putArray("rows");
        for (List<String> row : table.rows()) {
            ObjectNode node = rows.addObject();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isBlank()) {
                    node.put(table.columns().get(i), row.get(i));
                }
            }
        }
        try {
            return json.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    private static String harmless(String value) {
        return !value.isEmpty() && BEGINS_FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
