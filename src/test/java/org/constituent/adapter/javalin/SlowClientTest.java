package org.constituent.adapter.javalin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Measurements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends in drops is cut off; whoever is only calm is not. */
@Timeout(60)
class SlowClientTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final ServerLimits LIMITS =
            new ServerLimits(64 * 1024, 8 * 1024, Duration.ofSeconds(15), PATIENCE, Duration.ofSeconds(1));
    private static final String HEAD = "GET /here HTTP/1.1\r\nHost: x\r\n\r\n";

    private final WebServer server = new WebServer(
            List.of(new Here()),
            (status, language) -> new HttpEndpoint.Response.Whole(status, Map.of(), new byte[0]),
            Set.of(),
            client -> true,
            Measurements.NONE,
            LIMITS,
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

    @Test
    void a_head_that_never_ends_is_cut_off() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(dripsUntilCutOff(client, "GET /here HTTP/1.1\r\nHost: x\r\nX-Drop: "))
                    .isTrue();
        }
    }

    @Test
    void a_second_head_that_never_ends_is_cut_off_too() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.getOutputStream().write(HEAD.getBytes(US_ASCII));
            assertThat(answer(client)).startsWith("HTTP/1.1 200");
            assertThat(dripsUntilCutOff(client, "GET /here HTTP/1.1\r\nX-Drop: "))
                    .isTrue();
        }
    }

    @Test
    void a_body_that_never_ends_is_cut_off() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(dripsUntilCutOff(client, "POST /here HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n"))
                    .isTrue();
        }
    }

    @Test
    void one_who_asks_again_and_again_with_pauses_keeps_the_connection() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (int i = 0; i < 8; i++) {
                client.getOutputStream().write(HEAD.getBytes(US_ASCII));
                assertThat(answer(client)).startsWith("HTTP/1.1 200");
                TimeUnit.MILLISECONDS.sleep(PATIENCE.toMillis() / 2);
            }
        }
    }

    @Test
    void one_who_is_silent_between_two_requests_keeps_the_connection() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (int i = 0; i < 2; i++) {
                client.getOutputStream().write(HEAD.getBytes(US_ASCII));
                assertThat(answer(client)).startsWith("HTTP/1.1 200");
                TimeUnit.MILLISECONDS.sleep(PATIENCE.toMillis() * 4);
            }
        }
    }

    private static boolean dripsUntilCutOff(Socket client, String begin) throws Exception {
        OutputStream out = client.getOutputStream();
        client.setSoTimeout(50);
        out.write(begin.getBytes(US_ASCII));
        for (int drop = 0; drop < 200; drop++) {
            try {
                out.write('x');
                out.flush();
                if (client.getInputStream().read() < 0) {
                    return true;
                }
            } catch (java.net.SocketTimeoutException e) {
                TimeUnit.MILLISECONDS.sleep(20); // not cut off yet
            } catch (SocketException e) {
                return true;
            }
        }
        return false;
    }

    private static String answer(Socket client) throws IOException {
        byte[] some = new byte[4096];
        int read = client.getInputStream().read(some);
        return read < 0 ? "" : new String(some, 0, read, US_ASCII);
    }

    private static final class Here implements HttpEndpoint {
        @Override
        public List<Route> routes() {
            return List.of(new Route(Method.GET, "/here"), new Route(Method.POST, "/here"));
        }

        @Override
        public Response answer(Request request) {
            return new Response.Whole(200, Map.of(), "here".getBytes(US_ASCII));
        }
    }
}
