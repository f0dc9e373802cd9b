package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunIT {

    @Test
    void what_is_on_and_what_is_off_is_told_with_the_reason(@TempDir Path folder) throws Exception {
        try (RunningSite site = RunningSite.start(folder, "")) {
            assertThat(site.said())
                    .contains(
                            "★ pages: http://127.0.0.1:",
                            "web.public-url is not set",
                            "○ metrics: off, because web.management-port is 0",
                            "○ sync: off, because sync.every is off; the facts are as of 2026-06-15");
            assertThat(site.get("/healthz").body()).isEqualTo("ok\n");
            assertThat(site.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(site.get("/metrics").statusCode()).isEqualTo(404);
            assertThat(site.stop()).isEqualTo(143);
            assertThat(site.said()).contains("Stopped.");
        }
    }

    @Test
    void metrics_are_told_at_a_port_of_their_own_and_hold_no_place(@TempDir Path folder) throws Exception {
        int port = free();
        try (RunningSite site = RunningSite.start(folder, "web: {management-port: " + port + "}\n")) {
            site.get("/act?place=02139");
            site.get("/legislators/M000133");

            String told = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.metrics() + "/metrics"))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(told)
                    .contains("constituent_http_requests_seconds_count{route=\"/act\",status=\"200\"} 1")
                    .contains("route=\"/legislators/{bioguide}\"")
                    .doesNotContain("02139", "M000133");
        }
    }

    @Test
    void a_request_in_hand_is_finished_before_it_stops(@TempDir Path folder) throws Exception {
        try (RunningSite site = RunningSite.start(folder, "");
                Socket slow = site.connect()) {
            String body = "place=02139";
            OutputStream out = slow.getOutputStream();
            out.write(
                    ("POST /act HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body.substring(0, 5))
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            TimeUnit.MILLISECONDS.sleep(500); // until the request is in the server's hands
            site.process().destroy();
            TimeUnit.MILLISECONDS.sleep(500); // until it was told to stop
            out.write(body.substring(5).getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 303")
                    .contains("/act?place=02139");
            assertThat(site.process().waitFor(15, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_was_counted_and_a_chat_survive_a_kill(@TempDir Path folder) throws Exception {
        Map<String, String> key = Map.of("CONSTITUENT_SIGNING_KEY", "0123456789abcdef0123");
        String link;
        try (RunningSite site = RunningSite.start(folder, "", key)) {
            String html = site.get("/act?place=MA").body();
            int at = html.indexOf("href=\"/go/") + 6;
            link = html.substring(at, html.indexOf('"', at));
            for (int i = 0; i < 5; i++) {
                assertThat(site.get(link).statusCode()).isEqualTo(303);
            }
            site.process().destroyForcibly().waitFor();
        }
        try (RunningSite site = RunningSite.start(folder, "", key)) {
            assertThat(site.get("/").body()).contains("People have opened 5 messages");
            // With a key of the operator's own, links outlive the program that made them.
            assertThat(site.get(link).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void a_port_that_is_taken_is_one_line_and_exit_code_78(@TempDir Path folder) throws Exception {
        try (RunningSite site = RunningSite.start(folder, "")) {
            Path out = folder.resolve("second.txt");
            Process second = new ProcessBuilder(
                            RunningSite.LAUNCHER.toString(),
                            "run",
                            "--config",
                            folder.resolve("config").toString(),
                            "--data",
                            folder.resolve("other").toString(),
                            "--port",
                            String.valueOf(site.port()))
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();

            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(78);
            assertThat(Files.readString(out))
                    .contains("is in use. Stop the other program, or choose another port.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void answers_come_to_the_page_by_server_sent_events(@TempDir Path folder) throws Exception {
        try (RunningSite site = RunningSite.start(folder, "")) {
            var page = site.get("/chat");
            String cookie = RunningSite.cookie(page, "visit");
            String mark = page.body().replaceAll("(?s).*name=\"mark\" value=\"([^\"]+)\".*", "$1");
            try (Socket events = site.connect()) {
                events.setSoTimeout(20_000);
                events.getOutputStream()
                        .write(("GET /chat/events HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nCookie: " + cookie
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                InputStream in = events.getInputStream();
                read(in, "text/event-stream");
                var sent = site.post(
                        "/chat",
                        Map.of("mark", mark, "words", "vermont"),
                        "Cookie",
                        cookie,
                        "X-Requested-With",
                        "fetch");

                assertThat(sent.statusCode()).isEqualTo(204);
                assertThat(read(in, "Balint")).contains("event: reply");
            }
        }
    }

    private static String read(InputStream in, String until) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (text.indexOf(until) < 0) {
            int read = in.read(buffer);
            if (read < 0) {
                throw new AssertionError("it ended: " + text);
            }
            text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static int free() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
