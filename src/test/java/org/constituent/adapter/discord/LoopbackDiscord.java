package org.constituent.adapter.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Discord on this machine: its REST interface, which refuses what {@link DiscordRules} refuse, and its gateway. People
 * are simulated by the methods that begin an {@link Interaction} or a message.
 */
final class LoopbackDiscord implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String TOKEN = "loopback.token.of-nobody";
    static final String APPLICATION = "900000000000000001";
    static final String BOT = "900000000000000002";
    static final String SERVER = "4194304"; // 1 << 22, on shard 0 of 1 and on shard 1 of 2
    static final String MANAGERS = "900000000000000005";
    static final String ORGANIZERS = "900000000000000006";
    static final String CHANNEL = "900000000000000004";

    private static final long EPOCH = 1_420_070_400_000L;
    private static final int UNKNOWN_INTERACTION = 10_062;
    private static final int ALREADY_ACKNOWLEDGED = 40_060;
    private static final int INVALID_FORM = 50_035;
    private static final int INVALID_WEBHOOK_TOKEN = 50_027;
    private static final int MISSING_ACCESS = 50_001;
    private static final int UNKNOWN_CHANNEL = 10_003;
    private static final int UNKNOWN_MESSAGE = 10_008;
    private static final int CANNOT_SEND_TO_USER = 50_007;

    private final Javalin server;
    final LoopbackGateway gateway;
    private final AtomicLong counter = new AtomicLong();
    private final Map<String, Interaction> interactions = new ConcurrentHashMap<>();
    private final Queue<Trouble> troubles = new ArrayDeque<>();

    /** What was refused, and why: whoever tests looks here. */
    final List<String> refused = new CopyOnWriteArrayList<>();

    final List<JsonNode> registered = new CopyOnWriteArrayList<>();
    final List<String> registeredAt = new CopyOnWriteArrayList<>();
    final List<JsonNode> channelMessages = new CopyOnWriteArrayList<>();
    /** By channel: how often a message was sent there, and how many messages there are. */
    final Map<String, AtomicLong> requests = new ConcurrentHashMap<>();

    final Map<String, AtomicLong> received = new ConcurrentHashMap<>();

    /** Channels that are not there any more, and accounts that take no messages. */
    final Set<String> gone = ConcurrentHashMap.newKeySet();

    final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Map<String, ObjectNode> byId = new ConcurrentHashMap<>();

    /** How often a message was changed. */
    final AtomicLong changes = new AtomicLong();

    private final Map<String, JsonNode> byNonce = new ConcurrentHashMap<>();

    volatile boolean mayRegister = true;
    volatile int advisedShards = 1;

    /** How often somebody wanted to follow an interaction up. */
    final AtomicLong followUps = new AtomicLong();

    /** When interactions end before their time. */
    volatile Optional<Ending> ending = Optional.empty();

    /**
     * How Discord ends an interaction: so many follow-ups are taken, and each after those is refused in these words.
     */
    record Ending(int taken, int status, int code, String message) {}

    /** An answer that is given instead of the right one. */
    record Trouble(int status, String header, String value, String path) {}

    LoopbackDiscord() {
        this.gateway = new LoopbackGateway(this);
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before("/api/v10/*", this::troubled);
            config.routes.get("/api/v10/users/@me", context -> {
                if (isKnown(context)) {
                    json(context, bot());
                }
            });
            config.routes.get("/api/v10/gateway/bot", context -> {
                if (isKnown(context)) {
                    ObjectNode answer =
                            JSON.createObjectNode().put("url", gatewayAddress()).put("shards", advisedShards);
                    answer.putObject("session_start_limit")
                            .put("total", 1000)
                            .put("remaining", 1000)
                            .put("reset_after", 0)
                            .put("max_concurrency", 16);
                    json(context, answer);
                }
            });
            config.routes.put(
                    "/api/v10/applications/{application}/commands", context -> register(context, "everywhere"));
            config.routes.put(
                    "/api/v10/applications/{application}/guilds/{server}/commands",
                    context -> register(context, context.pathParam("server")));
            config.routes.post("/api/v10/interactions/{id}/{token}/callback", this::callback);
            config.routes.patch(
                    "/api/v10/webhooks/{application}/{token}/messages/@original", context -> follow(context, true));
            config.routes.post("/api/v10/webhooks/{application}/{token}", context -> follow(context, false));
            config.routes.post("/api/v10/channels/{channel}/messages", this::post);
            config.routes.patch("/api/v10/channels/{channel}/messages/{message}", this::change);
            config.routes.post("/api/v10/users/@me/channels", this::open);
            config.routes.ws("/gateway", gateway::set);
        });
        server.start("127.0.0.1", 0);
    }

    URI rest() {
        return URI.create("http://127.0.0.1:" + server.port() + "/api/v10/");
    }

    String gatewayAddress() {
        return "ws://127.0.0.1:" + server.port() + "/gateway";
    }

    /** The next request whose path holds this is answered with trouble instead. */
    void trouble(int status, String header, String value, String path) {
        synchronized (troubles) {
            troubles.add(new Trouble(status, header, value, path));
        }
    }

    private void troubled(Context context) {
        synchronized (troubles) {
            Trouble trouble = troubles.peek();
            if (trouble != null && context.path().contains(trouble.path())) {
                troubles.remove();
                context.status(trouble.status()).header(trouble.header(), trouble.value());
                context.contentType("application/json");
                context.result("{\"message\":\"trouble\",\"retry_after\":" + trouble.value()
                        + ",\"global\":false,\"code\":0}");
                context.skipRemainingHandlers();
            }
        }
    }

    /** An id as Discord makes them, of this moment. */
    String snowflake() {
        return snowflake(Duration.ZERO);
    }

    /** An id of a moment ago. */
    String snowflake(Duration ago) {
        long millis = System.currentTimeMillis() - ago.toMillis() - EPOCH;
        return String.valueOf((millis << 22) | (counter.incrementAndGet() & 0x3f_ffff));
    }

    Interaction begin(Interaction interaction) {
        interactions.put(interaction.token, interaction);
        gateway.dispatch("INTERACTION_CREATE", interaction.event(), interaction.inServer());
        return interaction;
    }

    private boolean isKnown(Context context) {
        if (("Bot " + TOKEN).equals(context.header("Authorization"))) {
            return true;
        }
        problem(context, 401, 0, "401: Unauthorized");
        return false;
    }

    private void register(Context context, String where) {
        if (!isKnown(context)) {
            return;
        }
        if (!mayRegister) {
            problem(context, 403, MISSING_ACCESS, "Missing Access");
            return;
        }
        JsonNode commands = read(context.body());
        if (isRefused(context, DiscordRules.commands(commands))) {
            return;
        }
        ArrayNode answer = JSON.createArrayNode();
        commands.forEach(command -> answer.add(((ObjectNode) command.deepCopy())
                .put("id", snowflake())
                .put("application_id", APPLICATION)
                .put("version", snowflake())));
        registered.clear();
        commands.forEach(registered::add);
        registeredAt.add(where);
        json(context, answer);
    }

    private void callback(Context context) {
        Interaction interaction = interactions.get(context.pathParam("token"));
        if (interaction == null || !interaction.id.equals(context.pathParam("id"))) {
            problem(context, 404, UNKNOWN_INTERACTION, "Unknown interaction");
            return;
        }
        if (interaction.age().compareTo(Duration.ofSeconds(3)) > 0) {
            problem(context, 404, UNKNOWN_INTERACTION, "Unknown interaction");
            return;
        }
        JsonNode body = read(context.body());
        JsonNode data = body.path("data");
        List<String> wrong = switch (body.path("type").asInt()) {
            case 4 -> DiscordRules.message(data);
            case 5, 6 -> List.of();
            case 8 -> DiscordRules.suggestions(data);
            case 9 -> DiscordRules.modal(data);
            default -> List.of("no callback of type " + body.path("type"));
        };
        if (isRefused(context, wrong)) {
            return;
        }
        if (!interaction.acknowledge(body)) {
            problem(context, 400, ALREADY_ACKNOWLEDGED, "Interaction has already been acknowledged.");
            return;
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("interaction").put("id", interaction.id).put("type", 2).put("token", interaction.token);
        ObjectNode resource =
                answer.putObject("resource").put("type", body.path("type").asInt());
        if (body.path("type").asInt() == 4 || body.path("type").asInt() == 5) {
            resource.set("message", message(data, interaction.channel));
        }
        json(context, answer);
    }

    private void follow(Context context, boolean original) {
        Interaction interaction = interactions.get(context.pathParam("token"));
        if (interaction == null
                || !interaction.isAcknowledged()
                || interaction.age().compareTo(Duration.ofMinutes(15)) > 0) {
            problem(context, 401, INVALID_WEBHOOK_TOKEN, "Invalid Webhook Token");
            return;
        }
        long number = followUps.incrementAndGet();
        Optional<Ending> ended = ending.filter(end -> number > end.taken());
        if (ended.isPresent()) {
            problem(
                    context,
                    ended.get().status(),
                    ended.get().code(),
                    ended.get().message());
            return;
        }
        JsonNode message = read(context.body());
        if (isRefused(context, DiscordRules.message(message))) {
            return;
        }
        interaction.follow(message, original);
        json(context, message(message, interaction.channel));
    }

    private void post(Context context) {
        JsonNode message = read(context.body());
        if (!isKnown(context) || isRefused(context, DiscordRules.message(message))) {
            return;
        }
        String channel = context.pathParam("channel");
        requests.computeIfAbsent(channel, unused -> new AtomicLong()).incrementAndGet();
        if (gone.contains(channel)) {
            problem(context, 404, UNKNOWN_CHANNEL, "Unknown Channel");
            return;
        }
        // The same nonce of the same author is the same message, in whichever channel, where that was asked for.
        String nonce = message.path("enforce_nonce").asBoolean(false)
                ? message.path("nonce").asText()
                : "";
        ObjectNode made = message(message, channel);
        JsonNode before = nonce.isEmpty() ? null : byNonce.putIfAbsent(nonce, made);
        if (before == null) {
            ObjectNode kept = ((ObjectNode) message.deepCopy()).put("to", channel);
            channelMessages.add(kept);
            byId.put(channel + " " + made.path("id").asText(), kept);
            received.computeIfAbsent(channel, unused -> new AtomicLong()).incrementAndGet();
        }
        json(context, before == null ? made : before);
    }

    private void change(Context context) {
        JsonNode message = read(context.body());
        if (!isKnown(context) || isRefused(context, DiscordRules.message(message))) {
            return;
        }
        String channel = context.pathParam("channel");
        ObjectNode kept = byId.get(channel + " " + context.pathParam("message"));
        if (kept == null) {
            problem(context, 404, UNKNOWN_MESSAGE, "Unknown Message");
            return;
        }
        changes.incrementAndGet();
        kept.setAll((ObjectNode) message.deepCopy());
        json(context, message(message, channel).put("id", context.pathParam("message")));
    }

    /** The channel where one account and the bot talk alone. */
    static String directChannel(String account) {
        return "91" + account;
    }

    private void open(Context context) {
        if (!isKnown(context)) {
            return;
        }
        String account = read(context.body()).path("recipient_id").asText();
        if (closed.contains(account)) {
            problem(context, 403, CANNOT_SEND_TO_USER, "Cannot send messages to this user");
            return;
        }
        json(context, JSON.createObjectNode().put("id", directChannel(account)).put("type", 1));
    }

    /** The message as the REST interface gives it back. */
    private ObjectNode message(JsonNode sent, String channel) {
        ObjectNode message = JSON.createObjectNode()
                .put("id", snowflake())
                .put("type", 0)
                .put("channel_id", channel)
                .put("content", sent.path("content").asText(""))
                .put("timestamp", "2026-11-22T17:00:00.000000+00:00")
                .put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("flags", sent.path("flags").asInt(0));
        message.set("author", bot());
        for (String empty : List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
            message.putArray(empty);
        }
        return message;
    }

    static ObjectNode bot() {
        return JSON.createObjectNode()
                .put("id", BOT)
                .put("username", "Constituent")
                .put("discriminator", "0")
                .put("bot", true)
                .put("mfa_enabled", false)
                .put("verified", true);
    }

    private boolean isRefused(Context context, List<String> wrong) {
        if (wrong.isEmpty()) {
            return false;
        }
        refused.addAll(wrong);
        problem(context, 400, INVALID_FORM, "Invalid Form Body: " + wrong.get(0));
        return true;
    }

    private static void problem(Context context, int status, int code, String message) {
        context.status(status);
        json(context, JSON.createObjectNode().put("code", code).put("message", message));
    }

    private static void json(Context context, JsonNode body) {
        context.contentType("application/json").result(body.toString());
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
