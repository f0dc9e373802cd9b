package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GraphemesTest {
    private static final Graphemes BLUESKY = Graphemes.ofBluesky();
    private static final Graphemes MASTODON = Graphemes.ofMastodon();

    @Test
    void what_a_reader_takes_for_one_sign_counts_as_one() {
        assertThat(BLUESKY.length("👩‍👩‍👧é🇺🇸")).isEqualTo(3);
        assertThat(MASTODON.length("👩‍👩‍👧é🇺🇸")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://doi.org/10.6028/NIST.IR.8280 | doi.org/10.6028/NIST...",
                "see https://example.org/ now | see example.org now",
                "https://example.org/12345678901234 | example.org/12345678901234",
                "https://example.org/123456789012345 | example.org/123456789012...",
                "https://example.org/a?b=c#d end | example.org/a?b=c#d end",
                "Look: https://example.org/a, please. | Look: example.org/a, please.",
                "http://example.org? | example.org?",
                "https://example.org/a https://example.org/b | example.org/a example.org/b",
                "the http of http:// and https://? | the http of http:// and https://?",
                "no link at all | no link at all"
            })
    void bluesky_counts_a_link_as_short_as_it_shows_it(String text, String shown) {
        assertThat(BLUESKY.length(text)).isEqualTo(shown.length());
    }

    @Test
    void on_mastodon_every_link_takes_23() {
        assertThat(MASTODON.length("https://example.org/" + "a".repeat(400))).isEqualTo(23);
        assertThat(MASTODON.length("a https://e.org, b")).isEqualTo("a ".length() + 23 + ", b".length());
    }

    @Test
    void in_plain_text_only_a_line_feed_joins_the_sign_before_it() {
        for (char sign = 1; sign < 0x300; sign++) {
            String alone = "a" + sign + "b";
            int asRegexCounts =
                    (int) Pattern.compile("\\X").matcher(alone).results().count();

            assertThat(BLUESKY.length(alone)).as("U+%04X", (int) sign).isEqualTo(asRegexCounts);
        }
        assertThat(BLUESKY.length("a\r\nb")).isEqualTo(3);
        assertThat(BLUESKY.length("e\u0301")).isEqualTo(1);
    }

    @Test
    void the_limits_are_the_networks_own() {
        assertThat(BLUESKY.fits("x".repeat(300))).isTrue();
        assertThat(BLUESKY.fits("x".repeat(301))).isFalse();
        assertThat(MASTODON.fits("x".repeat(500))).isTrue();
        assertThat(MASTODON.fits("x".repeat(501))).isFalse();
        assertThat(BLUESKY.fits("x".repeat(280) + " https://example.org/" + "y".repeat(500)))
                .isFalse();
        assertThat(BLUESKY.fits("x".repeat(270) + " https://example.org/" + "y".repeat(500)))
                .isTrue();
    }
}
