package org.constituent.civic;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a place that stands alone: a ZIP or ZIP+4, a district ({@code CA-11}, {@code ca 11},
 * {@code AK at large}), a postal code of a state, or a name of one in any case. Never throws,
 * whatever is typed.
 */
public final class PlaceParser {
    private static final int LONGEST = 60;
    private static final Pattern DISTRICT = Pattern.compile(
            "(?<state>[a-z][a-z .]*?)[ -]*(?:(?:congressional )?district )?(?<number>\\d{1,2}|al|at large)(?:st|nd|rd|th)?(?: (?:congressional )?district)?");
    private static final Pattern ORDINAL_FIRST = Pattern.compile(
            "(?<state>[a-z][a-z .]*?)(?:'s?)? (?<number>\\d{1,2})(?:st|nd|rd|th)(?: (?:congressional )?district)?");
    private static final Pattern DISTRICT_FIRST = Pattern.compile(
            "(?:the )?(?<number>\\d{1,2})(?:st|nd|rd|th)? (?:congressional )?district (?:of|in) (?<state>[a-z][a-z .]*)");

    /** "distrito 11 de California", as people who speak Spanish say it. */
    private static final Pattern DISTRITO_FIRST = Pattern.compile(
            "(?:el )?distrito (?:congresional )?(?<number>\\d{1,2}|unico) (?:de|del|en) (?<state>[a-z][a-z .]*)");

    /** "California, distrito 11". */
    private static final Pattern DISTRITO_LAST =
            Pattern.compile("(?<state>[a-z][a-z .]*?) (?:el )?distrito (?:congresional )?(?<number>\\d{1,2}|unico)");

    private final Map<String, Place> names = new HashMap<>();
    private final Map<String, Place> towns = new HashMap<>();

    /** Knows the official English names and postal codes. */
    public PlaceParser() {
        this(Map.of());
    }

    /**
     * Knows further names of states and countries as well.
     *
     * @param otherNames from a name, in any case, to its postal code; an unknown code is an
     *     {@link IllegalArgumentException}
     */
    public PlaceParser(Map<String, String> otherNames) {
        this(otherNames, Map.of());
    }

    /**
     * Knows some towns as well.
     *
     * @param towns from a name to the postal code of the state that most people mean by it
     */
    public PlaceParser(Map<String, String> otherNames, Map<String, String> towns) {
        for (State state : State.values()) {
            names.put(folded(state.code()), new Place.InState(state));
            names.put(folded(state.officialName()), new Place.InState(state));
        }
        for (AssociatedState country : AssociatedState.values()) {
            names.put(folded(country.name()), new Place.Associated(country));
            names.put(folded(country.officialName()), new Place.Associated(country));
        }
        names.put("micronesia", new Place.Associated(AssociatedState.FM));
        names.put("washington dc", new Place.InState(State.DC));
        names.put("virgin islands", new Place.InState(State.VI));
        names.put("us virgin islands", new Place.InState(State.VI));
        otherNames.forEach((name, code) -> names.put(folded(name), coded(code)));
        towns.forEach((name, code) -> this.towns.put(folded(name), coded(code)));
    }

    private static Place coded(String code) {
        return State.ofCode(code)
                .<Place>map(Place.InState::new)
                .or(() -> AssociatedState.ofCode(code).map(Place.Associated::new))
                .orElseThrow(() -> new IllegalArgumentException("no state has the code " + code));
    }

    /** The state of a town that goes by this name, folded; there may be others of that name. */
    public Optional<Place> town(String folded) {
        return Optional.ofNullable(towns.get(folded));
    }

    /** The place that the whole text names; empty when it names none. */
    public Optional<Place> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String typed = folded(text);
        Optional<ZipCode> zip = ZipCode.parse(typed);
        if (zip.isPresent()) {
            return zip.map(Place.Zip::new);
        }
        Place named = names.get(typed);
        return named != null ? Optional.of(named) : district(typed);
    }

    /** Every name this parser knows, folded as {@link #folded} does, for finding typos. */
    public Map<String, Place> names() {
        return Map.copyOf(names);
    }

    /** Lower case without accents, dots, commas or double spaces; digits of every script as 0 to 9. */
    public static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                kept.append((char) ('0' + Character.digit(point, 10)));
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                space(kept);
            } else if (point == '\u2010'
                    || point == '\u2011'
                    || point == '\u2012'
                    || point == '\u2013'
                    || point == '\u2014') {
                kept.append('-');
            } else if (point == '\u2019') {
                kept.append('\'');
            } else if (point == ',') {
                space(kept);
            } else if (Character.getType(point) != Character.NON_SPACING_MARK && point != '.') {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static void space(StringBuilder kept) {
        if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    private Optional<Place> district(String typed) {
        for (Pattern pattern : new Pattern[] {DISTRICT, ORDINAL_FIRST, DISTRICT_FIRST, DISTRITO_FIRST, DISTRITO_LAST}) {
            Matcher matcher = pattern.matcher(typed);
            if (matcher.matches() && names.get(matcher.group("state").strip()) instanceof Place.InState in) {
                String number = matcher.group("number");
                return Optional.of(new Place.InDistrict(
                        Character.isDigit(number.charAt(0))
                                ? numbered(in.state(), Integer.parseInt(number))
                                : new District(in.state(), 0)));
            }
        }
        return Optional.empty();
    }

    /** People, and some files, number a single district 1; it is 0 here. */
    private static District numbered(State state, int number) {
        return new District(state, state.isAtLarge() && number == 1 ? 0 : number);
    }
}
