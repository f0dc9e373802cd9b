package org.constituent.port;

import java.time.Duration;
import java.util.function.LongConsumer;

/** Does things again and again, or at a moment set for them, each no more than once at a time, also over restarts. */
public interface Schedule extends AutoCloseable {

    /**
     * Does something so long after it was done last, the first time at once where it was never done.
     *
     * @param name a lower-case word, for logs and for the record of when it was done
     */
    void every(Duration interval, String name, Runnable work);

    /**
     * Does something once for each number, at the moment that was set for it where the number came from, or as soon as
     * the program runs again; where it fails, again a minute later.
     *
     * @param name as it was set with the moment
     */
    void appointed(String name, LongConsumer work);

    /** Begins; nothing may be added afterwards. */
    void start();

    /** Lets what is in hand finish, for a while, and ends. */
    @Override
    void close();
}
