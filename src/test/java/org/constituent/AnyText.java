package org.constituent;

import java.util.List;
import org.quicktheories.core.Gen;
import org.quicktheories.core.RandomnessSource;
import org.quicktheories.impl.Constraint;

/** Text that nobody would type and somebody does. */
public final class AnyText {
    private static final Constraint KIND = Constraint.between(0, 9);
    private static final Constraint ASCII = Constraint.between(0x20, 0x7E);
    private static final Constraint CHAR = Constraint.between(0, 0xFFFF);
    private static final Constraint SURROGATE = Constraint.between(0xD800, 0xDFFF);
    private static final Constraint ASTRAL = Constraint.between(0x10000, 0x10FFFF);

    /** What the parsers know something about, and what trips those who read it. */
    private static final List<String> MORSELS = List.of(
            "02139",
            "94110-1234",
            "CA-11",
            "california",
            "vermont",
            " at large",
            "th district",
            "who is ",
            "another ",
            "letter M000133 12",
            "campaign ",
            "language ",
            "state ",
            "٠٢١٣٩",
            "\uFDFA",
            "e\u0301",
            "\u0130",
            "ß",
            "\u200D",
            "\uFE0F",
            "👩‍👩‍👧",
            "\r\n",
            "\u2028",
            "\u202E",
            "\u0000",
            "\uFFFF",
            "{{place}}",
            "$1\\E",
            "%s",
            "'; --",
            "H.R. 1404",
            "https://www.congress.gov/bill/118th-congress/house-bill/1404?a=b#c",
            "x.gov",
            "@repexample",
            "—",
            "¿¡");

    private AnyText() {}

    /** Any sequence of UTF-16 units: whole characters of every plane, halves of them, and known morsels. */
    public static Gen<String> ofPiecesUpTo(int most) {
        Constraint pieces = Constraint.between(0, most);
        return in -> {
            StringBuilder text = new StringBuilder();
            for (long left = in.next(pieces); left > 0; left--) {
                add(text, in);
            }
            return text.toString();
        };
    }

    /** A list of words, in the order they are drawn. */
    public static <T> Gen<T> oneOf(List<T> choices) {
        Constraint index = Constraint.between(0, choices.size() - 1L);
        return in -> choices.get((int) in.next(index));
    }

    private static void add(StringBuilder text, RandomnessSource in) {
        switch ((int) in.next(KIND)) {
            case 0, 1, 2 -> text.append((char) in.next(ASCII));
            case 3 -> text.append((char) in.next(CHAR));
            case 4 -> text.append((char) in.next(SURROGATE));
            case 5 -> text.appendCodePoint((int) in.next(ASTRAL));
            case 6 -> text.append(' ');
            default -> text.append(MORSELS.get((int) in.next(Constraint.between(0, MORSELS.size() - 1L))));
        }
    }
}
