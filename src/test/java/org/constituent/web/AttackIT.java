package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers try, against the program as it runs. */
@SuppressWarnings("NullAway.Init") // started before all
final class AttackIT {
    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\ssrc=)|<style|\\son[a-z]+\\s*=\\s*[\"']|\\sstyle\\s*=\\s*[\"']|href=\"javascript:",
            Pattern.CASE_INSENSITIVE);

    private static RunningSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path config = RunningSite.config(folder, "");
        // Organizers may be careless, too.
        Path campaign = config.resolve("campaigns/ban-facial-recognition.yaml");
        Files.writeString(
                campaign,
                Files.readString(campaign)
                        .replace("name: {en: Ban facial recognition,", "name: {en: \"Ban <script>alert(2)</script>\",")
                        .replace("    - 18 Million Rising", "    - \"<b onclick=alert(3)>18</b>\""));
        Path updates = config.resolve("campaigns/ban-facial-recognition/updates");
        Files.createDirectories(updates);
        Files.writeString(updates.resolve("evil.md"), """
                ---
                title: "<script>alert(4)</script>"
                excerpt: "<img src=x onerror=alert(5)>"
                publishedDateTime: 2026-11-01
                provider: "</p><script>alert(6)</script>"
                ---
                <script>alert(7)</script> [x](javascript:alert(8)) ![x](https://tracker.example/p.png)
                """);
        site = RunningSite.start(folder, "web: {most-requests: 100000}\n");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=es",
                "/scoreboard",
                "/legislators/M000133",
                "/act",
                "/act?place=02139",
                "/updates",
                "/updates/evil",
                "/updates.atom",
                "/privacy",
                "/chat",
                "/nowhere",
                "/c/airport-face-scans/"
            })
    void no_page_holds_a_script_a_style_or_a_handler_of_its_own(String address) throws Exception {
        HttpResponse<String> page = site.get(address);

        assertThat(INLINE.matcher(page.body()).find()).as(page.body()).isFalse();
        assertThat(page.body()).doesNotContain("<b onclick", "tracker.example/p.png\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scoreboard?name=%s",
                "/scoreboard?state=%s",
                "/scoreboard?chamber=%s",
                "/scoreboard?party=%s",
                "/scoreboard?standing=%s",
                "/scoreboard?sort=%s",
                "/act?place=%s",
                "/act?place=02139&district=%s",
                "/act?place=02139&to=%s",
                "/act?place=02139&drafts=%s",
                "/?lang=%s",
                "/legislators/%s",
                "/c/%s/",
                "/updates/%s",
                "/reply/%s",
                "/go/%s"
            })
    void what_stands_in_an_address_never_becomes_markup(String address) throws Exception {
        HttpResponse<String> page =
                site.get(String.format(address, RunningSite.encoded(SCRIPT).replace("+", "%20")));

        assertThat(page.statusCode()).isLessThan(500);
        assertThat(page.body()).doesNotContain("<script>alert(1)", "<img src=x");
        assertThat(INLINE.matcher(page.body()).find()).isFalse();
    }

    @Test
    void what_is_typed_into_forms_never_becomes_markup() throws Exception {
        assertThat(site.post("/act", Map.of("place", SCRIPT)).body()).doesNotContain("<script>alert(1)");
        Session session = new Session("/act?place=VT");
        for (String field : List.of(
                "text-S000033-post",
                "subject-S000033-letter",
                "story",
                "number-S000033-post",
                "district",
                "to",
                "drafts",
                "at")) {
            String body = session.post("/act", withField(field)).body();
            assertThat(body).as(field).doesNotContain("<script>alert(1)", "<img src=x");
        }
        Session chat = new Session("/chat");
        assertThat(chat.post("/chat", Map.of("words", SCRIPT)).body()).doesNotContain("<script>alert(1)", "<img src=x");
    }

    @Test
    void a_textarea_cannot_be_left_early() throws Exception {
        Session session = new Session("/act?place=VT");
        String body = session.post(
                        "/act", Map.of("at", "VT", "do", "keep", "text-S000033-post", "</textarea><h1>evil</h1>"))
                .body();

        assertThat(body).doesNotContain("<h1>evil");
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        assertThat(site.post("/act", Map.of("at", "VT", "do", "sent:S000033-post"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/go", Map.of("open", "x")).statusCode()).isEqualTo(403);
        assertThat(site.post("/chat", Map.of("words", "forget me")).statusCode())
                .isEqualTo(403);
        assertThat(site.post("/legislators/M000133", Map.of("words", "x")).statusCode())
                .isEqualTo(403);
        Session session = new Session("/act?place=VT");
        assertThat(session.post("/act", Map.of("at", "VT", "do", "keep"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/go/https:%2F%2Fevil.example", "/go/%2F%2Fevil.example", "/go/javascript:alert(1)", "/go/e30.e30",
                        "/go/..%2F..%2Fetc%2Fpasswd",
                "/assets/../../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/assets/x/%2e%2e%2fsite.css",
                        "/assets/x%00/site.css", "/updates/..%2f..%2fx",
                "//evil.example/", "/%5cevil.example", "/c/..%2f/"
            })
    void nothing_leads_out_or_reads_what_it_should_not(String address) throws Exception {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 4\\d\\d.*")
                .doesNotContain("root:", "Location: http", "Location: //");
    }

    @Test
    void the_host_that_a_client_names_stands_in_no_answer() throws Exception {
        for (String address : List.of("/", "/act?place=02139", "/nowhere", "/updates.atom")) {
            assertThat(
                            raw(
                                    "GET " + address
                                            + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"))
                    .doesNotContain("evil.example");
        }
        assertThat(
                        raw(
                                "POST /act HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\nplace=02139"))
                .contains("303", "/act?place=02139")
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/act?place=%0d%0aSet-Cookie:%20x=1",
                "/?lang=en%0d%0aX-Evil:%201",
                "/act?place=02139&drafts=es%0d%0aX-Evil:1",
                "/go/%0d%0aX-Evil:1"
            })
    void line_breaks_make_no_header(String address) throws Exception {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("X-Evil", "Set-Cookie: x=1");
    }

    @Test
    void too_large_a_body_is_refused_with_a_kind_page() throws Exception {
        HttpResponse<String> page = site.post("/act", Map.of("place", "x".repeat(100_000)));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("That was more than this page takes.");
    }

    @Test
    void too_long_an_address_and_too_large_headers_are_refused() throws Exception {
        assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1\\.1 (414|431).*");
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Big: " + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void who_sends_a_form_drop_by_drop_or_falls_silent_is_cut_off() throws Exception {
        String head =
                "POST /act HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6000\r\n\r\n";
        for (String drop : List.of("x", "")) {
            Instant began = Instant.now();
            try (Socket socket = site.connect()) {
                socket.setSoTimeout(500);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                while (Duration.between(began, Instant.now()).toSeconds() < 60) {
                    socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                    try {
                        if (socket.getInputStream().read() < 0) {
                            break;
                        }
                    } catch (SocketTimeoutException e) {
                        // Nothing said yet.
                    }
                }
            } catch (SocketException e) {
                // Cut off in the middle of a word.
            }
            assertThat(Duration.between(began, Instant.now()))
                    .as("drop \"%s\"", drop)
                    .isLessThan(Duration.ofSeconds(50));
        }
    }

    @Test
    void nothing_that_was_tried_showed_anybody_the_inside() throws Exception {
        for (String address : List.of("/act?place=%", "/act?%=%", "/?a=%zz", "/legislators/%ff")) {
            String answer = raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(answer).doesNotContain("\tat ", "Exception", "org.constituent", "jetty", "Javalin");
            assertThat(answer).doesNotStartWith("HTTP/1.1 5");
        }
    }

    @Test
    void a_client_may_ask_so_much_and_an_address_in_a_header_makes_it_nobody_else(@TempDir Path folder)
            throws Exception {
        try (RunningSite strict = RunningSite.start(folder, "web: {most-requests: 20}\n")) {
            int refused = 0;
            for (int i = 0; i < 40; i++) {
                HttpResponse<String> answer =
                        strict.get("/privacy", "X-Forwarded-For", "10.0.0." + i, "Accept-Language", "es");
                if (answer.statusCode() == 429) {
                    refused++;
                    assertThat(answer.body()).contains("Fueron muchas peticiones a la vez.");
                }
            }
            assertThat(refused).isBetween(10, 20);
        }
        Path other = Files.createDirectories(folder.resolve("behind"));
        try (RunningSite behind = RunningSite.start(other, "web: {most-requests: 20, trusted-proxies: 127.0.0.1}\n")) {
            for (int i = 0; i < 40; i++) {
                assertThat(behind.get("/privacy", "X-Forwarded-For", "evil, 10.0.0." + i)
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static Map<String, String> withField(String field) {
        Map<String, String> form = new java.util.HashMap<>(Map.of("at", "VT", "do", "keep"));
        form.put(field, SCRIPT);
        return form;
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = site.connect()) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            try {
                int read;
                while ((read = socket.getInputStream().read(buffer)) >= 0) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            } catch (SocketException e) {
                // Whoever sends too much may find the connection reset after the answer.
            }
            return answer.toString();
        }
    }

    /** A browser that opened a page and may send its forms. */
    private static final class Session {
        private final String cookie;
        private final String mark;

        Session(String address) throws IOException, InterruptedException {
            HttpResponse<String> page = site.get(address);
            this.cookie = RunningSite.cookie(page, "visit");
            this.mark = page.body().replaceAll("(?s).*?name=\"mark\" value=\"([^\"]+)\".*", "$1");
        }

        HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
                throws IOException, InterruptedException {
            Map<String, String> form = new java.util.HashMap<>(fields);
            form.put("mark", mark);
            String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
            all[headers.length] = "Cookie";
            all[headers.length + 1] = cookie;
            return site.post(path, form, all);
        }
    }
}
