package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Something one person does on the loopback Discord, and what they are shown for it. */
final class Interaction {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int MODAL = 5;
    private static final int EPHEMERAL = 64;
    private static final int MANAGE_SERVER = 32;

    final String id;
    final String token;
    final String channel;
    private final Person person;
    private final int type;
    private final ObjectNode data = LoopbackDiscord.JSON.createObjectNode();
    private final long begun = System.nanoTime();
    private final Duration older;
    private final List<JsonNode> messages = new ArrayList<>();
    private @Nullable JsonNode acknowledged;
    private long acknowledgedAfter;
    private boolean deferred;

    /**
     * Somebody somewhere.
     *
     * @param permissions what they may do in the server, as Discord counts it
     * @param roles ids of roles that they have there, beside the managers'
     */
    record Person(String account, String locale, boolean inServer, long permissions, List<String> roles) {
        Person(String account, String locale, boolean inServer, long permissions) {
            this(account, locale, inServer, permissions, List.of());
        }
    }

    private Interaction(LoopbackDiscord discord, Person person, int type, Duration older) {
        this.id = discord.snowflake(older);
        this.token = "token-" + id;
        this.person = person;
        this.channel = person.inServer() ? LoopbackDiscord.CHANNEL : "91" + person.account();
        this.type = type;
        this.older = older;
    }

    static Interaction command(LoopbackDiscord discord, Person person, String name, Map<String, String> options) {
        return command(discord, person, name, options, Duration.ZERO);
    }

    /** One that was begun a while ago and arrives only now. */
    static Interaction command(
            LoopbackDiscord discord, Person person, String name, Map<String, String> options, Duration older) {
        Interaction command = new Interaction(discord, person, COMMAND, older);
        command.data.put("id", "1").put("type", 1).put("name", name);
        var given = command.data.putArray("options");
        options.forEach((option, value) ->
                given.addObject().put("type", 3).put("name", option).put("value", value));
        return command;
    }

    static Interaction typing(LoopbackDiscord discord, Person person, String name, String option, String typed) {
        Interaction typing = new Interaction(discord, person, AUTOCOMPLETE, Duration.ZERO);
        typing.data.put("id", "1").put("type", 1).put("name", name);
        typing.data
                .putArray("options")
                .addObject()
                .put("type", 3)
                .put("name", option)
                .put("value", typed)
                .put("focused", true);
        return typing;
    }

    static Interaction press(LoopbackDiscord discord, Person person, String id) {
        Interaction press = new Interaction(discord, person, COMPONENT, Duration.ZERO);
        press.data.put("custom_id", id).put("component_type", 2);
        return press;
    }

    static Interaction choose(LoopbackDiscord discord, Person person, String menu, String value) {
        Interaction choose = new Interaction(discord, person, COMPONENT, Duration.ZERO);
        choose.data
                .put("custom_id", menu)
                .put("component_type", 3)
                .putArray("values")
                .add(value);
        return choose;
    }

    static Interaction fill(LoopbackDiscord discord, Person person, JsonNode modal, String text) {
        Interaction fill = new Interaction(discord, person, MODAL, Duration.ZERO);
        fill.data.put("custom_id", modal.path("custom_id").asText());
        var components = fill.data.putArray("components");
        modal.path("components").forEach(component -> {
            if (component.path("type").asInt() == 18) {
                components
                        .addObject()
                        .put("type", 18)
                        .put("id", 2)
                        .putObject("component")
                        .put("type", 4)
                        .put("id", 3)
                        .put(
                                "custom_id",
                                component.path("component").path("custom_id").asText())
                        .put("value", text);
            }
        });
        return fill;
    }

    boolean inServer() {
        return person.inServer();
    }

    Duration age() {
        return older.plusNanos(System.nanoTime() - begun);
    }

    ObjectNode event() {
        ObjectNode event = LoopbackDiscord.JSON
                .createObjectNode()
                .put("id", id)
                .put("application_id", LoopbackDiscord.APPLICATION)
                .put("type", type)
                .put("token", token)
                .put("version", 1)
                .put("locale", person.locale())
                .put("channel_id", channel)
                .put("context", person.inServer() ? 0 : 1)
                .put("app_permissions", "3072");
        event.set("data", data);
        event.putArray("entitlements");
        event.putObject("authorizing_integration_owners").put("0", person.inServer() ? LoopbackDiscord.SERVER : "0");
        ObjectNode where = event.putObject("channel").put("id", channel).put("type", person.inServer() ? 0 : 1);
        if (!person.inServer()) {
            where.putArray("recipients").add(user());
        }
        if (person.inServer()) {
            event.put("guild_id", LoopbackDiscord.SERVER).put("guild_locale", "en-US");
            event.putObject("guild")
                    .put("id", LoopbackDiscord.SERVER)
                    .put("locale", "en-US")
                    .putArray("features");
            ObjectNode member = event.putObject("member");
            member.set("user", user());
            member.put("permissions", String.valueOf(person.permissions()))
                    .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                    .put("flags", 0)
                    .put("deaf", false)
                    .put("mute", false);
            var roles = member.putArray("roles");
            person.roles().forEach(roles::add);
            if ((person.permissions() & MANAGE_SERVER) != 0) {
                roles.add(LoopbackDiscord.MANAGERS);
            }
        } else {
            event.set("user", user());
        }
        if (type == COMPONENT) {
            ObjectNode message = event.putObject("message");
            message.put("id", id)
                    .put("type", 0)
                    .put("channel_id", channel)
                    .put("content", "")
                    .put("timestamp", "2026-11-22T17:00:00.000000+00:00")
                    .put("tts", false)
                    .put("mention_everyone", false)
                    .put("pinned", false)
                    .put("flags", EPHEMERAL);
            message.set("author", LoopbackDiscord.bot());
            message.putArray("mentions");
            message.putArray("mention_roles");
            message.putArray("attachments");
            message.putArray("embeds");
            // The menu or button that was used, without which no library knows what was.
            ObjectNode row = message.putArray("components").addObject().put("type", 1);
            ObjectNode used = row.putArray("components").addObject();
            used.put("type", data.path("component_type").asInt())
                    .put("custom_id", data.path("custom_id").asText());
            if (data.path("component_type").asInt() == 2) {
                used.put("style", 2).put("label", "pressed");
            } else {
                used.put("min_values", 1).put("max_values", 1);
                used.putArray("options")
                        .addObject()
                        .put("label", "chosen")
                        .put("value", data.path("values").path(0).asText());
            }
        }
        return event;
    }

    ObjectNode user() {
        return user(person.account());
    }

    static ObjectNode user(String account) {
        return LoopbackDiscord.JSON
                .createObjectNode()
                .put("id", account)
                .put("username", "somebody" + account)
                .put("discriminator", "0")
                .put("bot", false);
    }

    /** Once only. */
    synchronized boolean acknowledge(JsonNode callback) {
        if (acknowledged != null) {
            return false;
        }
        acknowledged = callback;
        acknowledgedAfter = System.nanoTime() - begun;
        deferred = callback.path("type").asInt() == 5;
        if (callback.path("type").asInt() == 4) {
            messages.add(callback.path("data"));
        }
        notifyAll();
        return true;
    }

    synchronized boolean isAcknowledged() {
        return acknowledged != null;
    }

    synchronized void follow(JsonNode message, boolean original) {
        messages.add(message);
    }

    synchronized boolean wasDeferred() {
        return deferred;
    }

    /** How long the acknowledgement took; waits for it without asking again and again. */
    synchronized long nanosToAcknowledgement(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (acknowledged == null) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Long.MAX_VALUE;
            }
            wait(left);
        }
        return acknowledgedAfter;
    }

    synchronized List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    /** What was shown, as text; waits until it holds these words. */
    String reads(String... words) {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(text()).contains(words));
        return text();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (JsonNode message : messages()) {
            text.append(message.path("content").asText("")).append('\n');
            message.path("embeds").forEach(embed -> {
                text.append(embed.path("title").asText("")).append('\n');
                text.append(embed.path("description").asText("")).append('\n');
                embed.path("fields")
                        .forEach(field -> text.append(field.path("name").asText())
                                .append(": ")
                                .append(field.path("value").asText())
                                .append('\n'));
            });
        }
        return text.toString();
    }

    /** Whether every message was shown to this person alone. */
    boolean wasPrivate() {
        JsonNode callback = acknowledgement();
        return (callback.path("data").path("flags").asInt() & EPHEMERAL) != 0
                && messages().stream()
                        .skip(1)
                        .allMatch(message -> (message.path("flags").asInt() & EPHEMERAL) != 0);
    }

    JsonNode acknowledgement() {
        await().atMost(120, TimeUnit.SECONDS).pollInterval(Duration.ofMillis(5)).until(this::isAcknowledged);
        synchronized (this) {
            return java.util.Objects.requireNonNull(acknowledged);
        }
    }

    /** The window that opened. */
    JsonNode modal() {
        JsonNode callback = acknowledgement();
        assertThat(callback.path("type").asInt())
                .as("a window opens: %s", callback)
                .isEqualTo(9);
        return callback.path("data");
    }

    List<String> suggestions() {
        List<String> names = new ArrayList<>();
        acknowledgement()
                .path("data")
                .path("choices")
                .forEach(choice -> names.add(choice.path("name").asText()));
        return names;
    }

    /** The id of the first button with this label, below the first embed that holds these words. */
    String button(String label, String below) {
        for (JsonNode message : messages()) {
            if (message.toString().contains(below)) {
                for (JsonNode row : message.path("components")) {
                    for (JsonNode button : row.path("components")) {
                        if (label.equals(button.path("label").asText())) {
                            return button.path("custom_id").asText();
                        }
                    }
                }
            }
        }
        throw new AssertionError("no button " + label + " below " + below + " in " + messages());
    }

    /** The menu and the value of the first option whose label holds these words. */
    List<String> option(String words) {
        for (JsonNode message : messages()) {
            for (JsonNode row : message.path("components")) {
                for (JsonNode option : row.path("components").path(0).path("options")) {
                    if (option.path("label").asText().contains(words)) {
                        return List.of(
                                row.path("components").path(0).path("custom_id").asText(),
                                option.path("value").asText());
                    }
                }
            }
        }
        throw new AssertionError("no option " + words + " in " + messages());
    }
}
