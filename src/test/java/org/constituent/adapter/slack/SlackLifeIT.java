package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.constituent.adapter.slack.SlackPeople.Line;
import org.constituent.adapter.slack.SlackPeople.Person;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.Reply;
import org.constituent.port.Installations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the connection and to what is said twice, too fast, too late or by others; and what the operator is told. */
final class SlackLifeIT {

    // ---- Said twice ----

    @ParameterizedTest
    @EnumSource
    void what_slack_says_again_is_answered_once(Line line) {
        AtomicInteger answered = new AtomicInteger();
        try (SlackTalk talk = new SlackTalk(line, access -> access, handler -> message -> {
                    answered.incrementAndGet();
                    return handler.answer(message);
                })
                .ready()) {
            Person person = talk.person("U801", "en-US").alone();
            ObjectNode said = LoopbackSlack.JSON
                    .createObjectNode()
                    .put("type", "message")
                    .put("channel", "DU801")
                    .put("user", "U801")
                    .put("text", "help")
                    .put("ts", "1.1")
                    .put("event_ts", "1.1")
                    .put("channel_type", "im");
            for (int time = 0; time < 4; time++) {
                talk.event("Ev1", said, time);
            }
            heard(talk, "I never send anything");
            talk.write(person, "my data"); // what was said before it, was answered before it
            heard(talk, "I remember nothing");

            assertThat(answered).hasValue(2);
            assertThat(talk.slack.posted).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bots_and_changed_messages_are_not_answered(Line line) {
        try (SlackTalk talk = new SlackTalk(line).ready()) {
            Person person = talk.person("U802", "en-US").alone();
            ObjectNode said = LoopbackSlack.JSON
                    .createObjectNode()
                    .put("type", "message")
                    .put("channel", "DU802")
                    .put("user", "U802")
                    .put("text", "help")
                    .put("ts", "1.1")
                    .put("channel_type", "im");
            talk.event("Ev1", said.deepCopy().put("bot_id", "B1"), 0);
            talk.event("Ev2", said.deepCopy().put("subtype", "message_changed"), 0);
            talk.event("Ev3", said.deepCopy().put("type", "reaction_added"), 0);
            talk.write(person, "my data");
            heard(talk, "I remember nothing");
            assertThat(talk.slack.posted).hasSize(1);
        }
    }

    // ---- The socket ----

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_broken_connection_it_comes_back(boolean asked) {
        try (SlackTalk talk = new SlackTalk(Line.SOCKET).ready()) {
            if (asked) {
                talk.slack.socket.askToReconnect();
            } else {
                talk.slack.socket.drop();
            }
            await().atMost(120, TimeUnit.SECONDS).until(() -> talk.slack.socket.connections.get() == 2);

            talk.command(talk.person("U803", "en-US"), "help").reads("I never send anything");
            assertThat(talk.operator).hasSize(1); // it was told once that Slack is on
        }
    }

    /** Bolt's own client would give up for good when it is refused once while it reconnects. */
    @Test
    void a_refusal_while_it_comes_back_is_told_and_tried_again() {
        try (SlackTalk talk = new SlackTalk(Line.SOCKET).ready()) {
            talk.slack.broken = "token_revoked";
            talk.slack.socket.drop();
            told(talk, "○ Slack: the bot's token was revoked");
            talk.slack.broken = "";
            await().atMost(120, TimeUnit.SECONDS).until(() -> talk.slack.socket.connections.get() == 2);
            talk.command(talk.person("U804", "en-US"), "help").reads("I never send anything");
        }
    }

    // ---- Signatures ----

    @Test
    void what_is_not_signed_as_slack_signs_is_refused() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            SignedDoor door = talk.door.orElseThrow();
            String body = SignedDoor.form(Map.of(
                    "team_id",
                    LoopbackSlack.TEAM,
                    "channel_id",
                    LoopbackSlack.CHANNEL,
                    "user_id",
                    "U805",
                    "command",
                    "/lawmakers",
                    "text",
                    "help",
                    "response_url",
                    talk.slack.responseUrl(),
                    "trigger_id",
                    talk.slack.trigger()));
            long now = System.currentTimeMillis() / 1_000;
            long old = now - 600;
            String secret = LoopbackSlack.SIGNING_SECRET;

            String tampered = body.replace("help", "forget+me");
            assertThat(status(door, tampered, now, SignedDoor.signature(secret, now, body)))
                    .isEqualTo(401);
            assertThat(status(door, body, old, SignedDoor.signature(secret, old, body)))
                    .isEqualTo(401);
            assertThat(status(door, body, now, SignedDoor.signature(secret, old, body)))
                    .isEqualTo(401);
            assertThat(status(door, body, now, SignedDoor.signature("another secret", now, body)))
                    .isEqualTo(401);
            assertThat(status(door, body, now, "v0=nonsense")).isEqualTo(401);
            assertThat(status(door, body, now, "")).isEqualTo(401);
            assertThat(door.send(body, true, "", SignedDoor.signature(secret, now, body), 0)
                            .statusCode())
                    .isEqualTo(401);
            for (String nonsense : List.of("ssl_check=1&token=x", "", "{", "payload=%7B")) {
                assertThat(door.send(nonsense, true, "", "", 0).statusCode()).isEqualTo(401);
            }

            assertThat(status(door, body, now, SignedDoor.signature(secret, now, body)))
                    .isEqualTo(200);
        }
    }

    @Test
    void the_address_is_proved_to_slack_and_nonsense_is_no_fault() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            SignedDoor door = talk.door.orElseThrow();
            HttpResponse<String> proved =
                    door.send("{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZb\"}", false);
            assertThat(proved.statusCode()).isEqualTo(200);
            assertThat(proved.body()).isEqualTo("3eZb");
            for (String nonsense : List.of("", "{", "payload=%7B", "{\"type\":\"event_callback\"}", "[]")) {
                assertThat(door.send(nonsense, false).statusCode()).as(nonsense).isBetween(400, 500);
            }
            talk.command(talk.person("U806", "en-US"), "help").reads("I never send anything");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_workspace_where_the_bot_is_not_installed_is_not_answered(Line line) {
        Installations one = workspace -> workspace.isEmpty() || workspace.equals("T0ANOTHER")
                ? Optional.of(new Installations.Installation(LoopbackSlack.BOT_TOKEN))
                : Optional.empty();
        AtomicInteger answered = new AtomicInteger();
        try (SlackTalk talk = new SlackTalk(
                        line, access -> new SlackAccess(one, access.transport(), access.api()), handler -> message -> {
                            answered.incrementAndGet();
                            return handler.answer(message);
                        })
                .ready()) {
            Person person = talk.person("U807", "en-US");
            if (line == Line.HTTP) {
                assertThatThrownBy(() -> talk.command(person, "help")).hasMessageContaining("401");
            } else {
                var acknowledged = talk.slack.socket.send(
                        "slash_commands",
                        LoopbackSlack.JSON
                                .createObjectNode()
                                .put("team_id", LoopbackSlack.TEAM)
                                .put("user_id", "U807")
                                .put("command", "/lawmakers"),
                        0);
                await().pollDelay(Duration.ofMillis(300)).until(() -> true);
                assertThat(acknowledged).isNotDone();
            }
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            assertThat(answered).hasValue(0);
        }
    }

    // ---- Too fast, too late, too slow ----

    @ParameterizedTest
    @EnumSource
    void a_limit_of_slack_s_is_obeyed_and_a_fault_of_its_is_tried_again(Line line) {
        try (SlackTalk talk = new SlackTalk(line).ready()) {
            Person person = talk.person("U808", "en-US");
            talk.slack.trouble(429, "Retry-After", "1", "/respond/");
            long begun = System.nanoTime();
            talk.command(person, "VT").reads("Bernard Sanders", "Peter Welch");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(950));

            talk.slack.trouble(502, "X-Trouble", "0", "/respond/");
            talk.command(person, "help").reads("I never send anything");

            talk.slack.trouble(429, "Retry-After", "1", "chat.postMessage");
            talk.write(person.alone(), "help");
            heard(talk, "I never send anything");
        }
    }

    @Test
    void a_limit_that_lasts_too_long_ends_in_one_line() {
        try (LogLines log = new LogLines();
                SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            talk.slack.trouble(429, "Retry-After", "3600", "/respond/");
            talk.command(talk.person("U809", "en-US"), "05401");
            await().atMost(120, TimeUnit.SECONDS).until(() -> !log.lines.isEmpty());
            assertThat(log.lines).containsExactly("Slack: an answer did not arrive: too many messages for too long");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_takes_long_is_acknowledged_at_once_and_answered_afterwards_to_the_same_person_alone(Line line) {
        try (SlackTalk talk = new SlackTalk(line, access -> access, SlackLifeIT::slowly).ready()) {
            Person person = talk.person("U810", "en-US");
            Happening slow = talk.command(person, "VT");
            assertThat(Duration.ofNanos(slow.nanos)).isLessThan(Limits.ACKNOWLEDGED);
            slow.reads("Bernard Sanders", "Your list");
            assertThat(slow.wasPrivate()).isTrue();

            // A window cannot open any more: a button opens it.
            Happening story = talk.press(person, slow.button("Edit", "Bernard Sanders"));
            talk.slack.later = Duration.ofSeconds(3);
            story.reads("Make it your own");
            assertThat(story.button("Edit", "").path("value").asText()).startsWith("edit S000033");
            assertThat(talk.slack.refused).isEmpty();
        }
    }

    /** What Slack gave to answer with serves five times and half an hour; then the bot writes to the person. */
    @ParameterizedTest
    @CsvSource({"SOCKET,PT31M,1", "HTTP,PT0S,5"})
    void where_the_given_address_is_over_the_answer_goes_on_in_the_direct_messages(
            Line line, Duration later, int windows) {
        try (SlackTalk talk = new SlackTalk(line).ready()) {
            Person person = talk.person("U811", "en-US");
            Happening place = talk.command(person, "VT");
            place.reads("Bernard Sanders");
            Happening asked = talk.press(person, place.button("Edit", "Bernard Sanders"));
            var window = asked.window();
            for (int time = 1; time < windows; time++) {
                talk.fill(person, window, "My own version number " + time + " for the Senator of Vermont.");
                asked.reads("version number " + time);
            }
            int used = asked.messages().size();
            for (int more = used; more < 5 && later.isZero(); more++) {
                talk.fill(person, window, "My own filler number " + more + " for the Senator of Vermont.");
                asked.reads("filler number " + more);
            }
            talk.slack.later = later;
            talk.fill(person, window, "My very last version for the Senator of Vermont.");

            heard(talk, "My very last version");
            assertThat(talk.slack.posted)
                    .allMatch(message -> message.path("channel").asText().equals("DU811"));
            assertThat(asked.text()).doesNotContain("My very last version");
        }
    }

    @Test
    void a_fault_of_ours_is_one_line_without_words() {
        try (LogLines log = new LogLines();
                SlackTalk talk = new SlackTalk(Line.SOCKET, access -> access, handler -> message -> {
                            throw new IllegalStateException("about " + message.text());
                        })
                        .ready()) {
            talk.command(talk.person("U812", "en-US"), "05401");
            await().atMost(120, TimeUnit.SECONDS).until(() -> !log.lines.isEmpty());
            assertThat(log.lines).containsExactly("Slack: an answer did not arrive: IllegalStateException");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leaving_waits_for_what_is_in_hand(Line line) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (SlackTalk talk = new SlackTalk(line, access -> access, handler -> message -> {
                    begun.countDown();
                    wait(go);
                    return new Reply.Note("the last answer");
                })
                .ready()) {
            Happening last = talk.command(talk.person("U813", "en-US"), "help");
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            talk.workers.execute(() -> {
                await().pollDelay(Duration.ofMillis(300)).until(() -> true);
                go.countDown();
            });

            talk.platform.close();

            assertThat(last.text()).contains("the last answer");
            talk.door.ifPresent(
                    door -> assertThat(door.send("x", true).statusCode()).isEqualTo(503));
        }
    }

    // ---- What the operator is told ----

    @ParameterizedTest
    @EnumSource
    void the_operator_is_told_as_whom_and_how(Line line) {
        try (SlackTalk talk = new SlackTalk(line).ready()) {
            assertThat(talk.operator)
                    .containsExactly("★ Slack: on as @constituent in Loopback, "
                            + (line == Line.SOCKET ? "over a socket" : "by requests to /slack/events"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_token_is_told_and_no_fault(Line line) {
        try (SlackTalk talk = new SlackTalk(
                line,
                access ->
                        new SlackAccess(Installations.single("xoxb-nobody-s-token"), access.transport(), access.api()),
                UnaryOperator.identity())) {
            assertThat(talk.operator)
                    .hasSize(2)
                    .satisfies(lines -> assertThat(lines.get(0))
                            .startsWith("○ Slack: it does not know the bot's token.")
                            .endsWith("(invalid_auth)"))
                    .satisfies(lines -> assertThat(lines.get(1)).startsWith("○ Slack: off until"))
                    .allSatisfy(told -> assertThat(told).doesNotContain("nobody-s"));
        }
    }

    @Test
    void a_wrong_token_of_the_app_is_told_as_that() {
        try (SlackTalk talk = new SlackTalk(
                Line.SOCKET,
                access ->
                        new SlackAccess(access.installations(), new SlackAccess.Socket("xapp-nobody-s"), access.api()),
                UnaryOperator.identity())) {
            assertThat(talk.operator.get(0))
                    .startsWith("○ Slack: it does not know the app's own token.")
                    .endsWith("(invalid_auth)");
        }
    }

    @Test
    void what_is_refused_later_is_told_once() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            Person person = talk.person("U814", "en-US");
            talk.slack.broken = "token_revoked";
            talk.write(person.alone(), "help");
            talk.write(person.alone(), "help");
            told(talk, "○ Slack: the bot's token was revoked, or the app was removed from the workspace.");
            talk.slack.broken = "";
            talk.mention(new Person("U814", "C0NOWHERE"), "hello");
            told(talk, "○ Slack: a channel is not there, or the bot is not in it.");
            assertThat(talk.operator).hasSize(3);
            talk.command(person, "help").reads("I never send anything");
        }
    }

    @Test
    void a_slack_that_cannot_be_reached_is_one_line_and_no_fault() {
        try (SlackTalk talk = new SlackTalk(
                Line.SOCKET,
                access -> new SlackAccess(
                        access.installations(), access.transport(), Optional.of(URI.create("http://127.0.0.1:1/api/"))),
                UnaryOperator.identity())) {
            assertThat(talk.operator)
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("○ Slack: off, for http://127.0.0.1:1/api/ could not be reached"));
        }
    }

    private static int status(SignedDoor door, String body, long timestamp, String signature) {
        return door.send(body, true, String.valueOf(timestamp), signature, 0).statusCode();
    }

    private static void heard(SlackTalk talk, String words) {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(talk.slack.posted.toString()).contains(words));
    }

    private static void told(SlackTalk talk, String line) {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> talk.operator.stream().anyMatch(told -> told.startsWith(line)));
    }

    private static InboundHandler slowly(InboundHandler handler) {
        return message -> {
            await().pollDelay(Duration.ofMillis(1_200)).until(() -> true);
            return handler.answer(message);
        };
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
