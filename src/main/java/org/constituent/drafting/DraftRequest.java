package org.constituent.drafting;

import java.util.Optional;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Standing;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;

/**
 * What a draft is about.
 *
 * @param place as the person gave it
 * @param story the person's own words, already made harmless; woven in verbatim
 * @param number which version, from 0
 */
public record DraftRequest(
        Campaign campaign,
        Congress sitting,
        Legislator to,
        Standing standing,
        Place place,
        Medium medium,
        Optional<String> story,
        long number) {

    /** The same with another number. */
    public DraftRequest numbered(long other) {
        return new DraftRequest(campaign, sitting, to, standing, place, medium, story, other);
    }
}
