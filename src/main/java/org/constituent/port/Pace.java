package org.constituent.port;

import java.time.Instant;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;

/**
 * Sees to it that not everybody is pointed to one office at once: a line that is always busy helps nobody. Counts offices and
 * hours, never people.
 */
public interface Pace {

    /** Whether enough people were pointed to an office in this hour. */
    boolean isFull(BioguideId office, Medium medium);

    /** One more was. */
    void pointed(BioguideId office, Medium medium);

    /** How many are enough for an hour; 0 where there is no end. */
    int enough(Medium medium);

    /** When the next hour begins. */
    Instant nextHour();

    /** Without any end. */
    Pace FREE = new Pace() {
        @Override
        public boolean isFull(BioguideId office, Medium medium) {
            return false;
        }

        @Override
        public void pointed(BioguideId office, Medium medium) {
            // Nothing is counted where nothing ends.
        }

        @Override
        public int enough(Medium medium) {
            return 0;
        }

        @Override
        public Instant nextHour() {
            return Instant.EPOCH;
        }
    };
}
