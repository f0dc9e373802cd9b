package org.constituent.port;

import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;

/**
 * Counts what people did with their drafts. Nothing tells who: these are numbers, kept for good. Opening a way to send
 * a draft and saying that it was sent are two things, for only the second is the person's word that it happened.
 */
public interface ActionLog {

    /** Somebody opened a way to send a draft. */
    void opened(Deed deed);

    /** Somebody said that they sent it. */
    void saidSent(Deed deed);

    /** What people did in a campaign, for all legislators and media together. */
    Totals totals(String campaign);

    /** What people did toward one legislator in a campaign, for all media together. */
    Totals totals(String campaign, BioguideId legislator);

    /** One person's act on one draft. */
    record Deed(String campaign, BioguideId legislator, Medium medium) {}

    /** How often. */
    record Totals(long opened, long saidSent) {
        /** Fewer than these are not told to anybody: they might be one person. */
        public static final int FEWEST_SHOWN = 5;
    }
}
