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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.constituent.Canary;
import org.constituent.adapter.censusgeocoder.LoopbackGeocoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A street is typed into the terminal, where it belongs and where it does not, and found nowhere afterwards. */
final class ChatCanaryIT {
    private final LoopbackGeocoder geocoder = new LoopbackGeocoder();

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    ChatCanaryIT() throws IOException {}

    @BeforeEach
    void configure() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        for (String file : List.of("calendar.yaml", "overrides.yaml")) {
            Files.copy(Path.of("config", file), config.resolve(file));
        }
        Files.createSymbolicLink(
                config.resolve("campaigns"), Path.of("config/campaigns").toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("messages"), Path.of("messages").toAbsolutePath());
        Files.writeString(
                config.resolve("constituent.yaml"),
                Canary.settings(Files.readString(Path.of("config/constituent.yaml")), 0, geocoder.address()));
    }

    @AfterEach
    void close() {
        geocoder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARN", "DEBUG"})
    void through_a_pipe(String logged) throws IOException {
        StringBuilder typed = new StringBuilder();
        Canary.ASTRAY.forEach(words -> typed.append(words).append('\n'));
        Canary.ADDRESSES.forEach(
                words -> typed.append("address\n").append(words).append("\nletter 1\n"));
        typed.append("my data\nreport\nbye\n");
        Program.Run run = new Program(folder)
                .process(
                        typed.toString(),
                        List.of(
                                "/usr/bin/env",
                                "CONSTITUENT_LOG=" + logged,
                                Program.LAUNCHER.toString(),
                                "chat",
                                "--config",
                                folder.resolve("config").toString()));

        assertThat(run.succeeded().out())
                .contains("TX-", "PO box", "does not answer just now", "All right, I am quiet.");
        assertThat(geocoder.asked())
                .anySatisfy(asked -> assertThat(asked.get("address")).containsIgnoringCase(Canary.STREET));
        Canary.isNotIn("what is printed", run.out() + run.error());
        Canary.isInNoFile(folder);
    }

    @Test
    void in_a_terminal_that_remembers_lines(@TempDir Path elsewhere) throws IOException, InterruptedException {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "there is no /usr/bin/script here to make a terminal with");
        Path screen = elsewhere.resolve("screen"); // it shows what is typed
        ProcessBuilder builder = new ProcessBuilder(
                        script.toString(),
                        "-qec",
                        "stty cols 90 rows 30; exec " + Program.LAUNCHER + " chat --config " + folder.resolve("config"),
                        "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile());
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("CONSTITUENT_BUILD", "off");
        builder.environment().put("CONSTITUENT_DATA", folder.resolve("data").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("CONSTITUENT_JAVA_OPTS", "-Duser.home=" + folder);
        Process terminal = builder.start();
        try (OutputStream keys = terminal.getOutputStream()) {
            press(keys, screen, "Hello! I find", "12 " + Canary.STREET + ", Austin, TX 78701\r");
            press(keys, screen, "Lloyd Doggett", "address\r");
            press(keys, screen, "It goes once to the", "crossing " + Canary.STREET + ", Austin, TX 78701\r");
            press(keys, screen, "fits places in 2 districts", "\u001b[A");
            // The arrow up brings back what was typed before, and that is not the address.
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                String text = Files.readString(screen);
                return text.substring(text.lastIndexOf("fits places in")).contains("address");
            });
            keys.write("\u0015bye\r".getBytes(StandardCharsets.UTF_8));
            keys.flush();
            assertThat(terminal.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            terminal.descendants().forEach(ProcessHandle::destroyForcibly);
            terminal.destroyForcibly();
        }
        assertThat(geocoder.asked()).hasSize(1);
        String text = Files.readString(screen);
        Canary.isNotIn("what comes after the answer", text.substring(text.lastIndexOf("fits places in")));
        Canary.isInNoFile(folder);
    }

    private static void press(OutputStream keys, Path screen, String read, String typed) throws IOException {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String text = Files.readString(screen);
            int prompt = Math.max(text.lastIndexOf("\u203a "), text.lastIndexOf("\u00bb "));
            return text.contains(read) && prompt > text.lastIndexOf(read);
        });
        keys.write(typed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }
}
