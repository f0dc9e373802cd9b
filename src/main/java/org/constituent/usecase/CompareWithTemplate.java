package org.constituent.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Standing;
import org.constituent.campaign.Standings;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.drafting.Distinctness;
import org.constituent.drafting.Draft;
import org.constituent.drafting.DraftRequest;
import org.constituent.drafting.DraftWriter;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Phrasebook;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;

/** Tells how much of a message is still the campaign's own text. */
public final class CompareWithTemplate {
    private final CurrentFacts facts;
    private final Campaigns campaigns;
    private final DraftWriter writer;
    private final Clock clock;

    public CompareWithTemplate(CurrentFacts facts, Campaigns campaigns, DraftWriter writer, Clock clock) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * The highest similarity, 0 to 1, of a message to anything these legislators' drafts may say, whichever
     * version of a letter, script or post it began as.
     */
    public double mostAlike(String message, Campaign campaign, List<BioguideId> to, Place place, Language language) {
        Facts now = facts.now();
        Congress sitting = Congress.at(clock.instant());
        Phrasebook words = campaigns.words(campaign, language);
        Distinctness own = Distinctness.of(message);
        double most = 0;
        for (BioguideId id : to) {
            Optional<Legislator> legislator = now.roster().find(id);
            if (legislator.isPresent()) {
                Standing standing = new Standings(campaign, now, sitting).of(legislator.get());
                for (Medium medium : Medium.values()) {
                    Draft nearest = writer.nearestTo(
                            message,
                            new DraftRequest(
                                    campaign, sitting, legislator.get(), standing, place, medium, Optional.empty(), 0),
                            words);
                    most = Math.max(most, own.similarityTo(Distinctness.of(nearest.body())));
                }
            }
        }
        return most;
    }
}
