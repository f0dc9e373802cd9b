package org.constituent.adapter.slack;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.constituent.adapter.cache.CaffeineRecent;
import org.constituent.adapter.javalin.ServerLimits;
import org.constituent.adapter.javalin.WebServer;
import org.constituent.chat.InboundHandler;
import org.constituent.conversation.ShippedBot;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.Installations;
import org.constituent.port.Measurements;
import org.constituent.port.Recent;

/** The shipped bot on a loopback Slack, over either of its transports, and people there. */
final class SlackTalk extends SlackPeople implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

    final ShippedBot bot = new ShippedBot();
    final List<String> operator = new CopyOnWriteArrayList<>();
    final ExecutorService workers = Executors.newFixedThreadPool(8);
    final SlackPlatform platform;
    private final Optional<WebServer> server;

    SlackTalk(Line line) {
        this(line, access -> access, handler -> handler);
    }

    SlackTalk(Line line, UnaryOperator<SlackAccess> settings, UnaryOperator<InboundHandler> around) {
        super(new LoopbackSlack(), line);
        SlackAccess usual = new SlackAccess(
                Installations.single(LoopbackSlack.BOT_TOKEN),
                line == Line.SOCKET
                        ? new SlackAccess.Socket(LoopbackSlack.APP_TOKEN)
                        : new SlackAccess.Http(LoopbackSlack.SIGNING_SECRET),
                Optional.of(slack.api()));
        this.platform = new SlackPlatform(
                settings.apply(usual),
                bot.commands(),
                bot.typeahead(),
                new SlackMemory(recent(SlackMemory.SEEN), recent(SlackMemory.PEOPLE), recent(SlackMemory.HOMES)),
                workers,
                CLOCK,
                operator::add);
        Optional<HttpEndpoint> endpoint = platform.endpoint();
        this.server = endpoint.map(mounted -> new WebServer(
                List.of(mounted),
                (status, language) -> new HttpEndpoint.Response.Whole(status, Map.of(), new byte[0]),
                Set.of(),
                client -> false, // nobody but Slack, which proves itself
                Measurements.NONE,
                ServerLimits.USUAL,
                Clock.systemUTC()));
        server.ifPresent(started ->
                reachedAt(URI.create("http://127.0.0.1:" + started.start("127.0.0.1", 0) + SlackEndpoint.PATH)));
        platform.start(around.apply(bot.handler()));
    }

    private static <V> Recent<V> recent(Duration howLong) {
        return new CaffeineRecent<>(howLong, 10_000, Clock.systemUTC());
    }

    /** On. */
    SlackTalk ready() {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> operator.stream().anyMatch(told -> told.startsWith("★ Slack: on")));
        return this;
    }

    @Override
    public void close() {
        platform.close();
        workers.shutdownNow();
        server.ifPresent(WebServer::close);
        slack.close();
    }
}
