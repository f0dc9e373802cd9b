package org.constituent.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextTest {
    private static final String FAMILY = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String FLAG = "\ud83c\uddf5\ud83c\uddf7";

    @Test
    void what_fits_stays_as_it_is() {
        assertThat(Text.cut("abc", 3)).isEqualTo("abc");
        assertThat(Text.cut("", 0)).isEmpty();
    }

    @Test
    void what_is_longer_ends_with_an_ellipsis_within_the_limit() {
        assertThat(Text.cut("abcd", 3)).isEqualTo("ab\u2026");
        assertThat(Text.cut("a bcd", 3)).isEqualTo("a\u2026");
        assertThat(Text.cut("abc", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void one_sign_is_never_parted(int most) {
        for (String sign : List.of(FAMILY, FLAG, "\ud83d\ude00", "e\u0301")) {
            String cut = Text.cut(sign + sign + sign, most);
            String rest = cut.replace(sign, "");
            assertThat(cut.length()).isLessThanOrEqualTo(most);
            assertThat(rest).isEqualTo(3 * sign.length() > most ? "\u2026" : "");
        }
    }

    @Test
    void pieces_hold_everything_and_break_between_words() {
        String text = "one two three four five six seven eight nine ten";

        List<String> pieces = Text.pieces(text, 12);

        assertThat(pieces).allMatch(piece -> piece.length() <= 12);
        assertThat(String.join(" ", pieces)).isEqualTo(text);
    }

    @Test
    void a_line_that_ends_late_in_a_piece_is_where_it_breaks() {
        assertThat(Text.pieces("first line\nsecond line is longer", 16)).startsWith("first line");
    }

    @Test
    void a_text_without_a_break_is_broken_between_signs() {
        assertThat(Text.pieces(FAMILY.repeat(5), 20))
                .allMatch(piece -> piece.replace(FAMILY, "").isEmpty())
                .satisfies(pieces -> assertThat(pieces.stream().collect(Collectors.joining()))
                        .isEqualTo(FAMILY.repeat(5)));
    }

    @Test
    void a_sign_longer_than_the_limit_ends_all_the_same() {
        String endless = "a" + "\u0301".repeat(100);
        assertThat(String.join("", Text.pieces(endless, 10))).isEqualTo(endless);
        assertThat(Text.pieces("", 10)).isEmpty();
    }
}
