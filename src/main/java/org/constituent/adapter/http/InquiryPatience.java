package org.constituent.adapter.http;

import java.time.Duration;

/**
 * How long somebody is let wait for a public service, and when it is left alone.
 *
 * @param deadline of one attempt, from the first byte sent to the last one read
 * @param attempts how often it is asked, the first one counted
 * @param between how long to wait before the next attempt
 * @param counted of how many attempts the share of failures is taken
 * @param fewest below so many attempts no share is taken
 * @param rest how long it is left alone once half of the attempts have failed
 */
public record InquiryPatience(
        Duration deadline, int attempts, Duration between, int counted, int fewest, Duration rest) {

    /** Fifteen seconds, and once more; a minute of rest when it keeps failing. */
    public static final InquiryPatience USUAL =
            new InquiryPatience(Duration.ofSeconds(15), 2, Duration.ofMillis(300), 10, 4, Duration.ofMinutes(1));

    public InquiryPatience {
        if (attempts < 1 || counted < 1 || fewest < 1 || deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("at least one attempt, within some time");
        }
    }
}
