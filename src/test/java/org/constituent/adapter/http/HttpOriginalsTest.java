package org.constituent.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.constituent.port.Originals.Fetched;
import org.constituent.port.Originals.Original;
import org.constituent.port.Originals.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpOriginalsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String TEXT = "[{\"id\": 1}]";
    private static final long MOST_BYTES = 100_000;
    private static final HttpPatience IMPATIENT = new HttpPatience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            3,
            Duration.ofMillis(1),
            Duration.ofMillis(4));

    private final List<Headers> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = unstarted();

    private boolean contextIsOpen;

    @BeforeEach
    void open() {
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        testIsOver.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_file_comes_with_its_date_and_what_to_ask_for_changes_with() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("ETag", "W/\"7\"");
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 15 Jun 2026 08:00:00 GMT");
            send(exchange, 200, TEXT);
        });
        Fetched.Fresh fresh = fresh(fetch());
        assertThat(new String(fresh.bytes(), UTF_8)).isEqualTo(TEXT);
        assertThat(fresh.asOf()).isEqualTo("2026-06-15T08:00:00Z");
        assertThat(fresh.validators())
                .isEqualTo(new Validators(Optional.of("W/\"7\""), Optional.of("Mon, 15 Jun 2026 08:00:00 GMT")));
    }

    @Test
    void a_file_without_a_date_or_with_one_to_come_is_as_old_as_its_download() {
        serve(exchange -> send(exchange, 200, TEXT), exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 15 Jun 2099 08:00:00 GMT");
            send(exchange, 200, TEXT);
        });
        assertThat(fresh(fetch()).asOf()).isEqualTo(NOW);
        assertThat(fresh(fetch()).asOf()).isEqualTo(NOW);
    }

    @Test
    void a_copy_that_is_still_good_is_unchanged() {
        serve(exchange -> send(exchange, 304, ""));
        Validators known = new Validators(Optional.of("\"7\""), Optional.of("Mon, 15 Jun 2026 08:00:00 GMT"));
        assertThat(fetch(IMPATIENT, Map.of(), Optional.of(known))).isInstanceOf(Fetched.Unchanged.class);
        assertThat(asked.get(0).getFirst("If-None-Match")).isEqualTo("\"7\"");
        assertThat(asked.get(0).getFirst("If-Modified-Since")).isEqualTo("Mon, 15 Jun 2026 08:00:00 GMT");
    }

    @Test
    void nothing_is_unchanged_where_no_copy_is_held() {
        serve(exchange -> send(exchange, 304, ""));
        assertFailed(fetch(), 1);
        assertThat(asked.get(0)).doesNotContainKeys("If-none-match", "If-modified-since");
    }

    @Test
    void the_project_names_itself_and_a_key_travels_as_a_header() {
        serve(exchange -> send(exchange, 200, TEXT));
        fetch(IMPATIENT, Map.of("X-Api-Key", "k"), Optional.empty());
        assertThat(asked.get(0).getFirst("User-Agent")).isEqualTo("Constituent/test (+https://example.org)");
        assertThat(asked.get(0).getFirst("X-Api-Key")).isEqualTo("k");
    }

    @Test
    void a_server_that_was_out_of_order_is_asked_again() {
        serve(
                exchange -> send(exchange, 503, "maintenance"),
                exchange -> send(exchange, 500, ""),
                exchange -> send(exchange, 200, TEXT));
        assertThat(fresh(fetch()).bytes()).hasSize(TEXT.length());
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_server_that_stays_out_of_order_is_given_up() {
        serve(exchange -> send(exchange, 503, "maintenance"));
        assertThat(assertFailed(fetch(), 3)).contains("503");
    }

    @Test
    void a_busy_server_is_asked_again_when_it_says_but_not_later_than_we_like() {
        serve(
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "3600");
                    send(exchange, 429, "");
                },
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "Sun, 22 Nov 2026 13:00:00 GMT");
                    send(exchange, 429, "");
                },
                exchange -> send(exchange, 200, TEXT));
        Instant start = Instant.now();
        fresh(fetch());
        assertThat(Instant.now()).isCloseTo(start, within(4, ChronoUnit.SECONDS));
    }

    @Test
    void the_wait_a_busy_server_asks_for_is_kept() {
        serve(
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    send(exchange, 429, "");
                },
                exchange -> send(exchange, 200, TEXT));
        HttpPatience patience = new HttpPatience(
                IMPATIENT.connect(),
                IMPATIENT.read(),
                IMPATIENT.call(),
                2,
                Duration.ofMillis(1),
                Duration.ofMillis(60));
        Instant start = Instant.now();
        fresh(fetch(patience, Map.of(), Optional.empty()));
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 418, 204, 206})
    void any_other_answer_fails_at_once_and_says_which(int status) {
        serve(exchange -> send(exchange, status, ""));
        assertThat(assertFailed(fetch(), 1)).contains(String.valueOf(status));
    }

    @Test
    void a_refused_key_is_told_without_the_key() {
        serve(exchange -> send(exchange, 403, ""));
        assertThat(assertFailed(fetch(IMPATIENT, Map.of("X-Api-Key", "secret"), Optional.empty()), 1))
                .contains("Is the key right?")
                .doesNotContain("secret");
    }

    @Test
    void a_key_that_no_header_can_carry_is_told_without_the_key() {
        serve(exchange -> send(exchange, 200, TEXT));
        assertThat(assertFailed(fetch(IMPATIENT, Map.of("X-Api-Key", "sec\nret"), Optional.empty()), 0))
                .doesNotContain("sec\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_file_that_is_not_there_is_absent(int status) {
        serve(exchange -> send(exchange, status, "<html>no</html>"));
        assertThat(fetch()).isInstanceOf(Fetched.Absent.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_web_page_with_status_200_is_handed_on_for_its_reader_to_refuse() {
        serve(exchange -> send(exchange, 200, "<!DOCTYPE html>"));
        assertThat(fresh(fetch()).bytes()).hasSize(15);
    }

    @Test
    void a_body_that_is_shorter_than_announced_fails() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(TEXT.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThat(assertFailed(fetch(), 3)).contains("broke");
    }

    @Test
    void a_body_in_pieces_that_breaks_off_fails() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(TEXT.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });
        assertFailed(fetch(), 3);
    }

    @Test
    void a_packed_body_is_unpacked() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, packed("x".repeat(50_000)));
        });
        assertThat(fresh(fetch()).bytes()).hasSize(50_000);
        assertThat(asked.get(0).getFirst("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void a_packed_body_that_is_cut_off_fails() {
        byte[] whole = packed("x".repeat(50_000));
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, Arrays.copyOf(whole, whole.length / 2));
        });
        assertFailed(fetch(), 3);
    }

    @Test
    void a_body_that_is_too_large_fails_whether_or_not_it_is_announced() {
        serve(exchange -> send(exchange, 200, "x".repeat((int) MOST_BYTES + 1)));
        assertThat(assertFailed(fetch(), 1)).contains("larger");
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[(int) MOST_BYTES + 1]);
            exchange.close();
        });
        assertThat(assertFailed(fetch(), 2)).contains("larger");
    }

    @Test
    void a_body_of_just_the_most_bytes_is_taken() {
        serve(exchange -> send(exchange, 200, "x".repeat((int) MOST_BYTES)));
        assertThat(fresh(fetch()).bytes()).hasSize((int) MOST_BYTES);
    }

    @Test
    void a_small_packed_body_that_unpacks_to_too_much_fails() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, packed("x".repeat(20_000_000)));
        });
        assertThat(assertFailed(fetch(), 1)).contains("larger");
    }

    @Test
    void a_server_that_drips_is_given_up_after_the_whole_time() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (!testIsOver.await(20, TimeUnit.MILLISECONDS)) {
                    body.write('x');
                    body.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        HttpPatience patience = new HttpPatience(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                2,
                Duration.ofMillis(1),
                Duration.ofMillis(2));
        assertThat(assertFailed(fetch(patience, Map.of(), Optional.empty()), 2)).contains("too long");
    }

    @Test
    void a_redirect_is_followed() {
        serve(exchange -> redirect(exchange, "/elsewhere"), exchange -> send(exchange, 200, TEXT));
        assertThat(fresh(fetch()).bytes()).hasSize(TEXT.length());
    }

    @Test
    void a_key_does_not_follow_a_redirect_to_another_server() throws IOException {
        HttpServer other = unstarted();
        try {
            List<Headers> askedOther = new CopyOnWriteArrayList<>();
            other.createContext("/", exchange -> {
                askedOther.add(exchange.getRequestHeaders());
                send(exchange, 200, TEXT);
            });
            other.start();
            serve(exchange ->
                    redirect(exchange, "http://127.0.0.1:" + other.getAddress().getPort() + "/"));
            fresh(fetch(IMPATIENT, Map.of("X-Api-Key", "secret"), Optional.empty()));
            assertThat(askedOther).hasSize(1);
            assertThat(askedOther.get(0)).doesNotContainKey("X-api-key").containsKey("User-agent");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void redirects_in_a_circle_are_given_up() {
        serve(exchange -> redirect(exchange, "/file"));
        assertThat(assertFailed(fetch(), 6)).contains("circle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "ftp://example.com/x", "gopher:x"})
    void a_redirect_to_anything_but_the_web_is_not_followed(String location) {
        serve(exchange -> redirect(exchange, location));
        assertFailed(fetch(), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "ftp://example.com/x", "relative"})
    void an_address_off_the_web_is_not_fetched(String address) {
        Original original = new Original("a.json", URI.create(address), Map.of(), MOST_BYTES);
        assertFailed(originals(IMPATIENT).fetch(original, Optional.empty()), 0);
    }

    @Test
    void a_server_that_is_not_there_fails_in_a_sentence() {
        server.stop(0);
        assertThat(assertFailed(fetch(), 0)).contains("cannot be reached");
    }

    @Test
    void whoever_is_interrupted_while_waiting_gives_up_and_stays_interrupted() {
        serve(exchange -> send(exchange, 503, ""));
        Thread.currentThread().interrupt();
        Fetched fetched = fetch();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    }

    private Fetched fetch() {
        return fetch(IMPATIENT, Map.of(), Optional.empty());
    }

    private Fetched fetch(HttpPatience patience, Map<String, String> headers, Optional<Validators> known) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/file");
        return originals(patience).fetch(new Original("folder/file.json", address, headers, MOST_BYTES), known);
    }

    private static HttpOriginals originals(HttpPatience patience) {
        return new HttpOriginals(patience, "Constituent/test (+https://example.org)", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Fetched.Fresh fresh(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
        return (Fetched.Fresh) fetched;
    }

    /** The reason, which is a sentence. */
    private String assertFailed(Fetched fetched, int attempts) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        String reason = ((Fetched.Failed) fetched).reason();
        assertThat(reason).matches("(?s).*[.?]").doesNotContain("Exception", "http://");
        assertThat(asked).hasSize(attempts);
        return reason;
    }

    /** Answers one request after another; the last answer stays. */
    private void serve(HttpHandler... answers) {
        if (contextIsOpen) {
            server.removeContext("/");
        }
        contextIsOpen = true;
        int before = asked.size();
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders());
            int index = Math.min(asked.size() - before, answers.length) - 1;
            answers[index].handle(exchange);
        });
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        send(exchange, 302, "");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, text.getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
