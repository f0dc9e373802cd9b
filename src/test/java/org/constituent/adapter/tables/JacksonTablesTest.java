package org.constituent.adapter.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.constituent.port.TableFiles;
import org.junit.jupiter.api.Test;

final class JacksonTablesTest {
    private static final TableFiles.Table TABLE = new TableFiles.Table(
            List.of(new TableFiles.Named("as_of", "2026-06-15")),
            List.of("name", "party"),
            List.of(List.of("Velázquez, \"Nydia\"", "Democrat"), List.of("=1+1", "")));

    @Test
    void commas_quotes_and_accents_survive_in_csv_and_formulas_are_texts() {
        assertThat(new String(new JacksonTables().csv(TABLE), StandardCharsets.UTF_8))
                .isEqualTo("name,party\r\n\"Velázquez, \"\"Nydia\"\"\",Democrat\r\n\"'=1+1\",\r\n");
    }

    @Test
    void json_tells_what_holds_for_all_and_leaves_blank_values_out() {
        assertThat(new String(new JacksonTables().json(TABLE), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"as_of\":\"2026-06-15\",\"rows\":[{\"name\":\"Velázquez, \\\"Nydia\\\"\",\"party\":\"Democrat\"},{\"name\":\"=1+1\"}]}");
    }
}
