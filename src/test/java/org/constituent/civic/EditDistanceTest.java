package org.constituent.civic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.List;
import org.constituent.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

final class EditDistanceTest {
    private static final Gen<String> WORDS = SourceDSL.lists()
            .of(AnyText.oneOf(List.of("a", "b", "c")))
            .ofSizeBetween(0, 7)
            .map(letters -> String.join("", letters));

    @ParameterizedTest
    @CsvSource({
        "vermont,    vermont,    0",
        "vermont,    vermnt,     1",
        "vermont,    vermonnt,   1",
        "vermont,    vermant,    1",
        "vermont,    vemront,    1",
        "vermont,    vremotn,    2",
        "california, clifornai,  2",
        "'',         abc,        3",
        "ca,         abc,        3"
    })
    void letters_are_added_dropped_changed_or_swapped(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other, 9)).isEqualTo(distance);
    }

    @Test
    void it_is_what_trying_everything_finds() {
        qt().withFixedSeed(7)
                .withExamples(4000)
                .forAll(WORDS, WORDS, integers().between(0, 8))
                .checkAssert((one, other, most) -> {
                    int expected = Math.min(tryingEverything(one, other), most + 1);
                    assertThat(EditDistance.between(one, other, most)).isEqualTo(expected);
                    assertThat(EditDistance.between(other, one, most)).isEqualTo(expected);
                });
    }

    /** The definition, read aloud. */
    private static int tryingEverything(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        String oneRest = one.substring(1);
        String otherRest = other.substring(1);
        if (one.charAt(0) == other.charAt(0)) {
            return tryingEverything(oneRest, otherRest);
        }
        int least = 1
                + Math.min(
                        tryingEverything(oneRest, otherRest),
                        Math.min(tryingEverything(oneRest, other), tryingEverything(one, otherRest)));
        boolean swapped = one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0);
        return swapped ? Math.min(least, 1 + tryingEverything(one.substring(2), other.substring(2))) : least;
    }
}
