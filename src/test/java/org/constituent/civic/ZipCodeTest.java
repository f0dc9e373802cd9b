package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import org.constituent.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZipCodeTest {

    @ParameterizedTest
    @CsvSource({
        "02139,      02139",
        "00000,      00000",
        "02139-4307, 02139",
        "02139–4307, 02139",
        "02139 4307, 02139",
        "021394307,  02139"
    })
    void of_a_zip_or_zip_4_the_first_five_digits_are_kept(String typed, String digits) {
        assertThat(ZipCode.parse(typed)).contains(new ZipCode(digits));
        assertThat(new ZipCode(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2139", "021390", "02139-", "02139-430", "02139-43071", "O2139", "０２１３９", " 02139"})
    void anything_else_is_none(String typed) {
        assertThat(ZipCode.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2139", "02139-4307", "٠٢١٣٩"})
    void one_is_made_of_five_ascii_digits_only(String digits) {
        assertThatThrownBy(() -> new ZipCode(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void any_text_is_one_or_none() {
        qt().withFixedSeed(5)
                .withExamples(3000)
                .forAll(AnyText.ofPiecesUpTo(3))
                .checkAssert(text ->
                        ZipCode.parse(text).ifPresent(zip -> assertThat(text).startsWith(zip.digits())));
        assertThat(ZipCode.parse("0".repeat(1_000_000))).isEmpty();
    }
}
