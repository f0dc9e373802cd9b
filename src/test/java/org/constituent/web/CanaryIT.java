package org.constituent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.constituent.adapter.censusgeocoder.LoopbackGeocoder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A street and a story are driven through every entrance of the pages, and looked for as bytes wherever something could remain. */
final class CanaryIT {
    private static final String STREET = "wisterialane";
    private static final String STORY = "quokkaberry";
    private static final String LATITUDE = "30.276";

    /** An operator may let everything be logged, the server's own lines too. */
    @ParameterizedTest
    @ValueSource(strings = {"WARN", "DEBUG"})
    void a_street_and_a_story_remain_nowhere(String logged, @TempDir Path folder) throws Exception {
        List<String> addresses = new ArrayList<>();
        String metrics;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            metrics = "web: {management-port: " + free.getLocalPort() + "}\n";
        }
        try (LoopbackGeocoder geocoder = new LoopbackGeocoder();
                RunningSite site = RunningSite.start(
                        folder,
                        metrics + "geocoder: {url: '" + geocoder.address() + "'}\n",
                        Map.of("CONSTITUENT_LOG", logged))) {
            byAddress(site, addresses);
            assertThat(geocoder.asked())
                    .as("the one it is for")
                    .anySatisfy(asked -> assertThat(asked.get("address")).containsIgnoringCase(STREET))
                    .anySatisfy(asked -> assertThat(asked).containsEntry("y", LATITUDE));
            for (String typed : List.of("12 " + STREET + ", Cambridge, MA 02139", STREET, "I live at 12 " + STREET)) {
                addresses.add(location(site.post("/act", Map.of("place", typed))));
                addresses.add(location(site.post("/c/airport-face-scans/act", Map.of("place", typed))));
            }
            HttpResponse<String> act = site.get("/act?place=VT");
            String cookie = RunningSite.cookie(act, "visit");
            Map<String, String> form = new HashMap<>(Map.of(
                    "mark",
                    mark(act),
                    "at",
                    "VT",
                    "story",
                    "My " + STORY + " at 12 " + STREET,
                    "text-S000033-letter",
                    STORY + " " + STREET));
            for (String pressed :
                    List.of("story", "keep", "check:S000033-letter", "another:S000033-post", "sent:S000033-letter")) {
                form.put("do", pressed);
                HttpResponse<String> page = site.post("/act", form, "Cookie", cookie);
                assertThat(page.statusCode()).isEqualTo(200);
                addresses.addAll(links(page.body()));
            }
            HttpResponse<String> chat = site.get("/chat");
            String talking = RunningSite.cookie(chat, "visit");
            for (String words : List.of(
                    "vermont",
                    "I live at 12 " + STREET + ", Boston, MA 02139",
                    "story",
                    "My " + STORY + " was taken.",
                    "letter sanders",
                    STREET,
                    "call")) {
                HttpResponse<String> answer =
                        site.post("/chat", Map.of("mark", mark(chat), "words", words), "Cookie", talking);
                assertThat(answer.statusCode()).isEqualTo(200);
            }
            // The way out to a network holds the text itself: that is the message the person is about to send.
            HttpResponse<String> out = site.post(
                    "/go",
                    Map.of(
                            "mark",
                            mark(act),
                            "open",
                            button(act.body()),
                            "text-S000033-post",
                            STORY,
                            "text-W000800-post",
                            STORY,
                            "text-B001318-post",
                            STORY),
                    "Cookie",
                    cookie);
            assertThat(location(out)).startsWith("https://x.com/intent/tweet?text=" + STORY);
            String measured = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(java.net.URI.create(site.metrics() + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(measured)
                    .contains("route=\"/go\"")
                    .doesNotContainIgnoringCase(STREET)
                    .doesNotContain(LATITUDE)
                    .doesNotContainIgnoringCase(STORY);
            assertThat(addresses)
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address)
                            .doesNotContainIgnoringCase(STREET)
                            .doesNotContain(LATITUDE)
                            .doesNotContainIgnoringCase(STORY));
            nowhere(folder); // while it runs, its write-ahead log beside it
        }
        nowhere(folder);
    }

    /** The form for a street, the one for a location, and the window in the chat: answered, refused, silent. */
    private static void byAddress(RunningSite site, List<String> addresses) throws Exception {
        // Those that fail come last: after a few of them nobody is asked for a while.
        for (String base : List.of("", "/c/airport-face-scans")) {
            HttpResponse<String> act = site.get(base + "/act");
            send(site, base, act, Map.of("latitude", LATITUDE + "1419922", "longitude", "-97.7397540353"), addresses);
            for (String first : List.of("12", "damaged", "layer", "newer", "empty", "crossing", "PO Box 1")) {
                send(site, base, act, Map.of("street", first + " " + STREET + ", Austin, TX 78701"), addresses);
            }
            send(site, base, act, Map.of("street", "empty " + STREET), addresses);
            send(site, base, act, Map.of("street", STREET), addresses);
        }
        HttpResponse<String> chat = site.get("/chat");
        String talking = RunningSite.cookie(chat, "visit");
        for (String first : List.of("12", "empty", "crossing", "broken")) {
            HttpResponse<String> answer = site.post(
                    "/chat",
                    Map.of(
                            "mark",
                            mark(chat),
                            "window",
                            "address",
                            "words",
                            first + " " + STREET + ", Austin, TX 78701"),
                    "Cookie",
                    talking);
            assertThat(answer.statusCode()).isEqualTo(200);
            clean(answer.body());
        }
        HttpResponse<String> act = site.get("/act");
        for (String first : List.of("broken", "html", "broken", "12")) {
            send(site, "", act, Map.of("street", first + " " + STREET + ", Austin, TX 78701"), addresses);
        }
    }

    private static void send(
            RunningSite site, String base, HttpResponse<String> act, Map<String, String> fields, List<String> addresses)
            throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("mark", mark(act));
        HttpResponse<String> answer = site.post(base + "/act", form, "Cookie", RunningSite.cookie(act, "visit"));
        addresses.add(location(answer));
        addresses.addAll(links(answer.body()));
        clean(answer.body());
        if (!location(answer).isEmpty()) {
            clean(site.get(location(answer)).body());
        }
        // Not our own form: refused before anybody is asked.
        clean(site.post(base + "/act", fields).body());
    }

    private static void clean(String body) {
        assertThat(body).doesNotContainIgnoringCase(STREET).doesNotContain(LATITUDE);
    }

    private static void nowhere(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.startsWith(folder.resolve("messages"))))
                    .anySatisfy(file -> assertThat(file.toString()).endsWith("constituent.db"))
                    .anySatisfy(file -> assertThat(file.toString()).endsWith("output.txt"))
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                    .lines()
                                    .filter(line -> line.toLowerCase(Locale.ROOT)
                                                    .contains(STREET)
                                            || line.toLowerCase(Locale.ROOT).contains(STORY)
                                            || line.contains(LATITUDE))
                                    .limit(3))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static List<String> links(String html) {
        return java.util.regex.Pattern.compile("(?:href|action|formaction)=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static String mark(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*?name=\"mark\" value=\"([^\"]+)\".*", "$1");
    }

    private static String button(String html) {
        return html.replaceAll("(?s).*?name=\"open\" value=\"([^\"]+)\">Post on X.*", "$1");
    }
}
