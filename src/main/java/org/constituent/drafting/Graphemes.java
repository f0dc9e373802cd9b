package org.constituent.drafting;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How networks count that count graphemes, that is what a reader takes for one sign (Unicode UAX #29), and
 * links as short as they show them.
 */
public final class Graphemes implements Measure {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern LINK =
            Pattern.compile("https?://([^\\s/?#]+?)((?:[/?#]\\S*?)?)(?=[.,;:!?]?(?:\\s|$))");
    /** Below it no sign joins the one before it, but for the line feed after a carriage return. */
    private static final char FIRST_COMBINING = 0x300;

    private static final int LONGEST_PATH = 15;
    private static final int SHOWN_OF_PATH = 13;

    private final int limit;
    private final UnaryOperator<String> shortened;

    private Graphemes(int limit, UnaryOperator<String> shortened) {
        this.limit = limit;
        this.shortened = shortened;
    }

    /** Bluesky's 300, of which its composer spends on a link the host and the beginning of the path (its toShortUrl). */
    public static Graphemes ofBluesky() {
        return new Graphemes(
                300,
                text -> LINK.matcher(text)
                        .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + shortPath(link))));
    }

    /** Mastodon's 500, of which every link takes 23 (its StatusLengthValidator). */
    public static Graphemes ofMastodon() {
        return new Graphemes(500, text -> LINK.matcher(text).replaceAll("x".repeat(23)));
    }

    @Override
    public int length(String text) {
        String counted = text.contains("http") ? shortened.apply(text) : text;
        return isSimple(counted) ? counted.length() : graphemes(counted);
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= FIRST_COMBINING || sign == '\r') {
                return false;
            }
        }
        return true;
    }

    private static int graphemes(String text) {
        Matcher matcher = GRAPHEME.matcher(text);
        int length = 0;
        while (matcher.find()) {
            length++;
        }
        return length;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public boolean fits(String text) {
        return length(text) <= limit;
    }

    private static String shortPath(MatchResult link) {
        String path = link.group(2);
        if (path.length() > LONGEST_PATH) {
            return path.substring(0, SHOWN_OF_PATH) + "...";
        }
        return path.equals("/") ? "" : path;
    }
}
