package org.constituent.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.constituent.SharedData;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Facts;
import org.constituent.port.TestClock;
import org.constituent.sync.SyncReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real files from a server, whole and cut, under the doubts that the program has. */
final class RealFilesOverHttpTest {
    private static final String TABLE = "zip-districts/zccd.csv";
    private static final List<String> JSON_AND_XML = List.of(
            "congress-legislators/legislators-current.json",
            "congress-legislators/legislators-social-media.json",
            "congress-legislators/legislators-district-offices.json",
            "billstatus/BILLSTATUS-117s2052.xml",
            "billstatus/BILLSTATUS-118s681.xml",
            "billstatus/BILLSTATUS-118hr1404.xml");

    @TempDir
    private Path folder;

    @Test
    void the_real_files_are_read_over_http_and_no_cut_through_any_of_them_changes_a_fact() throws IOException {
        byte[] table = SharedData.bytes(TABLE);
        OneCampaign campaigns = OneCampaign.about(
                "Facial Recognition and Biometric Technology Moratorium Act",
                bill("117-s-2052"),
                bill("118-s-681"),
                bill("118-hr-1404"));
        try (SourcesServer server = new SourcesServer(SharedData.FOLDER);
                SyncRounds rounds = new SyncRounds(
                        folder, server.originals(new TestClock()), campaigns, Doubts.USUAL, new TestClock())) {
            SyncReport first = rounds.round();
            assertThat(first.lines())
                    .filteredOn(line -> line.outcome() != Outcome.READ)
                    .singleElement()
                    .satisfies(line -> assertThat(line.what()).contains("Census"));
            Facts whole = rounds.now();
            assertThat(whole.roster().legislators()).hasSize(537);
            assertThat(rounds.stored().zips().orElseThrow().facts().codes()).hasSize(33_774);

            Random random = new Random(33_774);
            for (int round = 0; round < 12; round++) {
                server.publishAnew();
                for (String name : JSON_AND_XML) {
                    byte[] bytes = SharedData.bytes(name);
                    int most = new String(bytes, UTF_8).stripTrailing().getBytes(UTF_8).length;
                    server.cut(name, bytes, random.nextInt(most));
                }
                // At the very end of a line, and as near to the end of the file as can be noticed.
                int after = round == 0 ? table.length - 1_000 : random.nextInt(table.length - 1_000);
                server.cut(TABLE, table, round % 2 == 0 ? lineEndBefore(table, after) : after);
                server.cut("openstates-people/us.csv", SharedData.bytes("openstates-people/us.csv"), after / 3);

                SyncReport report = rounds.round();

                assertThat(report.failed()).as(report.lines().toString()).isTrue();
                assertThat(rounds.now().roster().legislators())
                        .isEqualTo(whole.roster().legislators());
                assertThat(rounds.now().zips().entries()).isEqualTo(whole.zips().entries());
                assertThat(rounds.now().sponsorships()).isEqualTo(whole.sponsorships());
            }
        }
    }

    private static int lineEndBefore(byte[] bytes, int position) {
        int end = position;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static BillId bill(String key) {
        return BillId.parse(key).orElseThrow();
    }
}
