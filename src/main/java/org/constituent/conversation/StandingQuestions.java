package org.constituent.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Intent;
import org.constituent.civic.Chamber;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.conversation.Vocabulary.Meaning;

/** Understands questions after standings: "did Warren sponsor it?", "does my senator support this?", "who backs it?". */
final class StandingQuestions {
    private static final int MOST_NAMES = 3;

    private final PlaceFinder places;
    private final Vocabulary vocabulary;

    StandingQuestions(PlaceFinder places, Vocabulary vocabulary) {
        this.places = places;
        this.vocabulary = vocabulary;
    }

    /** What is asked, if it is asked as a question: "I support the bill" is none. */
    Optional<Intent> asked(String typed, String folded) {
        String plain = folded.replaceAll("[^\\p{L}\\p{N}']+", " ").strip();
        String bare = vocabulary.without(Meaning.STANDS, plain);
        List<String> words = Arrays.asList(bare.split(" ", -1));
        boolean question = typed.contains("?") || is(words.get(0), Meaning.ASKING) || is(words.get(0), Meaning.WHO);
        boolean stands = !bare.equals(plain) || words.stream().anyMatch(word -> is(word, Meaning.STANDS));
        if (!question || !stands) {
            return Optional.empty();
        }
        if (words.stream().anyMatch(word -> is(word, Meaning.MINE))) {
            return Optional.of(new Intent.ShowMine());
        }
        List<String> name = new ArrayList<>(words);
        name.removeIf(word -> isSmall(word));
        String whom = String.join(" ", name);
        Optional<State> state = places.alone(whom)
                .flatMap(place -> place instanceof Place.InState in ? Optional.of(in.state()) : Optional.empty());
        if (name.isEmpty() || state.isPresent()) {
            return Optional.of(new Intent.ShowScoreboard(state, chamber(words)));
        }
        boolean aboutSomebody = words.stream().noneMatch(word -> is(word, Meaning.WHO));
        return aboutSomebody && name.size() <= MOST_NAMES ? Optional.of(new Intent.WhoIs(whom)) : Optional.empty();
    }

    private Optional<Chamber> chamber(List<String> words) {
        boolean senate = words.stream().anyMatch(word -> is(word, Meaning.SENATE));
        boolean house = words.stream().anyMatch(word -> is(word, Meaning.HOUSE));
        return senate == house ? Optional.empty() : Optional.of(senate ? Chamber.SENATE : Chamber.HOUSE);
    }

    private boolean isSmall(String word) {
        return is(word, Meaning.STANDS)
                || is(word, Meaning.ASKING)
                || is(word, Meaning.WHO)
                || is(word, Meaning.FILLER)
                || is(word, Meaning.SENATE)
                || is(word, Meaning.HOUSE);
    }

    private boolean is(String word, Meaning meaning) {
        return vocabulary.means(word, meaning);
    }
}
