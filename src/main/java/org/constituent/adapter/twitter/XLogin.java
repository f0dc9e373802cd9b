package org.constituent.adapter.twitter;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import twitter4j.RequestSigner;

/** Asks X for an account's token by three-legged OAuth 1.0a: the account's owner reads a PIN off a page of X and types it. */
public final class XLogin {
    private static final long MOST_BYTES = 64 * 1024;

    private final HttpUrl api;
    private final String consumerKey;
    private final String consumerSecret;
    private final OkHttpClient http;

    public XLogin(URI api, String consumerKey, String consumerSecret, XPatience patience) {
        this.api = HttpUrl.get(api.toString());
        this.consumerKey = consumerKey;
        this.consumerSecret = consumerSecret;
        this.http = new OkHttpClient.Builder()
                .callTimeout(patience.call())
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** Begins. */
    public Outcome begin() {
        return ask("oauth/request_token", "", "", Map.of("oauth_callback", "oob"));
    }

    /** The page on which the account's owner lets the app in and is shown a PIN. */
    public URI page(Token begun) {
        return api.newBuilder()
                .addPathSegments("oauth/authorize")
                .addQueryParameter("oauth_token", begun.token())
                .build()
                .uri();
    }

    /** Ends with the account's token. */
    public Outcome end(Token begun, String pin) {
        return ask("oauth/access_token", begun.token(), begun.secret(), Map.of("oauth_verifier", pin));
    }

    private Outcome ask(String path, String token, String secret, Map<String, String> form) {
        HttpUrl address = api.newBuilder().addPathSegments(path).build();
        FormBody.Builder body = new FormBody.Builder(StandardCharsets.UTF_8);
        form.forEach(body::add);
        RequestSigner signer = new RequestSigner(consumerKey, consumerSecret, token, secret);
        Request request = new Request.Builder()
                .url(address)
                .header("Authorization", signer.sign("POST", address.toString(), form))
                .post(body.build())
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() != 200) {
                return new Refused(response.code());
            }
            Map<String, String> fields = fields(response.peekBody(MOST_BYTES).string());
            return Optional.ofNullable(fields.get("oauth_token"))
                    .flatMap(named -> Optional.ofNullable(fields.get("oauth_token_secret"))
                            .<Outcome>map(
                                    hidden -> new Token(named, hidden, Optional.ofNullable(fields.get("screen_name")))))
                    .orElseGet(() -> new Unreachable("it answered with no token"));
        } catch (IllegalArgumentException e) { // a percent sign that encodes nothing
            return new Unreachable("it answered with no token");
        } catch (IOException e) {
            return new Unreachable("no whole answer came");
        }
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** A token, on its way or for good. */
    public record Token(String token, String secret, Optional<String> account) implements Outcome {
        /** Without the secrets. */
        @Override
        public String toString() {
            return "Token[***]";
        }
    }

    /** X says no. */
    public record Refused(int status) implements Outcome {}

    /** X cannot be asked. */
    public record Unreachable(String reason) implements Outcome {}
}
