package org.constituent.adapter.twittertext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.util.List;
import org.constituent.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XMeasureTest {
    /** Glued together they make links, almost links, emoji, and words with their like beside them. */
    private static final List<String> PIECES = List.of(
            " ",
            " ",
            " ",
            "\n",
            "a",
            "Z",
            "9",
            ".",
            ".",
            "/",
            ":",
            "-",
            "_",
            "@",
            "#",
            "$",
            "co",
            "gov",
            "com",
            "uk",
            "http://",
            "https://",
            "example",
            "é",
            "ñ",
            "ü",
            "ÿ",
            "ß",
            "¿",
            "¡",
            "—",
            "“",
            "’",
            "©",
            "®",
            "™",
            "✓",
            "☎️",
            "👍",
            "👍🏽",
            "👩‍👩‍👧",
            "1️⃣",
            "🇺🇸",
            "日本",
            "한",
            "e\u0301",
            "\u0301",
            "\u200B",
            "\u202A",
            "\uFE0F",
            "\uFFFE",
            "\uFEFF",
            "\uD83D",
            "\t",
            "\u00A0",
            "рф",
            "xn--",
            "?q=1",
            "S. 681",
            "H.R.",
            "U.S.");

    private final XMeasure measure = new XMeasure();

    @Test
    void any_text_counts_what_the_library_counts_for_the_whole() {
        qt().withFixedSeed(280)
                .withExamples(1500)
                .forAll(AnyText.ofPiecesUpTo(30))
                .checkAssert(this::assertCountedAsTheLibraryCounts);
    }

    @Test
    void links_and_emoji_in_any_company_count_what_the_library_counts_for_the_whole() {
        qt().withFixedSeed(281)
                .withExamples(1500)
                .forAll(org.quicktheories.generators.SourceDSL.lists()
                        .of(AnyText.oneOf(PIECES))
                        .ofSizeBetween(0, 25))
                .checkAssert(pieces -> assertCountedAsTheLibraryCounts(String.join("", pieces)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                            0, false",
        "'a',                                           1, true",
        "'H.R. 1404',                                   9, true",
        "'see https://www.congress.gov/a/very/long/one', 27, true",
        "'congress.gov',                               23, true",
        "'👩‍👩‍👧',                                         2, true",
        "'日本',                                          4, true",
        "'García, Velázquez — ¡sí!',                   24, true"
    })
    void links_count_23_and_wide_signs_2(String text, int length, boolean fits) {
        assertThat(measure.length(text)).isEqualTo(length);
        assertThat(measure.fits(text)).isEqualTo(fits);
    }

    @Test
    void the_limit_is_280_and_one_sign_more_does_not_fit() {
        assertThat(measure.fits("a".repeat(measure.limit()))).isTrue();
        assertThat(measure.fits("a".repeat(measure.limit() + 1))).isFalse();
        assertThat(measure.fits("é ".repeat(measure.limit() / 2))).isTrue();
        assertThat(measure.fits("é ".repeat(measure.limit() / 2) + "a")).isFalse();
    }

    @Test
    void more_words_than_are_remembered_are_counted_as_well() {
        for (int i = 0; i < 5000; i++) {
            assertThat(measure.length("a" + i + ".gov")).isEqualTo(23);
        }
        assertThat(measure.length("a0.gov")).isEqualTo(23);
    }

    private void assertCountedAsTheLibraryCounts(String text) {
        TwitterTextParseResults whole = TwitterTextParser.parseTweet(text);
        assertThat(measure.length(text)).as("length of <%s>", text).isEqualTo(whole.weightedLength);
        assertThat(measure.fits(text)).as("<%s> fits", text).isEqualTo(whole.isValid);
    }
}
