package org.constituent.drafting;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * How alike two texts are, by the substrings they share.
 *
 * <p>The text is folded (lower case, no accents, no punctuation, single spaces), every overlapping window
 * of {@value #WINDOW} characters is hashed, and the similarity is the share of hashes in common: A. Broder's
 * resemblance ("On the resemblance and containment of documents", 1997) over the substring hashes with
 * which WriteToThem looks for form letters (mySociety, 2004).
 */
public record Distinctness(Fingerprint fingerprint) {
    private static final int WINDOW = 20;

    /** Offices stop counting messages as personal about here; WriteToThem's own limit. */
    public static final double ALIKE = 0.5;

    private static final long BASE = 1_099_511_628_211L; // the prime of the 64-bit FNV hash

    /** The text whose likeness to others is asked. */
    public static Distinctness of(String text) {
        return new Distinctness(Fingerprint.of(text));
    }

    /** Between 0, nothing in common, and 1, the same words. */
    public double similarityTo(Distinctness other) {
        return fingerprint.resemblance(other.fingerprint);
    }

    /** How much of this text stands in another one, 0 to 1: Broder's containment. */
    public double shareIn(Distinctness other) {
        return (double) fingerprint.common(other.fingerprint) / fingerprint.hashes.length;
    }

    /** The distinct hashes of a text's windows, sorted. */
    public static final class Fingerprint {
        private final long[] hashes;

        private Fingerprint(long[] hashes) {
            this.hashes = hashes;
        }

        static Fingerprint of(String text) {
            String folded = folded(text);
            int windows = Math.max(1, folded.length() - WINDOW + 1);
            long[] hashes = new long[windows];
            long leading = 1;
            for (int i = 1; i < WINDOW; i++) {
                leading *= BASE;
            }
            long hash = 0;
            for (int i = 0; i < folded.length(); i++) {
                if (i >= WINDOW) {
                    hash -= leading * folded.charAt(i - WINDOW);
                }
                hash = hash * BASE + folded.charAt(i);
                if (i >= WINDOW - 1) {
                    hashes[i - WINDOW + 1] = hash;
                }
            }
            if (folded.length() < WINDOW) {
                hashes[0] = hash;
            }
            return new Fingerprint(Arrays.stream(hashes).sorted().distinct().toArray());
        }

        double resemblance(Fingerprint other) {
            int common = common(other);
            return (double) common / (hashes.length + other.hashes.length - common);
        }

        int common(Fingerprint other) {
            int common = 0;
            int mine = 0;
            int theirs = 0;
            while (mine < hashes.length && theirs < other.hashes.length) {
                int order = Long.compare(hashes[mine], other.hashes[theirs]);
                if (order == 0) {
                    common++;
                }
                mine += order <= 0 ? 1 : 0;
                theirs += order >= 0 ? 1 : 0;
            }
            return common;
        }

        private static String folded(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        }
    }
}
