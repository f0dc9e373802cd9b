package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VariationTest {

    static Stream<Arguments> primesAndParts() {
        return Stream.of(3, 5, 7, 11, 13, 17, 19, 23, 29, 31)
                .flatMap(prime ->
                        IntStream.rangeClosed(3, Math.min(prime, 8)).mapToObj(parts -> Arguments.of(prime, parts)));
    }

    /** Two numbers share three parts only if they share some three, so every three parts must tell all numbers apart. */
    @ParameterizedTest
    @MethodSource("primesAndParts")
    void any_two_numbers_share_at_most_two_parts(int prime, int parts) {
        Variation variation = new Variation(Collections.nCopies(parts, prime));
        int numbers = prime * prime * prime;
        assertThat(variation.different()).isEqualTo(numbers);
        int[][] variants = variants(variation, numbers, parts);
        for (int one = 0; one < parts; one++) {
            for (int two = one + 1; two < parts; two++) {
                for (int three = two + 1; three < parts; three++) {
                    BitSet seen = new BitSet(numbers);
                    for (int[] draft : variants) {
                        seen.set((draft[one] * prime + draft[two]) * prime + draft[three]);
                    }
                    assertThat(seen.cardinality())
                            .as("parts %d, %d and %d", one, two, three)
                            .isEqualTo(numbers);
                }
            }
        }
    }

    /** The same, said plainly, where there are few enough pairs. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7, 11})
    void any_pair_that_is_counted_shares_at_most_two_parts(int prime) {
        int parts = Math.min(prime, 8);
        int[][] variants = variants(new Variation(Collections.nCopies(parts, prime)), prime * prime * prime, parts);
        int most = 0;
        for (int one = 0; one < variants.length; one++) {
            for (int other = one + 1; other < variants.length; other++) {
                int shared = 0;
                for (int part = 0; part < parts; part++) {
                    shared += variants[one][part] == variants[other][part] ? 1 : 0;
                }
                most = Math.max(most, shared);
            }
        }
        assertThat(most).isEqualTo(2);
    }

    /** The parts of the flagship's letters: what is beyond the prime is used too, and harms nothing. */
    @ParameterizedTest
    @MethodSource("unequalParts")
    void parts_with_more_variants_use_them_all_and_any_two_numbers_still_share_at_most_two(List<Integer> counts) {
        Variation variation = new Variation(counts);
        int[][] variants = variants(variation, Math.toIntExact(variation.different()), counts.size());

        for (int part = 0; part < counts.size(); part++) {
            int which = part;
            assertThat(Stream.of(variants).map(draft -> draft[which]).distinct().count())
                    .isEqualTo((long) counts.get(part));
        }
        for (int one = 0; one < variants.length; one++) {
            for (int other = one + 1; other < variants.length; other++) {
                int shared = 0;
                for (int part = 0; part < counts.size(); part++) {
                    shared += variants[one][part] == variants[other][part] ? 1 : 0;
                }
                if (shared > 2) {
                    assertThat(shared).as("%d and %d", one, other).isLessThanOrEqualTo(2);
                }
            }
        }
    }

    static Stream<List<Integer>> unequalParts() {
        return Stream.of(
                List.of(13, 13, 14, 26, 13, 13, 13),
                List.of(7, 8, 8, 9, 7, 7, 7),
                List.of(12, 26, 40),
                List.of(5, 14, 6));
    }

    @Test
    void four_series_that_begin_apart_do_not_meet_soon() {
        assertThat(new Variation(List.of(13, 13, 14, 26, 13, 13, 13)).apart()).isEqualTo(549);
        assertThat(new Variation(List.of(13)).apart()).isEqualTo(3);
        assertThat(new Variation(List.of(7, 6)).apart()).isEqualTo(1);
        assertThat(new Variation(List.of(1)).apart()).isEqualTo(1);
    }

    @Test
    void every_number_before_they_begin_again_is_another_draft() {
        List<Integer> few = List.of(1, 2, 3, 4);
        for (int a : few) {
            assertAllDifferent(List.of(a));
            for (int b : few) {
                assertAllDifferent(List.of(a, b));
                for (int c : few) {
                    assertAllDifferent(List.of(a, b, c));
                    for (int d : few) {
                        assertAllDifferent(List.of(a, b, c, d));
                    }
                }
            }
        }
        assertAllDifferent(List.of(7, 9, 12, 8, 10));
        assertAllDifferent(List.of(13));
    }

    @Test
    void two_parts_come_in_all_combinations() {
        assertThat(new Variation(List.of(2, 3)).different()).isEqualTo(6);
        assertThat(new Variation(List.of(5)).different()).isEqualTo(5);
        assertThat(new Variation(List.of(1, 1, 1)).different()).isEqualTo(1);
    }

    @Test
    void six_of_seven_neighbours_differ_in_every_part() {
        Variation variation = new Variation(List.of(7, 9, 8, 7));
        for (int number = 0; number < 343; number++) {
            for (int part = 0; part < 4 && number % 7 != 6; part++) {
                assertThat(variation.variant(number, part)).isNotEqualTo(variation.variant(number + 1, part));
            }
        }
    }

    @Test
    void any_number_stands_for_a_variant_that_there_is_and_they_begin_again() {
        qt().withFixedSeed(31)
                .withExamples(5000)
                .forAll(
                        lists().of(integers().between(1, 40)).ofSizeBetween(1, 9),
                        longs().between(Long.MIN_VALUE, Long.MAX_VALUE))
                .assuming((counts, number) -> new Variation(counts).different() < 1L << 40)
                .checkAssert((counts, number) -> {
                    Variation variation = new Variation(counts);
                    long again = Math.floorMod(number, variation.different());
                    for (int part = 0; part < counts.size(); part++) {
                        int variant = variation.variant(number, part);
                        assertThat(variant).isBetween(0, counts.get(part) - 1);
                        assertThat(variation.variant(again, part)).isEqualTo(variant);
                    }
                });
    }

    @Test
    void a_part_without_variants_is_refused() {
        assertThatThrownBy(() -> new Variation(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Variation(List.of(3, 0, 3))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertAllDifferent(List<Integer> counts) {
        Variation variation = new Variation(counts);
        Set<List<Integer>> seen = new HashSet<>();
        for (long number = 0; number < variation.different(); number++) {
            List<Integer> draft = new ArrayList<>();
            for (int part = 0; part < counts.size(); part++) {
                draft.add(variation.variant(number, part));
            }
            seen.add(draft);
        }
        assertThat(seen).as("drafts of parts with %s variants", counts).hasSize((int) variation.different());
    }

    private static int[][] variants(Variation variation, int numbers, int parts) {
        int[][] variants = new int[numbers][parts];
        for (int number = 0; number < numbers; number++) {
            for (int part = 0; part < parts; part++) {
                variants[number][part] = variation.variant(number, part);
            }
        }
        return variants;
    }
}
