package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program as operators start it, with a loopback X in the place of X. */
final class XRunIT {
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
            XRun run = new XRun(folder, x, "every: PT5S");
            String mention = x.mention("1", "@Campaign 02139");
            x.trouble = trouble;
            Process process = run.start();
            try {
                if (trouble != LoopbackX.Trouble.NONE) {
                    assertThat(x.held.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
                    process.destroyForcibly().waitFor(); // SIGKILL, while X has the request in hand
                    process = run.start();
                    await().atMost(PATIENCE, TimeUnit.SECONDS).until(() -> x.postRequests >= 2);
                }
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> x.repliesTo(mention).size() == 1);
                String after = x.mention("2", "@Campaign 94110");
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> x.repliesTo(after).size() == 1);
                assertThat(x.repliesTo(mention)).hasSize(1);
                assertThat(run.told()).contains("★ X: on as account 7000, asks for mentions every PT5S");
            } finally {
                process.destroy();
                assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(run.told()).doesNotContain(LoopbackX.TOKEN_SECRET, LoopbackX.SECRET, "\tat ");
        }
    }

    @Test
    void login_writes_the_token_into_a_file_of_its_owner_alone(@TempDir Path folder) throws Exception {
        try (LoopbackX x = new LoopbackX(Clock.systemUTC())) {
            XRun run = new XRun(folder, x, "every: PT5S");
            Path file = folder.resolve("constituent.env");
            Files.writeString(file, "OTHER=1\nTWITTER_ACCESS_TOKEN=old\n");
            Path said = folder.resolve("login");
            Process process = run.process(said, "twitter", "login", "--into", file.toString());
            try (OutputStream in = process.getOutputStream()) {
                in.write((LoopbackX.PIN + "\n").getBytes(StandardCharsets.UTF_8));
            }
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(said)).isZero();
            assertThat(Files.readAllLines(file))
                    .containsExactly(
                            "OTHER=1",
                            "TWITTER_ACCESS_SECRET=" + LoopbackX.TOKEN_SECRET,
                            "TWITTER_ACCESS_TOKEN=" + LoopbackX.TOKEN);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(said))
                    .contains("/oauth/authorize?oauth_token=request-token", "@CampaignOfTests")
                    .doesNotContain(LoopbackX.TOKEN, LoopbackX.TOKEN_SECRET);
            assertThat(run.say("check"))
                    .contains("the label of an automated one", "must say that it is a bot, name a person to turn to");
            run.environment.put("TWITTER_ACCESS_TOKEN", "");
            assertThat(run.say("check")).doesNotContain("automated").contains("All right.");
        }
    }
}
