package org.constituent.civic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds legislators by what people call them. Never decides between two of the same name. */
final class NameIndex {
    private static final int SHORTEST_WITH_TYPO = 5;

    private final List<Entry> entries;

    NameIndex(Collection<Legislator> legislators) {
        this.entries = legislators.stream()
                .map(Entry::of)
                .sorted(Comparator.comparing(entry -> entry.legislator().name().full()))
                .toList();
    }

    /** Those who fit best, and nobody who fits less well than they do. */
    List<Legislator> search(String typed) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Legislator> best = new ArrayList<>();
        int bestScore = Integer.MAX_VALUE;
        for (Entry entry : entries) {
            Optional<Integer> score = entry.score(words);
            if (score.isEmpty() || score.get() > bestScore) {
                continue;
            }
            if (score.get() < bestScore) {
                best.clear();
                bestScore = score.get();
            }
            best.add(entry.legislator());
        }
        return List.copyOf(best);
    }

    /** Those whose names hold every word as it was typed, a family name among several words; none is guessed from a typo. */
    List<Legislator> exactly(String typed) {
        List<String> words = words(typed);
        return words.isEmpty()
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.isCalled(words))
                        .map(Entry::legislator)
                        .toList();
    }

    private static List<String> words(String text) {
        return Stream.of(PlaceParser.folded(text).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private record Entry(Legislator legislator, List<String> last, List<String> all) {
        static Entry of(Legislator legislator) {
            PersonName name = legislator.name();
            return new Entry(
                    legislator,
                    words(name.last()),
                    words(name.first() + " " + name.full() + " " + name.last() + " "
                            + name.nickname().orElse("") + " " + String.join(" ", name.called())));
        }

        boolean isCalled(List<String> typed) {
            return all.containsAll(typed)
                    && (typed.size() == 1 || typed.stream().anyMatch(last::contains));
        }

        /** 0 is best: typos first, then whether the family name was among the words. */
        Optional<Integer> score(List<String> typed) {
            int typos = 0;
            boolean family = false;
            for (String word : typed) {
                if (all.contains(word)) {
                    family |= last.contains(word);
                } else if (word.length() >= SHORTEST_WITH_TYPO
                        && all.stream().anyMatch(own -> EditDistance.between(own, word, 1) <= 1)) {
                    typos++;
                    family |= last.stream().anyMatch(own -> EditDistance.between(own, word, 1) <= 1);
                } else {
                    return Optional.empty();
                }
            }
            boolean whole = new HashSet<>(typed).containsAll(last);
            return Optional.of(typos * 4 + (family ? 0 : 2) + (whole ? 0 : 1));
        }
    }
}
