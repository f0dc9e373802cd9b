package org.constituent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.constituent.ThirdCampaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of slips in the command line, in settings and in updates. */
final class MistypedTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // before each
    private ThirdCampaign files;

    private String out = "";
    private String error = "";

    @BeforeEach
    void write() throws IOException {
        files = ThirdCampaign.in(folder.resolve("files"));
        files.edit(files.file(), "118: {senate: S. 681}", "118: {senate: S. 4999}");
    }

    @Test
    void a_slip_is_told_in_a_sentence_with_where_help_is_and_not_the_whole_help() {
        assertThat(run("draft", "--number", "x", "--place", "VT")).isEqualTo(2);
        assertThat(error).isEqualTo("""
                        Invalid value for option '--number': 'x' is not a whole number
                        ./constituent draft --help tells what there is.
                        """);
        assertThat(run("lookup", "--jsno")).isEqualTo(2);
        assertThat(error).contains("Possible solutions: --json").hasLineCount(3);
    }

    @Test
    void a_port_that_cannot_be_is_told_before_anything_starts() {
        assertThat(run("run", "--port", "99999")).isEqualTo(2);
        assertThat(error).isEqualTo("--port is 99999, but must lie between 0 and 65535.\n");
        assertThat(out).isEmpty();
    }

    @Test
    void a_file_where_the_data_folder_belongs_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");

        assertThat(run("lookup", "94110")).isEqualTo(78);
        assertThat(error).startsWith(file + ": this is a file. Name a folder, with --data");
    }

    @Test
    void a_language_without_words_in_the_settings_is_a_mistake_of_theirs() throws IOException {
        Path settings = files.folder().resolve("config/constituent.yaml");
        Files.writeString(settings, Files.readString(settings) + "\nlanguage: fr\n");

        assertThat(run("check")).isEqualTo(78);
        assertThat(error)
                .startsWith(settings + ": language is fr, but there is no ")
                .endsWith("Add that folder, or name a language there is: en.\n");
    }

    @Test
    void dates_to_come_and_people_without_a_seat_are_told() throws IOException {
        files.edit(files.file(), "date: 2025-05\n", "date: 2027-05\n");
        files.edit(files.file(), "legislator: W000817", "legislator: X000001");
        Files.writeString(files.folder().resolve("config/overrides.yaml"), """
                overrides:
                  - legislator: X000002
                    phone: 202-224-0000
                    source: https://example.gov/
                    checked-on: 2027-01-01
                """);

        assertThat(run("check")).isEqualTo(78);
        assertThat(out)
                .contains(files.file() + ":19: the source B-01 has a date that is yet to come. Correct it.")
                .contains("○ " + files.file() + ":22: the position of X000001 is shown nowhere")
                .contains("overrides.yaml: the contacts of X000002 are used nowhere")
                .contains("overrides.yaml: checked-on of X000002 is 2027-01-01, which is yet to come.")
                .endsWith("2 mistakes.\n");
    }

    @Test
    void an_update_is_refused_with_its_file_and_for_a_time_that_is_over() throws IOException {
        Path file = Files.writeString(folder.resolve("u.md"), "---\ntitel: News\n---\nNews\nText");
        assertThat(run("broadcast", "propose", file.toString())).isEqualTo(65);
        assertThat(error).startsWith(file + ":\nThe update was not taken. Line 2: titel is not known here.");
        assertThat(out).isEmpty();

        Files.writeString(file, "---\nat: 2025-11-30 09:00\n---\nNews\nText");
        assertThat(run("broadcast", "propose", file.toString())).isEqualTo(65);
        assertThat(error).startsWith("November 30, 2025 at 9:00:00").contains("has passed. Write a later time");

        Files.writeString(file, "---\nat: 2026-11-30 09:00\n---\nNews\nText");
        assertThat(run("broadcast", "propose", file.toString())).isZero();
        assertThat(out).contains("Noted as update 1.", "broadcast preview 1 · broadcast approve 1");
        assertThat(error).isEmpty();

        assertThat(run("broadcast", "stop", "9")).isEqualTo(65);
        assertThat(error).isEqualTo("There is no update 9. ./constituent broadcast status tells which there are.\n");
    }

    @Test
    void a_login_without_the_keys_of_an_app_is_told_where_they_are() {
        assertThat(run(
                        "twitter",
                        "login",
                        "--into",
                        folder.resolve("none/x.env").toString()))
                .isEqualTo(78);
        assertThat(error).startsWith("The environment has no TWITTER_CONSUMER_KEY");
    }

    private int run(String... words) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        String[] arguments = Stream.concat(
                        Arrays.stream(words),
                        Stream.of(
                                "--config",
                                files.folder().resolve("config").toString(),
                                "--data",
                                folder.resolve("data").toString()))
                .toArray(String[]::new);
        int code = Commands.run(
                Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneId.of("America/New_York")),
                new PrintStream(told, true, UTF_8),
                new PrintStream(wrong, true, UTF_8),
                atTheEnd -> {},
                () -> {
                    throw new AssertionError("nothing is served");
                },
                () -> {
                    throw new AssertionError("nothing is sent");
                },
                arguments);
        out = told.toString(UTF_8);
        error = wrong.toString(UTF_8);
        return code;
    }
}
