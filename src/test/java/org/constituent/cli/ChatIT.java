package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChatIT {

    @Test
    void a_whole_conversation_goes_through_a_pipe(@TempDir Path folder) {
        Program.Run run = new Program(folder).typing("""
                        my zip is 02139

                        2
                        letter 2
                        call instead
                        another 2
                        why 1
                        scoreboard
                        who is bernie sanders
                        my data
                        campaign airport-face-scans
                        help
                        forget me
                        my data
                        bye
                        never read
                        """, "chat");

        assertThat(run.succeeded().out())
                .doesNotContain("\u001b", "Something went wrong", "never read")
                .containsSubsequence(
                        "Hello! I find who represents you",
                        "ZIP code 02139 lies in Massachusetts",
                        "Representative Ayanna Pressley (Democrat, MA-7)",
                        "Dear Senator Markey,",
                        "Call script",
                        "version 2",
                        "This draft",
                        "Scoreboard, Ban facial recognition",
                        "Senator Bernard Sanders",
                        "I remember your language (English)",
                        "From now on: Rein in airport face scans.",
                        "I never send anything: you do.",
                        "Deleted: ",
                        "I remember nothing about you.",
                        "All right, I am quiet.");
    }

    @Test
    void what_was_said_is_remembered_until_the_next_time(@TempDir Path folder) {
        Program program = new Program(folder);
        program.typing("CA-11\n", "chat").succeeded();

        assertThat(program.typing("my data\nmy legislators\n", "chat")
                        .succeeded()
                        .out())
                .contains("(CA-11)", "Representative Nancy Pelosi");
        program.typing("forget me\n", "chat").succeeded();
        assertThat(program.typing("my data\n", "chat").succeeded().out()).contains("I remember nothing about you.");
    }

    @Test
    void the_language_on_the_command_line_outweighs_the_one_remembered_and_is_theirs_from_then_on(
            @TempDir Path folder) {
        Program program = new Program(folder);
        program.typing("CA-11\n", "chat").succeeded();

        assertThat(program.typing("my legislators\n", "chat", "--lang", "es")
                        .succeeded()
                        .out())
                .contains("¡Hola!", "Nancy Pelosi", "Postura")
                .doesNotContain("De ahora en adelante", "Standing");
        assertThat(program.typing("my legislators\n", "chat").succeeded().out())
                .contains("Nancy Pelosi", "Postura")
                .doesNotContain("Standing");
    }

    @Test
    void a_street_address_is_found_in_no_file_afterwards(@TempDir Path folder) throws IOException {
        Program.Run run = new Program(folder)
                .typing("I live at 12 Wisteria Lane, Boston, MA 02139\ncall me at 12 Wisteria Lane\n2\n", "chat");

        assertThat(run.succeeded().out() + run.error()).doesNotContainIgnoringCase("wisteria");
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContainIgnoringCase("wisteria")
                            .doesNotContain("02139"));
        }
    }

    @Test
    void a_terminal_gets_colours_a_prompt_and_an_end_at_control_d(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "there is no /usr/bin/script here to make a terminal with");

        Path out = folder.resolve("screen");
        ProcessBuilder builder = new ProcessBuilder(
                        script.toString(),
                        "-qec",
                        "stty cols 90 rows 30; exec " + Program.LAUNCHER + " chat",
                        "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("CONSTITUENT_BUILD", "off");
        builder.environment().put("CONSTITUENT_DATA", folder.resolve("data").toString());
        builder.environment().remove("NO_COLOR");
        Process terminal = builder.start();
        try (OutputStream keys = terminal.getOutputStream()) {
            // A person types when there is a prompt.
            press(keys, out, "Hello! I find", "vermont\r");
            press(keys, out, "Becca Balint", "letter sanders\r");
            press(keys, out, "Dear Senator Sanders,", "\u0004");
            assertThat(terminal.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            terminal.descendants().forEach(ProcessHandle::destroyForcibly);
            terminal.destroyForcibly();
        }

        assertThat(terminal.exitValue()).isZero();
        assertThat(out)
                .content()
                .contains("\u001b[1mRepresentative Becca Balint", "[Your name]")
                .doesNotContain("\tat ");
    }

    /** Types once something has been read and the prompt stands below it. */
    private static void press(OutputStream keys, Path screen, String read, String typed) throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            String text = Files.readString(screen);
            return text.contains(read) && text.lastIndexOf("\u203a ") > text.lastIndexOf(read);
        });
        keys.write(typed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }
}
