package org.constituent.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;

final class UnhurriedTest {
    private static final Reply ANSWER = new Reply.Note("answer");
    private static final Reply TOO_MUCH = new Reply.Note("too much");
    private static final int MOST = 60;

    private final TestClock clock = new TestClock();
    private final Speaker hasty = new Speaker("test", "hasty");
    private final Speaker calm = new Speaker("test", "calm");
    private int handled;
    private final Unhurried unhurried = new Unhurried(
            message -> {
                handled++;
                return ANSWER;
            },
            MOST,
            1_000,
            clock,
            message -> TOO_MUCH);

    @Test
    void sixty_messages_at_once_are_answered_and_the_next_goes_no_further() {
        for (int i = 0; i < MOST; i++) {
            assertThat(says(hasty)).as("%d", i).isEqualTo(ANSWER);
        }

        assertThat(says(hasty)).isEqualTo(TOO_MUCH);
        assertThat(handled).isEqualTo(MOST);
    }

    @Test
    void half_a_minute_later_everything_is_allowed_again() {
        exhaust();

        clock.pass(Duration.ofSeconds(30));

        for (int i = 0; i < MOST; i++) {
            assertThat(says(hasty)).as("%d", i).isEqualTo(ANSWER);
        }
        assertThat(says(hasty)).isEqualTo(TOO_MUCH);
    }

    @Test
    void after_half_a_second_one_message_is_allowed_again() {
        exhaust();

        clock.pass(Duration.ofMillis(499));
        assertThat(says(hasty)).isEqualTo(TOO_MUCH);
        clock.pass(Duration.ofMillis(1));
        assertThat(says(hasty)).isEqualTo(ANSWER);
        assertThat(says(hasty)).isEqualTo(TOO_MUCH);
    }

    @Test
    void one_speaker_never_slows_another() {
        exhaust();

        assertThat(says(calm)).isEqualTo(ANSWER);
        assertThat(says(new Speaker("elsewhere", "hasty"))).isEqualTo(ANSWER);
    }

    @Test
    void a_pause_is_not_saved_up() {
        says(hasty);
        clock.pass(Duration.ofHours(3));

        exhaust();

        assertThat(says(hasty)).isEqualTo(TOO_MUCH);
    }

    private void exhaust() {
        for (int i = 0; i < MOST; i++) {
            says(hasty);
        }
    }

    private Reply says(Speaker speaker) {
        return unhurried.answer(
                new InboundMessage(speaker, new Venue("test", "room"), "hello", clock.instant(), Optional.empty()));
    }
}
