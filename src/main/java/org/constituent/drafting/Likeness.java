package org.constituent.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How alike many drafts are to each other.
 *
 * @param mean over all pairs
 * @param worst the pairs most alike, the worst first
 */
public record Likeness(int texts, double mean, List<Pair> worst) {
    private static final int MOST_PAIRS = 3;

    public Likeness {
        worst = List.copyOf(worst);
    }

    /** Compares every text with every other; at least two texts. */
    public static Likeness among(List<Draft> drafts) {
        List<Distinctness> prints =
                drafts.stream().map(draft -> Distinctness.of(draft.wholeText())).toList();
        List<Pair> pairs = new ArrayList<>();
        double sum = 0;
        for (int one = 0; one < prints.size(); one++) {
            for (int other = one + 1; other < prints.size(); other++) {
                double similarity = prints.get(one).similarityTo(prints.get(other));
                sum += similarity;
                pairs.add(new Pair(drafts.get(one).number(), drafts.get(other).number(), similarity));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed());
        return new Likeness(
                drafts.size(),
                pairs.isEmpty() ? 0 : sum / pairs.size(),
                pairs.stream().limit(MOST_PAIRS).toList());
    }

    /** The highest similarity of any pair; 0 where there is none. */
    public double most() {
        return worst.stream().mapToDouble(Pair::similarity).max().orElse(0);
    }

    /** Two drafts by their numbers. */
    public record Pair(long one, long other, double similarity) {}
}
