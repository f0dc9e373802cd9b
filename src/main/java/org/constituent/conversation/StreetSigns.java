package org.constituent.conversation;

import java.util.regex.Pattern;
import org.constituent.civic.PlaceParser;

/** Tells whether a text may hold a street address; rather too often than too seldom. */
final class StreetSigns {
    private static final String STREET =
            "st|street|ave|avenue|av|blvd|boulevard|rd|road|ln|lane|dr|drive|ct|court|pl|place|ter|terrace|way|"
                    + "hwy|highway|pkwy|parkway|cir|circle|sq|square|trl|trail|loop|plaza|pike|turnpike|broadway|alley|row|route|rte";

    /** "120 Tremont St", "12-34B N Main Street". */
    private static final Pattern ENGLISH =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\d{1,6}(?:-\\d{1,4})?[a-z]?,? (?:[\\p{L}\\p{N}'-]+ ){0,4}(?:" + STREET
                    + ")(?![\\p{L}\\p{N}])");

    /** "calle Luna 12", "avenida Ponce de León 1500". */
    private static final Pattern SPANISH = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:calle|avenida|avda|ave|av|carretera|carr|camino|paseo|urb|urbanizacion) (?:[\\p{L}\\p{N}'#-]+ ){0,4}#?\\d{1,6}(?![\\p{N}])");

    /** "Apt 4B", "unit 12", "suite 300", "# 5". */
    private static final Pattern FLAT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:apt|apartment|apto|apartamento|unit|suite|ste|depto|p o box|po box|apartado) ?#?\\d");

    private StreetSigns() {}

    static boolean in(String text) {
        String folded = PlaceParser.folded(text).replaceAll("[,;:!?()]+", " ").replaceAll(" +", " ");
        return ENGLISH.matcher(folded).find()
                || SPANISH.matcher(folded).find()
                || FLAT.matcher(folded).find();
    }
}
