package org.constituent.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * A platform on this machine that breaks connections: it keeps its own book of which messages it took, whatever of its
 * answer arrived.
 */
public final class UnreliableServer implements AutoCloseable {
    private static final int OF = 100;

    /** What may go wrong with one request, and with how many of a hundred. */
    public enum Mischief {
        /** The socket is closed before the request was read. */
        DROPPED_IN_THE_REQUEST(8),
        /** The message is taken, and the socket is closed before a word of the answer. */
        DROPPED_BEFORE_THE_ANSWER(8),
        /** The message is taken, and the socket is closed within the answer. */
        DROPPED_IN_THE_ANSWER(8),
        /** The message is taken, and nothing ever comes. */
        SILENCE(2);

        private final int often;

        Mischief(int often) {
            this.often = often;
        }

        /** Whether the message is there, and we cannot know it. */
        private boolean isTaken() {
            return this != DROPPED_IN_THE_REQUEST;
        }
    }

    /** How a platform is spoken to. */
    public interface Language {
        /** What names the message that a request brings; blank where it brings none. */
        String message(String path, String body);

        String answer(String path, String body);
    }

    private final HttpServer server;
    private final Language language;
    private final RandomGenerator chance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final Map<Mischief, AtomicInteger> done = new EnumMap<>(Mischief.class);

    public UnreliableServer(Language language, RandomGenerator chance) throws IOException {
        this.language = language;
        this.chance = chance;
        for (Mischief mischief : Mischief.values()) {
            done.put(mischief, new AtomicInteger());
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** By name: how often each message was taken. */
    public Map<String, AtomicInteger> taken() {
        return taken;
    }

    /** How often each thing went wrong. */
    public int times(Mischief mischief) {
        return done.getOrDefault(mischief, new AtomicInteger()).get();
    }

    /** How many messages were taken without our knowing it. */
    public int unknown() {
        int sum = 0;
        for (Mischief mischief : Mischief.values()) {
            sum += mischief.isTaken() ? times(mischief) : 0;
        }
        return sum;
    }

    private synchronized java.util.Optional<Mischief> next() {
        int drawn = chance.nextInt(OF);
        for (Mischief mischief : Mischief.values()) {
            drawn -= mischief.often;
            if (drawn < 0) {
                return java.util.Optional.of(mischief);
            }
        }
        return java.util.Optional.empty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        java.util.Optional<Mischief> mischief = next();
        mischief.ifPresent(one -> done.getOrDefault(one, new AtomicInteger()).incrementAndGet());
        if (mischief.filter(one -> !one.isTaken()).isPresent()) {
            exchange.close();
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String message = language.message(path, body);
        if (!message.isBlank()) {
            taken.computeIfAbsent(message, unused -> new AtomicInteger()).incrementAndGet();
        }
        byte[] answer = language.answer(path, body).getBytes(StandardCharsets.UTF_8);
        switch (mischief.map(Enum::name).orElse("")) {
            case "SILENCE" -> silence(exchange);
            case "DROPPED_BEFORE_THE_ANSWER" -> exchange.close();
            default -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer, 0, mischief.isPresent() ? answer.length / 2 : answer.length);
                exchange.getResponseBody().flush();
                exchange.close();
            }
        }
    }

    private void silence(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
