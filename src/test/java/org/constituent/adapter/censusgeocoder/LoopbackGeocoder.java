package org.constituent.adapter.censusgeocoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A geocoder on this machine. What it answers stands in the address it is asked for, as a first word: {@code slow},
 * {@code broken}, {@code html}, {@code layer}, {@code newer}, {@code empty}, {@code agreeing}, {@code crossing}, {@code damaged}; any
 * other address lies in Austin, which is TX-37 by the map of the 119th Congress and TX-10 by that of the 120th.
 */
public final class LoopbackGeocoder implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    public LoopbackGeocoder() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/geocoder/geographies/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/geocoder");
    }

    /** What it was asked, in order. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    /** From now on it answers with errors, or no longer. */
    public void isDown(boolean broken) {
        down = broken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        asked.add(query);
        boolean next = query.getOrDefault("vintage", "").equals("ACS2026_Current");
        if (exchange.getRequestURI().getPath().endsWith("/coordinates")) {
            boolean ocean = Double.parseDouble(query.getOrDefault("x", "0")) > -60;
            send(exchange, 200, "application/json", GeocoderFixtures.point(ocean ? "" : austin(next)));
            return;
        }
        String first = query.getOrDefault("address", "").split(" ", 2)[0];
        if (down || first.equals("broken")) {
            send(exchange, 503, "text/html", "<html>Service unavailable</html>");
            return;
        }
        switch (first) {
            case "slow" -> {
                hold();
                exchange.close();
            }
            case "html" -> send(exchange, 200, "text/html", "<html><body>Maintenance</body></html>");
            case "damaged" -> send(exchange, 200, "application/json", "{\"result\": {\"addressMatches\": [");
            case "layer" ->
                send(
                        exchange,
                        200,
                        "application/json",
                        GeocoderFixtures.matches("\"Counties\": [{\"GEOID\": \"48453\"}]"));
            case "newer" ->
                send(
                        exchange,
                        200,
                        "application/json",
                        GeocoderFixtures.matches(GeocoderFixtures.district(120, "4810")));
            case "empty" -> send(exchange, 200, "application/json", GeocoderFixtures.matches());
            case "agreeing" ->
                send(exchange, 200, "application/json", GeocoderFixtures.matches(austin(next), austin(next)));
            case "crossing" ->
                send(
                        exchange,
                        200,
                        "application/json",
                        GeocoderFixtures.matches(austin(next), GeocoderFixtures.district(next ? 120 : 119, "4821")));
            default -> send(exchange, 200, "application/json", GeocoderFixtures.matches(austin(next)));
        }
    }

    private static String austin(boolean next) {
        return next ? GeocoderFixtures.district(120, "4810") : GeocoderFixtures.district(119, "4837");
    }

    private void hold() {
        try {
            closing.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
