package org.constituent.adapter.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The socket over which Slack tells us what happens, and which comes back by itself when it breaks. */
final class SocketLink extends SocketModeClientJavaWSImpl {
    private static final Logger log = LoggerFactory.getLogger(SocketLink.class);
    private static final int OK = 200;

    private final App app;
    private final SocketModeRequestParser parser;
    private final Runnable connected;
    private final AtomicBoolean greeted = new AtomicBoolean();

    /**
     * Not connected yet.
     *
     * @param address as Slack gave it for this one connection
     * @param connected told once, when Slack greets us
     */
    SocketLink(Slack slack, String token, String address, App app, Runnable connected) throws URISyntaxException {
        super(slack, token, address);
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.connected = connected;
        addWebSocketMessageListener(this::received);
        addWebSocketCloseListener((code, reason) -> log.info("Slack: the connection ended with {}", code));
    }

    /** A refusal would end Bolt's attempts for good; as a failure it is tried again. */
    @Override
    public void connectToNewEndpoint() throws IOException {
        try {
            super.connectToNewEndpoint();
        } catch (IllegalStateException refused) {
            throw new IOException("refused", refused);
        }
    }

    private void received(String message) {
        try {
            JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
            if (envelope.has("type") && envelope.get("type").getAsString().equals("hello")) {
                if (greeted.compareAndSet(false, true)) {
                    connected.run();
                } else {
                    log.info("Slack: the connection is back");
                }
                return;
            }
            SocketModeRequest request = parser.parse(message);
            if (request != null && request.getBoltRequest() != null) {
                Response answer = app.run(request.getBoltRequest());
                if (answer.getStatusCode() == OK) {
                    sendSocketModeResponse(acknowledgement(request, answer).toString());
                }
            }
        } catch (Exception fault) { // Bolt declares no less
            // Its kind alone: what people wrote may stand in its words.
            log.warn(
                    "Slack: a message could not be handled: {}",
                    fault.getClass().getSimpleName());
        }
    }

    private static JsonObject acknowledgement(SocketModeRequest request, Response answer) {
        JsonObject acknowledgement = new JsonObject();
        acknowledgement.addProperty("envelope_id", request.getEnvelope().getEnvelopeId());
        String body = answer.getBody();
        if (body != null && answer.getContentType().startsWith("application/json")) {
            JsonElement payload = JsonParser.parseString(body);
            acknowledgement.add("payload", payload);
        }
        return acknowledgement;
    }
}
