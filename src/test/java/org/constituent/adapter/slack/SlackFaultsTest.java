package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.constituent.adapter.cache.CaffeineRecent;
import org.constituent.conversation.ShippedBot;
import org.constituent.delivery.Readers;
import org.constituent.delivery.UnreliableServer;
import org.constituent.port.Carrier;
import org.constituent.port.Installations;
import org.constituent.port.Outbox;
import org.constituent.port.Subscriptions.Subscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on Slack, which knows no nonce: what was never answered is sent again, and nothing else is. */
final class SlackFaultsTest {
    private static final int PEOPLE = 150;

    @TempDir
    private Path folder;

    private static final class Slack implements UnreliableServer.Language {
        @Override
        public String message(String path, String body) {
            return path.endsWith("/chat.postMessage") ? channel(body) : "";
        }

        @Override
        public String answer(String path, String body) {
            return "{\"ok\":true,\"channel\":\"D" + channel(body) + "\",\"ts\":\"1.1\"}";
        }

        private static String channel(String body) {
            return URLDecoder.decode(body.replaceFirst("(?s)^(.*&)?channel=([^&]*).*$", "$2"), StandardCharsets.UTF_8);
        }
    }

    /** The carrier as it is, only not as slow as Slack wants it. */
    private record Hurried(Carrier carrier) implements Carrier {
        @Override
        public String platform() {
            return carrier.platform();
        }

        @Override
        public Pace pace() {
            return new Pace(100_000, Duration.ofSeconds(1));
        }

        @Override
        public Receipt carry(Subscriber to, org.constituent.chat.Reply message) {
            return carrier.carry(to, message);
        }
    }

    @Test
    void nobody_is_lost_and_what_arrives_twice_is_what_was_never_answered() throws Exception {
        ShippedBot bot = new ShippedBot();
        try (UnreliableServer server = new UnreliableServer(new Slack(), new SplittableRandom(7));
                SlackPlatform platform = new SlackPlatform(
                        new SlackAccess(
                                Installations.single(LoopbackSlack.BOT_TOKEN),
                                new SlackAccess.Http(LoopbackSlack.SIGNING_SECRET),
                                Optional.of(server.at("/api/"))),
                        bot.commands(),
                        bot.typeahead(),
                        new SlackMemory(recent(), recent(), recent()),
                        Runnable::run,
                        Clock.systemUTC(),
                        line -> {})) {

            Outbox.Progress progress = Readers.tell(folder, new Hurried(platform.carrier()), PEOPLE);

            assertThat(progress.sent()).isEqualTo(PEOPLE);
            assertThat(server.taken()).as("lost").hasSize(PEOPLE);
            int requests = server.taken().values().stream()
                    .mapToInt(count -> count.get())
                    .sum();
            assertThat(requests - PEOPLE).as("sent again").isBetween(1, server.unknown());
            for (UnreliableServer.Mischief mischief : List.of(UnreliableServer.Mischief.values())) {
                assertThat(server.times(mischief)).as(mischief.name()).isPositive();
            }
        }
    }

    private static <V> CaffeineRecent<V> recent() {
        return new CaffeineRecent<>(Duration.ofMinutes(1), 1_000, Clock.systemUTC());
    }
}
