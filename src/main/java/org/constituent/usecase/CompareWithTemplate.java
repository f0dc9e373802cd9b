package org.constituent.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Standings;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.drafting.Distinctness;
import org.constituent.drafting.DraftRequest;
import org.constituent.drafting.DraftWriter;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Phrasebook;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;

/** Tells how much of a message is still the campaign's own text. */
public final class CompareWithTemplate {
    private static final int MOST_VERSIONS = 40;

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

    /** The highest similarity of a message to the first letters and scripts for any of these legislators, 0 to 1. */
    public double mostAlike(String message, Campaign campaign, List<BioguideId> to, Place place, Language language) {
        Facts now = facts.now();
        Congress sitting = Congress.on(LocalDate.now(clock));
        Phrasebook words = campaigns.words(campaign, language);
        Distinctness own = Distinctness.of(message);
        double most = 0;
        for (BioguideId id : to) {
            Optional<Legislator> legislator = now.roster().find(id);
            if (legislator.isPresent()) {
                DraftRequest request = new DraftRequest(
                        campaign,
                        sitting,
                        legislator.get(),
                        new Standings(campaign, now, sitting).of(legislator.get()),
                        place,
                        Medium.LETTER,
                        Optional.empty(),
                        0);
                most = Math.max(
                        most,
                        LongStream.range(0, MOST_VERSIONS)
                                .mapToDouble(number ->
                                        own.similarityTo(Distinctness.of(writer.write(request.numbered(number), words)
                                                .body())))
                                .max()
                                .orElse(0));
            }
        }
        return most;
    }
}
