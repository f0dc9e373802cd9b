package org.constituent.port;

import java.util.List;
import java.util.Optional;
import org.constituent.broadcast.Bulletin;

/** What it costs to post an update where everybody reads, on a platform that asks for money. */
public interface Postage {

    /** The name used in venues, settings and logs. */
    String platform();

    /** How an update would be posted there; empty for one that is not posted there. */
    Optional<Estimate> of(Bulletin bulletin);

    /**
     * What would be posted, and for how much.
     *
     * @param posts the words of each
     * @param picture what the picture shows, where there is one
     * @param micros millionths of a dollar, as are the others
     * @param left what may still be spent this month
     * @param budget what may be spent in a month
     */
    record Estimate(List<String> posts, Optional<String> picture, long micros, long left, long budget) {
        public Estimate {
            posts = List.copyOf(posts);
        }

        /** Whether this month's budget has room for it. */
        public boolean isCovered() {
            return micros <= left;
        }
    }
}
