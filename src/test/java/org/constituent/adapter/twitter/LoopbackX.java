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
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
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
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * X on this machine. It checks OAuth 1.0a signatures by its own reckoning, keeps what is posted, pages mentions, and refuses what X
 * refuses: duplicates, posts that are too long, answers nobody asked for, wrong signatures, too many posts in a quarter of an hour.
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

    /** A post. */
    record Post(String id, String author, String text, Optional<String> inReplyTo) {}

    /** What goes wrong with the next post. */
    enum Trouble {
        NONE,
        ILL,
        FORBIDDEN,
        TOO_FAST,
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
        Map<String, String> form = login ? fields(new String(body, StandardCharsets.UTF_8)) : Map.of();
        Optional<String> wrong = wrongSignature(exchange, form, path);
        if (wrong.isPresent()) {
            synchronized (this) {
                refused.add(wrong.get());
            }
            reply(exchange, 401, "{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Unauthorized\"}");
        } else if (path.equals("/2/users/" + ACCOUNT + "/mentions")) {
            reply(exchange, 200, mentions(fields(exchange.getRequestURI().getRawQuery())));
        } else if (path.equals("/2/users/" + ACCOUNT + "/tweets")) {
            reply(exchange, 200, own());
        } else if (path.equals("/2/tweets") && exchange.getRequestMethod().equals("POST")) {
            post(exchange, MAPPER.readTree(body));
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
                            ? "oauth_token=" + TOKEN + "&oauth_token_secret=" + encoded(TOKEN_SECRET)
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
                .forEach(post -> data.addObject().put("id", post.id()).put("text", post.text()));
        return page.toString();
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
            case SLOW_BODY -> {
                exchange.sendResponseHeaders(status, answer.length() + 100L);
                OutputStream out = exchange.getResponseBody();
                for (int i = 0; i < 100; i++) {
                    out.write(' ');
                    out.flush();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            default -> reply(exchange, status, answer);
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
            signed.put(decoded(parts[0]), decoded(parts[1].replace("\"", "")));
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
        if (!nonces.add(signed.get("oauth_timestamp") + " " + signed.get("oauth_nonce"))) {
            return Optional.of("a nonce that was used before");
        }
        List<String> pairs = new ArrayList<>();
        signed.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        fields(exchange.getRequestURI().getRawQuery())
                .forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        form.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        String base = exchange.getRequestMethod() + "&" + encoded(api() + path) + "&"
                + encoded(pairs.stream().sorted().collect(Collectors.joining("&")));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(
                    (encoded(SECRET) + "&" + encoded(secret)).getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            String right = Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
            return right.equals(given) ? Optional.empty() : Optional.of("a wrong signature");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                fields.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
