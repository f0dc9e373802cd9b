package org.constituent.delivery;

import java.time.Duration;
import java.time.Instant;
import org.constituent.port.Carrier.Pace;

/** Lets messages pass evenly, no faster than a platform takes them, and none while the platform wants quiet. */
final class Tempo {
    /** What may be made up for after a moment's delay of our own: a tenth of a second's messages. */
    private static final Duration SLACK = Duration.ofMillis(100);

    private final long stepNanos;
    private Instant next = Instant.MIN;
    private Instant seen = Instant.MIN;

    Tempo(Pace pace) {
        this.stepNanos = Math.max(1, pace.during().toNanos() / Math.max(1, pace.messages()));
    }

    /** How long until the next message may go; nothing where one may go now. */
    Duration until(Instant now) {
        see(now);
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** A message goes. */
    void passed(Instant now) {
        see(now);
        Instant earliest = now.minus(SLACK);
        next = (next.isBefore(earliest) ? earliest : next).plusNanos(stepNanos);
    }

    /** Where the clock was put back, what is waited for comes as much sooner: no pause grows by that. */
    private void see(Instant now) {
        if (now.isBefore(seen) && next.isAfter(now)) {
            next = next.minus(Duration.between(now, seen));
        }
        seen = now;
    }

    /** Nothing goes until then. */
    void quietUntil(Instant then) {
        if (then.isAfter(next)) {
            next = then;
        }
    }

    /** How many messages go in so long a time. */
    int during(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, time.toNanos() / stepNanos));
    }
}
