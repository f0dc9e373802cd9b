package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XLoginTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "oauth_token=a",
                "oauth_token=%zz&oauth_token_secret=b",
                "oauth_token=a&oauth_token_secret=%"
            })
    void an_answer_without_a_token_is_told_as_one(String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            URI api = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            assertThat(new XLogin(api, "key", "secret", XPatience.USUAL).begin())
                    .isEqualTo(new XLogin.Unreachable("it answered with no token"));
        } finally {
            server.stop(0);
        }
    }
}
