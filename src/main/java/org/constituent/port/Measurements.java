package org.constituent.port;

import java.time.Duration;

/** What is measured while the program runs: kinds and numbers, never what people asked. */
public interface Measurements {

    /** Measures nothing. */
    Measurements NONE = new Measurements() {
        @Override
        public void answered(String route, int status, Duration took) {}

        @Override
        public void synced(boolean failed) {}
    };

    /**
     * A request was answered.
     *
     * @param route the route's path with its braces; never what stood in their place
     */
    void answered(String route, int status, Duration took);

    /** A sync ended. */
    void synced(boolean failed);
}
