package org.constituent.port;

import java.time.Duration;

/** Does things again and again, each no more than once at a time, also over restarts. */
public interface Schedule extends AutoCloseable {

    /**
     * Does something so long after it was done last, the first time at once where it was never done.
     *
     * @param name a lower-case word, for logs and for the record of when it was done
     */
    void every(Duration interval, String name, Runnable work);

    /** Begins; nothing may be added afterwards. */
    void start();

    /** Lets what is in hand finish, for a while, and ends. */
    @Override
    void close();
}
