package org.constituent.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.constituent.port.Carrier;
import org.constituent.port.Promises;
import org.constituent.port.Promises.Promise;

/** What is written down of what a platform said. */
final class Verdict {
    private static final double LEAST = 0.5;

    private final DeliveryRules rules;
    private final RandomGenerator chance;

    Verdict(DeliveryRules rules, RandomGenerator chance) {
        this.rules = rules;
        this.chance = chance;
    }

    Promises.Outcome of(Promise promise, Carrier.Receipt receipt, Instant now) {
        if (receipt instanceof Carrier.Taken taken) {
            return new Promises.Sent(taken.id());
        }
        if (receipt instanceof Carrier.Slower slower) {
            // Not all at once when the pause is over.
            return new Promises.Again(now.plus(slower.pause()).plus(jittered(Duration.ofMillis(200))), "", false, true);
        }
        if (receipt instanceof Carrier.Refused refused) {
            return new Promises.Refused(refused.reason());
        }
        if (receipt instanceof Carrier.Gone gone) {
            return new Promises.Gone(gone.reason());
        }
        String reason = ((Carrier.Failed) receipt).reason();
        return promise.tries() >= rules.mostTries()
                ? new Promises.Refused("given up after " + promise.tries() + " tries: " + reason)
                : new Promises.Again(now.plus(jittered(pause(promise.tries()))), reason, true, false);
    }

    private Duration pause(int tries) {
        Duration doubled = rules.firstPause().multipliedBy(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(rules.longestPause()) < 0 ? doubled : rules.longestPause();
    }

    /** Between a half and the whole, so that what failed together does not come back together. */
    private Duration jittered(Duration pause) {
        return Duration.ofMillis((long) (pause.toMillis() * (LEAST + chance.nextDouble() * (1 - LEAST))));
    }
}
