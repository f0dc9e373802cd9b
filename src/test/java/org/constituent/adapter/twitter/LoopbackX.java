package org.constituent.adapter.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twitter.twittertext.TwitterTextParser;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * X on this machine. It checks OAuth 1.0a signatures by its own reckoning, keeps what is posted, pages mentions, and refuses what X
 * refuses: duplicates, posts that are too long, answers nobody asked for, wrong signatures and stale ones, too many posts in a quarter of an hour,
 * and pictures that are missing, too large or no pictures.
 */
final class LoopbackX implements AutoCloseable {
    static final String ACCOUNT = "7000";
    static final String KEY = "consumer-key-of-tests";
    static final String SECRET = "consumer-secret-of-tests+/=&";
    static final String TOKEN = ACCOUNT + "-token-of-the-account-of-tests";
    static final String TOKEN_SECRET = "token-secret-of-tests %~";
    static final String PIN = "4711815";
    static final String REQUEST_TOKEN = "request-token";
    static final String REQUEST_SECRET = "request-secret";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long WINDOW = 900;
    private static final long MOST_SECONDS_AWAY = 300;
    private static final int LARGEST_PICTURE = 5 * 1024 * 1024;
    private static final int LONGEST_DESCRIPTION = 1_000;

    /**
     * A post.
     *
     * @param picture the number of the one that hangs on it
     */
    record Post(String id, String author, String text, Optional<String> inReplyTo, Optional<String> picture) {}

    /** A picture, and what is said of it. */
    record Picture(String type, int bytes, Optional<String> description) {}

    /** What goes wrong with the next post, or with the next page of mentions. */
    enum Trouble {
        NONE,
        ILL,
        HTML,
        WITHOUT_END,
        UNAUTHORIZED,
        NO_CREDIT,
        FORBIDDEN,
        TOO_FAST,
        TOO_MANY_TODAY,
        CUT_BEFORE,
        CUT_AFTER,
        SLOW_BODY,
        HELD_BEFORE,
        HELD_AFTER
    }

    final List<Post> posts = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final CountDownLatch held = new CountDownLatch(1);
    int mentionRequests;
    int postRequests;
    int mostPosts = 100;
    volatile Trouble trouble = Trouble.NONE;

    /** What goes wrong with mentions, and with which page of them, from one. */
    volatile Trouble mentionTrouble = Trouble.NONE;

    volatile int troubledPage = 1;
    final Map<String, Picture> pictures = new LinkedHashMap<>();

    private final List<ObjectNode> mentions = new ArrayList<>();
    private final Map<String, String> callers = new LinkedHashMap<>();
    private final Set<String> nonces = new HashSet<>();
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private long nextId = 900_000;
    private long window;
    private int inWindow;

    LoopbackX(Clock clock) throws IOException {
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::guarded);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    XAccess access() {
        return new XAccess(api(), KEY, SECRET, TOKEN, TOKEN_SECRET);
    }

    /** Somebody mentions the account. */
    synchronized String mention(String author, String text) {
        return mention(author, text, "en", "", Optional.empty());
    }

    synchronized String mention(
            String author, String text, String language, String conversation, Optional<String> reference) {
        String id = String.valueOf(100_000 + mentions.size());
        ObjectNode post = MAPPER.createObjectNode()
                .put("id", id)
                .put("author_id", author)
                .put("conversation_id", conversation.isEmpty() ? id : conversation)
                .put("created_at", clock.instant().toString())
                .put("lang", language)
                .put("text", text);
        reference.ifPresent(type ->
                post.putArray("referenced_tweets").addObject().put("type", type).put("id", "5"));
        mentions.add(post);
        callers.put(id, author);
        return id;
    }

    synchronized List<Post> repliesTo(String mention) {
        return posts.stream()
                .filter(post -> post.inReplyTo().equals(Optional.of(mention)))
                .toList();
    }

    private void guarded(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        boolean login = path.startsWith("/oauth/");
        Map<String, String> form = login ? OAuthByHand.fields(new String(body, StandardCharsets.UTF_8)) : Map.of();
        Optional<String> wrong = wrongSignature(exchange, form, path);
        if (wrong.isPresent()) {
            synchronized (this) {
                refused.add(wrong.get());
            }
            reply(exchange, 401, "{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Unauthorized\"}");
        } else if (path.equals("/2/users/" + ACCOUNT + "/mentions")) {
            mentions(exchange, OAuthByHand.fields(exchange.getRequestURI().getRawQuery()));
        } else if (path.equals("/2/users/" + ACCOUNT + "/tweets")) {
            reply(exchange, 200, own());
        } else if (path.equals("/2/tweets") && exchange.getRequestMethod().equals("POST")) {
            post(exchange, MAPPER.readTree(body));
        } else if (path.equals("/2/media/upload") && exchange.getRequestMethod().equals("POST")) {
            upload(exchange, body);
        } else if (path.equals("/2/media/metadata")
                && exchange.getRequestMethod().equals("POST")) {
            describe(exchange, MAPPER.readTree(body));
        } else if (path.equals("/oauth/request_token")) {
            reply(
                    exchange,
                    "oob".equals(form.get("oauth_callback")) ? 200 : 400,
                    "oauth_token=" + REQUEST_TOKEN + "&oauth_token_secret=" + REQUEST_SECRET
                            + "&oauth_callback_confirmed=true");
        } else if (path.equals("/oauth/access_token")) {
            boolean right = PIN.equals(form.get("oauth_verifier"));
            reply(
                    exchange,
                    right ? 200 : 401,
                    right
                            ? "oauth_token=" + TOKEN + "&oauth_token_secret=" + OAuthByHand.encoded(TOKEN_SECRET)
                                    + "&user_id=7000&screen_name=CampaignOfTests"
                            : "Error processing your OAuth request: Invalid oauth_verifier parameter");
        } else {
            reply(exchange, 404, "{\"title\":\"Not Found\",\"status\":404}");
        }
    }

    private synchronized String own() {
        ObjectNode page = MAPPER.createObjectNode();
        ArrayNode data = page.putArray("data");
        posts.stream()
                .sorted(Comparator.comparing(Post::id).reversed())
                .limit(100)
                .forEach(post -> {
                    ObjectNode shown = data.addObject().put("id", post.id()).put("text", shown(post));
                    post.inReplyTo()
                            .ifPresent(id -> shown.putArray("referenced_tweets")
                                    .addObject()
                                    .put("type", "replied_to")
                                    .put("id", id));
                });
        return page.toString();
    }

    /** X shows links, and pictures, by short addresses of its own, and three signs as HTML writes them. */
    private static String shown(Post post) {
        String text = post.text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("https?://\\S+", "https://t.co/abc123");
        return post.picture().isPresent() ? text + " https://t.co/def456" : text;
    }

    private void mentions(HttpExchange exchange, Map<String, String> query) throws IOException, InterruptedException {
        int number = 1
                + Integer.parseInt(query.getOrDefault("pagination_token", "0"))
                        / Integer.parseInt(query.getOrDefault("max_results", "10"));
        Trouble now = number == troubledPage ? mentionTrouble : Trouble.NONE;
        if (now != Trouble.NONE) {
            mentionTrouble = Trouble.NONE;
            synchronized (this) {
                mentionRequests++;
            }
        }
        switch (now) {
            case NONE -> reply(exchange, 200, mentions(query));
            case ILL -> reply(exchange, 503, "<html>Over capacity</html>");
            case HTML -> reply(exchange, 200, "<!DOCTYPE html><title>Just a moment...</title>");
            case WITHOUT_END -> reply(exchange, 200, "{\"errors\":[{\"title\":\"Service Unavailable\"}]}");
            case UNAUTHORIZED -> refuse(exchange, 401, "Unauthorized");
            case NO_CREDIT -> refuse(exchange, 402, "Your account does not have any credits to fulfill this request.");
            case FORBIDDEN -> refuse(exchange, 403, "Your account is suspended.");
            case TOO_FAST -> {
                limits(exchange, 0, clock.instant().getEpochSecond() + 300);
                refuse(exchange, 429, "Too Many Requests");
            }
            case TOO_MANY_TODAY -> {
                today(exchange);
                refuse(exchange, 429, "Too Many Requests");
            }
            case SLOW_BODY -> slowly(exchange, 200, mentions(query));
            case CUT_AFTER -> {
                // Half of it, and then nothing.
                byte[] whole = mentions(query).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, whole.length);
                exchange.getResponseBody().write(whole, 0, whole.length / 2);
                exchange.getResponseBody().flush();
                throw new IOException("cut");
            }
            default -> {} // cut before anything was said
        }
    }

    /** The day's limit is used up, though the quarter's is not. */
    private void today(HttpExchange exchange) {
        long now = clock.instant().getEpochSecond();
        limits(exchange, 42, now + 60);
        exchange.getResponseHeaders().set("x-app-limit-24hour-remaining", "0");
        exchange.getResponseHeaders().set("x-app-limit-24hour-reset", String.valueOf(now + 7_200));
        exchange.getResponseHeaders().set("x-user-limit-24hour-remaining", "0");
        exchange.getResponseHeaders().set("x-user-limit-24hour-reset", String.valueOf(now + 10_800));
    }

    private void upload(HttpExchange exchange, byte[] body) throws IOException {
        Map<String, byte[]> parts = Multipart.of(exchange.getRequestHeaders().getFirst("Content-Type"), body);
        String type = new String(parts.getOrDefault("media_type", new byte[0]), StandardCharsets.UTF_8);
        byte[] media = parts.getOrDefault("media", new byte[0]);
        boolean image = new String(parts.getOrDefault("media_category", new byte[0]), StandardCharsets.UTF_8)
                .equals("tweet_image");
        boolean jpeg = media.length > 2 && (media[0] & 0xFF) == 0xFF && (media[1] & 0xFF) == 0xD8;
        boolean png = media.length > 3 && media[1] == 'P' && media[2] == 'N' && media[3] == 'G';
        boolean webp = media.length > 11 && media[8] == 'W' && media[9] == 'E' && media[10] == 'B';
        String real = jpeg ? "image/jpeg" : png ? "image/png" : webp ? "image/webp" : "";
        if (media.length == 0) {
            refuse(exchange, 400, "media parameter is missing.");
        } else if (media.length > LARGEST_PICTURE) {
            refuse(exchange, 413, "File size exceeds 5242880 bytes.");
        } else if (!image || real.isEmpty() || !real.equals(type)) {
            refuse(exchange, 400, "media type unrecognized.");
        } else {
            String id;
            synchronized (this) {
                id = String.valueOf(nextId++);
                pictures.put(id, new Picture(type, media.length, Optional.empty()));
            }
            reply(exchange, 200, "{\"data\":{\"id\":\"" + id + "\",\"media_key\":\"3_" + id + "\"}}");
        }
    }

    private void describe(HttpExchange exchange, JsonNode body) throws IOException {
        String words = body.path("metadata").path("alt_text").path("text").asText("");
        Picture picture = pictures.get(body.path("id").asText(""));
        if (picture == null) {
            refuse(exchange, 400, "Your media IDs are invalid.");
        } else if (words.isBlank() || words.length() > LONGEST_DESCRIPTION) {
            refuse(exchange, 400, "alt_text must be between 1 and 1000 characters.");
        } else {
            pictures.put(body.path("id").asText(), new Picture(picture.type(), picture.bytes(), Optional.of(words)));
            reply(exchange, 200, "{\"data\":{\"id\":\"" + body.path("id").asText() + "\"}}");
        }
    }

    private synchronized String mentions(Map<String, String> query) {
        mentionRequests++;
        long since = Long.parseLong(query.getOrDefault("since_id", "0"));
        int from = Integer.parseInt(query.getOrDefault("pagination_token", "0"));
        int most = Integer.parseInt(query.getOrDefault("max_results", "10"));
        List<ObjectNode> fresh = mentions.stream()
                .filter(post -> post.path("id").asLong() > since)
                .sorted(Comparator.comparingLong(
                                (ObjectNode post) -> post.path("id").asLong())
                        .reversed())
                .toList();
        List<ObjectNode> shown = fresh.subList(Math.min(from, fresh.size()), Math.min(from + most, fresh.size()));
        ObjectNode page = MAPPER.createObjectNode();
        if (!shown.isEmpty()) {
            page.putArray("data").addAll(shown);
        }
        ObjectNode meta = page.putObject("meta").put("result_count", shown.size());
        if (from + most < fresh.size()) {
            meta.put("next_token", String.valueOf(from + most));
        }
        return page.toString();
    }

    private void post(HttpExchange exchange, JsonNode body) throws IOException, InterruptedException {
        Trouble now = trouble;
        trouble = Trouble.NONE;
        synchronized (this) {
            postRequests++;
        }
        switch (now) {
            case ILL -> {
                reply(exchange, 503, "<html>Over capacity</html>");
                return;
            }
            case FORBIDDEN -> {
                refuse(exchange, 403, "Your account is suspended and is not permitted to access this feature.");
                return;
            }
            case TOO_FAST -> {
                limits(exchange, 0, clock.instant().getEpochSecond() + 300);
                refuse(exchange, 429, "Too Many Requests");
                return;
            }
            case TOO_MANY_TODAY -> {
                today(exchange);
                refuse(exchange, 429, "Too Many Requests");
                return;
            }
            case NO_CREDIT -> {
                refuse(exchange, 402, "Your account does not have any credits to fulfill this request.");
                return;
            }
            case UNAUTHORIZED -> {
                refuse(exchange, 401, "Unauthorized");
                return;
            }
            case CUT_BEFORE -> {
                return;
            }
            case HELD_BEFORE -> hold();
            default -> {}
        }
        int status;
        String answer;
        synchronized (this) {
            Optional<Refusal> no = refusal(body);
            if (!count(exchange)) {
                no = Optional.of(new Refusal(429, "Too Many Requests"));
            }
            if (no.isPresent()) {
                refuse(exchange, no.get().status(), no.get().detail());
                return;
            }
            Post post = new Post(
                    String.valueOf(nextId++),
                    ACCOUNT,
                    body.path("text").asText(),
                    Optional.of(body.path("reply").path("in_reply_to_tweet_id").asText(""))
                            .filter(id -> !id.isEmpty()),
                    Optional.of(body.path("media").path("media_ids").path(0).asText(""))
                            .filter(id -> !id.isEmpty()));
            posts.add(post);
            status = 201;
            answer = MAPPER.createObjectNode()
                    .set("data", MAPPER.createObjectNode().put("id", post.id()).put("text", post.text()))
                    .toString();
        }
        switch (now) {
            case CUT_AFTER -> {}
            case HELD_AFTER -> hold();
            case SLOW_BODY -> slowly(exchange, status, answer);
            default -> reply(exchange, status, answer);
        }
    }

    private static void slowly(HttpExchange exchange, int status, String answer)
            throws IOException, InterruptedException {
        exchange.sendResponseHeaders(status, answer.getBytes(StandardCharsets.UTF_8).length + 100L);
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < 100; i++) {
            out.write(' ');
            out.flush();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void hold() throws InterruptedException {
        held.countDown();
        TimeUnit.SECONDS.sleep(60);
    }

    private record Refusal(int status, String detail) {}

    private Optional<Refusal> refusal(JsonNode body) {
        String text = body.path("text").asText("");
        String to = body.path("reply").path("in_reply_to_tweet_id").asText("");
        if (TwitterTextParser.parseTweet(text).weightedLength > 280 || !TwitterTextParser.parseTweet(text).isValid) {
            return Optional.of(new Refusal(400, "Your Post text is too long or holds what no post may hold."));
        }
        for (JsonNode picture : body.path("media").path("media_ids")) {
            if (!pictures.containsKey(picture.asText())) {
                return Optional.of(new Refusal(400, "Your media IDs are invalid."));
            }
        }
        if (posts.stream().anyMatch(post -> post.text().equals(text))) {
            return Optional.of(new Refusal(403, "You are not allowed to create a Tweet with duplicate content."));
        }
        boolean own = posts.stream().anyMatch(post -> post.id().equals(to));
        if (!to.isEmpty() && !own && !callers.containsKey(to)) {
            return Optional.of(
                    new Refusal(
                            403,
                            "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to."));
        }
        return Optional.empty();
    }

    /** Whether this post is within the quarter's limit. */
    private boolean count(HttpExchange exchange) {
        long now = clock.instant().getEpochSecond();
        if (now >= window + WINDOW) {
            window = now;
            inWindow = 0;
        }
        inWindow++;
        limits(exchange, Math.max(0, mostPosts - inWindow), window + WINDOW);
        return inWindow <= mostPosts;
    }

    private static void limits(HttpExchange exchange, long remaining, long reset) {
        exchange.getResponseHeaders().set("x-rate-limit-remaining", String.valueOf(remaining));
        exchange.getResponseHeaders().set("x-rate-limit-reset", String.valueOf(reset));
    }

    private void refuse(HttpExchange exchange, int status, String detail) throws IOException {
        synchronized (this) {
            refused.add(status + " " + detail);
        }
        reply(
                exchange,
                status,
                MAPPER.createObjectNode()
                        .put("detail", detail)
                        .put("type", "about:blank")
                        .put("status", status)
                        .toString());
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** RFC 5849, part 3.4, reckoned here; the reason where a request is not signed as it must be. */
    private synchronized Optional<String> wrongSignature(HttpExchange exchange, Map<String, String> form, String path) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!header.startsWith("OAuth ")) {
            return Optional.of("no OAuth header");
        }
        TreeMap<String, String> signed = new TreeMap<>();
        for (String pair : header.substring(6).split(",\\s*", -1)) {
            String[] parts = pair.split("=", 2);
            signed.put(OAuthByHand.decoded(parts[0]), OAuthByHand.decoded(parts[1].replace("\"", "")));
        }
        String given = Optional.ofNullable(signed.remove("oauth_signature")).orElse("");
        boolean login = path.equals("/oauth/access_token");
        boolean first = path.equals("/oauth/request_token");
        String token = first ? "" : login ? REQUEST_TOKEN : TOKEN;
        String secret = first ? "" : login ? REQUEST_SECRET : TOKEN_SECRET;
        if (!KEY.equals(signed.get("oauth_consumer_key"))
                || !token.equals(signed.getOrDefault("oauth_token", ""))
                || !"HMAC-SHA1".equals(signed.get("oauth_signature_method"))) {
            return Optional.of("another app or account");
        }
        long stamp = Long.parseLong(signed.getOrDefault("oauth_timestamp", "0"));
        if (Math.abs(Instant.now().getEpochSecond() - stamp) > MOST_SECONDS_AWAY) {
            return Optional.of("a stale timestamp");
        }
        if (!nonces.add(signed.get("oauth_timestamp") + " " + signed.get("oauth_nonce"))) {
            return Optional.of("a nonce that was used before");
        }
        List<Map.Entry<String, String>> all = new ArrayList<>(signed.entrySet());
        all.addAll(OAuthByHand.fields(exchange.getRequestURI().getRawQuery()).entrySet());
        all.addAll(form.entrySet());
        String right = OAuthByHand.signature(exchange.getRequestMethod(), api() + path, all, SECRET, secret);
        return right.equals(given) ? Optional.empty() : Optional.of("a wrong signature");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
