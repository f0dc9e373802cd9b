package org.constituent.port;

import java.util.List;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;

/** Who wants to be told when something changes in a campaign. */
public interface Subscriptions {

    /** Keeps a wish; false where it was kept before. */
    boolean add(Subscriber subscriber, String campaign);

    /** Takes a wish back; whether there was one. */
    boolean remove(Subscriber subscriber, String campaign);

    /** Takes all wishes back, and tells how many there were. */
    int removeAll(Subscriber subscriber);

    /** The campaigns a subscriber wants to hear of, in alphabetical order of their slugs. */
    List<String> campaignsOf(Subscriber subscriber);

    /** Everybody who wants to hear of a campaign. */
    List<Subscriber> of(String campaign);

    /** A person, or a room where many read. */
    sealed interface Subscriber {
        String platform();

        /** The account or the channel. */
        String address();
    }

    /** Told alone. */
    record Person(Speaker speaker) implements Subscriber {
        @Override
        public String platform() {
            return speaker.platform();
        }

        @Override
        public String address() {
            return speaker.account();
        }
    }

    /** Told in front of everybody. */
    record Room(Venue venue) implements Subscriber {
        @Override
        public String platform() {
            return venue.platform();
        }

        @Override
        public String address() {
            return venue.channel();
        }
    }
}
