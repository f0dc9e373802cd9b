package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.constituent.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a ZIP code crosses a state line not even the senators are certain: nobody is written for before one is chosen. */
final class TwoStatesTest {
    private final Talk talk = new Talk();

    @Test
    void the_person_is_asked_and_no_senator_is_told_to_be_theirs() {
        assertThat(talk.cards("58436")).isEmpty();
        assertThat(talk.hear("58436"))
                .contains(
                        "North Dakota and South Dakota",
                        "your senators depend on it too",
                        "ND-AL: Julie Fedorchak",
                        "SD-AL: Dusty Johnson")
                .doesNotContain("Cramer", "Thune", "You represent me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "SD-AL", "SD", "south dakota"})
    void whoever_chooses_gets_all_of_their_own_and_nobody_elses(String answer) {
        talk.say("58436");
        assertThat(titles(talk.cards(answer)))
                .containsExactly(
                        "Senator Mike Rounds (Republican, South Dakota)",
                        "Senator John Thune (Republican, South Dakota)",
                        "Representative Dusty Johnson (Republican, South Dakota)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "ND-AL", "nd", "North Dakota"})
    void the_letters_of_whoever_chose_name_the_zip_code(String answer) {
        talk.say("58436");
        talk.say(answer);
        assertThat(talk.hear("letter to hoeven")).contains("58436");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters", "another version", "call script", "why"})
    void whoever_wants_drafts_before_is_asked_again(String words) {
        talk.say("58436");
        assertThat(talk.cards(words)).isEmpty();
        assertThat(talk.hear(words)).contains("tell me which is yours", "ND-AL: Julie Fedorchak");
    }

    @Test
    void those_of_a_place_told_before_are_not_written_to_any_more() {
        talk.say("05401");
        talk.say("58436");
        assertThat(talk.hear("letters")).contains("tell me which is yours").doesNotContain("Sanders", "Welch");
    }

    @Test
    void somebody_who_is_named_is_written_to_all_the_same() {
        talk.say("58436");
        assertThat(titles(talk.cards("letter to cramer")))
                .containsExactly("Senator Kevin Cramer (Republican, North Dakota)");
        assertThat(talk.hear("letter to welch")).contains("does not represent the place you told me");
    }

    @Test
    void of_a_zip_code_in_one_state_the_senators_are_certain_at_once() {
        assertThat(titles(talk.cards("02139")))
                .containsExactly(
                        "Senator Elizabeth Warren (Democrat, Massachusetts)",
                        "Senator Edward J. Markey (Democrat, Massachusetts)");
    }

    private static List<String> titles(List<Reply.Card> cards) {
        return cards.stream().map(Reply.Card::title).toList();
    }
}
