package org.constituent.adapter.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.util.List;
import java.util.Random;
import org.constituent.adapter.twittertext.XMeasure;
import org.junit.jupiter.api.Test;

final class ThreadTextTest {
    private static final List<String> PIECES = List.of(
            "word ",
            "Sentence ends. ",
            "Really? ",
            "👨‍👩‍👧‍👦",
            "🇺🇸",
            "字",
            "日本語。",
            "é",
            "e\u0301",
            "a\u0323\u0302",
            "example.com ",
            "https://act.example.org/a/very/long/path?with=a&query=1 ",
            "congress.gov/bill/118 ",
            "\n\n",
            "¡Hola! ",
            "S. 681 ",
            "x",
            "supercalifragilisticexpialidocious",
            "ß",
            "\u200D",
            "한국어 ",
            "👍🏽",
            "…");

    private final ThreadText threads = new ThreadText(new XMeasure());

    @Test
    void a_short_text_is_one_post() {
        assertThat(threads.posts("One. Two.")).containsExactly("One. Two.");
        assertThat(threads.posts(" \n ")).isEmpty();
    }

    @Test
    void line_breaks_within_a_post_stay_and_more_than_one_empty_line_does_not() {
        assertThat(threads.posts("A title\n\n\n\nOne. Two.\r\n• a\n•  b"))
                .containsExactly("A title\n\nOne. Two.\n• a\n• b");
    }

    @Test
    void a_long_text_is_split_at_ends_of_sentences() {
        String first =
                "The House committee heard the bill today, and members of both parties asked what the cameras see. "
                        .repeat(2)
                        .strip();
        String second =
                "Sen. Markey spoke of S. 681 and said \"We are not done.\" Two more hearings follow in the summer.";
        List<String> posts = threads.posts(first + " " + second);
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0)).endsWith("done.\"");
        assertThat(posts.get(1)).isEqualTo("Two more hearings follow in the summer.");
    }

    @Test
    void every_post_of_any_text_is_one_that_x_takes_and_nothing_is_lost() {
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(120);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            List<String> posts = threads.posts(text.toString());
            for (String post : posts) {
                TwitterTextParseResults x = TwitterTextParser.parseTweet(post);
                assertThat(x.isValid).as("%d: %s", x.weightedLength, post).isTrue();
            }
            assertThat(String.join("", posts).replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }
}
