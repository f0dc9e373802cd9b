package org.constituent.port;

import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;

/**
 * What the members of a community did together, for communities whose organizers switched this on; of others nothing is
 * counted. Who did what is kept only to count people, and goes when they are forgotten.
 */
public interface CommunityTotals {

    /** Begins to count; false where it was begun before. */
    boolean switchOn(Community community);

    /** Ends, and deletes what was counted; false where nothing was. */
    boolean switchOff(Community community);

    boolean isOn(Community community);

    /** A member had a draft opened for a legislator; counts only where this is switched on. */
    void opened(Community community, Speaker member, String campaign, BioguideId legislator);

    /** A member said that they sent one; counts only where this is switched on. */
    void saidSent(Community community, Speaker member, String campaign, BioguideId legislator);

    /** For all legislators of a campaign. */
    Totals totals(Community community, String campaign);

    Totals totals(Community community, String campaign, BioguideId legislator);

    /** Deletes what is counted of a member, everywhere; whether there was anything. */
    boolean forget(Speaker member);

    /** A server or workspace on a platform. */
    record Community(String platform, String id) {}

    /**
     * How often, by how many.
     *
     * @param people who did anything of it
     */
    record Totals(long opened, long saidSent, long people) {
        /** Fewer people than these could be told from each other. */
        public static final int FEWEST_PEOPLE = 5;

        /** For one legislator alone, who has fewer supporters than all together. */
        public static final int FEWEST_PEOPLE_EACH = 20;
    }
}
