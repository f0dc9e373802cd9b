package org.constituent.port;

import java.time.YearMonth;

/** What was paid for, by month. */
public interface Spending {

    /**
     * Adds to a month.
     *
     * @param micros millionths of a dollar
     */
    void add(YearMonth month, String kind, long times, long micros);

    /** The whole of a month, in millionths of a dollar. */
    long of(YearMonth month);
}
