package org.constituent.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Slack's end of the socket: hello, envelopes, acknowledgements, and the wish that one connects anew. */
final class LoopbackSocket {
    private final LoopbackSlack slack;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final Queue<String> missed = new ArrayDeque<>();
    private @Nullable WsContext current;

    final AtomicInteger connections = new AtomicInteger();

    LoopbackSocket(LoopbackSlack slack) {
        this.slack = slack;
    }

    /** For one connection. */
    String ticket() {
        String ticket = slack.id("ticket");
        tickets.add(ticket);
        return ticket;
    }

    void set(WsConfig config) {
        config.onConnect(context -> {
            context.session.setIdleTimeout(Duration.ofMinutes(5));
            if (!tickets.remove(String.valueOf(context.queryParam("ticket")))) {
                context.closeSession(1008, "not with this ticket");
                return;
            }
            connect(context);
        });
        config.onMessage(context -> {
            JsonNode acknowledgement = LoopbackSlack.read(context.message());
            CompletableFuture<JsonNode> waiting =
                    open.remove(acknowledgement.path("envelope_id").asText());
            if (waiting == null) {
                slack.refused.add("an acknowledgement of nothing: " + acknowledgement);
            } else {
                waiting.complete(acknowledgement.path("payload"));
            }
        });
        config.onClose(context -> closed(context));
    }

    private synchronized void connect(WsContext context) {
        current = context;
        connections.incrementAndGet();
        context.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A0LOOPBACK\"}}");
        while (!missed.isEmpty()) {
            context.send(missed.remove());
        }
    }

    private synchronized void closed(WsContext context) {
        if (current != null && current.sessionId().equals(context.sessionId())) {
            current = null;
        }
    }

    /** What happens while nobody listens is told when somebody does again. */
    synchronized CompletableFuture<JsonNode> send(String type, JsonNode payload, int retry) {
        String id = slack.id("envelope");
        ObjectNode envelope = LoopbackSlack.JSON
                .createObjectNode()
                .put("type", type)
                .put("envelope_id", id)
                .put("accepts_response_payload", !type.equals("events_api"));
        envelope.set("payload", payload);
        if (retry > 0) {
            envelope.put("retry_attempt", retry).put("retry_reason", "timeout");
        }
        CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
        open.put(id, acknowledged);
        if (current != null && current.session.isOpen()) {
            current.send(envelope.toString());
        } else {
            missed.add(envelope.toString());
        }
        return acknowledged;
    }

    /** Slack asks to connect anew, as it does every few hours. */
    synchronized void askToReconnect() {
        if (current != null) {
            current.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{}}");
        }
    }

    /** The line breaks without a word. */
    synchronized void drop() {
        if (current != null) {
            current.closeSession(1011, "broken");
            current = null;
        }
    }
}
