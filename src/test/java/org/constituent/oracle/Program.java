package org.constituent.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a person starts it: {@code ./constituent} in a process of its own, with a data folder of its own. */
public final class Program {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;

    public Program(Path data) {
        this.data = data;
    }

    /** Runs one command to its end. */
    public Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    /** Asks about all these places in one go. */
    Map<String, Answer> lookup(Collection<String> places) throws IOException, InterruptedException {
        Outcome outcome = run(places, "lookup", "--json", "--batch");
        if (outcome.code() != 0) {
            throw new AssertionError("lookup ended with " + outcome.code() + ": " + outcome.error());
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String line : outcome.out().lines().toList()) {
            Answer answer = Answer.of(JSON.readTree(line));
            answers.put(answer.place(), answer);
        }
        return answers;
    }

    private Outcome run(Collection<String> input, String... arguments) throws IOException, InterruptedException {
        Path in = Files.createTempFile("constituent", ".in");
        Path out = Files.createTempFile("constituent", ".out");
        Path error = Files.createTempFile("constituent", ".err");
        try {
            Files.write(in, input);
            List<String> command = new ArrayList<>(
                    List.of(Path.of("constituent").toAbsolutePath().toString()));
            command.addAll(List.of(arguments));
            command.addAll(List.of("--data", data.toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(error.toFile());
            builder.environment().put("CONSTITUENT_BUILD", "off");
            builder.environment().keySet().removeAll(List.of("CONSTITUENT_DATA", "CONGRESS_API_KEY"));
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " does not end");
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(error));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(error);
        }
    }

    /** What a command left behind. */
    public record Outcome(int code, String out, String error) {}
}
