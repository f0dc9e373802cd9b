package org.constituent.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every ZIP code's answer against an oracle that reads the raw files itself. No class of the program is used here. */
final class LookupOracleIT {
    private static final Path REAL = Path.of("..", "shared", "data");
    private static final String TABLE = "zip-districts/zccd.csv";
    private static final String MEMBERS = "congress-legislators/legislators-current.json";

    @TempDir
    private static Path folder;

    private static InventedCountry country;
    private static Path invented;

    @BeforeAll
    static void invent() throws IOException {
        country = new InventedCountry('Q', 38);
        invented = country.writeTo(folder.resolve("invented"));
    }

    @Test
    void every_zip_code_of_the_real_files_is_answered_as_they_say() throws Exception {
        assumeTrue(Files.isRegularFile(REAL.resolve(TABLE)), "skipped, because there is no " + REAL.resolve(TABLE));

        Comparison comparison = compare(REAL, REAL);

        comparison.report("the real files");
        assertThat(comparison.wrong()).isEmpty();
        assertThat(comparison.answers()).hasSize(33_774);
        assertThat(comparison.oracle().lostHome)
                .contains("81120", "81137", "81324")
                .hasSizeGreaterThan(3);
        // With the twelve that lost their home state these are the thirty of sources.md 2.1.
        assertThat(comparison.oracle().lostNeighbour)
                .contains("03579", "58436", "71749", "82701", "86514")
                .hasSize(18);
    }

    @Test
    void every_zip_code_of_an_invented_country_is_answered_as_its_files_say() throws Exception {
        Comparison comparison = compare(invented, invented);

        comparison.report("an invented country");
        assertThat(comparison.wrong()).isEmpty();
        assertThat(comparison.answers()).hasSize(country.size()).hasSizeGreaterThan(30_000);
        assertThat(comparison.oracle().lostHome).hasSizeGreaterThan(100);
        assertThat(comparison.answers().values().stream().filter(Answer::split)).hasSizeGreaterThan(1_000);
        assertThat(comparison.answers().values().stream()
                        .flatMap(answer -> answer.vacancies().stream())
                        .distinct())
                .contains("ME senate class 2")
                .hasSizeGreaterThan(3);
    }

    @Test
    void one_altered_row_of_the_table_is_noticed_and_nothing_else() throws Exception {
        Path altered = country.writeTo(folder.resolve("altered-row"));
        List<String> rows = Files.readAllLines(altered.resolve(TABLE));
        int row = rows.indexOf(rows.stream()
                .filter(text -> text.startsWith("00,CA,941"))
                .findFirst()
                .orElseThrow());
        String[] columns = rows.get(row).split(",", -1);
        rows.set(row, "00,CA," + columns[2] + "," + (Integer.parseInt(columns[3]) % 52 + 1));
        Files.write(altered.resolve(TABLE), rows);

        Comparison comparison = compare(altered, invented);

        comparison.report("an altered row");
        assertThat(comparison.wrong()).containsOnlyKeys(columns[2]);
        assertThat(comparison.wrong().get(columns[2]).toString()).contains("districts", "legislators");
    }

    @Test
    void two_members_who_changed_places_are_noticed_in_both_districts_and_nowhere_else() throws Exception {
        Path altered = country.writeTo(folder.resolve("altered-members"));
        String one = country.people().get("WA-3");
        String other = country.people().get("WA-4");
        String members = Files.readString(altered.resolve(MEMBERS));
        Files.writeString(
                altered.resolve(MEMBERS),
                members.replace("\"" + one, "\"here")
                        .replace("\"" + other, "\"" + one)
                        .replace("\"here", "\"" + other));

        Comparison comparison = compare(altered, invented);

        comparison.report("two members who changed places");
        assertThat(comparison.wrong().keySet())
                .isNotEmpty()
                .containsExactlyElementsOf(comparison.answers().values().stream()
                        .filter(answer -> answer.districts().contains("WA-3")
                                != answer.districts().contains("WA-4"))
                        .map(Answer::place)
                        .sorted()
                        .toList());
        assertThat(comparison.wrong().values())
                .allSatisfy(
                        wrong -> assertThat(wrong).singleElement().asString().startsWith("legislators: "));
    }

    @Test
    void an_answer_that_is_missing_or_names_a_senator_twice_is_noticed() throws Exception {
        RawFiles raw = RawFiles.in(invented);
        Map<String, Answer> answers = new TreeMap<>();
        new Program(folder.resolve("data-" + "invented-invented")).run("sync", "--from", invented.toString());
        Map<String, Answer> right = new Program(folder.resolve("data-invented-invented"))
                .lookup(raw.districtsOf.keySet().stream()
                        .filter(code -> code.startsWith("941"))
                        .toList());
        answers.putAll(right);
        raw.districtsOf.keySet().retainAll(right.keySet());
        String first = raw.districtsOf.firstKey();
        String last = raw.districtsOf.lastKey();
        Answer told = answers.remove(last);
        List<String> twice = new ArrayList<>(told.legislators());
        twice.add(twice.get(0));
        answers.remove(first);
        answers.put(
                last,
                new Answer(
                        last,
                        told.kind(),
                        told.precision(),
                        told.states(),
                        told.districts(),
                        twice,
                        told.vacancies(),
                        told.split()));

        assertThat(new Oracle(raw, Map.of()).compare(right)).isEmpty();
        assertThat(new Oracle(raw, Map.of()).compare(answers)).containsOnlyKeys(first, last);
    }

    /** Asks a program that has read one folder, and an oracle that has read another. */
    private static Comparison compare(Path read, Path truth) throws Exception {
        RawFiles raw = RawFiles.in(truth);
        Map<String, Answer> before = new Program(folder.resolve("no-data")).lookup(raw.districtsOf.keySet());
        Program program = new Program(Files.createTempDirectory(folder, "data"));
        Program.Outcome sync = program.run("sync", "--from", read.toString());
        assertThat(sync.code()).as(sync.out() + sync.error()).isZero();
        Map<String, Answer> answers = program.lookup(raw.districtsOf.keySet());
        Oracle oracle = new Oracle(raw, before);
        return new Comparison(oracle, answers, oracle.compare(answers));
    }

    private record Comparison(Oracle oracle, Map<String, Answer> answers, SortedMap<String, List<String>> wrong) {
        void report(String what) {
            System.out.println("Oracle over " + what + ": " + answers.size() + " ZIP codes compared, 0 skipped, "
                    + wrong.size() + " differ; " + oracle.lostHome.size() + " lost their home state and "
                    + oracle.lostNeighbour.size() + " a neighbour, both states offered: "
                    + oracle.lostHome.stream().limit(40).collect(Collectors.joining(" ")));
        }
    }
}
