package org.constituent.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one file: SQLite locks between them by other means than within one. */
final class TwoProcessesTest {
    private static final BioguideId LEGISLATOR = new BioguideId("P000197");
    private static final int PROCESSES = 3;
    private static final int EACH = 200;

    @Test
    void processes_that_start_together_share_a_new_file_and_its_numbers(@TempDir Path folder) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(start(folder, EACH));
        }
        for (Process process : processes) {
            assertThat(process.inputReader(StandardCharsets.US_ASCII).readLine())
                    .isEqualTo("ready");
        }
        for (Process process : processes) {
            process.outputWriter().close();
        }
        List<Long> taken = new ArrayList<>();
        for (Process process : processes) {
            process.inputReader(StandardCharsets.US_ASCII)
                    .lines()
                    .map(Long::valueOf)
                    .forEach(taken::add);
        }

        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(taken).hasSize(PROCESSES * EACH).doesNotHaveDuplicates();
    }

    @Test
    void no_number_of_a_process_that_was_killed_is_given_out_again(@TempDir Path folder) throws Exception {
        Process killed = start(folder, Integer.MAX_VALUE);
        killed.outputWriter().close();
        List<Long> taken = new ArrayList<>();
        try (BufferedReader lines = killed.inputReader(StandardCharsets.US_ASCII)) {
            assertThat(lines.readLine()).isEqualTo("ready");
            while (taken.size() < EACH) {
                taken.add(Long.valueOf(lines.readLine()));
            }
            killed.destroyForcibly().waitFor();
        }

        try (Database database = Database.open(folder)) {
            long next = new SqlDraftNumbers(database, 1).next("campaign", LEGISLATOR, Medium.POST);

            assertThat(taken).allMatch(number -> number < next);
        }
    }

    /** What each process does: waits until its input ends, so that all begin together, takes numbers and says them. */
    public static void main(String[] arguments) throws IOException {
        Path practice = Files.createTempDirectory(Path.of(arguments[0]), "practice");
        Database.open(practice).close(); // loads what it takes, so that the next time is quick
        System.out.println("ready");
        System.in.readAllBytes();
        try (Database database = Database.open(Path.of(arguments[0]))) {
            SqlDraftNumbers numbers = new SqlDraftNumbers(database, 3);
            for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
                System.out.println(numbers.next("campaign", LEGISLATOR, Medium.POST));
            }
        }
    }

    private static Process start(Path folder, int numbers) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        TwoProcessesTest.class.getName(),
                        folder.toString(),
                        String.valueOf(numbers))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
