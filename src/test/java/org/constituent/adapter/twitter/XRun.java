package org.constituent.adapter.twitter;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program as operators start it, with a loopback X in the place of X, and the commands beside it. */
final class XRun {
    private static final Path LAUNCHER = Path.of("constituent").toAbsolutePath();
    private static final Pattern PAGES = Pattern.compile("pages: (http://[0-9.:]+)");
    private static final long PATIENCE = 240;

    final Map<String, String> environment = new TreeMap<>();
    private final Path folder;
    private final Path config;

    /**
     * With settings of its own.
     *
     * @param settings of the part {@code twitter}, beside the address of X
     */
    XRun(Path folder, LoopbackX x, String settings) throws IOException {
        this.folder = folder;
        this.config = folder.resolve("config");
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            for (Path file : files.toList()) {
                Path copy = config.resolve(Path.of("config").relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(
                config.resolve("constituent.yaml"),
                "sync: {every: 'off'}\nweb: {public-url: 'https://act.example.org'}\n"
                        + "broadcast: {one-person-may-do-both: true}\n"
                        + "twitter: {" + settings + ", api-url: '" + x.api() + "'}\n");
        environment.put("CONSTITUENT_BUILD", "off");
        environment.put("TWITTER_CONSUMER_KEY", LoopbackX.KEY);
        environment.put("TWITTER_CONSUMER_SECRET", LoopbackX.SECRET);
        environment.put("TWITTER_ACCESS_TOKEN", LoopbackX.TOKEN);
        environment.put("TWITTER_ACCESS_SECRET", LoopbackX.TOKEN_SECRET);
    }

    /** The program, until it is ended. */
    Process start() throws IOException {
        return process(folder.resolve("out"), "run", "--port", "0");
    }

    /** What it said, in all its lives. */
    String told() throws IOException {
        return Files.exists(folder.resolve("out")) ? Files.readString(folder.resolve("out")) : "";
    }

    String pages() throws IOException {
        Matcher pages = PAGES.matcher(told());
        return pages.find() ? pages.group(1) : "";
    }

    /** What a command says. */
    String say(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = process(said, command);
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end: " + List.of(command));
        }
        return Files.readString(said);
    }

    /** Waits until an update has gone to everybody; asked seldom, for each question is a program of its own. */
    void awaitEnd(long update) {
        await().atMost(PATIENCE, TimeUnit.SECONDS)
                .pollInterval(2, TimeUnit.SECONDS)
                .until(() -> say("broadcast", "status", String.valueOf(update)).contains("finished"));
    }

    /** Keeps an update, and tells what was said of it. */
    String propose(String update) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "update", ".md");
        Files.writeString(file, update);
        return say("broadcast", "propose", file.toString());
    }

    /** A command that says into a file what it says. */
    Process process(Path out, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(LAUNCHER.toString()));
        all.addAll(List.of(command));
        all.addAll(List.of(
                "--config", config.toString(), "--data", folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
