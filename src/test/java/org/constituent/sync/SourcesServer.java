package org.constituent.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.constituent.adapter.http.HttpOriginals;
import org.constituent.adapter.http.HttpPatience;
import org.constituent.port.Originals;

/** A folder of originals behind HTTP, as well-behaved or as broken as a test wants each file to be. */
final class SourcesServer implements AutoCloseable {
    private static final HttpPatience PATIENT = patience(Duration.ofSeconds(20));
    private static final HttpPatience IMPATIENT = patience(Duration.ofMillis(300));

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, HttpHandler> instead = new ConcurrentHashMap<>();
    private final Set<String> dripping = ConcurrentHashMap.newKeySet();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private volatile Instant changed = Instant.parse("2026-04-30T06:00:00Z");

    SourcesServer(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Downloads in the program's own way; only the addresses are others. */
    Originals originals(Clock clock) {
        Originals patient = new HttpOriginals(PATIENT, "Constituent/test", clock);
        Originals impatient = new HttpOriginals(IMPATIENT, "Constituent/test", clock);
        return (wanted, known) -> (dripping.contains(wanted.name()) ? impatient : patient)
                .fetch(
                        new Originals.Original(
                                wanted.name(),
                                URI.create("http://127.0.0.1:"
                                        + server.getAddress().getPort() + "/" + wanted.name()),
                                wanted.headers(),
                                wanted.mostBytes()),
                        known);
    }

    /** From now on every file has another date. */
    Instant publishAnew() {
        changed = changed.plus(Duration.ofDays(1));
        return changed;
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    void instead(String name, HttpHandler handler) {
        instead.put(name, handler);
    }

    void mended() {
        instead.clear();
        dripping.clear();
    }

    /** What was answered since the last time this was asked, such as {@code 304 zip-districts/zccd.csv}. */
    List<String> answered() {
        List<String> all = List.copyOf(answered);
        answered.clear();
        return all;
    }

    void status(String name, int status) {
        instead(name, exchange -> send(exchange, status, "<html>no</html>".getBytes(UTF_8)));
    }

    void busy(String name) {
        instead(name, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            send(exchange, 429, new byte[0]);
        });
    }

    /** Promises the whole file and stops after so many bytes. */
    void breakOff(String name, byte[] whole, int after) {
        instead(name, exchange -> {
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, after);
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    /** Takes these bytes for the whole file, with status 200 and all else as if it were. */
    void content(String name, byte[] bytes) {
        instead(name, exchange -> {
            exchange.getResponseHeaders().set("ETag", etag(bytes(name)));
            exchange.getResponseHeaders().set("Last-Modified", httpDate());
            send(exchange, 200, bytes);
        });
    }

    void cut(String name, byte[] whole, int after) {
        content(name, Arrays.copyOf(whole, after));
    }

    void drip(String name) {
        dripping.add(name);
        instead(name, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (!closing.await(20, TimeUnit.MILLISECONDS)) {
                    body.write(' ');
                    body.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void redirectInACircle(String name) {
        instead(name, exchange -> {
            exchange.getResponseHeaders().set("Location", "/" + name);
            send(exchange, 302, new byte[0]);
        });
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        HttpHandler handler = instead.get(name);
        if (handler != null) {
            handler.handle(exchange);
        } else if (!Files.isRegularFile(folder.resolve(name))) {
            send(exchange, 404, new byte[0]);
        } else {
            byte[] bytes = bytes(name);
            String etag = etag(bytes);
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Last-Modified", httpDate());
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, known ? new byte[0] : bytes);
        }
        answered.add(exchange.getResponseCode() + " " + name);
    }

    private String etag(byte[] whole) {
        return "\"" + Arrays.hashCode(whole) + "-" + changed.getEpochSecond() + "\"";
    }

    private String httpDate() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static HttpPatience patience(Duration whole) {
        Duration wait = Duration.ofSeconds(20);
        return new HttpPatience(wait, wait, whole, 2, Duration.ofMillis(1), Duration.ofMillis(4));
    }
}
