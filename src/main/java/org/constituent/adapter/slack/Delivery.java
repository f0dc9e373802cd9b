package org.constituent.adapter.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of what we send: one line in the log where it did not arrive, and never its words. */
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private Delivery() {}

    static void failed(String what, String reason) {
        log.warn("Slack: {} did not arrive: {}", what, reason);
    }

    static void failed(String what, Throwable reason) {
        failed(what, reason.getClass().getSimpleName());
    }

    static String worded(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.error();
        }
        if (outcome instanceof Outcome.Ill ill) {
            return ill.reason();
        }
        if (outcome instanceof Outcome.Silence silence) {
            return silence.reason();
        }
        return outcome instanceof Outcome.Slower ? "too many messages for too long" : "nothing";
    }
}
