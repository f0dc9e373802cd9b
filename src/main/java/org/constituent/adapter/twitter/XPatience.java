package org.constituent.adapter.twitter;

import java.time.Duration;

/**
 * How long X is waited for.
 *
 * @param call one request and its whole answer
 * @param pause where X says "too fast" and not until when
 */
public record XPatience(Duration call, Duration pause) {

    /** Twenty seconds; X counts in quarters of an hour. */
    public static final XPatience USUAL = new XPatience(Duration.ofSeconds(20), Duration.ofMinutes(15));
}
