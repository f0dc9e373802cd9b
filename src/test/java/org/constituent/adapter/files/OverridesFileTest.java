package org.constituent.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.constituent.civic.BioguideId;
import org.constituent.civic.ContactCorrection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverridesFileTest {
    private static final String WHOLE = """
            overrides:
              - legislator: M000133
                x: SenExample
                phone: 202-224-0000
                form: https://example.senate.gov/form
                source: https://example.senate.gov
                checked-on: "2026-11-22"
            """;

    @TempDir
    private Path folder;

    @Test
    void every_field_of_an_override_is_read() throws IOException {
        assertThat(read(WHOLE))
                .containsExactly(new ContactCorrection(
                        new BioguideId("M000133"),
                        Optional.of("SenExample"),
                        Optional.of("202-224-0000"),
                        Optional.of(URI.create("https://example.senate.gov/form")),
                        URI.create("https://example.senate.gov"),
                        LocalDate.of(2026, 11, 22)));
    }

    @Test
    void a_date_may_stand_without_quotes_and_several_people_in_one_file() throws IOException {
        List<ContactCorrection> corrections = read(WHOLE.replace("\"", "") + """
                  - legislator: W000779
                    x: Other_1
                    source: http://example.org
                    checked-on: 2026-01-02
                """);

        assertThat(corrections)
                .extracting(ContactCorrection::checkedOn)
                .containsExactly(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 1, 2));
        assertThat(corrections.get(1).phone()).isEmpty();
    }

    @Test
    void no_file_and_a_file_without_entries_correct_nothing() throws IOException {
        assertThat(OverridesFile.read(folder.resolve("none.yaml"))).isEmpty();
        assertThat(read("# only a comment\noverrides:\n")).isEmpty();
        assertThat(OverridesFile.read(Path.of("config", "overrides.yaml"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    M000133                         | Markey         | 2 | legislator is "Markey", but must be a Bioguide id such as M000133.
                    SenExample                      | '"@SenExample"' | 3 | x is "@SenExample", but must be a handle
                    SenExample                      | SixteenLettersXX | 3 | x is "SixteenLettersXX", but must be a handle
                    202-224-0000                    | 2022240000     | 4 | phone is "2022240000", but must be a number such as 202-224-2742.
                    https://example.senate.gov/form | example.gov    | 5 | form is "example.gov", but must be an address
                    https://example.senate.gov/form | javascript:x() | 5 | form is "javascript:x()", but must be an address
                    "2026-11-22"                    | "2026-11"      | 7 | checked-on is "2026-11", but must be a day such as 2026-11-22.
                    "2026-11-22"                    | "2026-02-30"   | 7 | checked-on is "2026-02-30", but must be a day
                    phone:                          | phne:          | 4 | phne is not known here. Did you mean phone?
                    phone:                          | x:             | 4 | x stands twice. Keep one.
                    """)
    void a_mistake_is_told_with_the_file_the_line_and_what_is_wanted(
            String right, String wrong, int line, String what) {
        assertThatThrownBy(() -> read(WHOLE.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageContaining(file() + ":" + line + ": " + what);
    }

    @ParameterizedTest
    @CsvSource({"legislator", "source", "checked-on"})
    void what_every_override_needs_is_asked_for(String key) {
        String without = WHOLE.replaceAll("(?m)^(  - |    )" + key + ":.*$", "$1")
                .replaceAll("  - \n    ", "  - ")
                .replaceAll("(?m)^ +\n", "");

        assertThatThrownBy(() -> read(without))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageContaining(" has no " + key + ". Add a line \"" + key + ": …\".");
    }

    @Test
    void an_override_that_overrides_nothing_is_a_mistake() {
        assertThatThrownBy(() -> read(WHOLE.replaceAll("(?m)^    (x|phone|form):.*\n", "")))
                .isInstanceOf(InvalidFiles.class)
                .hasMessage(file() + ":2: an override needs at least one of x, phone and form.");
    }

    @Test
    void all_mistakes_of_a_file_are_told_at_once() {
        assertThatThrownBy(() -> read(WHOLE.replace("M000133", "Markey").replace("202-224-0000", "none")))
                .isInstanceOf(InvalidFiles.class)
                .satisfies(mistakes -> assertThat(mistakes.toString().lines()).hasSize(2));
    }

    @Test
    void a_file_of_another_form_is_told() {
        assertThatThrownBy(() -> read("overrides: [\n"))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageContaining("not YAML");
        assertThatThrownBy(() -> read("overrides: M000133\n"))
                .isInstanceOf(InvalidFiles.class)
                .hasMessageContaining(file() + ":1: overrides must be a list");
    }

    @Test
    void a_file_of_comments_alone_corrects_nothing() throws IOException {
        assertThat(read("# nothing yet\n")).isEmpty();
    }

    private List<ContactCorrection> read(String text) throws IOException {
        Files.writeString(file(), text);
        return OverridesFile.read(file());
    }

    private Path file() {
        return folder.resolve("overrides.yaml");
    }
}
