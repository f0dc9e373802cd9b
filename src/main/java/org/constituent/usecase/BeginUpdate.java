package org.constituent.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.constituent.port.Outbox;
import org.constituent.port.Outbox.Addressees;

/** Begins to tell an update at the time it was written for, also to those who have joined since it was approved. */
public final class BeginUpdate {
    private final Outbox outbox;
    private final Addressing addressing;
    private final Clock clock;

    public BeginUpdate(Outbox outbox, Addressing addressing, Clock clock) {
        this.outbox = outbox;
        this.addressing = addressing;
        this.clock = clock;
    }

    /**
     * Begins it, unless it has begun, was stopped, or is not there any more.
     *
     * @return how many joined since; empty where it did not begin
     */
    public OptionalLong begin(long id) {
        Instant now = clock.instant();
        return outbox.find(id)
                .map(entry -> outbox.begin(
                        id, now, addressing.of(entry.bulletin(), now).orElse(nobodyElse())))
                .orElse(OptionalLong.empty());
    }

    /** Of a campaign that is not there any more; those to whom it was promised are told. */
    private static Addressees nobodyElse() {
        return taker -> {};
    }
}
