package org.constituent.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.constituent.broadcast.Bulletin;
import org.constituent.port.Readership.Recipient;

/** What was promised and is not kept yet. Several programs may keep the promises of one store together. */
public interface Promises {

    /**
     * Takes promises that are due on a platform, of updates that are not stopped. Until the lease ends nobody else gets
     * them; what was not settled by then is handed out again.
     *
     * @param cap how many updates a person may get in the week before now
     */
    List<Promise> claim(String platform, Instant now, Duration lease, int most, int cap);

    /** Writes down what became of promises, all of it or nothing. */
    void settle(List<Settled> outcomes, Instant now);

    /** Which of these updates are not to be told any more, or not now. */
    Set<Long> halted(Collection<Long> updates);

    /** What an update says; empty for one that is not there. */
    Optional<Bulletin> bulletin(long update);

    /** Closes the updates with nothing left to do. */
    void finish(Instant now);

    /**
     * One message for one recipient.
     *
     * @param number within the update
     * @param tries how often it was handed out, this time counted
     * @param wanted whether the recipient still wants it, and is not gone
     * @param roomFrom when the recipient has room for another update this week; empty where they have now
     */
    record Promise(long update, long number, Recipient to, int tries, boolean wanted, Optional<Instant> roomFrom) {

        /** The same for every try, and for no other message. */
        public String key() {
            return update + "-" + number;
        }
    }

    /** What became of one. */
    record Settled(Promise promise, Outcome outcome) {}

    /** What there is to write down. */
    sealed interface Outcome {}

    /** The platform has it, under this name. */
    record Sent(String message) implements Outcome {}

    /**
     * Later.
     *
     * @param counts whether this was one of the tries after which it is given up
     * @param slowed whether the platform asked to go slower
     */
    record Again(Instant due, String reason, boolean counts, boolean slowed) implements Outcome {}

    /** Never. */
    record Refused(String reason) implements Outcome {}

    /** Never, and neither anything else: there is nobody. */
    record Gone(String reason) implements Outcome {}

    /** Not wanted any more. */
    record Left() implements Outcome {}
}
