package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.Carrier;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages over a loopback Discord, and everything it may say to them. */
final class DiscordCarrierTest {
    private static final Person PERSON = new Person(new Speaker("discord", "801"));
    private static final Room ROOM = new Room(new Venue("discord", LoopbackDiscord.CHANNEL));
    private static final Reply NEWS = new Reply.News(
            "News",
            Prose.of("Hello **all** @everyone"),
            Optional.empty(),
            "Say stop.",
            List.of(
                    new Action.Open("More", URI.create("https://example.org")),
                    new Action.Say("Stop updates", new Intent.Updates(false))));

    private final LoopbackDiscord discord = new LoopbackDiscord();
    private final DiscordCarrier carrier = carrier(discord.rest());

    private static DiscordCarrier carrier(URI rest) {
        return new DiscordCarrier(
                new DiscordAccess(
                        LoopbackDiscord.TOKEN,
                        Optional.of(rest),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()),
                40);
    }

    @AfterEach
    void close() {
        discord.close();
    }

    @Test
    void a_channel_and_a_person_get_it_in_one_message_with_the_way_to_stop() {
        assertThat(carrier.carry(ROOM, NEWS, "1-1")).isInstanceOf(Carrier.Taken.class);
        assertThat(carrier.carry(PERSON, NEWS, "1-2")).isInstanceOf(Carrier.Taken.class);
        assertThat(discord.refused).isEmpty();
        assertThat(discord.channelMessages).hasSize(2);
        assertThat(discord.channelMessages.get(1).toString())
                .contains("\"to\":\"91801\"", "**all**", "Say stop.", "updates off", "https://example.org");
    }

    @Test
    void the_second_try_of_a_message_is_the_first_one() {
        Carrier.Receipt first = carrier.carry(PERSON, NEWS, "1-1");
        assertThat(carrier.carry(PERSON, NEWS, "1-1")).isEqualTo(first);
        assertThat(discord.channelMessages).hasSize(1);
        assertThat(discord.requests.get("91801")).hasValue(2);
        carrier.carry(PERSON, NEWS, "2-1");
        assertThat(discord.channelMessages).hasSize(2);
    }

    @Test
    void what_is_asked_for_is_waited_for() {
        discord.trouble(429, "Retry-After", "3", "/channels/");
        assertThat(carrier.carry(ROOM, NEWS)).isEqualTo(new Carrier.Slower(Duration.ofMillis(3_050)));
        assertThat(discord.channelMessages).isEmpty();
        discord.trouble(429, "Retry-After", "1.5", "/users/");
        assertThat(carrier.carry(PERSON, NEWS)).isEqualTo(new Carrier.Slower(Duration.ofMillis(1_550)));
    }

    @ParameterizedTest
    @CsvSource({"1e300, PT30M", "9223372036854775807, PT30M", "3600, PT30M", "-5, PT0.05S", "0, PT0.05S"})
    void no_pause_is_longer_than_the_longest_or_before_now(String asked, Duration kept) {
        discord.trouble(429, "Retry-After", asked, "/channels/");
        assertThat(carrier.carry(ROOM, NEWS)).isEqualTo(new Carrier.Slower(kept));
    }

    @Test
    void an_ill_discord_is_tried_again() {
        discord.trouble(503, "Retry-After", "1", "/channels/");
        assertThat(carrier.carry(ROOM, NEWS)).isEqualTo(new Carrier.Failed("Discord is ill: 503"));
    }

    @Test
    void nobody_there_is_gone_for_good() {
        discord.gone.add(LoopbackDiscord.CHANNEL);
        assertThat(carrier.carry(ROOM, NEWS)).isEqualTo(new Carrier.Gone("10003 Unknown Channel"));
        discord.closed.add("801");
        assertThat(carrier.carry(PERSON, NEWS)).isEqualTo(new Carrier.Gone("50007 Cannot send messages to this user"));
    }

    @Test
    void a_message_that_discord_does_not_take_is_refused_with_its_words() {
        discord.trouble(400, "Retry-After", "1", "/channels/");
        assertThat(carrier.carry(ROOM, NEWS)).isEqualTo(new Carrier.Refused("400"));
    }

    @Test
    void where_nobody_answers_it_may_have_arrived() {
        URI rest = discord.rest();
        discord.close();
        assertThat(carrier(rest).carry(ROOM, NEWS)).isEqualTo(new Carrier.Failed("the connection broke"));
    }
}
