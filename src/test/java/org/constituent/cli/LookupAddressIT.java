package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.constituent.adapter.censusgeocoder.LoopbackGeocoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lookup} of addresses and points as people start it, with a geocoder on this machine. */
final class LookupAddressIT {
    private static final String STREET = "Wisteria";

    private final LoopbackGeocoder geocoder = new LoopbackGeocoder();

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    LookupAddressIT() throws IOException {}

    @BeforeEach
    void configure() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("constituent.yaml"), "geocoder: {url: '" + geocoder.address() + "'}\n");
        Files.copy(Path.of("config/calendar.yaml"), config.resolve("calendar.yaml"));
    }

    @AfterEach
    void close() {
        geocoder.close();
    }

    @Test
    void addresses_are_read_from_standard_input_and_stand_nowhere_afterwards() throws IOException {
        Program.Run run = typing(
                "12 Wisteria Ln, Austin, TX 78701\r\n\nempty Wisteria Ln, Austin, TX 78701\nbroken Wisteria, Austin TX 78701\n",
                "--json",
                "--address",
                "-");

        assertThat(run.code()).as("the empty line is no address").isEqualTo(2);
        List<JsonNode> lines = run.json();
        assertThat(lines)
                .extracting(line -> line.get("precision").asText())
                .containsExactly("address", "null", "zip5", "zip5");
        assertThat(lines.get(0).get("legislators")).hasSize(3);
        assertThat(lines.get(1).get("explanation").asText()).startsWith("That does not look like a street address");
        assertThat(lines.get(2).get("explanation").asText()).contains("does not know that address");
        assertThat(lines.get(3).get("explanation").asText()).contains("does not answer just now");
        assertThat(geocoder.asked().get(0)).containsEntry("address", "12 Wisteria Ln, Austin, TX 78701");
        nowhere(run);
    }

    @Test
    void for_people_empty_lines_are_passed_over() throws IOException {
        Program.Run run = typing("\n12 Wisteria Ln, Austin, TX 78701\n\n", "--address", "-");

        assertThat(run.succeeded().out()).contains("is represented by two senators and one representative", "Ted Cruz");
        assertThat(run.out()).doesNotContain("does not look like");
        nowhere(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n\t\n"})
    void where_nothing_is_typed_that_is_said(String typed) {
        Program.Run run = typing(typed, "--address", "-");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).isEqualTo("No address came on standard input.\n");
    }

    @Test
    void what_is_no_address_is_not_repeated_and_nobody_is_asked() throws IOException {
        String endless = "9 " + STREET + " Ln ".repeat(5_000);
        Program.Run run = typing(
                STREET + "\n" + endless + "\n\u0000\u001b[31m\n🙂\nPO Box 9, " + STREET + ", TX 78701\n",
                "--address",
                "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().split("That does not look like a street address", -1))
                .as("four of five")
                .hasSize(5);
        assertThat(run.out())
                .contains("A PO box or a rural route is where mail arrives")
                .doesNotContain("\u001b");
        assertThat(geocoder.asked()).isEmpty();
        nowhere(run);
    }

    @Test
    void places_and_addresses_are_not_both_read_from_standard_input() {
        Program.Run run = typing("94110\n", "--batch", "--address", "-");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error())
                .isEqualTo("Standard input holds either places (--batch) or addresses (--address -), not both.\n");
    }

    @Test
    void a_point_is_rounded_and_not_repeated() throws IOException {
        Program.Run run = typing("", "--json", "--coordinates=30.2764419922,-97.7397540353");

        JsonNode line = run.succeeded().json().get(0);
        assertThat(line.get("place").asText()).isEqualTo("coordinates");
        assertThat(line.get("kind").asText()).isEqualTo("coordinates");
        assertThat(line.get("states").get(0).asText()).isEqualTo("TX");
        assertThat(line.get("districts")).hasSize(1);
        assertThat(geocoder.asked())
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked).containsEntry("x", "-97.74").containsEntry("y", "30.276"));
        assertThat(run.out() + run.error()).doesNotContain("30.27", "97.7");
        nowhere(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "91,0", "0,181", "30.276", "30.276;-97.74", "NaN,NaN", "1e1,2", "30,276,-97,740"})
    void what_is_no_point_is_a_mistake_before_anything_is_answered(String typed) {
        Program.Run run = typing("", "94110", "--coordinates=" + typed);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.error())
                .isEqualTo("--coordinates must be latitude and longitude in degrees, for example 30.276,-97.740.\n");
        assertThat(geocoder.asked()).isEmpty();
    }

    @Test
    void of_the_states_nothing_is_known_so_nobody_is_asked_either() {
        Program.Run state = typing("12 Wisteria Ln, Austin, TX 78701\n", "--level", "state", "--address", "-");
        assertThat(state.succeeded().out())
                .startsWith("State legislators are not available here yet: I know Congress only.")
                .hasLineCount(1);
        assertThat(geocoder.asked()).isEmpty();

        Program.Run all = typing("12 Wisteria Ln, Austin, TX 78701\n", "--level", "all", "--address", "-");
        assertThat(all.succeeded().out()).contains("Ted Cruz", "I know Congress only.");
        assertThat(geocoder.asked()).hasSize(1);

        JsonNode line = typing("12 Wisteria Ln, Austin, TX 78701\n", "--json", "--level", "state", "--address", "-")
                .succeeded()
                .json()
                .get(0);
        assertThat(line.get("kind").asText()).isEqualTo("address");
        assertThat(line.get("states").get(0).asText()).isEqualTo("TX");
        assertThat(line.get("legislators")).isEmpty();
    }

    @Test
    void in_spanish_too() {
        assertThat(typing("Apartado 9, San Juan, PR 00901\n", "--lang", "es", "--address", "-")
                        .succeeded()
                        .out())
                .contains("Puerto Rico")
                .doesNotContain("represents", "PO box");
    }

    private Program.Run typing(String typed, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("lookup", "--config", folder.resolve("config").toString()));
        all.addAll(List.of(arguments));
        return new Program(folder).typing(typed, all.toArray(String[]::new));
    }

    private void nowhere(Program.Run run) throws IOException {
        assertThat(run.out() + run.error()).doesNotContainIgnoringCase(STREET);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContainIgnoringCase(STREET)
                            .doesNotContain("30.2764", "-97.7397"));
        }
    }
}
