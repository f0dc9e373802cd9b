package org.constituent.civic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * One two-year Congress.
 *
 * <p>The dates follow the Twentieth Amendment: each begins on 3 January of an odd year, the 1st in
 * 1789; a day counts as belonging to the Congress that sits at its end.
 */
public record Congress(int number) implements Comparable<Congress> {
    private static final int FIRST_YEAR = 1789;
    private static final int NOON = 12;

    /** Whose clocks the Congress goes by. */
    public static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

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

    /** The Congress that sits at an instant: the terms change at noon in Washington on 3 January. */
    public static Congress at(Instant instant) {
        ZonedDateTime there = instant.atZone(WASHINGTON);
        // Before noon of a day the one of the day before sits.
        return on(there.minusHours(NOON).toLocalDate());
    }

    /** When it begins: noon in Washington on its first day. */
    public Instant begins() {
        return start().atTime(NOON, 0).atZone(WASHINGTON).toInstant();
    }

    /** Its first day. */
    public LocalDate start() {
        return LocalDate.of(FIRST_YEAR + 2 * (number - 1), Month.JANUARY, 3);
    }

    /** The first day of the one after it. */
    public LocalDate end() {
        return next().start();
    }

    /** As people call it, for example {@code 119th Congress}. */
    public String called() {
        return Ordinal.of(number) + " Congress";
    }

    /** The one after it. */
    public Congress next() {
        return new Congress(number + 1);
    }

    /** The one before it. */
    public Congress before() {
        return new Congress(number - 1);
    }

    @Override
    public int compareTo(Congress other) {
        return Integer.compare(number, other.number);
    }
}
