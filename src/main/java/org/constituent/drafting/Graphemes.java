package org.constituent.drafting;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How networks count that count graphemes, that is what a reader takes for one sign (Unicode UAX #29), and
 * links as short as they show them.
 */
public final class Graphemes implements Measure {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Set<Character> ENDS_A_SENTENCE = Set.of('.', ',', ';', ':', '!', '?');
    private static final String SPACES = " \t\n\u000B\f\r";

    /** Below it no sign joins the one before it, but for the line feed after a carriage return. */
    private static final char FIRST_COMBINING = 0x300;

    private static final int LONGEST_PATH = 15;
    private static final int SHOWN_OF_PATH = 13;

    private final int limit;
    private final UnaryOperator<String> shortened;

    /**
     * @param shortened what is counted in the place of a link, of which it gets what follows the two slashes
     */
    private Graphemes(int limit, UnaryOperator<String> shortened) {
        this.limit = limit;
        this.shortened = shortened;
    }

    /** Bluesky's 300, of which its composer spends on a link the host and the beginning of the path (its toShortUrl). */
    public static Graphemes ofBluesky() {
        return new Graphemes(300, link -> {
            int host = hostOf(link);
            return link.substring(0, host) + shortPath(link.substring(host));
        });
    }

    /** Mastodon's 500, of which every link takes 23 (its StatusLengthValidator). */
    public static Graphemes ofMastodon() {
        String shown = "x".repeat(23);
        return new Graphemes(500, link -> shown);
    }

    @Override
    public int length(String text) {
        String counted = text.contains("http") ? withShortLinks(text) : text;
        return isSimple(counted) ? counted.length() : graphemes(counted);
    }

    /** Each link as it is counted. A link goes on to the next space, but for one sign that ends a sentence. */
    private String withShortLinks(String text) {
        StringBuilder counted = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf("http"); at >= 0; at = text.indexOf("http", Math.max(from, at + 1))) {
            int begin = text.startsWith("http://", at) ? at + 7 : text.startsWith("https://", at) ? at + 8 : -1;
            if (begin < 0) {
                continue;
            }
            int end = begin;
            while (end < text.length() && SPACES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end - 1 > begin && ENDS_A_SENTENCE.contains(text.charAt(end - 1))) {
                end--;
            }
            String link = text.substring(begin, end);
            if (hostOf(link) > 0) {
                counted.append(text, from, at).append(shortened.apply(link));
                from = end;
            }
        }
        return counted.append(text, from, text.length()).toString();
    }

    private static int hostOf(String link) {
        int end = 0;
        while (end < link.length() && "/?#".indexOf(link.charAt(end)) < 0) {
            end++;
        }
        return end;
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

    private static String shortPath(String path) {
        if (path.length() > LONGEST_PATH) {
            return path.substring(0, SHOWN_OF_PATH) + "...";
        }
        return path.equals("/") ? "" : path;
    }
}
