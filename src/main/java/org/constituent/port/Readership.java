package org.constituent.port;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.port.Subscriptions.Subscriber;

/** Those who want updates of a campaign, with what is known of them. */
public interface Readership {

    /**
     * Hands over everybody who can be reached, one after another and each once; those whose account or channel is gone are
     * left out. They are not held together, for there may be very many.
     *
     * @param sitting districts of another Congress are left out, for they may have other borders now
     */
    void each(String campaign, Congress sitting, Consumer<Reader> taker);

    /**
     * One of them.
     *
     * @param wroteTo the legislators of whom they said, in the last months, that they wrote to them about the campaign
     */
    record Reader(Recipient recipient, Set<BioguideId> wroteTo) {
        public Reader {
            wroteTo = Set.copyOf(wroteTo);
        }
    }

    /** Whom something is told, and what it depends on how. */
    record Recipient(
            Subscriber subscriber, Optional<Language> language, Optional<State> state, Optional<District> district) {

        /** Without who it is and where they live. */
        @Override
        public String toString() {
            return "Recipient[" + subscriber.platform() + "]";
        }
    }
}
