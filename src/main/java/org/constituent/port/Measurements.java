package org.constituent.port;

import java.time.Duration;

/** What is measured while the program runs: kinds and numbers, never what people asked. */
public interface Measurements {

    /**
     * A request was answered.
     *
     * @param route the route's path with its braces; never what stood in their place
     */
    void answered(String route, int status, Duration took);

    /** A sync ended. */
    void synced(boolean failed);
}
