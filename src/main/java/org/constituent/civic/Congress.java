package org.constituent.civic;

import java.time.LocalDate;
import java.time.Month;

/**
 * One two-year Congress.
 *
 * <p>The dates follow the Twentieth Amendment: each begins on 3 January of an odd year, the 1st in
 * 1789; a day counts as belonging to the Congress that sits at its end.
 */
public record Congress(int number) implements Comparable<Congress> {
    private static final int FIRST_YEAR = 1789;

    public Congress {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("no Congress has the number " + number);
        }
    }

    /** The Congress that sits on a date; none sat before 1789, which is an {@link IllegalArgumentException}. */
    public static Congress on(LocalDate date) {
        LocalDate beforeStart = date.minusDays(2); // 3 January becomes 1 January
        return new Congress(Math.floorDiv(beforeStart.getYear() - FIRST_YEAR, 2) + 1);
    }

    /** Its first day. */
    public LocalDate start() {
        return LocalDate.of(FIRST_YEAR + 2 * (number - 1), Month.JANUARY, 3);
    }

    /** The first day of the one after it. */
    public LocalDate end() {
        return new Congress(number + 1).start();
    }

    @Override
    public int compareTo(Congress other) {
        return Integer.compare(number, other.number);
    }
}
