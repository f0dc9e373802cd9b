package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Prose;
import org.constituent.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostTextTest {
    private final PostText plain = new PostText(false, new XMeasure());
    private final PostText linked = new PostText(true, new XMeasure());

    @Test
    void an_update_is_its_title_and_its_text_without_the_small_print_and_the_buttons() {
        Reply.News news = news("**Ten** members of *both* parties signed on.\n\n- Ada\n- Bob");
        assertThat(plain.of(news))
                .startsWith("A new sponsor\n\nTen members of both parties signed on.")
                .contains("Ada", "Bob")
                .doesNotContain("**", "You get this", "Stop", "Read more", "https");
    }

    @Test
    void with_links_the_page_stands_behind_its_label() {
        assertThat(linked.of(news("See [the bill](https://www.congress.gov/bill/1).")))
                .contains("See the bill (https://www.congress.gov/bill/1).")
                .endsWith("Read more: https://act.example.org/updates/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank @SenMarkey today. | Thank SenMarkey today.",
                ".@SenMarkey said so. | SenMarkey said so.",
                "＠SenMarkey and @other_1 said so. | SenMarkey and other_1 said so.",
                "Write to help@example.org now. | Write to help@example.org now.",
                "It passed. More: https://act.example.org/updates/1?a=b#c | It passed.",
                "It passed (https://act.example.org/x). Thank you. | It passed. Thank you.",
                "Read congress.gov today. | Read today.",
                "Read it (congress.gov/bill/1), then write. | Read it, then write.",
                "S. 681 and H.R. 1404 by Sen. Markey, U.S. Senate. | S. 681 and H.R. 1404 by Sen. Markey, U.S. Senate.",
                "Time: 9:30, place: the Capitol. | Time: 9:30, place: the Capitol."
            })
    void nobody_is_called_and_nothing_leads_elsewhere(String text, String left) {
        String drawn = plain.of(new Reply.Note(text));
        assertThat(drawn).isEqualTo(left);
        assertThat(new XMeasure().links(drawn)).isEmpty();
    }

    private static Reply.News news(String text) {
        return new Reply.News(
                "A new sponsor",
                Prose.of(text),
                Optional.of(new Reply.Picture(URI.create("https://act.example.org/p.png"), "Ten people")),
                "You get this because you asked for it.",
                List.of(
                        new Action.Open("Read more", URI.create("https://act.example.org/updates/1")),
                        new Action.Say("Stop", new Intent.Updates(false))));
    }
}
