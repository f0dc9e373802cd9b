package org.constituent.civic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A five-digit ZIP code. A string, never a number: {@code 02139} begins with a zero. */
public record ZipCode(String digits) {
    private static final Pattern FIVE = Pattern.compile("[0-9]{5}");
    private static final Pattern TYPED = Pattern.compile("([0-9]{5})(?:[-\u2010-\u2015 ]?[0-9]{4})?");

    public ZipCode {
        if (!FIVE.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a ZIP code: " + digits);
        }
    }

    /** Reads a ZIP or ZIP+4; of the latter the five digits that name the delivery area are kept. */
    public static Optional<ZipCode> parse(String text) {
        Matcher matcher = TYPED.matcher(text);
        return matcher.matches() ? Optional.of(new ZipCode(matcher.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
