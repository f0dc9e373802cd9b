package org.constituent.adapter.discord;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./constituent run} as operators start it, with a loopback Discord in the place of Discord. */
final class DiscordRunIT {
    private static final Path LAUNCHER = Path.of("constituent").toAbsolutePath();
    private static final Pattern PAGES = Pattern.compile("pages: (http://[0-9.:]+)");

    @Test
    void the_program_talks_on_discord_and_stops_when_it_is_told(@TempDir Path folder) throws Exception {
        try (LoopbackDiscord discord = new LoopbackDiscord()) {
            Process process = start(folder, discord, LoopbackDiscord.TOKEN);
            try {
                await().atMost(120, TimeUnit.SECONDS).until(() -> !discord.registeredAt.isEmpty());

                Interaction place = discord.begin(
                        Interaction.command(discord, DiscordTalk.IN_SERVER, "legislators", Map.of("place", "02139")));
                place.reads("Edward J. Markey", "2 districts");
                discord.begin(Interaction.press(discord, DiscordTalk.IN_SERVER, "sent M000133 post"))
                        .reads("Thank you.");
                assertThat(discord.refused).isEmpty();
                assertThat(out(folder)).contains("★ Discord: on as Constituent. Invite it with https://discord.com/");
            } finally {
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(out(folder)).contains("Stopped.");
        }
    }

    @Test
    void a_wrong_token_is_one_line_and_the_pages_are_served(@TempDir Path folder) throws Exception {
        try (LoopbackDiscord discord = new LoopbackDiscord()) {
            Process process = start(folder, discord, "a.token.that.is.nobody's");
            try {
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() -> out(folder).contains("○ Discord: off, for it does not accept the bot's token"));

                Matcher pages = PAGES.matcher(out(folder));
                assertThat(pages.find()).isTrue();
                assertThat(HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(URI.create(pages.group(1) + "/"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
                assertThat(out(folder)).doesNotContain("nobody's", "\tat ");
                assertThat(Files.readString(folder.resolve("error"))).doesNotContain("nobody's", "\tat ");
            } finally {
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static Process start(Path folder, LoopbackDiscord discord, String token) throws IOException {
        return start(folder, discord, token, settings -> settings, Map.of());
    }

    /** Starts the program, with a few settings changed. */
    static Process start(
            Path folder,
            LoopbackDiscord discord,
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
                        .replace("  # rest-url: https://discord.com/api/v10", "  rest-url: " + discord.rest())));
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
        builder.environment().put("DISCORD_TOKEN", token);
        builder.environment().putAll(environment);
        return builder.start();
    }

    static String out(Path folder) throws IOException {
        return Files.readString(folder.resolve("out"));
    }
}
