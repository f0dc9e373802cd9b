package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the connection, and what the operator is told of it. */
final class DiscordLifeIT {
    private static final Duration SLOW = Limits.PATIENCE.plusMillis(400);

    @Test
    void after_a_broken_connection_the_session_goes_on() {
        try (DiscordTalk talk = new DiscordTalk().ready()) {
            talk.discord.gateway.drop();
            // Said while nobody listened.
            Interaction help = talk.command(DiscordTalk.IN_SERVER, "help", Map.of());

            help.reads("I never send anything");

            assertThat(talk.discord.gateway.resumed).hasSize(1);
            assertThat(talk.discord.gateway.identified).hasSize(1);
        }
    }

    @Test
    void where_discord_asks_to_come_back_the_session_goes_on() {
        try (DiscordTalk talk = new DiscordTalk().ready()) {
            talk.discord.gateway.askToReconnect();
            await().atMost(120, TimeUnit.SECONDS).until(() -> talk.discord.gateway.resumed.size() == 1);

            talk.command(DiscordTalk.IN_SERVER, "help", Map.of()).reads("I never send anything");

            assertThat(talk.discord.gateway.identified).hasSize(1);
        }
    }

    @Test
    void where_discord_ends_the_connection_for_good_the_operator_is_told_why() {
        DiscordTalk talk = new DiscordTalk(
                access -> access, UnaryOperator.identity(), 1, gateway -> gateway.grantsIntents = false);
        try (talk) {
            heard(talk, "○ Discord: off, for it ended the connection with 4014 ");
        }
    }

    @Test
    void where_the_bot_may_not_write_the_operator_is_told_which_permission_is_missing() {
        DiscordTalk talk = new DiscordTalk(
                access -> access, UnaryOperator.identity(), 1, gateway -> gateway.everybodyMay = "1024");
        try (LogLines log = new LogLines();
                talk) {
            talk.ready();
            talk.write(DiscordTalk.IN_SERVER, "<@" + LoopbackDiscord.BOT + "> 05401");
            await().atMost(120, TimeUnit.SECONDS).until(() -> !log.lines.isEmpty());

            assertThat(log.lines)
                    .containsExactly("Discord: an answer did not arrive: the permission Send Messages is missing");
        }
    }

    @Test
    void whoever_has_the_configured_role_runs_the_server_as_its_managers_do() {
        try (DiscordTalk talk = new DiscordTalk(
                        access -> new DiscordAccess(
                                access.token(),
                                access.rest(),
                                access.gateway(),
                                access.shards(),
                                access.testServer(),
                                Optional.of(LoopbackDiscord.ORGANIZERS)),
                        UnaryOperator.identity())
                .ready()) {
            Interaction.Person organizer =
                    new Interaction.Person("873", "en-US", true, 3072, List.of(LoopbackDiscord.ORGANIZERS));
            Interaction.Person member = new Interaction.Person("874", "en-US", true, 3072);

            talk.command(organizer, "impact-setting", Map.of("switch", "on")).reads("From now on I count here");
            talk.command(member, "impact-setting", Map.of("switch", "off")).reads("for those who run this community");
        }
    }

    @Test
    void where_the_session_is_gone_a_new_one_begins() {
        try (DiscordTalk talk = new DiscordTalk().ready()) {
            talk.discord.gateway.resumable = false;
            talk.discord.gateway.drop();
            await().atMost(120, TimeUnit.SECONDS).until(() -> talk.discord.gateway.identified.size() == 2);

            talk.command(DiscordTalk.IN_SERVER, "help", Map.of()).reads("I never send anything");
        }
    }

    @Test
    void a_limit_of_discord_s_is_obeyed_and_a_fault_of_its_is_tried_again() {
        try (DiscordTalk talk = new DiscordTalk().ready()) {
            talk.discord.trouble(429, "Retry-After", "1", "/webhooks/");
            Interaction limited = talk.command(DiscordTalk.IN_SERVER, "legislators", Map.of("place", "VT"));
            limited.reads("Bernard Sanders", "Peter Welch", "Your list");

            talk.discord.trouble(502, "X-Trouble", "0", "/callback");
            talk.command(DiscordTalk.IN_SERVER, "help", Map.of()).reads("I never send anything");
        }
    }

    @Test
    void what_takes_long_is_acknowledged_in_time_and_answered_afterwards_to_the_same_person_alone() {
        try (DiscordTalk talk = new DiscordTalk(access -> access, DiscordLifeIT::slowly).ready()) {
            Interaction slow = talk.command(DiscordTalk.IN_SERVER, "legislators", Map.of("place", "VT"));

            slow.reads("Bernard Sanders", "Your list");

            assertThat(slow.wasDeferred()).isTrue();
            assertThat(slow.acknowledgement().path("data").path("flags").asInt())
                    .isEqualTo(64);
            // A window cannot open any more: a button opens it.
            Interaction story = talk.press(DiscordTalk.IN_SERVER, "story S000033");
            story.reads("In your own words");
            assertThat(story.button("Add my story", "In your own words")).isEqualTo("story S000033");
            assertThat(talk.discord.refused).isEmpty();
        }
    }

    /** After the time to acknowledge, and after the time to follow up. */
    @ParameterizedTest
    @ValueSource(strings = {"PT20S", "PT16M"})
    void what_comes_too_late_ends_in_one_line_and_nothing_is_shown(Duration ago) {
        try (LogLines log = new LogLines();
                DiscordTalk talk = new DiscordTalk().ready()) {
            Interaction old =
                    Interaction.command(talk.discord, DiscordTalk.IN_SERVER, "legislators", Map.of("place", "VT"), ago);
            talk.discord.begin(old);

            await().atMost(120, TimeUnit.SECONDS).until(() -> !log.lines.isEmpty());

            assertThat(log.lines)
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("Discord: an answer did not arrive")
                            .doesNotContain("VT", "Vermont", "\n"));
            assertThat(old.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"404, 10015, Unknown Webhook", "401, 50027, Invalid Webhook Token"})
    void an_interaction_that_ends_between_two_messages_of_an_answer_ends_in_one_line_and_the_next_words_are_answered(
            int status, int code, String message) {
        Reply six = new Reply.Several(IntStream.rangeClosed(1, 6)
                .<Reply>mapToObj(number -> new Reply.Note("Part " + number + " " + "long ".repeat(350)))
                .toList());
        try (LogLines log = new LogLines(org.slf4j.Logger.ROOT_LOGGER_NAME);
                DiscordTalk talk = new DiscordTalk(
                                access -> access, bot -> words -> words.text().equals("help") ? six : bot.answer(words))
                        .ready()) {
            talk.discord.ending = Optional.of(new LoopbackDiscord.Ending(2, status, code, message));
            log.lines.clear();
            Interaction cut = talk.command(DiscordTalk.IN_SERVER, "help", Map.of());
            cut.reads("Part 1", "Part 2", "Part 3");
            await().atMost(120, TimeUnit.SECONDS).until(() -> !log.lines.isEmpty());
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true); // a second try would come
            assertThat(log.lines).containsExactly("Discord: an answer did not arrive: " + code + " " + message);
            assertThat(talk.discord.followUps).hasValue(3);
            assertThat(cut.messages()).hasSize(3);

            // Another interaction is another one, while the first stays ended.
            talk.discord.ending = Optional.empty();
            talk.command(DiscordTalk.IN_SERVER, "legislators", Map.of("place", "05401"))
                    .reads("Vermont");
            talk.write(DiscordTalk.ALONE, "02139");
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> talk.discord.channelMessages.toString().contains("Markey"));
            assertThat(log.lines).hasSize(1);
            assertThat(talk.discord.refused).isEmpty();
        }
    }

    @Test
    void a_fault_of_ours_is_one_line_without_words() {
        try (LogLines log = new LogLines();
                DiscordTalk talk = new DiscordTalk(access -> access, handler -> message -> {
                            throw new IllegalStateException("about " + message.text());
                        })
                        .ready()) {
            talk.command(DiscordTalk.IN_SERVER, "legislators", Map.of("place", "05401"));

            await().atMost(120, TimeUnit.SECONDS).until(() -> !log.lines.isEmpty());

            assertThat(log.lines).containsExactly("Discord: an answer did not arrive: IllegalStateException");
        }
    }

    @Test
    void leaving_waits_for_what_is_in_hand() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (DiscordTalk talk = new DiscordTalk(access -> access, handler -> message -> {
                    begun.countDown();
                    wait(go);
                    return new Reply.Note("the last answer");
                })
                .ready()) {
            Interaction last = talk.command(DiscordTalk.IN_SERVER, "help", Map.of());
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            talk.workers.execute(() -> {
                await().pollDelay(Duration.ofMillis(300)).until(() -> true);
                go.countDown();
            });

            talk.platform.close();

            assertThat(last.text()).contains("the last answer");
        }
    }

    @Test
    void nothing_privileged_is_asked_for_and_the_invitation_asks_for_little() {
        try (DiscordTalk talk = new DiscordTalk().ready()) {
            int intents = talk.discord.gateway.identified.get(0).path("intents").asInt();
            assertThat(intents).isEqualTo(1 | (1 << 9) | (1 << 12)); // servers, messages in them and direct ones
            assertThat(talk.operator)
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith(
                                    "★ Discord: on as Constituent. Invite it with https://discord.com/oauth2/authorize?")
                            .contains("permissions=3072")
                            .contains("applications.commands")
                            .contains("client_id=" + LoopbackDiscord.APPLICATION));
        }
    }

    @Test
    void a_wrong_token_is_one_line_and_no_fault() {
        DiscordTalk talk = new DiscordTalk(
                access -> new DiscordAccess(
                        "a.wrong.token",
                        access.rest(),
                        access.gateway(),
                        access.shards(),
                        access.testServer(),
                        access.organizersRole()),
                UnaryOperator.identity());
        try (talk) {
            assertThat(talk.operator)
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("○ Discord: off, for it does not accept the bot's token.")
                            .doesNotContain("a.wrong.token"));
        }
    }

    @Test
    void a_server_that_cannot_be_reached_is_one_line_and_no_fault() {
        try (DiscordTalk talk = new DiscordTalk(
                access -> new DiscordAccess(
                        access.token(),
                        Optional.of(URI.create("http://127.0.0.1:1/api/v10/")),
                        access.gateway(),
                        access.shards(),
                        access.testServer(),
                        access.organizersRole()),
                UnaryOperator.identity())) {
            assertThat(talk.operator)
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("○ Discord: off, for http://127.0.0.1:1/api/v10/ could not be reached"));
        }
    }

    @Test
    void commands_may_be_shown_in_one_server_only() {
        try (DiscordTalk talk =
                new DiscordTalk(access -> testing(access, LoopbackDiscord.SERVER), UnaryOperator.identity()).ready()) {
            assertThat(talk.discord.registeredAt).containsExactly(LoopbackDiscord.SERVER);
        }
    }

    @Test
    void a_server_the_bot_is_not_in_is_one_line() {
        try (DiscordTalk talk =
                new DiscordTalk(access -> testing(access, "123456789012345678"), UnaryOperator.identity())) {
            heard(talk, "○ Discord: the bot is not in the server 123456789012345678");
            assertThat(talk.discord.registeredAt).isEmpty();
        }
    }

    @Test
    void commands_that_may_not_be_shown_are_one_line() {
        DiscordTalk talk = new DiscordTalk(access -> access, UnaryOperator.identity());
        talk.discord.mayRegister = false;
        try (talk) {
            heard(talk, "○ Discord: the commands could not be shown everywhere (50001 Missing Access)");
        }
    }

    @Test
    void shards_are_as_many_as_discord_advises_or_as_are_set() {
        DiscordTalk advised = new DiscordTalk(access -> access, UnaryOperator.identity(), 2);
        try (advised) {
            await().atMost(120, TimeUnit.SECONDS).until(() -> advised.discord.gateway.identified.size() == 2);
            advised.ready();
            // The server is on the second shard, direct messages come by the first.
            advised.command(DiscordTalk.IN_SERVER, "help", Map.of()).reads("I never send anything");
            advised.command(DiscordTalk.ALONE, "help", Map.of()).reads("I never send anything");
        }
        try (DiscordTalk set = new DiscordTalk(
                        access -> new DiscordAccess(
                                access.token(),
                                access.rest(),
                                Optional.of(URI.create(access.rest()
                                        .orElseThrow()
                                        .toString()
                                        .replace("http:", "ws:")
                                        .replace("/api/v10/", "/gateway"))),
                                OptionalInt.of(2),
                                access.testServer(),
                                access.organizersRole()),
                        UnaryOperator.identity())
                .ready()) {
            await().atMost(120, TimeUnit.SECONDS).until(() -> set.discord.gateway.identified.size() == 2);
        }
    }

    private static DiscordAccess testing(DiscordAccess access, String server) {
        return new DiscordAccess(
                access.token(),
                access.rest(),
                access.gateway(),
                access.shards(),
                Optional.of(server),
                access.organizersRole());
    }

    private static void heard(DiscordTalk talk, String line) {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> talk.operator.stream().anyMatch(told -> told.startsWith(line)));
    }

    private static InboundHandler slowly(InboundHandler handler) {
        return message -> {
            await().pollDelay(SLOW).until(() -> true);
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
