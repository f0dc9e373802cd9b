package org.constituent.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack as it sends requests: signed, by the recipe of its documentation and with nothing of its library. */
final class SignedDoor {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    SignedDoor(URI address) {
        this.address = address;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String interactive(JsonNode payload) {
        return "payload=" + encoded(payload.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(String body, boolean isForm) {
        long now = System.currentTimeMillis() / 1_000;
        return send(body, isForm, String.valueOf(now), signature(LoopbackSlack.SIGNING_SECRET, now, body), 0);
    }

    /** What Slack was not sure that we heard. */
    HttpResponse<String> again(String body, boolean isForm, int time) {
        long now = System.currentTimeMillis() / 1_000;
        return send(body, isForm, String.valueOf(now), signature(LoopbackSlack.SIGNING_SECRET, now, body), time);
    }

    /** With any signature; none where it is blank. */
    HttpResponse<String> send(String body, boolean isForm, String timestamp, String signature, int retry) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", isForm ? "application/x-www-form-urlencoded" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!timestamp.isBlank()) {
            request.header("X-Slack-Request-Timestamp", timestamp);
        }
        if (!signature.isBlank()) {
            request.header("X-Slack-Signature", signature);
        }
        if (retry > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(retry)).header("X-Slack-Retry-Reason", "http_timeout");
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String signature(String secret, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
