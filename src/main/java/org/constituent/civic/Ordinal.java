package org.constituent.civic;

/** A number as English counts it: {@code 1st}, {@code 112th}, {@code 121st}. */
public final class Ordinal {
    private Ordinal() {}

    /** Of a number that is not negative. */
    public static String of(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + (teen
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }
}
