package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.constituent.delivery.Readers;
import org.constituent.delivery.UnreliableServer;
import org.constituent.delivery.UnreliableServer.Mischief;
import org.constituent.port.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sockets that are dropped within a request or an answer, and answers that never come: nobody is left out. */
final class DiscordFaultsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 300;

    @TempDir
    private Path folder;

    /** A direct channel has the name of the account; a message the name of its channel and its nonce. */
    private static final class Discord implements UnreliableServer.Language {
        @Override
        public String message(String path, String body) {
            return path.endsWith("/messages")
                    ? path.split("/", -1)[2] + " " + read(body).path("nonce").asText()
                    : "";
        }

        @Override
        public String answer(String path, String body) {
            return path.endsWith("/messages")
                    ? "{\"id\":\"7\"}"
                    : "{\"id\":\"" + read(body).path("recipient_id").asText() + "\"}";
        }

        private static JsonNode read(String body) {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void nobody_is_lost_and_what_arrives_twice_is_what_was_never_answered() throws Exception {
        try (UnreliableServer server = new UnreliableServer(new Discord(), new SplittableRandom(20261126))) {
            DiscordCarrier carrier = new DiscordCarrier(
                    new DiscordAccess(
                            "a.token.of-nobody",
                            Optional.of(server.at("/")),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    100_000,
                    Duration.ofMillis(700));

            Outbox.Progress progress = Readers.tell(folder, carrier, PEOPLE);

            assertThat(progress.sent()).isEqualTo(PEOPLE);
            assertThat(server.taken().keySet().stream()
                            .map(message -> message.replaceFirst(" .*", ""))
                            .collect(Collectors.toSet()))
                    .as("lost")
                    .hasSize(PEOPLE);
            assertThat(server.taken())
                    .as("each try has the nonce of the first, so nobody sees two")
                    .hasSize(PEOPLE);
            int requests = server.taken().values().stream()
                    .mapToInt(count -> count.get())
                    .sum();
            assertThat(requests - PEOPLE).as("sent again").isLessThanOrEqualTo(server.unknown());
            for (Mischief mischief : Mischief.values()) {
                assertThat(server.times(mischief)).as(mischief.name()).isPositive();
            }
        }
    }
}
