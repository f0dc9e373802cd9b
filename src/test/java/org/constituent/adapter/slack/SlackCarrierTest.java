package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.constituent.adapter.slack.SlackPeople.Line;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.constituent.chat.Samples;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.Carrier;
import org.constituent.port.Carrier.Failed;
import org.constituent.port.Carrier.Gone;
import org.constituent.port.Carrier.Refused;
import org.constituent.port.Carrier.Slower;
import org.constituent.port.Carrier.Taken;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Room;
import org.constituent.port.Subscriptions.Subscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an update on its way to Slack. */
final class SlackCarrierTest {
    private static final Reply NEWS = new Reply.Note("<!channel> Senator A signed on & more.");

    private static Subscriber room(String channel) {
        return new Room(new Venue("slack", channel, Optional.of(LoopbackSlack.TEAM)));
    }

    private static Subscriber person(String account) {
        return new Person(new Speaker("slack", account));
    }

    @Test
    void it_takes_updates_to_channels_and_to_people_s_direct_messages() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            talk.person("U801", "en-US");
            Carrier carrier = talk.platform.carrier();

            Taken first = (Taken) carrier.carry(room(LoopbackSlack.CHANNEL), NEWS);
            Taken second = (Taken) carrier.carry(person("U801"), NEWS);

            assertThat(first.id()).isNotBlank().isNotEqualTo(second.id());
            assertThat(talk.slack.posted)
                    .extracting(message -> message.path("channel").asText())
                    .containsExactly(LoopbackSlack.CHANNEL, "DU801");
            assertThat(talk.slack.posted.toString())
                    .contains("&lt;!channel&gt;")
                    .doesNotContain("<!channel>");
            assertThat(carrier.platform()).isEqualTo("slack");
        }
    }

    @Test
    void a_picture_that_slack_cannot_fetch_is_told_in_words() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            URI lost = URI.create("https://example.org/lost.png");
            URI found = URI.create("https://example.org/found.png");
            talk.slack.unreachable.add(lost.toString());
            for (URI picture : List.of(lost, found)) {
                Reply news = new Reply.News(
                        "A title",
                        Prose.of("Something **new**."),
                        Optional.of(new Reply.Picture(picture, "A crowd before the Capitol")),
                        "Say stop to end this.",
                        List.of());
                assertThat(talk.platform.carrier().carry(room(LoopbackSlack.CHANNEL), news))
                        .isInstanceOf(Taken.class);
            }
            assertThat(talk.slack.posted).hasSize(2);
            assertThat(talk.slack.posted.get(0).path("blocks").toString())
                    .contains("<https://example.org/lost.png|A crowd before the Capitol>", "Say stop to end this.")
                    .doesNotContain("image_url");
            assertThat(talk.slack.posted.get(1).path("blocks").toString()).contains("image_url", "found.png");
        }
    }

    @Test
    void to_a_person_it_takes_one_request_and_a_message_can_be_replaced() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            talk.person("U801", "en-US");
            Carrier carrier = talk.platform.carrier();
            for (Subscriber to : List.of(person("U801"), room(LoopbackSlack.CHANNEL))) {
                Taken taken = (Taken) carrier.carry(to, NEWS);
                assertThat(carrier.replace(to, taken.id(), new Reply.Note("another")))
                        .isEqualTo(taken);
            }
            assertThat(carrier.replace(person("U801"), "DU801/9.9", NEWS)).isEqualTo(new Refused("message_not_found"));
            assertThat(talk.slack.posted)
                    .hasSize(2)
                    .allMatch(message -> message.path("text").asText().equals("another"));
            assertThat(talk.slack.calls).doesNotContainKey("conversations.open");
        }
    }

    @Test
    void what_is_too_much_for_one_message_goes_in_several_and_counts_as_one() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            Reply much = Objects.requireNonNull(Samples.all().get("card-long"));
            assertThat(talk.platform.carrier().carry(room(LoopbackSlack.CHANNEL), much))
                    .isInstanceOf(Taken.class);
            assertThat(talk.slack.posted).hasSizeGreaterThan(1);
            assertThat(talk.slack.refused).isEmpty();
        }
    }

    /** In a workspace several hundred messages a minute, by Slack's published limit; to one channel one a second. */
    @Test
    void it_is_as_fast_as_slack_lets_messages_in() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            assertThat(talk.platform.carrier().pace()).isEqualTo(new Carrier.Pace(300, Duration.ofMinutes(1)));
        }
    }

    @Test
    void who_is_not_there_any_more_is_gone() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            Carrier carrier = talk.platform.carrier();
            assertThat(carrier.carry(room("C0NOWHERE"), NEWS)).isEqualTo(new Gone("channel_not_found"));
            assertThat(carrier.carry(room(LoopbackSlack.ARCHIVED), NEWS)).isEqualTo(new Gone("is_archived"));
            assertThat(carrier.carry(person("U0NOBODY"), NEWS)).isEqualTo(new Gone("channel_not_found"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "account_inactive, Slower",
        "not_in_channel,   Gone",
        "msg_too_long,     Refused",
        "invalid_blocks,   Refused",
        "missing_scope,    Refused",
        "token_revoked,    Slower",
        "invalid_auth,     Slower",
        "internal_error,   Failed",
        "ratelimited,      Slower"
    })
    void slack_s_own_word_tells_what_to_do(String error, String receipt) {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            talk.slack.broken = error;
            Carrier.Receipt told = talk.platform.carrier().carry(room(LoopbackSlack.CHANNEL), NEWS);
            assertThat(told.getClass().getSimpleName()).isEqualTo(receipt);
        }
    }

    /** It is the whole app that may not speak, not one of those it speaks to: nobody's subscription ends by it, and no try is counted. */
    @ParameterizedTest
    @ValueSource(strings = {"account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed"})
    void where_the_app_may_speak_no_longer_everybody_waits_and_the_operator_is_told_once(String error) {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            talk.person("U801", "en-US");
            talk.slack.broken = error;
            Carrier carrier = talk.platform.carrier();
            for (int i = 0; i < 3; i++) {
                assertThat(carrier.carry(room(LoopbackSlack.CHANNEL), NEWS))
                        .isEqualTo(new Slower(Duration.ofMinutes(10)));
                assertThat(carrier.carry(person("U801"), NEWS)).isEqualTo(new Slower(Duration.ofMinutes(10)));
            }
            assertThat(talk.operator)
                    .filteredOn(line -> line.contains("(" + error + ")"))
                    .hasSize(1);

            talk.slack.broken = "";
            assertThat(carrier.carry(room(LoopbackSlack.CHANNEL), NEWS)).isInstanceOf(Taken.class);
        }
    }

    @Test
    void a_limit_tells_how_long_to_wait_and_nothing_is_tried_again() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            talk.person("U801", "en-US");
            Carrier carrier = talk.platform.carrier();
            talk.slack.trouble(429, "Retry-After", "17", "chat.postMessage");
            assertThat(carrier.carry(room(LoopbackSlack.CHANNEL), NEWS)).isEqualTo(new Slower(Duration.ofSeconds(17)));
            talk.slack.trouble(429, "Retry-After", "18", "chat.postMessage");
            assertThat(carrier.carry(person("U801"), NEWS)).isEqualTo(new Slower(Duration.ofSeconds(18)));
            assertThat(talk.slack.posted).isEmpty();
        }
    }

    @Test
    void an_illness_of_slack_s_and_silence_are_failures() {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            talk.slack.trouble(503, "X-Trouble", "0", "chat.postMessage");
            assertThat(talk.platform.carrier().carry(room(LoopbackSlack.CHANNEL), NEWS))
                    .isEqualTo(new Failed("HTTP 503"));
        }
        try (SlackTalk nowhere = new SlackTalk(
                Line.HTTP,
                access -> new SlackAccess(
                        access.installations(), access.transport(), Optional.of(URI.create("http://127.0.0.1:1/api/"))),
                UnaryOperator.identity())) {
            assertThat(nowhere.platform.carrier().carry(room(LoopbackSlack.CHANNEL), NEWS))
                    .isEqualTo(new Failed("ConnectException"));
        }
    }
}
