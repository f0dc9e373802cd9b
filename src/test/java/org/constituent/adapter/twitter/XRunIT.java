package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program as operators start it, with a loopback X in the place of X. */
final class XRunIT {
    private static final Path LAUNCHER = Path.of("constituent").toAbsolutePath();
    private static final long PATIENCE = 120;

    @ParameterizedTest
    @EnumSource(
            value = LoopbackX.Trouble.class,
            names = {"NONE", "HELD_BEFORE", "HELD_AFTER"})
    void a_mention_is_answered_once_also_by_a_program_that_is_killed_while_it_answers(
            LoopbackX.Trouble trouble, @TempDir Path folder) throws Exception {
        assumeTrue(
                trouble == LoopbackX.Trouble.NONE || Boolean.getBoolean("full"),
                "only in ./verify --full: a killed program's rounds are taken up after a minute");
        try (LoopbackX x = new LoopbackX(Clock.systemUTC())) {
            configure(folder, x);
            String mention = x.mention("1", "@Campaign 02139");
            x.trouble = trouble;
            Process process = start(folder, "run", "--port", "0");
            try {
                if (trouble != LoopbackX.Trouble.NONE) {
                    assertThat(x.held.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
                    process.destroyForcibly().waitFor(); // SIGKILL, while X has the request in hand
                    process = start(folder, "run", "--port", "0");
                    await().atMost(PATIENCE, TimeUnit.SECONDS).until(() -> x.postRequests >= 2);
                }
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> x.repliesTo(mention).size() == 1);
                String after = x.mention("2", "@Campaign 94110");
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> x.repliesTo(after).size() == 1);
                assertThat(x.repliesTo(mention)).hasSize(1);
                assertThat(said(folder)).contains("★ X: on as account 7000, asks for mentions every PT5S");
            } finally {
                process.destroy();
                assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(said(folder)).doesNotContain(LoopbackX.TOKEN_SECRET, LoopbackX.SECRET, "\tat ");
        }
    }

    @Test
    void login_writes_the_token_into_a_file_of_its_owner_alone(@TempDir Path folder) throws Exception {
        try (LoopbackX x = new LoopbackX(Clock.systemUTC())) {
            configure(folder, x);
            Path file = folder.resolve("constituent.env");
            Files.writeString(file, "OTHER=1\nTWITTER_ACCESS_TOKEN=old\n");
            Process process = start(folder, "twitter", "login", "--into", file.toString());
            try (OutputStream in = process.getOutputStream()) {
                in.write((LoopbackX.PIN + "\n").getBytes(StandardCharsets.UTF_8));
            }
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said(folder)).isZero();
            assertThat(Files.readAllLines(file))
                    .containsExactly(
                            "OTHER=1",
                            "TWITTER_ACCESS_SECRET=" + LoopbackX.TOKEN_SECRET,
                            "TWITTER_ACCESS_TOKEN=" + LoopbackX.TOKEN);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(said(folder))
                    .contains("/oauth/authorize?oauth_token=request-token", "@CampaignOfTests")
                    .doesNotContain(LoopbackX.TOKEN, LoopbackX.TOKEN_SECRET);
        }
    }

    private static void configure(Path folder, LoopbackX x) throws IOException {
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
        Files.writeString(
                config.resolve("constituent.yaml"),
                "sync: {every: 'off'}\ntwitter: {every: PT5S, api-url: '" + x.api() + "'}\n");
    }

    private static Process start(Path folder, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.of(
                                List.of(LAUNCHER.toString()),
                                List.of(command),
                                List.of("--config", folder.resolve("config").toString()),
                                List.of("--data", folder.resolve("data").toString()))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()));
        builder.environment().put("CONSTITUENT_BUILD", "off");
        builder.environment().put("TWITTER_CONSUMER_KEY", LoopbackX.KEY);
        builder.environment().put("TWITTER_CONSUMER_SECRET", LoopbackX.SECRET);
        builder.environment().put("TWITTER_ACCESS_TOKEN", LoopbackX.TOKEN);
        builder.environment().put("TWITTER_ACCESS_SECRET", LoopbackX.TOKEN_SECRET);
        return builder.start();
    }

    private static String said(Path folder) throws IOException {
        return Files.readString(folder.resolve("out"));
    }
}
