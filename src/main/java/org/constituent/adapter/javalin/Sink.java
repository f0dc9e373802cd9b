package org.constituent.adapter.javalin;

import io.javalin.http.sse.SseClient;
import org.constituent.port.HttpEndpoint;

/** Sends events to one browser. */
record Sink(SseClient client) implements HttpEndpoint.EventSink {
    @Override
    public boolean send(String name, String data) {
        if (client.terminated()) {
            return false;
        }
        client.sendEvent(name, data);
        return !client.terminated();
    }
}
