package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.util.Optional;
import java.util.regex.Pattern;
import org.constituent.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoryTest {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My mother was stopped.",
                "José's café — “naïve”, 100 % {{place}} <b>&amp;",
                "Two\n\nparagraphs",
                "👩‍👩‍👧 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and שלום and مرحبا",
                "a face newer than Java 17: \uD83E\uDEE0"
            })
    void what_was_typed_is_kept_as_it_was(String typed) {
        assertThat(Story.of(typed).map(Story::text)).contains(typed);
    }

    @Test
    void controls_disguises_and_too_many_empty_lines_are_taken_out() {
        assertThat(cleaned("a\u0000b\u0007c\u001B[31m")).contains("abc[31m");
        assertThat(cleaned("one\r\ntwo\rthree\u2028four\u0085five")).contains("one\ntwo\nthree\nfour\nfive");
        assertThat(cleaned("  one\n\n\n\n\u0000\ntwo  ")).contains("one\n\ntwo");
        assertThat(cleaned("\u202Eevil\u2066x\u2069")).contains("evilx");
        assertThat(cleaned("half \uD83D of one, \uE000, \uFFFE, \uFDD0 and \uDBFF\uDFFF"))
                .contains("half  of one, , ,  and");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n", "\u0000", "\uD800", "\u2028\u202E"})
    void nothing_is_no_story(String typed) {
        assertThat(Story.of(typed)).isEmpty();
    }

    @Test
    void six_hundred_characters_are_allowed_and_one_more_is_too_long() {
        assertThat(cleaned("👍".repeat(600))).contains("👍".repeat(600));
        assertThat(Story.of("👍".repeat(601))).isEmpty();
        assertThat(Story.of("a".repeat(1_000_000))).isEmpty();
        assertThat(cleaned(" ".repeat(1000) + "a".repeat(600))).contains("a".repeat(600));
    }

    @Test
    void any_text_becomes_harmless_and_stays_as_it_is_when_cleaned_again() {
        qt().withFixedSeed(600)
                .withExamples(8_000)
                .forAll(AnyText.ofPiecesUpTo(40))
                .checkAssert(typed -> Story.of(typed).ifPresent(story -> {
                    assertThat(story.text()).doesNotContainPattern(CONTROL).doesNotContain("\n\n\n");
                    assertThat(story.text().codePoints())
                            .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)
                            .hasSizeBetween(1, Story.LONGEST);
                    assertThat(Story.of(story.text())).contains(story);
                }));
    }

    @Test
    void its_words_are_not_in_its_description() {
        assertThat(Story.of("My mother was stopped.").orElseThrow()).hasToString("Story[22 characters]");
    }

    private static Optional<String> cleaned(String typed) {
        return Story.of(typed).map(Story::text);
    }
}
