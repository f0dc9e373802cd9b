package org.constituent.adapter.http;

import java.time.Duration;

/**
 * How long the downloads wait, and for what.
 *
 * @param connect for a connection
 * @param read for the next bytes
 * @param call for one answer as a whole, redirects included, so that a server that drips cannot hold us
 * @param attempts how often a file is asked for before it is given up
 * @param firstWait before the second attempt; it doubles with each further one, give or take half
 * @param longestWait before any attempt, also where a server asks for more
 */
public record HttpPatience(
        Duration connect, Duration read, Duration call, int attempts, Duration firstWait, Duration longestWait) {

    /** For files of a few megabytes from public servers. */
    public static final HttpPatience USUAL = new HttpPatience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            4,
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));

    public HttpPatience {
        if (attempts < 1 || firstWait.isNegative() || firstWait.isZero() || longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException("at least one attempt, and waits that grow");
        }
    }
}
