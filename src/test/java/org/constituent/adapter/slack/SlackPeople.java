package org.constituent.adapter.slack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** People on a loopback Slack, and what they do; the bot may be in this process or in another. */
class SlackPeople {
    enum Line {
        SOCKET,
        HTTP
    }

    /**
     * Somebody.
     *
     * @param channel where they are
     */
    record Person(String id, String channel) {
        /** In their direct messages with the bot. */
        Person alone() {
            return new Person(id, "D" + id);
        }
    }

    final LoopbackSlack slack;
    final Line line;

    /** Where the bot is told what happens, where that is by requests. */
    Optional<SignedDoor> door = Optional.empty();

    SlackPeople(LoopbackSlack slack, Line line) {
        this.slack = slack;
        this.line = line;
    }

    /** Where requests to the bot arrive. */
    final void reachedAt(URI address) {
        door = Optional.of(new SignedDoor(address));
    }

    /** Somebody who is in the channel. */
    Person person(String id, String locale) {
        slack.knows(id, locale, false);
        return new Person(id, LoopbackSlack.CHANNEL);
    }

    Person admin(String id) {
        slack.knows(id, "en-US", true);
        return new Person(id, LoopbackSlack.CHANNEL);
    }

    Happening command(Person person, String text) {
        String trigger = slack.trigger();
        String url = slack.responseUrl();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", "unused");
        fields.put("team_id", LoopbackSlack.TEAM);
        fields.put("team_domain", "loopback");
        fields.put("channel_id", person.channel());
        fields.put("channel_name", "general");
        fields.put("user_id", person.id());
        fields.put("user_name", "somebody");
        fields.put("command", "/lawmakers");
        fields.put("text", text);
        fields.put("api_app_id", "A0LOOPBACK");
        fields.put("response_url", url);
        fields.put("trigger_id", trigger);
        long begun = System.nanoTime();
        if (line == Line.HTTP) {
            http(SignedDoor.form(fields), true);
        } else {
            ObjectNode payload = LoopbackSlack.JSON.createObjectNode();
            fields.forEach(payload::put);
            socket("slash_commands", payload, 0);
        }
        return new Happening(slack, trigger, () -> slack.respondedTo(url), System.nanoTime() - begun);
    }

    /** Presses a button of a message that is shown where the person is, to them alone unless they are alone there. */
    Happening press(Person person, JsonNode button) {
        return act(person, action(button, null), person.channel().startsWith("D") ? "message" : "ephemeral");
    }

    /** Presses a button that everybody sees. */
    Happening pressPublic(Person person, JsonNode button) {
        return act(person, action(button, null), "message");
    }

    Happening choose(Person person, Happening.Chosen chosen) {
        return act(person, action(chosen.menu(), chosen.option()), "ephemeral");
    }

    /** Chooses where nobody else reads. */
    Happening chooseAlone(Person person, Happening.Chosen chosen) {
        return act(person, action(chosen.menu(), chosen.option()), "message");
    }

    /** Presses a button of the page with the bot. */
    Happening pressHome(Person person, JsonNode element, @Nullable JsonNode option) {
        return act(person, action(element, option), "home");
    }

    private static ObjectNode action(JsonNode element, @Nullable JsonNode option) {
        ObjectNode action = LoopbackSlack.JSON
                .createObjectNode()
                .put("action_id", element.path("action_id").asText())
                .put("block_id", "b1")
                .put("type", element.path("type").asText())
                .put("action_ts", "1.1");
        if (element.has("value")) {
            action.put("value", element.path("value").asText());
        }
        if (option != null) {
            action.set("selected_option", option);
        }
        return action;
    }

    private Happening act(Person person, ObjectNode action, String on) {
        String trigger = slack.trigger();
        ObjectNode payload = interaction(person, "block_actions").put("trigger_id", trigger);
        payload.putArray("actions").add(action);
        String url = slack.responseUrl();
        int before = slack.posted.size();
        if (on.equals("home")) {
            payload.putObject("container").put("type", "view").put("view_id", "V1");
            payload.putObject("view").put("type", "home").put("id", "V1").putArray("blocks");
        } else {
            payload.put("response_url", url);
            payload.putObject("channel").put("id", person.channel()).put("name", "general");
            payload.putObject("container")
                    .put("type", "message")
                    .put("message_ts", "1.1")
                    .put("channel_id", person.channel())
                    .put("is_ephemeral", on.equals("ephemeral"));
        }
        long begun = System.nanoTime();
        interact(payload);
        return new Happening(
                slack,
                trigger,
                () -> on.equals("home") ? slack.postedSince(before) : slack.respondedTo(url),
                System.nanoTime() - begun);
    }

    /** Fills in a window and sends it; what is answered where it began is told by that. */
    void fill(Person person, JsonNode window, String text) {
        ObjectNode payload = interaction(person, "view_submission").put("trigger_id", slack.trigger());
        ObjectNode view = window.deepCopy();
        view.putObject("state")
                .putObject("values")
                .putObject("answer")
                .putObject("answer")
                .put("type", "plain_text_input")
                .put("value", text);
        payload.set("view", view);
        payload.putArray("response_urls");
        interact(payload);
    }

    /** What a menu offers while somebody types. */
    JsonNode typing(Person person, String menu, String typed) {
        ObjectNode payload = interaction(person, "block_suggestion")
                .put("action_id", menu)
                .put("block_id", "b1")
                .put("value", typed);
        payload.putObject("container").put("type", "view").put("view_id", "V1");
        return interact(payload);
    }

    Happening shortcut(Person person) {
        String trigger = slack.trigger();
        long begun = System.nanoTime();
        interact(interaction(person, "shortcut")
                .put("callback_id", "message_my_legislators")
                .put("action_ts", "1.1")
                .put("trigger_id", trigger));
        int before = slack.posted.size();
        return new Happening(slack, trigger, () -> slack.postedSince(before), System.nanoTime() - begun);
    }

    private static ObjectNode interaction(Person person, String type) {
        ObjectNode payload =
                LoopbackSlack.JSON.createObjectNode().put("type", type).put("token", "unused");
        payload.putObject("team").put("id", LoopbackSlack.TEAM).put("domain", "loopback");
        payload.putObject("user")
                .put("id", person.id())
                .put("username", "somebody")
                .put("team_id", LoopbackSlack.TEAM);
        return payload;
    }

    /** Somebody writes: to the bot alone, or in the channel. */
    String write(Person person, String text) {
        boolean alone = person.channel().startsWith("D");
        return event(LoopbackSlack.JSON
                .createObjectNode()
                .put("type", "message")
                .put("channel", person.channel())
                .put("user", person.id())
                .put("text", text)
                .put("ts", "1.1")
                .put("event_ts", "1.1")
                .put("channel_type", alone ? "im" : "channel"));
    }

    String mention(Person person, String text) {
        return event(LoopbackSlack.JSON
                .createObjectNode()
                .put("type", "app_mention")
                .put("channel", person.channel())
                .put("user", person.id())
                .put("text", "<@" + LoopbackSlack.BOT + "> " + text)
                .put("ts", "1.1")
                .put("event_ts", "1.1"));
    }

    /** Opens the page with the bot, and waits until it is drawn. */
    JsonNode home(Person person) {
        slack.homes.remove(person.id());
        event(LoopbackSlack.JSON
                .createObjectNode()
                .put("type", "app_home_opened")
                .put("user", person.id())
                .put("channel", "D" + person.id())
                .put("tab", "home")
                .put("event_ts", "1.1"));
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> slack.homes.containsKey(person.id()));
        return Objects.requireNonNull(slack.homes.get(person.id()));
    }

    private String event(ObjectNode event) {
        String id = slack.id("Ev");
        event(id, event, 0);
        return id;
    }

    /** The same event, once more where it is no first time. */
    void event(String id, ObjectNode event, int retry) {
        ObjectNode payload = LoopbackSlack.JSON
                .createObjectNode()
                .put("type", "event_callback")
                .put("token", "unused")
                .put("team_id", LoopbackSlack.TEAM)
                .put("api_app_id", "A0LOOPBACK")
                .put("event_id", id)
                .put("event_time", 1);
        payload.set("event", event);
        payload.putArray("authorizations")
                .addObject()
                .put("team_id", LoopbackSlack.TEAM)
                .put("user_id", LoopbackSlack.BOT)
                .put("is_bot", true);
        if (line == Line.HTTP) {
            HttpResponse<String> answer = door.orElseThrow().again(payload.toString(), false, retry);
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        } else {
            socket("events_api", payload, retry);
        }
    }

    private JsonNode interact(ObjectNode payload) {
        return line == Line.HTTP ? http(SignedDoor.interactive(payload), true) : socket("interactive", payload, 0);
    }

    private JsonNode http(String body, boolean isForm) {
        HttpResponse<String> answer = door.orElseThrow().send(body, isForm);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? LoopbackSlack.JSON.createObjectNode() : LoopbackSlack.read(answer.body());
    }

    private JsonNode socket(String type, ObjectNode payload, int retry) {
        try {
            return slack.socket.send(type, payload, retry).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("not acknowledged", e);
        }
    }
}
