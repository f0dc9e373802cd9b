package org.constituent.adapter.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Measurements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has a page already gets it again only where it is another one now. */
final class UnchangedPageTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile String page = "A page";
    private volatile int status = 200;

    private final WebServer server = new WebServer(
            List.of(new OnePage()),
            (problem, language) -> new HttpEndpoint.Response.Whole(problem, Map.of(), new byte[0]),
            Set.of(),
            anybody -> true,
            Measurements.NONE,
            ServerLimits.USUAL,
            Clock.systemUTC());
    private int port;

    @BeforeEach
    void start() {
        port = server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> ask(String method, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/page"))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String tag() throws IOException, InterruptedException {
        return ask("GET").headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void who_has_it_is_told_so_and_gets_nothing_else() throws Exception {
        HttpResponse<String> again = ask("GET", "If-None-Match", tag());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag());
    }

    @Test
    void one_of_several_that_somebody_has_is_enough() throws Exception {
        assertThat(ask("GET", "If-None-Match", "\"other\", " + tag()).statusCode())
                .isEqualTo(304);
        assertThat(ask("GET", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_that_changed_by_one_letter_is_sent() throws Exception {
        String before = tag();
        page = "B page";
        HttpResponse<String> now = ask("GET", "If-None-Match", before);
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(now.body()).isEqualTo("B page");
        assertThat(tag()).isNotEqualTo(before);
    }

    @Test
    void the_head_of_a_page_has_the_same_tag() throws Exception {
        assertThat(ask("HEAD").headers().firstValue("ETag")).contains(tag());
    }

    @Test
    void what_is_posted_is_always_answered_and_a_problem_is_never_taken_for_a_page() throws Exception {
        assertThat(ask("POST", "If-None-Match", tag()).statusCode()).isEqualTo(200);
        assertThat(ask("POST").headers().firstValue("ETag")).isEmpty();
        String has = tag();
        status = 503;
        assertThat(ask("GET", "If-None-Match", has).statusCode()).isEqualTo(503);
        assertThat(ask("GET").headers().firstValue("ETag")).isEmpty();
    }

    /** One page, for those who ask and those who post. */
    private final class OnePage implements HttpEndpoint {
        @Override
        public List<Route> routes() {
            return List.of(new Route(Method.GET, "/page"), new Route(Method.POST, "/page"));
        }

        @Override
        public Response answer(Request request) {
            return new Response.Whole(status, Map.of("Content-Type", "text/html"), page.getBytes(UTF_8));
        }
    }
}
