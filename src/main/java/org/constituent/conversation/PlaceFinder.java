package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.constituent.civic.EditDistance;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.ZipCode;

/** Finds the place in a sentence: {@code my zip is 02139}, {@code i live in vermont}. */
final class PlaceFinder {
    private static final Pattern ZIP = Pattern.compile("(?<![\\p{L}\\p{N}-])(\\d{5})(?:-\\d{4})?(?![\\p{L}\\p{N}-])");
    private static final Pattern CODE = Pattern.compile("[a-z]{2}(?:[ -].*)?");
    private static final Pattern DISTRICT_CODE = Pattern.compile("[a-z]{2}-(?:\\d{1,2}|al)");
    private static final Pattern TOWN_AND_CODE =
            Pattern.compile("\\p{L}[\\p{L}.' -]{2,40}?(,\\s*|\\s+)([a-z]{2})[.!?]*");
    /** Codes of states that are words of a language as well. */
    private static final Set<String> WORDS = Set.of(
            "al", "as", "co", "de", "hi", "ia", "id", "in", "la", "ma", "me", "mi", "mo", "ne", "oh", "ok", "or", "pa",
            "va");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;:!?()]+");
    private static final int MOST_WORDS = 7;
    private static final int SHORTEST_WITH_TYPO = 5;
    private static final int SHORTEST_WITH_TWO = 8;

    private final PlaceParser parser;
    private final Map<String, Place> names;

    PlaceFinder(PlaceParser parser) {
        this.parser = parser;
        this.names = parser.names();
    }

    /** The place that the whole text names. */
    Optional<Place> alone(String text) {
        return parser.parse(trimmed(text));
    }

    /**
     * The first ZIP code in the text, else the longest name of a district or state, else the last code of a
     * state: of "I LIVE IN CA" and "VIVO EN LA FLORIDA", the words that only look like codes come first.
     */
    Optional<Place> within(String text) {
        Matcher zip = ZIP.matcher(PlaceParser.folded(text));
        if (zip.find()) {
            return Optional.of(new Place.Zip(new ZipCode(zip.group(1))));
        }
        List<String> words = words(text);
        Optional<Place> coded = Optional.empty();
        for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String name = String.join(" ", words.subList(from, from + length));
                Optional<Place> place = named(name);
                if (place.isPresent() && name.length() > 2) {
                    return place;
                }
                if (place.isPresent()) {
                    coded = place;
                }
            }
        }
        return coded.or(() -> afterATown(text.strip()));
    }

    /** The state in which a well-known town of that name lies; others may be called so too, so it is asked about. */
    Optional<Place> town(String text) {
        List<String> words = words(PlaceParser.folded(text));
        for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                Optional<Place> state = parser.town(String.join(" ", words.subList(from, from + length)));
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        return Optional.empty();
    }

    /** "burlington vt", "portland, or": in small letters a code counts at the end of a town's name only. */
    private Optional<Place> afterATown(String text) {
        Matcher town = TOWN_AND_CODE.matcher(text.toLowerCase(Locale.ROOT));
        return town.matches() && (town.group(1).startsWith(",") || !WORDS.contains(town.group(2)))
                ? parser.parse(town.group(2))
                : Optional.empty();
    }

    /** A state whose name is almost one of the text's words, or almost the whole text; empty when two are as near. */
    Optional<Place> misspelt(String text) {
        List<String> words = words(text);
        for (int length = Math.min(3, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                Optional<Place> place =
                        almost(PlaceParser.folded(String.join(" ", words.subList(from, from + length))));
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    /** Small letters make a code a word of the language: "in", "or", "me", "hi", "ok" are no states in a sentence. */
    private Optional<Place> named(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        boolean code =
                CODE.matcher(small).matches() && !DISTRICT_CODE.matcher(small).matches();
        boolean capitals = words.length() > 1
                && words.substring(0, 2).equals(words.substring(0, 2).toUpperCase(Locale.ROOT));
        return code && !capitals ? Optional.empty() : parser.parse(words);
    }

    private Optional<Place> almost(String typed) {
        if (typed.length() < SHORTEST_WITH_TYPO) {
            return Optional.empty();
        }
        int most = typed.length() >= SHORTEST_WITH_TWO ? 2 : 1;
        int nearest = most + 1;
        List<Place> places = new ArrayList<>();
        for (Map.Entry<String, Place> name : names.entrySet()) {
            if (name.getKey().length() < SHORTEST_WITH_TYPO - 1) {
                continue;
            }
            int distance = EditDistance.between(name.getKey(), typed, most);
            if (distance < nearest) {
                nearest = distance;
                places.clear();
            }
            if (distance == nearest && distance <= most && !places.contains(name.getValue())) {
                places.add(name.getValue());
            }
        }
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : SEPARATORS.split(text, -1)) {
            String bare = trimmed(word);
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    private static String trimmed(String text) {
        return text.strip().replaceAll("^[\\p{Punct}¿¡]+|[\\p{Punct}¿¡&&[^.]]+$", "");
    }
}
