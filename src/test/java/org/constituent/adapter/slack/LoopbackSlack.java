package org.constituent.adapter.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Slack on this machine: its Web API, which refuses what {@link SlackRules} refuse, what it gives to answer with, and its
 * sockets. People are simulated by {@link SlackTalk}.
 */
final class LoopbackSlack implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String BOT_TOKEN = "xoxb-loopback-of-nobody";
    static final String APP_TOKEN = "xapp-loopback-of-nobody";
    static final String SIGNING_SECRET = "0123456789abcdef0123456789abcdef";
    static final String TEAM = "T0LOOPBACK";
    static final String BOT = "U0BOT";
    static final String CHANNEL = "C0GENERAL";
    static final String ARCHIVED = "C0ARCHIVED";

    private static final Duration TRIGGER = Duration.ofSeconds(3);
    private static final Duration RESPONSE = Duration.ofMinutes(30);
    private static final int RESPONSES = 5;

    private final Javalin server;
    private final AtomicLong counter = new AtomicLong();
    private final Map<String, Long> triggers = new ConcurrentHashMap<>();
    private final Set<String> usedTriggers = ConcurrentHashMap.newKeySet();
    private final Map<String, Given> given = new ConcurrentHashMap<>();
    private final Queue<Trouble> troubles = new ArrayDeque<>();
    private final Map<String, ObjectNode> stamps = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> people = new ConcurrentHashMap<>();

    final LoopbackSocket socket = new LoopbackSocket(this);

    /** What was refused, and why: whoever tests looks here. */
    final List<String> refused = new CopyOnWriteArrayList<>();
    /** Pictures that Slack cannot fetch; it refuses messages that show them. */
    final Set<String> unreachable = ConcurrentHashMap.newKeySet();

    /** Messages in channels, with the channel they are in. */
    final List<JsonNode> posted = new CopyOnWriteArrayList<>();

    final Map<String, JsonNode> windows = new ConcurrentHashMap<>();
    final Map<String, JsonNode> homes = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    /** Slack's own word for what it answers to every request, instead of doing it; blank while it does. */
    volatile String broken = "";

    /** How much later it is than the clock says. */
    volatile Duration later = Duration.ZERO;

    /** Given to answer with. */
    static final class Given {
        final long at;
        final AtomicInteger uses = new AtomicInteger();
        final List<JsonNode> messages = new CopyOnWriteArrayList<>();

        Given(long at) {
            this.at = at;
        }
    }

    /** An answer that is given instead of the right one. */
    record Trouble(int status, String header, String value, String path) {}

    LoopbackSlack() {
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before("/*", this::troubled);
            config.routes.post("/api/{method}", this::called);
            config.routes.post("/respond/{id}", this::responded);
            config.routes.ws("/link", socket::set);
        });
        server.start("127.0.0.1", 0);
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.port() + "/api/");
    }

    String socketAddress() {
        return "ws://127.0.0.1:" + server.port() + "/link?ticket=" + socket.ticket();
    }

    /** Somebody Slack knows. */
    void knows(String user, String locale, boolean admin) {
        people.put(
                user,
                JSON.createObjectNode()
                        .put("id", user)
                        .put("locale", locale)
                        .put("is_admin", admin)
                        .put("is_owner", false));
    }

    /** What was posted after so many messages. */
    List<JsonNode> postedSince(int before) {
        List<JsonNode> all = List.copyOf(posted);
        return all.subList(before, all.size());
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
                context.result("{\"ok\":false,\"error\":\"ratelimited\"}");
                context.skipRemainingHandlers();
            }
        }
    }

    String id(String prefix) {
        return prefix + counter.incrementAndGet();
    }

    /** Lets a window be opened, once and for three seconds. */
    String trigger() {
        String trigger = id("trigger.");
        triggers.put(trigger, now());
        return trigger;
    }

    /** An address to answer by. */
    String responseUrl() {
        String id = id("r");
        given.put(id, new Given(now()));
        return "http://127.0.0.1:" + server.port() + "/respond/" + id;
    }

    List<JsonNode> respondedTo(String responseUrl) {
        return Objects.requireNonNull(given.get(responseUrl.substring(responseUrl.lastIndexOf('/') + 1))).messages;
    }

    private long now() {
        return System.currentTimeMillis() + later.toMillis();
    }

    private void called(Context context) {
        String method = context.pathParam("method");
        calls.computeIfAbsent(method, name -> new AtomicInteger()).incrementAndGet();
        String token = method.equals("apps.connections.open") ? APP_TOKEN : BOT_TOKEN;
        if (!("Bearer " + token).equals(context.header("Authorization"))) {
            no(context, "invalid_auth");
            return;
        }
        if (!broken.isEmpty()) {
            no(context, broken);
            return;
        }
        switch (method) {
            case "auth.test" ->
                yes(
                        context,
                        JSON.createObjectNode()
                                .put("user", "constituent")
                                .put("team", "Loopback")
                                .put("team_id", TEAM)
                                .put("user_id", BOT));
            case "apps.connections.open" -> yes(context, JSON.createObjectNode().put("url", socketAddress()));
            case "users.info" -> {
                JsonNode person = people.get(context.formParam("user"));
                if (person == null) {
                    no(context, "user_not_found");
                } else {
                    ObjectNode answer = JSON.createObjectNode();
                    answer.set("user", person);
                    yes(context, answer);
                }
            }
            case "conversations.open" -> {
                String user = String.valueOf(context.formParam("users"));
                if (people.containsKey(user)) {
                    ObjectNode answer = JSON.createObjectNode();
                    answer.putObject("channel").put("id", "D" + user);
                    yes(context, answer);
                } else {
                    no(context, "user_not_found");
                }
            }
            case "chat.postMessage" -> post(context);
            case "chat.update" -> update(context);
            case "views.open" -> open(context);
            case "views.publish" -> publish(context);
            default -> no(context, "unknown_method");
        }
    }

    private void post(Context context) {
        String channel = String.valueOf(context.formParam("channel"));
        if (channel.equals(ARCHIVED)) {
            no(context, "is_archived");
            return;
        }
        if (!channel.equals(CHANNEL) && !people.containsKey(channel.replaceFirst("^D", ""))) {
            no(context, "channel_not_found");
            return;
        }
        ObjectNode message = JSON.createObjectNode();
        context.formParamMap().forEach((name, values) -> {
            if (name.equals("blocks")) {
                message.set(name, read(values.get(0)));
            } else if (!name.equals("token")) {
                message.put(name, values.get(0));
            }
        });
        if (isRefused(SlackRules.message(message))
                || message.findValuesAsText("image_url").stream().anyMatch(unreachable::contains)) {
            no(context, "invalid_blocks");
            return;
        }
        // To an account, the message goes where the two talk alone.
        String where = people.containsKey(channel) ? "D" + channel : channel;
        String ts = id("1795.");
        posted.add(message.put("channel", where));
        stamps.put(where + " " + ts, message);
        yes(context, JSON.createObjectNode().put("channel", where).put("ts", ts));
    }

    private void update(Context context) {
        ObjectNode there = stamps.get(context.formParam("channel") + " " + context.formParam("ts"));
        ObjectNode message = JSON.createObjectNode().put("text", context.formParam("text"));
        message.set("blocks", read(String.valueOf(context.formParam("blocks"))));
        if (there == null) {
            no(context, "message_not_found");
        } else if (isRefused(SlackRules.message(message))) {
            no(context, "invalid_blocks");
        } else {
            there.setAll(message);
            yes(
                    context,
                    JSON.createObjectNode()
                            .put("channel", context.formParam("channel"))
                            .put("ts", context.formParam("ts")));
        }
    }

    private void open(Context context) {
        String trigger = String.valueOf(context.formParam("trigger_id"));
        Long at = triggers.get(trigger);
        if (at == null) {
            no(context, "invalid_trigger_id");
        } else if (now() - at > TRIGGER.toMillis()) {
            no(context, "expired_trigger_id");
        } else if (!usedTriggers.add(trigger)) {
            no(context, "exchanged_trigger_id");
        } else {
            JsonNode view = read(String.valueOf(context.formParam("view")));
            if (isRefused(SlackRules.view(view)) || !view.path("type").asText().equals("modal")) {
                no(context, "invalid_arguments");
                return;
            }
            ObjectNode opened = view.deepCopy();
            opened.put("id", id("V"));
            windows.put(trigger, opened);
            yes(context, JSON.createObjectNode().set("view", opened));
        }
    }

    private void publish(Context context) {
        String user = String.valueOf(context.formParam("user_id"));
        JsonNode view = read(String.valueOf(context.formParam("view")));
        if (!people.containsKey(user)) {
            no(context, "user_not_found");
        } else if (isRefused(SlackRules.view(view))
                || !view.path("type").asText().equals("home")) {
            no(context, "invalid_arguments");
        } else {
            homes.put(user, view);
            yes(context, JSON.createObjectNode().set("view", view));
        }
    }

    private void responded(Context context) {
        Given to = given.get(context.pathParam("id"));
        if (to == null || now() - to.at > RESPONSE.toMillis()) {
            gone(context, "expired_url");
        } else if (to.uses.incrementAndGet() > RESPONSES) {
            gone(context, "used_url");
        } else {
            JsonNode message = read(context.body());
            if (isRefused(SlackRules.message(message))) {
                context.status(400).result("invalid_blocks");
                return;
            }
            to.messages.add(message);
            context.result("ok");
        }
    }

    private static void gone(Context context, String error) {
        context.status(404).json(Map.of("ok", false, "error", error));
    }

    private boolean isRefused(List<String> wrong) {
        refused.addAll(wrong);
        return !wrong.isEmpty();
    }

    private static void yes(Context context, JsonNode answer) {
        context.contentType("application/json")
                .result(((ObjectNode) answer).put("ok", true).toString());
    }

    private static void no(Context context, String error) {
        context.contentType("application/json")
                .result(JSON.createObjectNode()
                        .put("ok", false)
                        .put("error", error)
                        .toString());
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
