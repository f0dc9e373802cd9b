package org.constituent.adapter.twitter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import twitter4j.RequestSigner;

/**
 * Asks X's interface, version 2, for one account. Each request is sent once: whether it is sent again is for whoever
 * knows what that would do. Once X says that there were too many of a kind, none is sent before X lets us.
 */
final class XClient {
    private static final long MOST_BYTES = 2 * 1024 * 1024;
    private static final MediaType JSON = MediaType.get("application/json");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MOST_AT_ONCE = "100";

    private final HttpUrl api;
    private final OkHttpClient http;
    private final RequestSigner signer;
    private final XPatience patience;
    private final String userAgent;
    private final Clock clock;
    private final Map<Kind, Instant> pauses = new ConcurrentHashMap<>();

    XClient(XAccess access, XPatience patience, String userAgent, Clock clock) {
        this.api = HttpUrl.get(access.api().toString());
        this.http = new OkHttpClient.Builder()
                .callTimeout(patience.call())
                .connectTimeout(patience.call())
                .readTimeout(patience.call())
                .writeTimeout(patience.call())
                .followRedirects(false)
                .followSslRedirects(false)
                // A post that is sent twice unseen is a post that arrives twice.
                .retryOnConnectionFailure(false)
                .build();
        this.signer =
                new RequestSigner(access.consumerKey(), access.consumerSecret(), access.token(), access.tokenSecret());
        this.patience = patience;
        this.userAgent = userAgent;
        this.clock = clock;
    }

    /**
     * A page of the posts that mention an account, the newest first.
     *
     * @param since the number of the newest one already known
     * @param page where to go on
     */
    XAnswer mentions(String account, Optional<String> since, Optional<String> page) {
        HttpUrl.Builder address = api.newBuilder()
                .addPathSegments("2/users/" + account + "/mentions")
                .addQueryParameter("max_results", MOST_AT_ONCE)
                .addQueryParameter(
                        "tweet.fields",
                        "author_id,conversation_id,created_at,lang,referenced_tweets,in_reply_to_user_id");
        since.ifPresent(id -> address.addQueryParameter("since_id", id));
        page.ifPresent(token -> address.addQueryParameter("pagination_token", token));
        return ask(Kind.MENTIONS, new Request.Builder().url(address.build()).get());
    }

    /** The newest posts of an account itself. */
    XAnswer own(String account) {
        HttpUrl address = api.newBuilder()
                .addPathSegments("2/users/" + account + "/tweets")
                .addQueryParameter("max_results", MOST_AT_ONCE)
                .addQueryParameter("tweet.fields", "referenced_tweets")
                .build();
        return ask(Kind.OWN, new Request.Builder().url(address).get());
    }

    /**
     * Posts.
     *
     * @param inReplyTo the number of the post this one answers
     * @param picture the number of a picture that hangs on it
     */
    XAnswer post(String text, Optional<String> inReplyTo, Optional<String> picture) {
        ObjectNode body = MAPPER.createObjectNode().put("text", text);
        inReplyTo.ifPresent(id -> body.putObject("reply").put("in_reply_to_tweet_id", id));
        picture.ifPresent(id -> body.putObject("media").putArray("media_ids").add(id));
        return ask(Kind.POST, request("2/tweets", json(body)));
    }

    /** Uploads a picture, which then has a number and is seen by nobody. */
    XAnswer upload(byte[] picture, String type) {
        MediaType media = MediaType.get(type);
        return ask(
                Kind.PICTURE,
                request(
                        "2/media/upload",
                        new MultipartBody.Builder()
                                .setType(MultipartBody.FORM)
                                .addFormDataPart("media_category", "tweet_image")
                                .addFormDataPart("media_type", type)
                                .addFormDataPart(
                                        "media", "picture." + media.subtype(), RequestBody.create(picture, media))
                                .build()));
    }

    /** Says what a picture shows, for those who do not see it. */
    XAnswer describe(String picture, String words) {
        ObjectNode body = MAPPER.createObjectNode().put("id", picture);
        body.putObject("metadata").putObject("alt_text").put("text", words);
        return ask(Kind.DESCRIPTION, request("2/media/metadata", json(body)));
    }

    private Request.Builder request(String path, RequestBody body) {
        return new Request.Builder()
                .url(api.newBuilder().addPathSegments(path).build())
                .post(body);
    }

    private static RequestBody json(ObjectNode body) {
        return RequestBody.create(body.toString().getBytes(StandardCharsets.UTF_8), JSON);
    }

    private Optional<Instant> paused(Kind kind) {
        return Optional.ofNullable(pauses.get(kind)).filter(until -> until.isAfter(clock.instant()));
    }

    private XAnswer ask(Kind kind, Request.Builder builder) {
        Optional<Instant> pause = paused(kind);
        if (pause.isPresent()) {
            return new XAnswer.TooFast(pause.get());
        }
        Request plain = builder.header("User-Agent", userAgent).build();
        Request request = plain.newBuilder()
                .header("Authorization", signer.sign(plain.method(), plain.url().toString(), Map.of()))
                .build();
        try (Response response = http.newCall(request).execute()) {
            Optional<Instant> until =
                    new XLimits(response.headers(), response.code() == 429).pause(clock.instant(), patience.pause());
            until.ifPresent(instant -> pauses.put(kind, instant));
            if (response.code() == 429) {
                return new XAnswer.TooFast(until.orElseThrow());
            }
            return answer(kind, response.code(), body(response));
        } catch (InterruptedIOException e) {
            return new XAnswer.Unavailable("it took too long");
        } catch (IOException e) {
            return new XAnswer.Unavailable("the connection broke");
        }
    }

    private static Optional<JsonNode> body(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readTree(source.getBuffer().readByteArray()))
                    .filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static XAnswer answer(Kind kind, int status, Optional<JsonNode> body) {
        if (status == 200 || status == 201) {
            return body.<XAnswer>map(XAnswer.Done::new)
                    .orElseGet(() -> new XAnswer.Unavailable("it answered with something else than JSON"));
        }
        String detail = body.map(XClient::detail).orElse("");
        return switch (status) {
            case 401, 402 -> new XAnswer.ShutOut(status, detail);
            case 403 -> forbidden(kind, detail);
            case 400, 404, 410, 413, 422 ->
                kind.isOfOnePost()
                        ? new XAnswer.NotTaken(status + " " + detail)
                        : new XAnswer.Unavailable("it answered " + status);
            default -> new XAnswer.Unavailable("it answered " + status);
        };
    }

    /** X says "forbidden" of a post it has already, of one it does not take, and of us; only its words tell which. */
    private static XAnswer forbidden(Kind kind, String detail) {
        if (kind == Kind.POST && detail.contains("duplicate content")) {
            return new XAnswer.Duplicate();
        }
        boolean thisPost = detail.contains("Reply to this conversation")
                || detail.contains("reply to a Tweet")
                || detail.contains("reply to a Post")
                || detail.contains("not permitted to perform this action");
        return kind.isOfAPicture() || (kind == Kind.POST && thisPost)
                ? new XAnswer.NotTaken("403 " + detail)
                : new XAnswer.ShutOut(403, detail);
    }

    private static String detail(JsonNode body) {
        String detail = body.path("detail").asText("");
        return detail.isEmpty() ? body.path("title").asText("") : detail;
    }

    /** What X counts apart. */
    private enum Kind {
        MENTIONS,
        OWN,
        POST,
        PICTURE,
        DESCRIPTION;

        boolean isOfAPicture() {
            return this == PICTURE || this == DESCRIPTION;
        }

        /** Whether it may be one post that X does not take, and not us. */
        boolean isOfOnePost() {
            return this == POST || isOfAPicture();
        }
    }
}
