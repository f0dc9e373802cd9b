package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where enough were pointed to an office in an hour, another office, another legislator or another time is offered, and why. */
final class PacingTest {
    private final TestClock clock = new TestClock();
    private final Talk talk = new Talk(clock, () -> Talk.FACTS);

    @BeforeEach
    void fill() {
        talk.say("Vermont");
    }

    @Test
    void a_call_goes_to_another_legislator_a_letter_or_another_time() {
        fill("S000033", Medium.CALL, 30);
        List<Reply.Card> cards = talk.cards("call sanders");

        assertThat(cards).singleElement().satisfies(card -> {
            assertThat(card.passage()).isEmpty();
            assertThat(card.facts())
                    .extracting(Reply.Fact::value)
                    .anyMatch(
                            value -> value.startsWith("30 people were pointed to the phone of Senator Bernard Sanders")
                                    && value.contains("call from 9:00")
                                    && value.contains("(Washington time) or tomorrow"));
            assertThat(card.actions())
                    .extracting(Action::label)
                    .containsExactly("Call script: Peter Welch", "Call script: Becca Balint", "Letter");
        });
        assertThat(talk.cards("letter sanders").get(0).passage())
                .as("letters have no end")
                .isPresent();

        clock.pass(Duration.ofHours(1));
        assertThat(talk.cards("call sanders").get(0).passage()).isPresent();
    }

    @Test
    void whoever_is_full_as_well_is_not_offered() {
        fill("S000033", Medium.CALL, 30);
        fill("W000800", Medium.CALL, 30);
        assertThat(talk.cards("call sanders").get(0).actions())
                .extracting(Action::label)
                .containsExactly("Call script: Becca Balint", "Letter");
    }

    @Test
    void a_post_beyond_the_number_is_another_ones() {
        fill("W000800", Medium.POST, 60);
        Talk next = talk;
        List<Reply.Card> cards = next.cards("Vermont");
        assertThat(cards).hasSize(3);
        assertThat(cards)
                .filteredOn(card -> card.title().contains("Welch"))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.passage()).isEmpty();
                    assertThat(card.facts())
                            .extracting(Reply.Fact::value)
                            .anyMatch(value -> value.contains("handed a post to"));
                });
        assertThat(cards).filteredOn(card -> card.passage().isPresent()).hasSize(2);
    }

    @Test
    void the_scripts_that_are_shown_are_what_counts() {
        for (int i = 0; i < 30; i++) {
            assertThat(talk.cards("call sanders").get(0).passage()).isPresent();
        }
        assertThat(talk.cards("call sanders").get(0).passage()).isEmpty();
    }

    private void fill(String office, Medium medium, int times) {
        for (int i = 0; i < times; i++) {
            talk.pace.pointed(new BioguideId(office), medium);
        }
    }
}
