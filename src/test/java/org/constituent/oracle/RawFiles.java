package org.constituent.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the raw files say, read with nothing of the program's. */
final class RawFiles {
    final SortedMap<String, SortedSet<String>> districtsOf = new TreeMap<>();
    final Map<String, String> representative = new HashMap<>();
    final Map<String, List<String>> senators = new HashMap<>();

    static RawFiles in(Path folder) throws IOException {
        RawFiles raw = new RawFiles();
        List<String> rows = Files.readAllLines(folder.resolve("zip-districts/zccd.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] columns = row.split(",", -1);
            raw.districtsOf
                    .computeIfAbsent(columns[2], code -> new TreeSet<>())
                    .add(columns[1] + "-" + (columns[3].equals("0") ? "AL" : columns[3]));
        }
        for (JsonNode person : new ObjectMapper()
                .readTree(folder.resolve("congress-legislators/legislators-current.json")
                        .toFile())) {
            JsonNode terms = person.get("terms");
            JsonNode term = terms.get(terms.size() - 1);
            String id = person.get("id").get("bioguide").asText();
            String state = term.get("state").asText();
            if (term.get("type").asText().equals("sen")) {
                raw.senators.computeIfAbsent(state, unused -> new ArrayList<>()).add(id);
            } else {
                int district = term.get("district").asInt();
                raw.representative.put(state + "-" + (district == 0 ? "AL" : district), id);
            }
        }
        return raw;
    }

    private RawFiles() {}
}
