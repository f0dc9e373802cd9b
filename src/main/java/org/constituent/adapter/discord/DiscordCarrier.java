package org.constituent.adapter.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.constituent.chat.Reply;
import org.constituent.port.Carrier;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Subscriber;

/**
 * Takes messages to channels and direct messages by Discord's REST interface itself, and not by the library, which would
 * queue and repeat them by rules of its own: here each is one request and one answer. Every message has a nonce that
 * Discord is asked to enforce, so that a second try of the same message within some minutes gives the first one back.
 */
public final class DiscordCarrier implements Carrier {
    private static final URI DISCORD = URI.create("https://discord.com/api/v10/");
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** Waited beside what Discord asks for, whose clock is not ours. */
    private static final Duration BESIDES = Duration.ofMillis(50);

    private static final int MOST_OPEN = 200_000;
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TIMED_OUT = 408;
    private static final int ILL = 500;

    /** Unknown channel, unknown guild, unknown user, missing access, no direct messages to them, no direct messages at all. */
    private static final List<Integer> NOBODY_THERE = List.of(10_003, 10_004, 10_013, 50_001, 50_007, 50_278);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI rest;
    private final String token;
    private final Pace pace;
    private final Duration answering;
    private final HttpClient client;
    private final DiscordRenderer renderer = new DiscordRenderer();

    /** The channels of direct messages by account, the latest used; which they are never changes. */
    private final Map<String, String> direct = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_OPEN;
        }
    });

    /**
     * Nothing is connected yet.
     *
     * @param messages how many are sent in a second
     */
    public DiscordCarrier(DiscordAccess access, int messages) {
        this(access, messages, ANSWERING);
    }

    /** Less patient than usual. */
    DiscordCarrier(DiscordAccess access, int messages, Duration answering) {
        this.answering = answering;
        this.rest = access.rest().orElse(DISCORD);
        this.token = access.token();
        this.pace = new Pace(messages, Duration.ofSeconds(1));
        this.client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    }

    @Override
    public String platform() {
        return DiscordPlatform.NAME;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Receipt carry(Subscriber to, Reply message) {
        return carry(to, message, "");
    }

    @Override
    public Receipt carry(Subscriber to, Reply message, String key) {
        return in(to, channel -> send(channel, message, key));
    }

    @Override
    public Receipt replace(Subscriber to, String id, Reply message) {
        return in(to, channel -> {
            DataObject body = renderer.draw(message).get(0).message().toData();
            Answer answer = ask("PATCH", "channels/" + channel + "/messages/" + id, body);
            return answer.refusal().orElseGet(() -> new Taken(answer.id()));
        });
    }

    /** Does something in a channel, or in the one where a person and the bot talk alone. */
    private Receipt in(Subscriber to, Function<String, Receipt> work) {
        if (!(to instanceof Person)) {
            return work.apply(to.address());
        }
        String known = direct.get(to.address());
        if (known == null) {
            Answer opened = ask("POST", "users/@me/channels", DataObject.empty().put("recipient_id", to.address()));
            Optional<Receipt> refusal = opened.refusal();
            if (refusal.isPresent()) {
                return refusal.get();
            }
            known = opened.id();
            direct.put(to.address(), known);
        }
        return work.apply(known);
    }

    private Receipt send(String channel, Reply message, String key) {
        List<Part> parts = renderer.draw(message);
        DataObject body = parts.get(0).message().toData();
        if (!key.isEmpty()) {
            body.put("nonce", key).put("enforce_nonce", true);
        }
        Answer answer = ask("POST", "channels/" + channel + "/messages", body);
        return answer.refusal().orElseGet(() -> new Taken(answer.id()));
    }

    private Answer ask(String method, String path, DataObject body) {
        HttpRequest request = HttpRequest.newBuilder(rest.resolve(path))
                .timeout(answering)
                .header("Authorization", "Bot " + token)
                .header("Content-Type", "application/json")
                .header("User-Agent", "DiscordBot (Constituent, 1.0)")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    read(response.body()),
                    response.headers().firstValue("Retry-After"),
                    "");
        } catch (HttpTimeoutException e) {
            return Answer.none("no answer in time");
        } catch (IOException e) {
            return Answer.none("the connection broke");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("interrupted");
        }
    }

    private static JsonNode read(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? JSON.createObjectNode() : read;
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    /**
     * What Discord said.
     *
     * @param status 0 where it said nothing
     * @param reason why it said nothing
     */
    private record Answer(int status, JsonNode body, Optional<String> retryAfter, String reason) {
        static Answer none(String reason) {
            return new Answer(0, JSON.createObjectNode(), Optional.empty(), reason);
        }

        String id() {
            return body.path("id").asText();
        }

        /** What became of it where it was not taken. */
        Optional<Receipt> refusal() {
            if (status == 0) {
                return Optional.of(new Failed(reason));
            }
            if (status == TOO_MANY) {
                return Optional.of(new Slower(pause()));
            }
            if (status >= ILL || status == TIMED_OUT) {
                return Optional.of(new Failed("Discord is ill: " + status));
            }
            int code = body.path("code").asInt();
            if (status < 300) {
                return id().isEmpty() ? Optional.of(new Failed("an answer without an id")) : Optional.empty();
            }
            String said = code == 0
                    ? String.valueOf(status)
                    : code + " " + body.path("message").asText();
            if (NOBODY_THERE.contains(code) || (code == 0 && (status == FORBIDDEN || status == NOT_FOUND))) {
                return Optional.of(new Gone(said));
            }
            // A token that is not taken is the operator's to mend, and nobody's message is lost meanwhile.
            return Optional.of(status == UNAUTHORIZED ? new Slower(Duration.ofMinutes(1)) : new Refused(said));
        }

        private Duration pause() {
            double seconds = body.path("retry_after").asDouble(0);
            try {
                seconds = Math.max(seconds, retryAfter.map(Double::parseDouble).orElse(0.0));
            } catch (NumberFormatException e) {
                seconds = Math.max(seconds, 1);
            }
            // Within bounds first: what is too large for a number of milliseconds would begin anew from below.
            double bounded = Math.min(Math.max(seconds, 0), (double) LONGEST_PAUSE.toSeconds());
            Duration pause = Duration.ofMillis((long) (bounded * 1000)).plus(BESIDES);
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }
}
