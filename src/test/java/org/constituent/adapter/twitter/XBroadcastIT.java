package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Updates on X, from the organizer's file to the thread, through the program as operators run it. */
final class XBroadcastIT {
    private static final long PATIENCE = 180;
    private static final String PASSWORD = "loopback";
    private static final String FRONT = "---\nlink: https://act.example.org/updates/1\n";
    private static final String TEXT = """
            The Senate has another sponsor
            Senator Edward J. Markey put his name to the act again on Tuesday, and two members of the House followed within the hour. \
            The committee heard from people in six towns, among them a teacher, a nurse and a retired officer, each for five minutes. \
            A vote is not on the calendar yet. More is on [our page](https://act.example.org/markey).
            """;

    @Test
    void an_update_goes_from_its_file_over_preview_and_approval_to_a_thread_with_a_picture_and_never_twice(
            @TempDir Path folder) throws Exception {
        try (LoopbackX x = new LoopbackX(Clock.systemUTC());
                PictureSite site = secure(folder)) {
            XRun run = new XRun(folder, x, "every: PT5S, updates: true, private-pictures: true");
            run.environment.put(
                    "CONSTITUENT_JAVA_OPTS",
                    "-Djavax.net.ssl.trustStore=" + folder.resolve("keys.p12") + " -Djavax.net.ssl.trustStorePassword="
                            + PASSWORD);
            String image = "image: https://127.0.0.1:" + site.port() + "/table.png\n";

            assertThat(run.propose(FRONT + image + "---\n" + TEXT)).contains("The image has no alt text");
            assertThat(run.propose(FRONT + "---\n" + TEXT.replace("Senator Edward J. Markey", "@SenMarkey")))
                    .contains("is the account of", "Edward J. Markey");
            String proposed = run.propose(FRONT + image + "alt: Ten people at a table\n---\n" + TEXT);
            assertThat(proposed).contains("X", "about $0.035 (posts: 2); $25.00 of $25.00 are left this month");
            assertThat(run.say("broadcast", "preview", "1"))
                    .contains("As posts on X", "1/2", "2/2", "Ten people at a table", "about $0.035");
            assertThat(x.posts).isEmpty();
            assertThat(run.say("broadcast", "approve", "1")).contains("promised to 1 recipients");

            Process process = run.start();
            try {
                run.awaitEnd(1);
                assertThat(x.posts).hasSize(2);
                assertThat(x.posts.get(0).text())
                        .startsWith("The Senate has another sponsor\n\nSenator Edward J. Markey put")
                        .endsWith("five minutes.");
                assertThat(x.posts.get(1).text()).isEqualTo("A vote is not on the calendar yet. More is on our page.");
                assertThat(x.posts.get(1).inReplyTo()).contains(x.posts.get(0).id());
                assertThat(x.posts).allSatisfy(post -> assertThat(post.text()).doesNotContain("@", "http", "example"));
                assertThat(x.pictures)
                        .containsOnlyKeys(x.posts.get(0).picture().orElseThrow())
                        .containsValue(new LoopbackX.Picture(
                                "image/png", PictureSite.PNG.length, Optional.of("Ten people at a table")));
                assertThat(run.say("broadcast", "status", "1")).contains("1 of 1 sent");

                assertThat(run.propose(FRONT + "---\n" + TEXT)).contains("$24.965 of $25.00 are left");
                run.say("broadcast", "approve", "2");
                run.awaitEnd(2);
                assertThat(x.posts).as("the same text is said once").hasSize(2);
                assertThat(x.postRequests).isEqualTo(2);
                assertThat(x.refused).isEmpty();

                String made = run.say("reply-page", "https://x.com/SenMarkey/status/1861234567890123456", "--announce");
                assertThat(made).contains("https://act.example.org/reply/", "Update 3 leads there");
                assertThat(run.say("broadcast", "preview", "3"))
                        .contains("A post of Senator Edward J. Markey to answer");
                run.say("broadcast", "approve", "3");
                await().atMost(PATIENCE, TimeUnit.SECONDS).until(() -> x.posts.size() == 3);
                assertThat(x.posts.get(2).text())
                        .startsWith("A post of Senator Edward J. Markey to answer")
                        .doesNotContain("@", "http");
                Matcher page =
                        Pattern.compile("act\\.example\\.org(/reply/\\S+)").matcher(made);
                assertThat(page.find()).isTrue();
                assertThat(get(run.pages() + page.group(1) + "?place=02139")).contains("Reply on X");
                assertThat(get(run.pages() + "/updates/update-3")).contains(page.group(1));
                assertThat(get(run.pages() + "/updates/update-1")).contains("Ten people at a table", "/table.png");
            } finally {
                process.destroy();
                assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(run.told()).doesNotContain(LoopbackX.TOKEN_SECRET, LoopbackX.SECRET, "\tat ");
        }
    }

    @Test
    void a_picture_that_only_this_machine_reaches_is_not_fetched_and_the_report_says_so(@TempDir Path folder)
            throws Exception {
        try (LoopbackX x = new LoopbackX(Clock.systemUTC());
                PictureSite site = new PictureSite()) {
            XRun run = new XRun(folder, x, "every: 'off', updates: true");
            run.propose("---\nimage: https://localhost:" + site.port() + "/table.png\nalt: Ten people\n---\n" + TEXT);
            run.say("broadcast", "approve", "1");
            Process process = run.start();
            try {
                run.awaitEnd(1);
                assertThat(run.say("broadcast", "report", "1"))
                        .contains("the picture: its address leads to this machine or into a private network");
                assertThat(x.posts).isEmpty();
                assertThat(site.asked()).isZero();
            } finally {
                process.destroy();
                assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void where_the_setting_allows_links_they_stay_at_their_price_and_the_budget_warns_and_stops(@TempDir Path folder)
            throws Exception {
        try (LoopbackX x = new LoopbackX(Clock.systemUTC())) {
            XRun run = new XRun(folder, x, "every: 'off', updates: true, links: true, monthly-budget: 0.25");
            assertThat(run.propose(FRONT + "---\nIt passed\nThe committee voted."))
                    .contains("about $0.20 (posts: 1); $0.25 of $0.25");
            run.say("broadcast", "approve", "1");
            Process process = run.start();
            try {
                await().atMost(PATIENCE, TimeUnit.SECONDS).until(() -> x.posts.size() == 1);
                assertThat(x.posts.get(0).text())
                        .isEqualTo("It passed\n\nThe committee voted.\nRead more: https://act.example.org/updates/1");
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> run.told().contains("more than 80 percent"));
                assertThat(run.propose(FRONT + "---\nOnce more\nThe House voted."))
                        .contains("$0.05 of $0.25", "That is more than is left");
                run.say("broadcast", "approve", "2");
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> run.told().contains("is used up"));
                assertThat(x.posts).hasSize(1);
            } finally {
                process.destroy();
                assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LoopbackX.Trouble.class,
            names = {"HELD_BEFORE", "HELD_AFTER"})
    void a_program_that_is_killed_while_it_posts_ends_in_one_thread(LoopbackX.Trouble trouble, @TempDir Path folder)
            throws Exception {
        assumeTrue(
                Boolean.getBoolean("full"), "only in ./verify --full: a killed program's promises wait for a minute");
        try (LoopbackX x = new LoopbackX(Clock.systemUTC())) {
            XRun run = new XRun(folder, x, "every: 'off', updates: true");
            run.propose(TEXT);
            run.say("broadcast", "approve", "1");
            x.trouble = trouble;
            Process process = run.start();
            try {
                assertThat(x.held.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
                process.destroyForcibly().waitFor(); // SIGKILL, while X has the first post in hand
                process = run.start();
                run.awaitEnd(1);
                assertThat(x.posts).hasSize(2);
                assertThat(x.posts.stream().map(LoopbackX.Post::text)).doesNotHaveDuplicates();
                assertThat(x.posts.get(1).inReplyTo()).contains(x.posts.get(0).id());
            } finally {
                process.destroy();
                assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LoopbackX.Trouble.class,
            names = {"UNAUTHORIZED", "FORBIDDEN"})
    void where_x_shuts_us_out_everything_else_goes_on(LoopbackX.Trouble trouble, @TempDir Path folder)
            throws Exception {
        try (LoopbackX x = new LoopbackX(Clock.systemUTC())) {
            XRun run = new XRun(folder, x, "every: PT5S");
            x.mention("1", "@Campaign 02139");
            x.mentionTrouble = trouble;
            Process process = run.start();
            try {
                await().atMost(PATIENCE, TimeUnit.SECONDS)
                        .until(() -> run.told().contains("X: stopped"));
                assertThat(get(run.pages() + "/act?place=02139")).contains("Markey");
                get(run.pages() + "/readyz");
                TimeUnit.SECONDS.sleep(6); // one more round would be due
                assertThat(x.mentionRequests).isEqualTo(1);
                assertThat(run.told()).containsOnlyOnce("X: stopped").contains("Everything else goes on.");
                assertThat(get(run.pages() + "/")).contains("<h1");
            } finally {
                process.destroy();
                assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static String get(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return answer.body();
    }

    /** With a certificate that the program is told to trust. */
    private static PictureSite secure(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "loopback",
                        "-dname",
                        "CN=loopback",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(Files.readString(folder.resolve("keytool")))
                .isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new PictureSite(server);
    }
}
