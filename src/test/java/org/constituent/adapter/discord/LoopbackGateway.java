package org.constituent.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The gateway: hello, identify, ready, heartbeats, resume, and everything that happens. */
final class LoopbackGateway {
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int ACKNOWLEDGED = 11;

    /** Members, presences and what people write: not to be asked for without Discord's leave. */
    private static final int PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

    private final LoopbackDiscord discord;
    private final Map<Integer, Session> shards = new ConcurrentHashMap<>();

    final List<JsonNode> identified = new CopyOnWriteArrayList<>();
    final List<String> resumed = new CopyOnWriteArrayList<>();
    volatile boolean resumable = true;

    /** What everybody may do in the server: to see channels and to write. */
    volatile String everybodyMay = "3072";

    /** Whether the application's page grants the intents that are asked for. */
    volatile boolean grantsIntents = true;

    LoopbackGateway(LoopbackDiscord discord) {
        this.discord = discord;
    }

    private static final class Session {
        final String id;
        final int shard;
        final int shards;
        volatile WsContext socket;
        int sequence;
        final java.util.ArrayDeque<String> missed = new java.util.ArrayDeque<>();

        Session(String id, int shard, int shards, WsContext socket) {
            this.id = id;
            this.shard = shard;
            this.shards = shards;
            this.socket = socket;
        }

        /** What happens while nobody listens is told when the session is resumed. */
        synchronized void send(String name, JsonNode data) {
            ObjectNode frame = frame(DISPATCH).put("t", name).put("s", ++sequence);
            frame.set("d", data);
            if (socket.session.isOpen()) {
                socket.send(frame.toString());
            } else {
                missed.add(frame.toString());
            }
        }

        synchronized void resume(WsContext other) {
            socket = other;
            while (!missed.isEmpty()) {
                socket.send(missed.remove());
            }
            send("RESUMED", LoopbackDiscord.JSON.createObjectNode());
        }
    }

    void set(WsConfig socket) {
        socket.onConnect(context -> {
            context.session.setIdleTimeout(Duration.ofMinutes(5));
            context.session.setMaxTextMessageSize(1 << 20);
            ObjectNode hello = frame(HELLO);
            hello.putObject("d").put("heartbeat_interval", 41_250);
            context.send(hello.toString());
        });
        socket.onMessage(context -> received(context, LoopbackDiscord.read(context.message())));
    }

    private void received(WsContext context, JsonNode frame) {
        switch (frame.path("op").asInt()) {
            case HEARTBEAT -> context.send(frame(ACKNOWLEDGED).toString());
            case IDENTIFY -> identify(context, frame.path("d"));
            case RESUME -> resume(context, frame.path("d"));
            default -> {}
        }
    }

    private void identify(WsContext context, JsonNode data) {
        if (!LoopbackDiscord.TOKEN.equals(data.path("token").asText())) {
            context.closeSession(4004, "Authentication failed.");
            return;
        }
        if (!grantsIntents || (data.path("intents").asInt() & PRIVILEGED) != 0) {
            context.closeSession(4014, "Disallowed intent(s).");
            return;
        }
        identified.add(data);
        int shard = data.path("shard").path(0).asInt(0);
        int all = data.path("shard").path(1).asInt(1);
        Session session = new Session("session-" + discord.snowflake(), shard, all, context);
        shards.put(shard, session);
        boolean here = isOn(session);
        ObjectNode ready = LoopbackDiscord.JSON
                .createObjectNode()
                .put("v", 10)
                .put("session_id", session.id)
                .put("resume_gateway_url", discord.gatewayAddress());
        ready.set("user", LoopbackDiscord.bot());
        ready.putObject("application").put("id", LoopbackDiscord.APPLICATION).put("flags", 0);
        ready.putArray("private_channels");
        ready.putArray("shard").add(shard).add(all);
        var servers = ready.putArray("guilds");
        if (here) {
            servers.addObject().put("id", LoopbackDiscord.SERVER).put("unavailable", true);
        }
        session.send("READY", ready);
        if (here) {
            session.send("GUILD_CREATE", server());
        }
    }

    private static boolean isOn(Session session) {
        return (Long.parseLong(LoopbackDiscord.SERVER) >>> 22) % session.shards == session.shard;
    }

    private void resume(WsContext context, JsonNode data) {
        Session session = shards.values().stream()
                .filter(one -> one.id.equals(data.path("session_id").asText()))
                .findFirst()
                .orElse(null);
        if (session == null || !resumable) {
            context.send(frame(INVALID_SESSION).put("d", false).toString());
            return;
        }
        resumed.add(session.id);
        session.resume(context);
    }

    /** Something happened: in the server on its shard, elsewhere on the first. */
    void dispatch(String name, JsonNode data, boolean inServer) {
        shards.values().stream()
                .filter(session -> inServer ? isOn(session) : session.shard == 0)
                .forEach(session -> session.send(name, data));
    }

    /** The connection breaks, as connections do. */
    void drop() {
        shards.values().forEach(session -> session.socket.closeSession(4000, "Unknown error."));
    }

    /** Discord asks its clients to come back by themselves, as it does before it stops a server of its own. */
    void askToReconnect() {
        shards.values()
                .forEach(session ->
                        session.socket.send(frame(RECONNECT).putNull("d").toString()));
    }

    private ObjectNode server() {
        ObjectNode server = LoopbackDiscord.JSON
                .createObjectNode()
                .put("id", LoopbackDiscord.SERVER)
                .put("name", "A server")
                .put("owner_id", "900000000000000009")
                .put("member_count", 2)
                .put("afk_timeout", 300)
                .put("preferred_locale", "en-US");
        var roles = server.putArray("roles");
        roles.add(role(LoopbackDiscord.SERVER, "@everyone", everybodyMay));
        roles.add(role(LoopbackDiscord.MANAGERS, "Managers", "32"));
        roles.add(role(LoopbackDiscord.ORGANIZERS, "Organizers", "0"));
        ObjectNode channel = server.putArray("channels").addObject();
        channel.put("id", LoopbackDiscord.CHANNEL)
                .put("type", 0)
                .put("name", "general")
                .put("position", 0)
                .put("nsfw", false)
                .put("flags", 0)
                .putArray("permission_overwrites");
        ObjectNode member = server.putArray("members").addObject();
        member.set("user", LoopbackDiscord.bot());
        member.put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                .put("flags", 0)
                .put("deaf", false)
                .put("mute", false);
        member.putArray("roles");
        for (String empty : List.of(
                "threads", "guild_scheduled_events", "emojis", "voice_states", "stickers", "features", "presences")) {
            server.putArray(empty);
        }
        return server;
    }

    private static ObjectNode role(String id, String name, String permissions) {
        ObjectNode role = LoopbackDiscord.JSON
                .createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("permissions", permissions)
                .put("color", 0)
                .put("position", 0)
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
        role.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return role;
    }

    private static ObjectNode frame(int op) {
        return LoopbackDiscord.JSON.createObjectNode().put("op", op);
    }
}
