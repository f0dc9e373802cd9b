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
import java.time.ZoneOffset;
import org.constituent.ThirdCampaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} tells of the calendar and of those whom everybody is asked to write to. */
final class CheckTest {
    private static final String TARGETS = """
            targets:
              order: %s
              legislators:
                - legislator: W000817
                  reason: She can call the hearing.
                  post: "{{who}}, please put it on the calendar."
                - legislator: %s
                  reason: Why not.
                  post: "{{who}}, %s."
            """;

    private Instant now = Instant.parse("2026-11-25T17:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // before each
    private ThirdCampaign files;

    private String out = "";

    @BeforeEach
    void write() {
        files = ThirdCampaign.in(folder.resolve("files"));
        files.edit(files.file(), "118: {senate: S. 681}", "118: {senate: S. 4999}");
    }

    @Test
    void the_shipped_calendar_is_told_with_dates_and_sources() throws IOException {
        Files.copy(Path.of("config/calendar.yaml"), files.folder().resolve("config/calendar.yaml"));

        assertThat(check()).isZero();
        assertThat(out)
                .contains("★ calendar: from 2027-01-03, the 120th Congress, another map in TX (adopted 2025-08-29),"
                        + " MO (adopted 2025-09-28, contested in court), NC (adopted 2025-10-22),")
                .contains(
                        "    source for TX, MO, NC, OH, CA, UT, FL, TN, LA, AL: a table of 10 September 2026 made after")
                .doesNotContain("no geocoder-vintage")
                .endsWith("All right.\n");

        now = Instant.parse("2027-01-03T17:00:00Z");
        check();
        assertThat(out).contains("○ calendar: no geocoder-vintage is set for the 121st Congress");
    }

    @Test
    void without_a_calendar_that_is_said() {
        assertThat(check()).isZero();
        assertThat(out)
                .contains(
                        "★ calendar: no other maps.",
                        "no geocoder-vintage is set for the 119th Congress",
                        "no geocoder-vintage is set for the 120th Congress");
    }

    @ParameterizedTest
    @CsvSource({"before, before", "after, after", "instead, instead of"})
    void those_whom_everybody_writes_to_are_named(String order, String words) throws IOException {
        append(TARGETS.formatted(order, "M000133", "please co-sponsor it"));
        assertThat(check()).isZero();
        assertThat(out)
                .contains(
                        "★ tell-travelers: everybody is asked to write to Elizabeth Warren (MA), Edward J. Markey (MA), "
                                + words + " their own legislators.");
    }

    @Test
    void an_id_that_is_nobody_s_is_told_with_file_line_and_fix() throws IOException {
        int line = append(TARGETS.formatted("after", "X000001", "please")) + 7;

        assertThat(check()).isEqualTo(78);
        assertThat(out)
                .contains("★ tell-travelers: everybody is asked to write to Elizabeth Warren (MA), after their own")
                .contains(
                        files.file() + ":" + line + ": the target X000001 holds no seat in Congress as of ",
                        "Correct the Bioguide id (./constituent lookup --json tells those of a place), or delete the target.")
                .endsWith("1 mistake.\n");
    }

    @Test
    void a_post_that_x_would_not_take_is_told_with_its_line() throws IOException {
        int line = append(TARGETS.formatted(
                        "after", "M000133", "please ".repeat(40).strip()))
                + 7;

        assertThat(check()).isEqualTo(78);
        assertThat(out)
                .contains(
                        files.file() + ":" + line + ": the post for the target M000133 counts as 293 in en",
                        "X takes 280. Shorten it.");
    }

    @Test
    void a_state_that_cannot_be_redrawn_is_told_with_file_line_and_fix() throws IOException {
        Files.writeString(files.folder().resolve("config/calendar.yaml"), """
                redrawn:
                  - state: VT
                    from-congress: 120
                    adopted: 2025-08-29
                    source: somewhere
                """);
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        assertThat(check(error)).isEqualTo(78);
        assertThat(error.toString(UTF_8))
                .contains("calendar.yaml:2: ", "must be the postal code of a state with several districts");
    }

    /** The number of lines before. */
    private int append(String text) throws IOException {
        String before = Files.readString(files.file());
        Files.writeString(files.file(), before + text);
        return (int) before.lines().count();
    }

    private int check() {
        return check(new ByteArrayOutputStream());
    }

    private int check(ByteArrayOutputStream error) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = Commands.run(
                Clock.fixed(now, ZoneOffset.UTC),
                new PrintStream(told, true, UTF_8),
                new PrintStream(error, true, UTF_8),
                atTheEnd -> {},
                () -> {
                    throw new AssertionError("nobody works here");
                },
                () -> {
                    throw new AssertionError("nobody sends here");
                },
                "check",
                "--config",
                files.folder().resolve("config").toString(),
                "--data",
                folder.resolve("data").toString());
        out = told.toString(UTF_8);
        return code;
    }
}
