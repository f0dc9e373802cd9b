package org.constituent.adapter.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlPromises;
import org.constituent.adapter.sql.SqlReadership;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.QuietHours;
import org.constituent.broadcast.Stage;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.civic.Congress;
import org.constituent.delivery.Deliveries;
import org.constituent.delivery.DeliveryRules;
import org.constituent.port.Carrier;
import org.constituent.port.Outbox.Promised;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Subscriber;

/**
 * How fast an update goes out: with the outbox and all it writes down, beside a bare loop of java.net.http that sends the same
 * requests with as many at a time, in the same run to the same server, which is in this process. Both open a direct channel
 * for each person and send one message there. Recipients are handed to the outbox one after another, as approval does.
 */
public final class BroadcastRounds {
    private static final int AT_ONCE = DeliveryRules.USUAL.atOnce();
    private static final int MOST_BARE = 20_000;
    private static final Reply NEWS = new Reply.News(
            "News",
            Prose.of("Something **happened**."),
            Optional.empty(),
            "Say \"updates off\" to end them.",
            List.of());

    private BroadcastRounds() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        for (int people : List.of(10_000, 100_000)) {
            round(people, out);
        }
        System.exit(0);
    }

    private static void round(int people, PrintStream out) throws Exception {
        AtomicInteger taken = new AtomicInteger();
        ExecutorService answering = Executors.newFixedThreadPool(4);
        HttpServer server = server(taken, answering);
        URI rest = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10/");
        double bareBefore = bare(Math.min(people, MOST_BARE), rest);
        taken.set(0);
        double kept = kept(people, rest, taken, out);
        double bareAfter = bare(Math.min(people, MOST_BARE), rest);
        double bare = (bareBefore + bareAfter) / 2;
        out.printf(
                Locale.ROOT,
                "%,d people: %,.0f deliveries/s with the outbox, %,.0f/s by the bare loop (before %,.0f, after %,.0f): %.0f %%%n",
                people,
                kept,
                bare,
                bareBefore,
                bareAfter,
                100 * kept / bare);
        server.stop(0);
        answering.shutdown();
    }

    private static HttpServer server(AtomicInteger taken, ExecutorService answering) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(answering);
        server.createContext("/api/v10/users/@me/channels", exchange -> answer(exchange, "{\"id\":\"5\"}"));
        server.createContext("/api/v10/channels", exchange -> {
            taken.incrementAndGet();
            answer(exchange, "{\"id\":\"7\"}");
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static DiscordCarrier carrier(URI rest) {
        return new DiscordCarrier(
                new DiscordAccess(
                        "a.token.of-nobody",
                        Optional.of(rest),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()),
                1_000_000);
    }

    private static Person person(int number) {
        return new Person(new Speaker("discord", String.valueOf(100_000 + number)));
    }

    private static double bare(int people, URI rest) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String message =
                "{\"content\":\"\",\"embeds\":[{\"title\":\"News\",\"description\":\"Something **happened**.\","
                        + "\"footer\":{\"text\":\"Say \\\"updates off\\\" to end them.\"}}]}";
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        long begin = System.nanoTime();
        for (int thread = 0; thread < AT_ONCE; thread++) {
            threads.execute(() -> {
                for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
                    post(client, rest.resolve("users/@me/channels"), "{\"recipient_id\":\"" + (100_000 + i) + "\"}");
                    post(client, rest.resolve("channels/5/messages"), message);
                }
                done.countDown();
            });
        }
        done.await();
        threads.shutdown();
        return people / ((System.nanoTime() - begin) / 1e9);
    }

    private static void post(HttpClient client, URI page, String body) {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Authorization", "Bot a.token.of-nobody")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() != 200) {
                throw new IllegalStateException("not taken");
            }
        } catch (IOException e) {
            // Once in a hundred thousand times or so the client takes a connection that its own pool is closing.
            post(client, page, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double kept(int people, URI rest, AtomicInteger taken, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("broadcast");
        Clock clock = Clock.systemUTC();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Database database = Database.open(folder)) {
            SqlSubscriptions subscriptions = new SqlSubscriptions(database);
            for (int i = 0; i < people; i++) {
                subscriptions.add(person(i), "c");
            }
            SqlReadership readership = new SqlReadership(database);
            SqlOutbox outbox = new SqlOutbox(database);
            long id = outbox.propose(
                    new Bulletin(
                            "c",
                            Map.of(Language.ENGLISH, new Wording("News", "Something happened.")),
                            Optional.empty(),
                            Optional.empty(),
                            Audience.EVERYBODY,
                            Optional.empty(),
                            false),
                    Organizer.OPERATOR,
                    clock.instant());
            long approving = System.nanoTime();
            System.gc();
            Peak peak = new Peak(threads);
            outbox.approve(
                    id,
                    Organizer.OPERATOR,
                    clock.instant(),
                    taker -> readership.each(
                            "c",
                            new Congress(119),
                            reader -> taker.accept(new Promised(reader.recipient(), Instant.EPOCH))));
            out.printf(
                    Locale.ROOT,
                    "%,d people: approved in %.1f s, heap at most %d MB%n",
                    people,
                    (System.nanoTime() - approving) / 1e9,
                    peak.megabytes());
            Map<String, AtomicInteger> notTaken = new ConcurrentHashMap<>();
            Deliveries deliveries = new Deliveries(
                    new SqlPromises(database),
                    List.of(new Noting(carrier(rest), notTaken)),
                    (bulletin, recipient) -> NEWS,
                    DeliveryRules.USUAL.telling(new QuietHours(LocalTime.MIN, LocalTime.MAX), 100),
                    clock,
                    new SplittableRandom(),
                    threads);
            long begin = System.nanoTime();
            deliveries.start(threads);
            Peak telling = new Peak(threads);
            while (taken.get() < people) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            while (outbox.find(id).orElseThrow().stage() != Stage.DONE) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            int most = telling.megabytes();
            System.gc();
            long held =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            out.printf(
                    Locale.ROOT,
                    "%,d people: %,d requests taken by the server, not answered well: %s; heap at most %d MB, held afterwards %d MB%n",
                    people,
                    taken.get(),
                    notTaken,
                    most,
                    held >> 20);
            deliveries.close();
            threads.shutdown();
            threads.awaitTermination(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS);
            return people / seconds;
        }
    }

    /** A carrier whose receipts are counted where they are no success. */
    private record Noting(Carrier carrier, Map<String, AtomicInteger> notTaken) implements Carrier {
        @Override
        public String platform() {
            return carrier.platform();
        }

        @Override
        public Pace pace() {
            return carrier.pace();
        }

        @Override
        public Receipt carry(Subscriber to, Reply message) {
            return carry(to, message, "");
        }

        @Override
        public Receipt carry(Subscriber to, Reply message, String key) {
            Receipt receipt = carrier.carry(to, message, key);
            if (!(receipt instanceof Taken)) {
                notTaken.computeIfAbsent(receipt.toString(), unused -> new AtomicInteger())
                        .incrementAndGet();
            }
            return receipt;
        }
    }

    /** The most memory that is in use, looked at now and then. */
    private static final class Peak {
        private volatile long most;
        private volatile boolean over;

        private Peak(ExecutorService threads) {
            threads.execute(() -> {
                while (!over) {
                    most = Math.max(
                            most,
                            Runtime.getRuntime().totalMemory()
                                    - Runtime.getRuntime().freeMemory());
                    try {
                        TimeUnit.MILLISECONDS.sleep(20);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            });
        }

        /** And no more looking. */
        private int megabytes() {
            over = true;
            return (int) (most >> 20);
        }
    }
}
