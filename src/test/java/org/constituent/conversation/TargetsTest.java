package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.constituent.TargetedCampaign;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;
import org.constituent.port.DraftNumbersInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A campaign may ask everybody to write to certain legislators as well, before, after or instead of their own. */
final class TargetsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource({"before,  Warren Sanders Welch Balint", "after,   Sanders Welch Balint Warren", "instead, Warren"})
    void they_come_where_the_campaign_wants_them(String order, String names) {
        assertThat(talk(order).cards("Vermont"))
                .extracting(card -> Stream.of(card.title().split(" \\(", -1)[0].split(" ", -1))
                        .reduce((a, b) -> b)
                        .orElse(""))
                .containsExactly(names.strip().split(" ", -1));
    }

    @Test
    void the_reason_is_shown_and_nothing_is_offered_but_a_public_post() {
        Reply.Card card = talk("before").cards("Vermont").get(0);

        assertThat(card.facts())
                .extracting(Reply.Fact::value)
                .contains(
                        "She can call the hearing.",
                        "a post is public and anybody may write one; letters and calls go to your own, for offices set aside"
                                + " mail from outside");
        assertThat(card.passage().orElseThrow().text())
                .isEqualTo(".@SenWarren, please put the Traveler Privacy Protection Act on the calendar.");
        assertThat(card.actions()).hasOnlyElementsOfType(Action.Open.class);
        assertThat(card.actions())
                .extracting(action -> ((Action.Open) action).page().getHost())
                .containsExactly("x.com", "bsky.app", "mastodon.social");
    }

    @Test
    void letters_and_calls_stay_with_ones_own() {
        Talk talk = talk("instead");
        assertThat(talk.hear("Vermont")).contains("Your own hear from you by letter and phone");
        assertThat(talk.cards("letter"))
                .extracting(Reply.Card::title)
                .noneMatch(title -> title.contains("Warren"))
                .hasSize(3);
        assertThat(talk.hear("letter warren")).contains("does not represent the place you told me");
        assertThat(talk.cards("call 1")).hasSize(1);
    }

    @Test
    void a_choice_among_districts_does_not_show_them_again() {
        Talk talk = talk("after");
        assertThat(titles(talk.cards("90210"))).anyMatch(title -> title.contains("Warren"));
        assertThat(titles(talk.cards("1"))).noneMatch(title -> title.contains("Warren"));
    }

    private static List<String> titles(List<Reply.Card> cards) {
        return cards.stream().map(Reply.Card::title).toList();
    }

    private Talk talk(String order) {
        return new Talk(Talk.FACTS, TargetedCampaign.in(folder, order), Talk.english(), new DraftNumbersInMemory());
    }
}
