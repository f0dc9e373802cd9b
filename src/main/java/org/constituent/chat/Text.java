package org.constituent.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes texts fit the limits of platforms, and never parts what a reader takes for one sign. */
public final class Text {
    private static final String MORE = "\u2026";
    private static final Pattern SIGN = Pattern.compile("\\X");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    private Text() {}

    /** Nothing may turn the direction of a text or hide in it. */
    public static String clean(String text) {
        return UNSEEN.matcher(text.replace('\t', ' ')).replaceAll("");
    }

    /** At most so many UTF-16 units; what was longer ends with an ellipsis. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return most < MORE.length()
                ? ""
                : text.substring(0, boundary(text, 0, most - MORE.length())).stripTrailing() + MORE;
    }

    /** The whole text in pieces of at most so many UTF-16 units, broken where a line or a word ends if one does. */
    public static List<String> pieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > most) {
            int whole = boundary(text, from, most);
            int end = whole > from ? whole : forced(text, from, most);
            int line = text.lastIndexOf('\n', end - 1);
            int space = text.lastIndexOf(' ', end - 1);
            // A break in the first half would make many small pieces.
            int to = line > from + most / 2 ? line + 1 : space > from + most / 2 ? space + 1 : end;
            pieces.add(text.substring(from, to).strip());
            from = to;
        }
        pieces.add(text.substring(from).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    /** The last end of a sign that is not beyond so many units; where there is none, the beginning. */
    private static int boundary(String text, int from, int most) {
        // One sign may be endless, but must not decide how long this takes. Two units more than are wanted show
        // whether the last sign ends there or goes on.
        Matcher sign = SIGN.matcher(text).region(from, Math.min(text.length(), from + most + 2));
        int end = from;
        while (sign.find() && sign.end() <= from + most) {
            end = sign.end();
        }
        return end;
    }

    /** One sign that is longer than a piece is parted all the same, but no half of a character is made. */
    private static int forced(String text, int from, int most) {
        int end = from + most;
        return most > 1 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
