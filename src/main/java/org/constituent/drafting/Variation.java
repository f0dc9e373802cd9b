package org.constituent.drafting;

import java.util.List;

/**
 * Which variants a draft's number stands for.
 *
 * <p>With q the largest prime not above the fewest variants of any part, and a, b, c the last three
 * base-q digits of the number, part i takes variant (a + b·i + c·i²) mod q. Two different polynomials
 * of degree 2 over a prime field agree in at most two points (the argument behind Reed–Solomon codes),
 * so any two of q³ numbers share at most two parts, as long as there are not more than q parts. Past
 * q³ the numbers begin again. A part with more than q variants takes those that are equal modulo q in turn.
 */
public final class Variation {
    private final List<Integer> counts;
    private final int prime;

    /**
     * The variation of a draft's parts.
     *
     * @param counts how many variants each part has, each at least 1
     */
    public Variation(List<Integer> counts) {
        this.counts = List.copyOf(counts);
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("every part needs a variant: " + counts);
        }
        this.prime = largestPrimeUpTo(
                counts.stream().mapToInt(Integer::intValue).min().orElse(1));
    }

    /** The variant of part {@code part} in the draft with a number from 0. */
    public int variant(long number, int part) {
        if (isTooSmall()) {
            return inAllCombinations(number, part);
        }
        long cycle = Math.floorMod(number, different());
        long a = cycle % prime;
        long b = cycle / prime % prime;
        long c = cycle / prime / prime;
        int value = (int) Math.floorMod(a + b * part + c * part * part, (long) prime);
        // A part with more variants than q has several for one value, used in turn: what differs modulo q, differs.
        int several = (counts.get(part) - 1 - value) / prime + 1;
        return value + prime * (int) (cycle % several);
    }

    /** How many numbers there are before they begin again. */
    public long different() {
        if (isTooSmall()) {
            return counts.stream().mapToLong(Integer::longValue).reduce(1, (one, other) -> one * other);
        }
        return (long) prime * prime * prime;
    }

    /** How far from each other up to four series of drafts may begin that shall not meet soon. */
    long apart() {
        return Math.max(1, isTooSmall() ? counts.get(0) / 4 : different() / 4);
    }

    /** Whether there are too few parts, or variants, for the construction to tell drafts apart: it needs three points. */
    private boolean isTooSmall() {
        return counts.size() < 3 || prime < 3;
    }

    /** Each part also steps with the parts before it, so that neighbours differ in more than one. */
    private int inAllCombinations(long number, int part) {
        long left = Math.floorMod(number, different());
        long steps = 0;
        for (int before = 0; before <= part; before++) {
            steps += left % counts.get(before);
            left /= counts.get(before);
        }
        return (int) (steps % counts.get(part));
    }

    private static int largestPrimeUpTo(int most) {
        for (int candidate = most; candidate >= 2; candidate--) {
            if (isPrime(candidate)) {
                return candidate;
            }
        }
        return 1;
    }

    private static boolean isPrime(int candidate) {
        for (int divisor = 2; divisor * divisor <= candidate; divisor++) {
            if (candidate % divisor == 0) {
                return false;
            }
        }
        return candidate > 1;
    }
}
