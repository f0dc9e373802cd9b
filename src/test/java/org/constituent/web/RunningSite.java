package org.constituent.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as an operator runs it: {@code ./constituent run} in a process of its own, with its own folders. */
final class RunningSite implements AutoCloseable {
    static final Path LAUNCHER = Path.of("constituent").toAbsolutePath();
    private static final Pattern PAGES = Pattern.compile("pages: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern METRICS = Pattern.compile("metrics: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private RunningSite(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param settings what stands in the settings besides a sync that is off
     */
    static RunningSite start(Path folder, String settings) {
        return start(folder, settings, Map.of());
    }

    static RunningSite start(Path folder, String settings, Map<String, String> environment) {
        try {
            Path config = config(folder, settings);
            // One file a start: what an earlier one said is not this one's.
            Path output = Files.createTempFile(folder, "", "output.txt");
            ProcessBuilder builder = new ProcessBuilder(
                            LAUNCHER.toString(), "run", "--config", config.toString(), "--port", "0")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().put("CONSTITUENT_BUILD", "off");
            builder.environment().put("CONSTITUENT_DATA", folder.resolve("data").toString());
            builder.environment().putAll(environment);
            RunningSite site = new RunningSite(builder.start(), output);
            site.awaitPages();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the shipped config beside the shipped messages, with other settings. */
    static Path config(Path folder, String settings) throws IOException {
        Path config = folder.resolve("config");
        if (!Files.isDirectory(config)) {
            copy(Path.of("config"), config);
            copy(Path.of("messages"), folder.resolve("messages"));
        }
        Files.writeString(config.resolve("constituent.yaml"), "sync: {every: 'off'}\n" + settings);
        return config;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private void awaitPages() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!said().contains("sync: off")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new AssertionError("it does not serve: " + said());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Everything it has told the operator. */
    String said() throws IOException {
        return Files.readString(output);
    }

    String address() throws IOException {
        return last(PAGES);
    }

    String metrics() throws IOException {
        return last(METRICS);
    }

    private String last(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(said());
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.get(found.size() - 1);
    }

    int port() throws IOException {
        return URI.create(address()).getPort();
    }

    /** A connection that nothing of ours speaks over yet. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    Process process() {
        return process;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).GET(), headers);
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first cookie of this name that an answer sets, as a browser sends it back. */
    static String cookie(HttpResponse<?> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElse("");
    }

    /** Asks it to stop, as an operator's control-c does; its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
