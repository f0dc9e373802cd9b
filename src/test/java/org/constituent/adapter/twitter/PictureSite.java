package org.constituent.adapter.twitter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** A site on this machine with pictures, and with what is called a picture and is none. */
final class PictureSite implements AutoCloseable {
    /** One red pixel. */
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    /** Where {@code /elsewhere} leads. */
    volatile String elsewhere = "";

    PictureSite() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10));
    }

    PictureSite(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How many requests came. */
    int asked() {
        return asked.get();
    }

    URI png() {
        return address("table.png");
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + "/" + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/table.png" -> reply(exchange, 200, PNG);
                case "/large" -> {
                    byte[] large = new byte[5 * 1024 * 1024 + 1];
                    System.arraycopy(PNG, 0, large, 0, PNG.length);
                    reply(exchange, 200, large);
                }
                case "/svg" -> reply(exchange, 200, "<svg/>".getBytes(StandardCharsets.UTF_8));
                case "/elsewhere" -> {
                    exchange.getResponseHeaders().set("Location", elsewhere);
                    reply(exchange, 302, new byte[] {'-'});
                }
                case "/ill" -> reply(exchange, 503, new byte[] {'-'});
                default -> reply(exchange, 404, new byte[] {'-'});
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
