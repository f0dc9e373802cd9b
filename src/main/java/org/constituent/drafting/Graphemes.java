package org.constituent.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bluesky's count: 300 graphemes, that is what a reader takes for one sign (Unicode UAX #29). */
public final class Graphemes implements Measure {
    private static final int LIMIT = 300;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    @Override
    public int length(String text) {
        Matcher matcher = GRAPHEME.matcher(text);
        int length = 0;
        while (matcher.find()) {
            length++;
        }
        return length;
    }

    @Override
    public int limit() {
        return LIMIT;
    }

    @Override
    public boolean fits(String text) {
        return text.length() <= LIMIT || length(text) <= LIMIT; // no sign is shorter than one unit
    }
}
