package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.civic.State;
import org.constituent.oracle.InventedCountry;
import org.constituent.port.TestClock;
import org.constituent.sync.SyncReport;
import org.constituent.sync.SyncRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Across noon of 3 January 2027 by what the sources publish, read by the real sync, and the number of the new bill, which an organizer
 * writes into the campaign's file: what somebody in Austin is told. The country is invented.
 */
final class NewCongressFromSourcesTest {
    private static final String SLUG = "airport-face-scans";
    private static final String TITLE = "Traveler Privacy Protection Act";
    private static final String ZIP = "78701";

    private final InventedCountry country = new InventedCountry('J', 2);
    private final TestClock clock = new TestClock();

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    private Path originals = Path.of("");
    private String before = "";
    private String after = "";

    @BeforeEach
    void write() throws IOException {
        originals = country.writeTo(folder.resolve("originals"));
        Files.createDirectories(originals.resolve("billstatus"));
        before = districtOf(ZIP);
        after = before.equals("TX-10") ? "TX-11" : "TX-10";
        publishTable(119, before);
        publishBill(119, 1691, List.of("TX 1", before, "VT 1", "VT 3", "OH 1", "OH 3"));
    }

    @Test
    void sync_by_sync_what_is_said_follows_the_sources() throws IOException {
        String holder;
        String successor;
        FileCampaigns campaigns = campaigns("");
        try (SyncRounds rounds = SyncRounds.from(originals, folder.resolve("data"), campaigns, clock)) {
            move("2027-01-02T12:00:00Z");
            allRead(rounds.round());
            Talk talk = talk(rounds, campaigns);
            holder = nameOf(rounds, before);
            successor = nameOf(rounds, after);
            assertThat(told(talk, ZIP))
                    .contains("represented by two senators and one representative (" + before + ")")
                    .contains("From January 3, 2027 another map applies in Texas")
                    .contains(holder + " (", "introduced S. 1691 (119th Congress)")
                    .doesNotContain("provisional", "died");

            move("2027-01-03T17:00:00Z");
            assertThat(told(talk, ZIP))
                    .as("at noon, with nothing new")
                    .contains("take the district as provisional", "my list of members is still of the one before")
                    .contains("introduced S. 1691 (119th Congress) on February 3, 2025; it died on January 3, 2027")
                    .doesNotContain("Representative " + holder);

            replace("congress-legislators/legislators-current.json", "2027-01-03", "2029-01-03");
            move("2027-01-06T12:00:00Z");
            allRead(rounds.round());
            assertThat(told(talk, ZIP))
                    .as("with the members of the 120th")
                    .contains("take the district as provisional", "Representative " + holder)
                    .doesNotContain("my list of members is still of the one before");
        }

        // The organizer adds the number, which the program reads at its next start; no release comes between.
        FileCampaigns withNumber = campaigns("  120: {senate: S. 12}\n");
        try (SyncRounds rounds = SyncRounds.from(originals, folder.resolve("data"), withNumber, clock)) {
            move("2027-02-01T12:00:00Z");
            rounds.round();
            Talk talk = talk(rounds, withNumber);
            assertThat(told(talk, ZIP))
                    .as("a number that no source has answered for says nothing of anybody")
                    .contains("supported the act in an earlier Congress")
                    .doesNotContain("is not among the sponsors of S. 12");

            publishBill(120, 12, List.of("TX 1", "VT 1"));
            move("2027-02-10T12:00:00Z");
            allRead(rounds.round());
            assertThat(told(talk, ZIP))
                    .as("with the bill of the 120th")
                    .contains("★ introduced S. 12 (120th Congress)")
                    .contains("○ is not among the sponsors of S. 12 (120th Congress) as of February 10, 2027")
                    .contains("take the district as provisional");
            assertThat(talk.hear("why " + holder.substring(holder.lastIndexOf(' ') + 1)))
                    .contains("S. 1691 (119th Congress)");

            publishTable(120, after);
            move("2027-03-20T12:00:00Z");
            allRead(rounds.round());
            assertThat(told(talk, ZIP))
                    .as("with the table of the 120th")
                    .contains("represented by two senators and one representative (" + after + ")")
                    .contains("Representative " + successor)
                    .doesNotContain("provisional", "another map", "Representative " + holder);
        }
    }

    /** A table of the new districts may be missing; nothing that is there is refused. */
    private static void allRead(SyncReport report) {
        assertThat(report.lines())
                .allMatch(line -> line.outcome() == SyncReport.Outcome.READ
                        || (line.outcome() == SyncReport.Outcome.ABSENT
                                && line.detail().contains("tab20_cd12020_zcta520_natl.txt")));
    }

    private Talk talk(SyncRounds rounds, FileCampaigns campaigns) {
        Talk talk = new Talk(clock, rounds::now, campaigns);
        talk.say("campaign " + SLUG);
        return talk;
    }

    private static String told(Talk talk, String typed) {
        return talk.hear(typed).replaceAll("\\s+", " ");
    }

    private static String nameOf(SyncRounds rounds, String district) {
        return rounds.now().roster().legislators().stream()
                .filter(one -> one.seat().name().equals(district))
                .findFirst()
                .orElseThrow()
                .name()
                .full();
    }

    private FileCampaigns campaigns(String number) throws IOException {
        Path campaigns = Files.createDirectories(folder.resolve("campaigns"));
        String shipped = Files.readString(Path.of("config/campaigns", SLUG + ".yaml"));
        Files.writeString(
                campaigns.resolve(SLUG + ".yaml"), shipped.replaceFirst("(?m)^( *119: .*\\n)", "$1" + number));
        return FileCampaigns.read(campaigns, Path.of("messages"), SLUG);
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

    private void replace(String file, String old, String other) throws IOException {
        Path path = originals.resolve(file);
        Files.writeString(path, Files.readString(path).replace(old, other));
    }

    private void publishBill(int congress, int number, List<String> signers) throws IOException {
        int year = congress == 119 ? 2025 : 2027;
        Files.writeString(
                originals.resolve("billstatus/BILLSTATUS-" + congress + "s" + number + ".xml"),
                country.bill(congress, "S", number, TITLE, signers).replace(">2025-", ">" + year + "-"));
    }

    private String districtOf(String zip) throws IOException {
        return Files.readAllLines(originals.resolve("zip-districts/zccd.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[2].equals(zip))
                .map(row -> row[1] + "-" + row[3])
                .findFirst()
                .orElseThrow();
    }

    /** The invented codes as the Census Bureau publishes them for a Congress, one of them in a district of its own. */
    private void publishTable(int congress, String district) throws IOException {
        Path zips = originals.resolve("zip-districts");
        StringBuilder table =
                new StringBuilder("GEOID_CD" + congress + "_20|GEOID_ZCTA5_20|AREALAND_ZCTA5_20|AREALAND_PART\n");
        for (String line : Files.readAllLines(zips.resolve("zccd.csv")).subList(1, size(zips))) {
            String[] row = line.split(",", -1);
            String name = row[2].equals(ZIP) ? district : row[1] + "-" + row[3];
            table.append(State.valueOf(name.substring(0, 2)).fips())
                    .append(String.format("%02d", Integer.parseInt(name.substring(3))))
                    .append('|')
                    .append(row[2])
                    .append("|1000|500\n");
        }
        Files.writeString(zips.resolve("tab20_cd" + congress + "20_zcta520_natl.txt"), table);
    }

    private static int size(Path zips) throws IOException {
        return Files.readAllLines(zips.resolve("zccd.csv")).size();
    }
}
