package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./constituent run} as operators start it, with a loopback Slack in the place of Slack. */
final class SlackRunIT {
    private static final Path LAUNCHER = Path.of("constituent").toAbsolutePath();
    private static final Pattern PAGES = Pattern.compile("pages: (http://[0-9.:]+)");

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void the_program_talks_on_slack_and_stops_when_it_is_told(String transport, @TempDir Path folder) throws Exception {
        try (LoopbackSlack slack = new LoopbackSlack()) {
            slack.knows("U801", "en-US", false);
            Process process = start(folder, slack, transport, LoopbackSlack.BOT_TOKEN);
            try {
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() -> out(folder).contains("★ Slack: on as @constituent in Loopback"));
                String url = slack.responseUrl();
                Map<String, String> command = Map.of(
                        "team_id",
                        LoopbackSlack.TEAM,
                        "channel_id",
                        LoopbackSlack.CHANNEL,
                        "user_id",
                        "U801",
                        "command",
                        "/lawmakers",
                        "text",
                        "02139",
                        "response_url",
                        url,
                        "trigger_id",
                        slack.trigger());
                if (transport.equals("http")) {
                    String body = SignedDoor.form(command);
                    SignedDoor door = new SignedDoor(URI.create(pages(folder) + "/slack/events"));
                    assertThat(door.send(body, true).statusCode()).isEqualTo(200);
                    assertThat(door.send(body, true, "", "", 0).statusCode()).isEqualTo(401);
                } else {
                    var payload = LoopbackSlack.JSON.createObjectNode();
                    command.forEach(payload::put);
                    slack.socket.send("slash_commands", payload, 0).get(30, TimeUnit.SECONDS);
                }
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() -> slack.respondedTo(url).toString().contains("2 districts"));
                assertThat(slack.refused).isEmpty();
            } finally {
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(out(folder)).contains("Stopped.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-token-that-is-nobody-s", ""})
    void without_a_right_token_slack_is_off_and_the_pages_are_served(String token, @TempDir Path folder)
            throws Exception {
        try (LoopbackSlack slack = new LoopbackSlack()) {
            Process process = start(folder, slack, "socket", token);
            try {
                String told = token.isEmpty()
                        ? "○ Slack: off, because the environment variable for slack.bot-token-env is not set"
                        : "○ Slack: it does not know the bot's token.";
                await().atMost(120, TimeUnit.SECONDS).until(() -> out(folder).contains(told));
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() -> PAGES.matcher(out(folder)).find());
                assertThat(HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(URI.create(pages(folder) + "/"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
                assertThat(out(folder)).doesNotContain("nobody-s", "\tat ");
                assertThat(Files.readString(folder.resolve("error"))).doesNotContain("nobody-s", "\tat ");
            } finally {
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    static String pages(Path folder) throws IOException {
        Matcher pages = PAGES.matcher(out(folder));
        assertThat(pages.find()).isTrue();
        return pages.group(1);
    }

    private static Process start(Path folder, LoopbackSlack slack, String transport, String token) throws IOException {
        return start(folder, slack, transport, token, settings -> settings, Map.of());
    }

    /** Starts the program, with a few settings changed. */
    static Process start(
            Path folder,
            LoopbackSlack slack,
            String transport,
            String token,
            UnaryOperator<String> changed,
            Map<String, String> environment)
            throws IOException {
        Path config = folder.resolve("config");
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
        Path settings = config.resolve("constituent.yaml");
        Files.writeString(
                settings,
                changed.apply(Files.readString(settings)
                        .replace("  every: PT12H", "  every: off")
                        .replace("  transport: socket", "  transport: " + transport)
                        .replace("  # api-url: https://slack.com/api", "  api-url: " + slack.api())));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        LAUNCHER.toString(),
                        "run",
                        "--port",
                        "0",
                        "--config",
                        config.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("error").toFile());
        builder.environment().put("CONSTITUENT_BUILD", "off");
        builder.environment().put("SLACK_BOT_TOKEN", token);
        builder.environment().put("SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN);
        builder.environment().put("SLACK_SIGNING_SECRET", LoopbackSlack.SIGNING_SECRET);
        builder.environment().putAll(environment);
        return builder.start();
    }

    static String out(Path folder) throws IOException {
        Path out = folder.resolve("out");
        return Files.exists(out) ? Files.readString(out) : "";
    }
}
