package org.constituent.adapter.javalin;

import java.time.Duration;

/**
 * What the server bears.
 *
 * @param mostBody bytes of a request's body; more is answered with 413
 * @param mostHead bytes of a request's address and headers; more is answered with 414 or 431
 * @param silence how long a connection may be silent in the middle of a request
 * @param wholeBody how long a request with a body may take, so that nobody can hold a thread for hours
 * @param goodbye how long requests in hand may take after the server was asked to stop
 */
public record ServerLimits(int mostBody, int mostHead, Duration silence, Duration wholeBody, Duration goodbye) {
    /** A story and a letter fit many times over. */
    public static final ServerLimits USUAL = new ServerLimits(
            64 * 1024, 8 * 1024, Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(10));
}
