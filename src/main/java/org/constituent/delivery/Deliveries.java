package org.constituent.delivery;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.constituent.port.Carrier;
import org.constituent.port.Letters;
import org.constituent.port.Promises;

/**
 * Keeps the promises of the outbox, platform by platform.
 *
 * <p><b>The guarantee.</b> A promise is written in one transaction with the approval, and is settled only after the
 * platform answered: <em>nothing is lost</em>, whenever the program, the network or the platform fails. Where the program
 * ends between the platform's taking a message and our writing that down, the message is <em>sent again</em>. This window
 * holds, for each platform and each end without warning, no more than the messages on their way and the outcomes not
 * written down yet: {@link DeliveryRules#atOnce} + {@link DeliveryRules#unrecorded}. The same holds for an answer that
 * never came: whether it arrived is known to the platform alone. Where a platform keeps apart what it has by our key
 * (Discord does for some minutes), the second is the first, and nobody sees two. A loss of power may also take the last
 * commits from the disk, which are then sent again; none of them is lost.
 *
 * <p>A message is claimed by moving the moment it is due ahead by a lease; it is sent with no transaction open.
 */
public final class Deliveries implements AutoCloseable {
    private final List<Lane> lanes;

    /**
     * Nothing is sent yet.
     *
     * @param senders sends messages, at least {@link DeliveryRules#atOnce} at a time for each carrier
     */
    public Deliveries(
            Promises promises,
            List<Carrier> carriers,
            Letters letters,
            DeliveryRules rules,
            Clock clock,
            RandomGenerator chance,
            Executor senders) {
        this.lanes = carriers.stream()
                .map(carrier -> new Lane(promises, carrier, letters, rules, clock, chance, senders))
                .toList();
    }

    /**
     * Begins.
     *
     * @param threads one for each carrier, until closed
     */
    public void start(Executor threads) {
        lanes.forEach(threads::execute);
    }

    /** Sends nothing new; the threads end once what is on its way has arrived. */
    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
