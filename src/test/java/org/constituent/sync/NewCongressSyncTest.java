package org.constituent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.constituent.adapter.folder.FolderOriginals;
import org.constituent.civic.Congress;
import org.constituent.civic.State;
import org.constituent.oracle.InventedCountry;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syncs from before noon of 3 January 2027 until the table of the new districts is there, in one process. */
final class NewCongressSyncTest {
    private static final String MEMBERS = "congress-legislators/legislators-current.json";
    private static final Doubts DOUBTS = new Doubts(500, 1_500);

    private final TestClock clock = new TestClock();

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    private Path originals = Path.of("");

    @BeforeEach
    void write() throws IOException {
        originals = new InventedCountry('J', 2).writeTo(folder.resolve("originals"));
        publishTableOf(119);
    }

    @Test
    void each_part_becomes_the_new_congresss_when_its_source_does() throws IOException {
        try (SyncRounds rounds = new SyncRounds(
                folder.resolve("data"), new FolderOriginals(originals), OneCampaign.about("none"), DOUBTS, clock)) {
            move("2027-01-02T12:00:00Z");
            assertThat(rounds.round().lines()).allMatch(line -> line.outcome() == SyncReport.Outcome.READ);
            assertThat(congresses(rounds)).containsExactly(119, 119);

            // The same list and the same table, published once more.
            move("2027-01-04T12:00:00Z");
            rounds.round();
            assertThat(congresses(rounds))
                    .as("a later date makes no new members")
                    .containsExactly(119, 119);
            assertThat(rounds.now().rosterSource().asOf()).isEqualTo(LocalDate.of(2027, 1, 2));

            replace(MEMBERS, "2027-01-03", "2029-01-03");
            move("2027-01-06T12:00:00Z");
            rounds.round();
            assertThat(congresses(rounds)).containsExactly(120, 119);
            assertThat(rounds.now().rosterSource().asOf()).isEqualTo(LocalDate.of(2027, 1, 6));

            publishTableOf(120);
            move("2027-03-20T12:00:00Z");
            rounds.round();
            assertThat(congresses(rounds)).containsExactly(120, 120);
            assertThat(rounds.stored().zips().orElseThrow().facts().congress()).contains(new Congress(120));
        }
    }

    private static List<Integer> congresses(SyncRounds rounds) {
        return List.of(
                rounds.now().roster().congress().number(),
                rounds.now().zips().map().orElseThrow().number());
    }

    /** From now on it is this time, and every file was published at it. */
    private void move(String instant) throws IOException {
        Instant now = Instant.parse(instant);
        clock.pass(Duration.between(clock.instant(), now));
        try (Stream<Path> files = Files.walk(originals)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        }
    }

    private void replace(String file, String before, String after) throws IOException {
        Path path = originals.resolve(file);
        Files.writeString(path, Files.readString(path).replace(before, after));
    }

    /** The invented codes and districts in the form of the Census Bureau's file for a Congress. */
    private void publishTableOf(int congress) throws IOException {
        Path zips = originals.resolve("zip-districts");
        StringBuilder table =
                new StringBuilder("GEOID_CD" + congress + "_20|GEOID_ZCTA5_20|AREALAND_ZCTA5_20|AREALAND_PART\n");
        List<String> lines = Files.readAllLines(zips.resolve("zccd.csv"));
        List<String> header = List.of(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            int district = Integer.parseInt(row[header.indexOf("cd")]);
            table.append(State.valueOf(row[header.indexOf("state_abbr")]).fips())
                    .append(district < 10 ? "0" + district : district)
                    .append('|')
                    .append(row[header.indexOf("zcta")])
                    .append("|1000|500\n");
        }
        Files.writeString(zips.resolve("tab20_cd" + congress + "20_zcta520_natl.txt"), table);
    }
}
