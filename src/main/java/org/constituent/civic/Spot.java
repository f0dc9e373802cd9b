package org.constituent.civic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody lives, more exactly than anything that is kept: looked up once, then dropped. It has no words: no
 * part of it shows when one is printed.
 */
public sealed interface Spot {

    /** Hands this spot to the case written for it. */
    <R> R handledBy(Cases<R> cases);

    /** A street address in the United States, on one line, as its writer gave it. */
    record StreetAddress(String line) implements Spot {
        private static final int SHORTEST = 5;
        private static final int LONGEST = 200;
        private static final Pattern ZIP = Pattern.compile(
                "(?<![0-9-])([0-9]{5})(?:[-\u2010-\u2015 ]?[0-9]{4})?[\\s.,]*(?:USA?|United States)?[\\s.]*$");
        private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}");
        private static final Pattern POST_BOX = Pattern.compile(
                "(?iu)\\b(?:p\\.?\\s*o\\.?\\s*box(?=\\W*\\d)|post(?:al)?\\s+office\\s+box|box\\s+\\d+|apartado|apdo\\.?|general\\s+delivery|"
                        + "(?:rr|hc|rural\\s+route)\\s*\\d+)(?:\\b|\\s|\\d|$)");

        public StreetAddress {
            if (line.isBlank()) {
                throw new IllegalArgumentException("an address has words");
            }
        }

        /** Reads what was typed, on one line or several; empty where it cannot be an address. */
        public static Optional<StreetAddress> of(String typed) {
            String line = typed.strip()
                    .replaceAll("[\\p{Cc}\\p{Cf}]*\\R[\\p{Cc}\\p{Cf}]*", ", ")
                    .replaceAll("\\s+", " ")
                    .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                    .strip();
            boolean several = line.indexOf(' ') > 0 || line.indexOf(',') > 0;
            return line.length() >= SHORTEST && line.length() <= LONGEST && several
                    ? Optional.of(new StreetAddress(line))
                    : Optional.empty();
        }

        /** The ZIP code at its end. */
        public Optional<ZipCode> zip() {
            Matcher matcher = ZIP.matcher(line);
            return matcher.find() ? Optional.of(new ZipCode(matcher.group(1))) : Optional.empty();
        }

        /** The state, as its postal code stands before the ZIP code or at the end. */
        public Optional<State> state() {
            List<String> words =
                    Arrays.asList(ZIP.matcher(line).replaceFirst("").split("[\\s,.]+"));
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(words.get(words.size() - 1))
                            .filter(word -> CODE.matcher(word).matches())
                            .flatMap(State::ofCode);
        }

        /** Whether it names where mail is fetched, not where somebody lives. */
        public boolean isPostBox() {
            return POST_BOX.matcher(line).find();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.streetAddress(this);
        }

        @Override
        public String toString() {
            return "StreetAddress[" + line.length() + " characters]";
        }
    }

    /**
     * A point, rounded to three decimals of a degree, about a hundred metres: enough for a district, too little for a
     * house.
     */
    record Coordinates(double latitude, double longitude) implements Spot {
        private static final Pattern PAIR =
                Pattern.compile("\\s*([+-]?\\d{1,3}(?:\\.\\d{1,15})?)\\s*[, ]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,15})?)\\s*");
        private static final double THOUSAND = 1000.0;

        public Coordinates {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no point of the Earth");
            }
            latitude = Math.round(latitude * THOUSAND) / THOUSAND;
            longitude = Math.round(longitude * THOUSAND) / THOUSAND;
        }

        /** Reads latitude and longitude in degrees, with a comma between; empty where they are no point. */
        public static Optional<Coordinates> of(String typed) {
            Matcher pair = PAIR.matcher(typed);
            if (!pair.matches()) {
                return Optional.empty();
            }
            double latitude = Double.parseDouble(pair.group(1));
            double longitude = Double.parseDouble(pair.group(2));
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                    ? Optional.of(new Coordinates(latitude, longitude))
                    : Optional.empty();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.coordinates(this);
        }

        @Override
        public String toString() {
            return "Coordinates[hidden]";
        }
    }

    /** One case for each kind, so that the compiler finds a missing one. */
    interface Cases<R> {
        R streetAddress(StreetAddress spot);

        R coordinates(Coordinates spot);
    }
}
