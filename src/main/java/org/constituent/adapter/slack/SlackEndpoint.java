package org.constituent.adapter.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.port.HttpEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Slack tells us what happens, by requests it signs. */
final class SlackEndpoint implements HttpEndpoint {
    static final String PATH = "/slack/events";

    private static final Logger log = LoggerFactory.getLogger(SlackEndpoint.class);
    private static final int NO_REQUEST = 400;
    private static final int NOT_SLACK = 401;
    private static final int FAULT = 500;
    private static final int NOT_READY = 503;

    private final SlackSignature.Verifier verifier;
    private volatile @Nullable App app;

    SlackEndpoint(String signingSecret) {
        this.verifier = new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret));
    }

    void open(App opened) {
        app = opened;
    }

    /** Answers nothing any more; Slack says it again later. */
    void close() {
        app = null;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, PATH));
    }

    /** Whoever asks is told by the signature: all of Slack comes from few addresses. */
    @Override
    public boolean knowsWhoAsks() {
        return true;
    }

    @Override
    public Response answer(HttpEndpoint.Request request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        // Before anything of it is read: whoever is not Slack gets no further.
        boolean signed = verifier.isValid(
                request.header("x-slack-request-timestamp").orElse(""),
                body,
                request.header("x-slack-signature").orElse(""));
        if (!signed) {
            return nothing(NOT_SLACK);
        }
        App opened = app;
        if (opened == null) {
            return nothing(NOT_READY);
        }
        try {
            com.slack.api.bolt.request.Request<?> read = read(opened, request, body);
            return read == null ? nothing(NO_REQUEST) : whole(opened.run(read));
        } catch (Exception fault) { // Bolt declares no less
            // Its kind alone: what people wrote may stand in its words.
            log.warn(
                    "Slack: a request could not be handled: {}",
                    fault.getClass().getSimpleName());
            return nothing(FAULT);
        }
    }

    private static com.slack.api.bolt.request.Request<?> read(App app, HttpEndpoint.Request request, String body) {
        Map<String, List<String>> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new SlackRequestParser(app.config())
                .parse(SlackRequestParser.HttpRequest.builder()
                        .requestUri(PATH)
                        .queryString(Map.of())
                        .headers(new RequestHeaders(headers))
                        .requestBody(body)
                        .remoteAddress(request.client())
                        .build());
    }

    private static Response.Whole whole(com.slack.api.bolt.response.Response answer) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", answer.getContentType());
        String body = Optional.ofNullable(answer.getBody()).orElse("");
        return new Response.Whole(answer.getStatusCode(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response.Whole nothing(int status) {
        return new Response.Whole(status, Map.of(), new byte[0]);
    }
}
