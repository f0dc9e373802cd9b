package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The program as people start it: a process of its own, with a data folder of its own. */
record Program(Path data) {
    static final Path LAUNCHER = Path.of("constituent").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 240;

    /** Commands that are done when they have spoken: they are run without the start of a process, which takes longest. */
    private static final Set<String> RUN_HERE = Set.of("check", "draft", "scoreboard");

    /** Runs a command that nobody types into. */
    Run run(String... arguments) {
        return arguments.length > 0 && RUN_HERE.contains(arguments[0]) ? here(arguments) : typing("", arguments);
    }

    private Run here(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", data.resolve("data").toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = Commands.run(
                Clock.system(ZoneId.of("America/New_York")),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                atTheEnd -> {
                    throw new AssertionError("it ends by itself");
                },
                () -> {
                    throw new AssertionError("nobody works here");
                },
                () -> {
                    throw new AssertionError("nobody sends here");
                },
                all.toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command and types all of it at once, as a pipe does. */
    Run typing(String typed, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return process(typed, command);
    }

    Run process(String typed, List<String> command) {
        try {
            Path out = Files.createTempFile(data, "out", ".txt");
            Path error = Files.createTempFile(data, "error", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(error.toFile());
            builder.environment().put("CONSTITUENT_BUILD", "off");
            builder.environment().put("CONSTITUENT_DATA", data.resolve("data").toString());
            builder.environment().remove("NO_COLOR");
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(typed.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                assertThat(process.isAlive()).as("it reads what is typed").isFalse(); // it had enough
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + command);
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(error));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What a run came to. */
    record Run(int code, String out, String error) {
        Run {
            // Whatever happens, nobody is shown the inside of the program.
            assertThat(error).doesNotContain("\tat ", "Exception");
            assertThat(out).doesNotContain("\tat ");
        }

        Run succeeded() {
            assertThat(code).as(error).isZero();
            return this;
        }

        /** Every line of the output, each a JSON object. */
        List<JsonNode> json() {
            ObjectMapper mapper = new ObjectMapper();
            return out.lines()
                    .map(line -> {
                        try {
                            return mapper.readTree(line);
                        } catch (JsonProcessingException e) {
                            throw new AssertionError("no JSON: " + line, e);
                        }
                    })
                    .toList();
        }
    }
}
