package org.constituent.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.constituent.port.Inquiries;
import org.constituent.port.Inquiries.Result;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpInquiriesTest {
    private static final InquiryPatience IMPATIENT =
            new InquiryPatience(Duration.ofMillis(500), 2, Duration.ofMillis(1), 4, 4, Duration.ofMinutes(1));

    private final TestClock clock = new TestClock();
    private final Inquiries inquiries = new HttpInquiries(IMPATIENT, "Constituent/test", clock);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Script script = exchange -> send(exchange, 200, "application/json", "{}");

    HttpInquiriesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            script.answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void close() {
        testIsOver.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void what_is_asked_goes_out_whole_and_what_comes_back_is_read() {
        script = exchange -> send(exchange, 200, "application/json;charset=UTF-8", "{\"result\": 1}");
        assertThat(ask("12 O'Neil & Söhne St #4"))
                .isInstanceOfSatisfying(
                        Result.Answered.class,
                        answered ->
                                assertThat(new String(answered.json(), UTF_8)).isEqualTo("{\"result\": 1}"));
        assertThat(asked).containsExactly("/geo?address=12%20O%27Neil%20%26%20S%C3%B6hne%20St%20%234&format=json");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 408})
    void what_may_pass_is_asked_once_more_and_no_oftener(int status) {
        script = exchange -> send(exchange, status, "text/html", "<html>");
        assertThat(ask("x")).isEqualTo(new Result.Unavailable("it answered " + status));
        assertThat(asked).hasSize(2);
    }

    @Test
    void the_second_answer_is_as_good_as_the_first() {
        script = exchange -> send(exchange, asked.size() == 1 ? 503 : 200, "application/json", "{}");
        assertThat(ask("x")).isInstanceOf(Result.Answered.class);
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "302"})
    void what_will_not_pass_is_not_asked_again(int status) {
        script = exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            send(exchange, status, "application/json", "{}");
        };
        assertThat(ask("x")).isEqualTo(new Result.Refused(status));
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_page_with_status_200_is_no_answer() {
        script = exchange -> send(exchange, 200, "text/html", "<html>");
        assertThat(ask("x")).isEqualTo(new Result.Unavailable("it answered with something else than JSON"));
    }

    @Test
    void an_answer_without_end_is_none() {
        script = exchange -> send(exchange, 200, "application/json", " ".repeat(600 * 1024));
        assertThat(ask("x")).isEqualTo(new Result.Unavailable("its answer was far too long"));
    }

    @Test
    void a_server_that_sleeps_is_waited_for_within_the_deadline_twice() {
        script = exchange -> hold();
        assertThat(ask("x")).isEqualTo(new Result.Unavailable("it took too long"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_server_that_drips_is_not_waited_for_longer() {
        script = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < 100 && testIsOver.getCount() > 0; i++) {
                out.write(' ');
                out.flush();
                pause(Duration.ofMillis(100));
            }
        };
        assertThat(ask("x")).isEqualTo(new Result.Unavailable("it took too long"));
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(inquiries.ask(
                        new Inquiries.Inquiry(URI.create("http://127.0.0.1:" + port + "/geo"), Map.of("address", "x"))))
                .isEqualTo(new Result.Unavailable("the connection broke"));
    }

    @Test
    void a_server_that_keeps_failing_is_left_alone_for_a_while_then_tried_once() {
        script = exchange -> send(exchange, 503, "text/html", "");
        ask("x");
        ask("x");
        assertThat(asked).hasSize(4);
        assertThat(ask("x")).isEqualTo(new Result.Unavailable("it kept failing and is left alone for a while"));
        assertThat(asked).as("nobody was asked").hasSize(4);

        clock.pass(Duration.ofSeconds(61));
        script = exchange -> send(exchange, 200, "application/json", "{}");
        assertThat(ask("x")).isInstanceOf(Result.Answered.class);
        assertThat(ask("x")).isInstanceOf(Result.Answered.class);
    }

    @Test
    void nobody_can_shut_the_door_with_questions_that_are_refused() {
        script = exchange -> send(exchange, 400, "application/json", "{}");
        for (int i = 0; i < 10; i++) {
            assertThat(ask("x")).isEqualTo(new Result.Refused(400));
        }
        assertThat(asked).hasSize(10);
    }

    private Result ask(String address) {
        return inquiries.ask(new Inquiries.Inquiry(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/geo"),
                Map.of("address", address, "format", "json")));
    }

    private void hold() {
        pause(Duration.ofSeconds(30));
    }

    private void pause(Duration time) {
        try {
            testIsOver.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }
}
