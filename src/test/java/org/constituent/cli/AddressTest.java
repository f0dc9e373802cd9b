package org.constituent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.constituent.adapter.censusgeocoder.LoopbackGeocoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lookup --address} and {@code --coordinates} against a geocoder on this machine. */
final class AddressTest {
    private static final String AUSTIN = "1100 Congress Ave, Austin, TX 78701";

    private final LoopbackGeocoder geocoder = new LoopbackGeocoder();
    private Instant now = Instant.parse("2026-11-25T17:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    AddressTest() throws IOException {}

    @BeforeEach
    void configure() throws IOException {
        configure("geocoder: {url: '" + geocoder.address() + "'}\n");
    }

    private void configure(String settings) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("constituent.yaml"), settings);
        Files.copy(
                Path.of("config/calendar.yaml"),
                config.resolve("calendar.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterEach
    void close() {
        geocoder.close();
    }

    @Test
    void an_address_has_one_district_and_is_not_repeated() throws IOException {
        JsonNode line = json("--address", AUSTIN);

        assertThat(line.get("place").asText()).isEqualTo("address");
        assertThat(line.get("kind").asText()).isEqualTo("address");
        assertThat(line.get("precision").asText()).isEqualTo("address");
        assertThat(line.get("districts")).hasSize(1);
        assertThat(line.get("districts").get(0).get("name").asText()).isEqualTo("TX-37");
        assertThat(line.get("legislators")).hasSize(3);
        assertThat(line.get("split").asBoolean()).isFalse();
        assertThat(line.toString()).doesNotContainIgnoringCase("Congress Ave");
        assertThat(geocoder.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked)
                        .containsEntry("address", AUSTIN)
                        .containsEntry("vintage", "ACS2025_Current")
                        .containsEntry("layers", "119th Congressional Districts"));
    }

    @Test
    void from_noon_of_the_third_of_january_the_other_map_is_asked_for() throws IOException {
        now = Instant.parse("2027-01-03T16:59:59Z");
        assertThat(json("--address", AUSTIN).get("districts").get(0).get("name").asText())
                .isEqualTo("TX-37");
        now = Instant.parse("2027-01-03T17:00:00Z");
        JsonNode line = json("--address", AUSTIN);
        assertThat(line.get("districts").get(0).get("name").asText()).isEqualTo("TX-10");
        assertThat(line.get("explanation").asText())
                .contains("The 120th Congress began on January 3, 2027")
                .doesNotContain("provisional");
    }

    @Test
    void a_point_is_rounded_before_anybody_is_asked() throws IOException {
        JsonNode line = json("--coordinates", "30.2764419922,-97.7397540353");
        assertThat(line.get("districts").get(0).get("name").asText()).isEqualTo("TX-37");
        assertThat(geocoder.asked().get(0)).containsEntry("x", "-97.74").containsEntry("y", "30.276");
    }

    @Test
    void a_point_in_the_sea_lies_in_no_district() throws IOException {
        Run run = run("lookup", "--coordinates=30.0,-40.0");
        assertThat(run.code).isEqualTo(2);
        assertThat(run.out).contains("That point lies in no congressional district");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            broken 12 Elm St, Austin, TX 78701   | does not answer just now, so I go by the ZIP code alone
            html 12 Elm St, Austin, TX 78701     | does not answer just now
            damaged 12 Elm St, Austin, TX 78701  | does not answer just now
            newer 12 Elm St, Austin, TX 78701    | by the map of another Congress than the one that sits today
            layer 12 Elm St, Austin, TX 78701    | by the map of another Congress than the one that sits today
            empty 12 Elm St, Austin, TX 78701    | does not know that address. The street may be too new
            P.O. Box 12, Austin, TX 78701        | A PO box or a rural route is where mail arrives
            """)
    void where_the_address_tells_nothing_the_zip_code_does(String address, String sentence) throws IOException {
        JsonNode line = json("--address", address);
        assertThat(line.get("explanation").asText()).contains(sentence).contains("ZIP code 78701 is represented by");
        assertThat(line.get("precision").asText()).startsWith("zip");
        assertThat(line.toString()).doesNotContainIgnoringCase("Elm St");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 Marine Corps Dr, Hagatna, GU 96910     | GU-AL
            5 Invented Rd, Charlotte Amalie, VI      | VI-AL
            7 Invented Rd, Pago Pago 96799           | AS-AL
            3 Invented Rd, Saipan 96950              | MP-AL
            """)
    void in_the_island_areas_the_delegate_is_certain_and_nobody_is_asked(String address, String district)
            throws IOException {
        JsonNode line = json("--address", address);
        assertThat(line.get("explanation").asText()).contains("knows no streets in the island areas", "One delegate");
        assertThat(line.get("districts").get(0).get("name").asText()).isEqualTo(district);
        assertThat(geocoder.asked()).isEmpty();
    }

    @Test
    void a_box_is_told_to_nobody() throws IOException {
        json("--address", "PO Box 7, Austin, TX 78701");
        json("--address", "RR 2 Box 14, Austin, TX 78701");
        json("--address", "Apartado 12, San Juan, PR 00901");
        assertThat(geocoder.asked()).isEmpty();
    }

    @Test
    void matches_that_agree_are_taken_and_those_that_do_not_are_asked_about() throws IOException {
        assertThat(json("--address", "agreeing Elm St, Austin, TX 78701")
                        .get("split")
                        .asBoolean())
                .isFalse();
        JsonNode line = json("--address", "crossing Elm St, Austin, TX 78701");
        assertThat(line.get("split").asBoolean()).isTrue();
        assertThat(line.get("explanation").asText())
                .isEqualTo("That address fits places in 2 districts, TX-37 and TX-21."
                        + " This is right today. From January 3, 2027 another map applies in Texas: your district may then"
                        + " be another one, even if it keeps its number.");
    }

    @Test
    void a_silent_geocoder_and_no_zip_code_leave_nothing_to_tell() {
        Run run = run("lookup", "--address", "broken 12 Elm St, Austin");
        assertThat(run.code).isEqualTo(75);
        assertThat(run.out).contains("does not answer just now", "Tell me your ZIP code");
    }

    @Test
    void what_is_no_address_is_told_to_nobody() {
        Run run = run("lookup", "--address", "hello");
        assertThat(run.code).isEqualTo(2);
        assertThat(run.out)
                .startsWith("That does not look like a street address")
                .doesNotContain("hello");
        assertThat(geocoder.asked()).isEmpty();
    }

    @Test
    void it_can_be_switched_off() throws IOException {
        configure("geocoder: {url: off}\n");
        Run run = run("lookup", "--address", AUSTIN);
        assertThat(run.code).isEqualTo(2);
        assertThat(run.error).contains("geocoder.url in the settings is off").doesNotContain("Congress Ave");
        assertThat(geocoder.asked()).isEmpty();
    }

    @Test
    void nothing_of_an_address_is_kept_in_a_file() throws IOException {
        run("lookup", "--address", "41 Quokkaberry Ln, Austin, TX 78701");
        run("lookup", "--address", "broken Quokkaberry Ln, Austin, TX 78701");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(
                                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContainIgnoringCase("quokkaberry"));
        }
    }

    private JsonNode json(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("lookup", "--json"));
        arguments.addAll(List.of(options));
        Run run = run(arguments.toArray(String[]::new));
        assertThat(run.code).as(run.error).isZero();
        return new ObjectMapper().readTree(run.out);
    }

    private Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--config",
                folder.resolve("config").toString(),
                "--data",
                folder.resolve("data").toString()));
        int code = Commands.run(
                Clock.fixed(now, ZoneOffset.UTC),
                new PrintStream(out, true, UTF_8),
                new PrintStream(error, true, UTF_8),
                atTheEnd -> {},
                () -> {
                    throw new AssertionError("nobody works here");
                },
                () -> {
                    throw new AssertionError("nobody sends here");
                },
                all.toArray(String[]::new));
        return new Run(code, out.toString(UTF_8), error.toString(UTF_8));
    }

    private record Run(int code, String out, String error) {}
}
