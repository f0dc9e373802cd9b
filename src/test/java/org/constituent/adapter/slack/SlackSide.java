package org.constituent.adapter.slack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The loopback Slack for tests of several platforms at once: a program that runs elsewhere is on it over a socket. */
public final class SlackSide implements AutoCloseable {
    private final LoopbackSlack slack = new LoopbackSlack();

    public URI api() {
        return slack.api();
    }

    /** What the program needs to be let in. */
    public Map<String, String> environment() {
        return Map.of("SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN, "SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN);
    }

    public boolean isConnected() {
        return slack.socket.connections.get() > 0;
    }

    /** What was refused, and why. */
    public List<String> refused() {
        return slack.refused;
    }

    /** What stands in a channel or in the direct messages with somebody, as it stands there now. */
    public List<String> posted(String channel) {
        return slack.posted.stream()
                .filter(message -> message.path("channel").asText().equals(channel))
                .map(JsonNode::toString)
                .toList();
    }

    /** How often a method was called. */
    public int calls(String method) {
        var count = slack.calls.get(method);
        return count == null ? 0 : count.get();
    }

    /** The next call of a method is answered so, and nothing is done. */
    public void trouble(int status, String header, String value, String method) {
        slack.trouble(status, header, value, method);
    }

    public static String channel() {
        return LoopbackSlack.CHANNEL;
    }

    /** Where somebody and the bot talk alone. */
    public static String directly(String user) {
        return "D" + user;
    }

    /** Somebody who is in the channel. */
    public Member member(String user, boolean admin) {
        slack.knows(user, "en-US", admin);
        return new Member(slack, user);
    }

    @Override
    public void close() {
        slack.close();
    }

    /** Somebody in the channel, and what they see there. */
    public static final class Member {
        private final LoopbackSlack slack;
        private final String user;

        private Member(LoopbackSlack slack, String user) {
            this.slack = slack;
            this.user = user;
        }

        /** Types a command, and reads until all of this was seen. */
        public String command(String text, String... words) {
            String url = slack.responseUrl();
            ObjectNode payload = LoopbackSlack.JSON
                    .createObjectNode()
                    .put("team_id", LoopbackSlack.TEAM)
                    .put("channel_id", LoopbackSlack.CHANNEL)
                    .put("user_id", user)
                    .put("command", "/lawmakers")
                    .put("text", text)
                    .put("response_url", url)
                    .put("trigger_id", slack.trigger());
            send("slash_commands", payload);
            return read(url, words);
        }

        /** Types a command that opens a window, fills that in, and reads the answer. */
        public String fill(String command, String text, String... words) {
            String url = slack.responseUrl();
            String trigger = slack.trigger();
            send(
                    "slash_commands",
                    LoopbackSlack.JSON
                            .createObjectNode()
                            .put("team_id", LoopbackSlack.TEAM)
                            .put("channel_id", LoopbackSlack.CHANNEL)
                            .put("user_id", user)
                            .put("command", "/lawmakers")
                            .put("text", command)
                            .put("response_url", url)
                            .put("trigger_id", trigger));
            await().atMost(120, TimeUnit.SECONDS).until(() -> slack.windows.containsKey(trigger));
            ObjectNode view = Objects.requireNonNull(slack.windows.get(trigger)).deepCopy();
            view.putObject("state")
                    .putObject("values")
                    .putObject("answer")
                    .putObject("answer")
                    .put("type", "plain_text_input")
                    .put("value", text);
            ObjectNode payload = acting("view_submission");
            payload.set("view", view);
            payload.putArray("response_urls");
            send("interactive", payload);
            return read(url, words);
        }

        /** Presses the button that says these words, on a message that they alone see. */
        public String press(String says, String... words) {
            String url = slack.responseUrl();
            ObjectNode payload = acting("block_actions").put("response_url", url);
            payload.putArray("actions")
                    .addObject()
                    .put("action_id", "say " + says)
                    .put("block_id", "b1")
                    .put("type", "button")
                    .put("action_ts", "1.1")
                    .put("value", says);
            payload.putObject("channel").put("id", LoopbackSlack.CHANNEL).put("name", "general");
            payload.putObject("container")
                    .put("type", "message")
                    .put("message_ts", "1.1")
                    .put("channel_id", LoopbackSlack.CHANNEL)
                    .put("is_ephemeral", true);
            send("interactive", payload);
            return read(url, words);
        }

        private ObjectNode acting(String type) {
            ObjectNode payload =
                    LoopbackSlack.JSON.createObjectNode().put("type", type).put("trigger_id", slack.trigger());
            payload.putObject("team").put("id", LoopbackSlack.TEAM).put("domain", "loopback");
            payload.putObject("user")
                    .put("id", user)
                    .put("username", "somebody")
                    .put("team_id", LoopbackSlack.TEAM);
            return payload;
        }

        private void send(String type, ObjectNode payload) {
            try {
                slack.socket.send(type, payload, 0).get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("not acknowledged", e);
            }
        }

        private String read(String url, String... words) {
            await().atMost(120, TimeUnit.SECONDS)
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                                    slack.respondedTo(url).toString())
                            .contains(words));
            return slack.respondedTo(url).toString();
        }
    }
}
