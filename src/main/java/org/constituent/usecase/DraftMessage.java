package org.constituent.usecase;

import java.time.Clock;
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
import org.constituent.drafting.Draft;
import org.constituent.drafting.DraftRequest;
import org.constituent.drafting.DraftWriter;
import org.constituent.drafting.Medium;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.DraftNumbers;

/** Writes one person's message to one legislator. */
public final class DraftMessage {
    private final CurrentFacts facts;
    private final Campaigns campaigns;
    private final DraftNumbers numbers;
    private final DraftWriter writer;
    private final Clock clock;

    public DraftMessage(
            CurrentFacts facts, Campaigns campaigns, DraftNumbers numbers, DraftWriter writer, Clock clock) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.numbers = numbers;
        this.writer = writer;
        this.clock = clock;
    }

    public Outcome draft(Request request) {
        Facts now = facts.now();
        Optional<Legislator> to = now.roster().find(request.to());
        if (to.isEmpty()) {
            return new Outcome.NotInCongress(request.to());
        }
        Congress sitting = Congress.at(clock.instant());
        Standing standing = new Standings(request.campaign(), now, sitting).of(to.get());
        long number = request.number()
                .orElseGet(() -> numbers.next(request.campaign().slug(), request.to(), request.medium()));
        Draft draft = writer.write(
                new DraftRequest(
                        request.campaign(),
                        sitting,
                        to.get(),
                        standing,
                        request.place(),
                        request.medium(),
                        request.story(),
                        number),
                campaigns.words(request.campaign(), request.language()));
        return new Outcome.Written(draft, standing);
    }

    /**
     * What is wanted.
     *
     * @param place as the person gave it
     * @param story the person's own words, made harmless already
     * @param number a certain version; empty for the next one
     */
    public record Request(
            Campaign campaign,
            BioguideId to,
            Place place,
            Medium medium,
            Language language,
            Optional<String> story,
            Optional<Long> number) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The draft, and the standing it answers to. */
        record Written(Draft draft, Standing standing) implements Outcome {}

        /** Nobody of this id sits in Congress now. */
        record NotInCongress(BioguideId id) implements Outcome {}
    }
}
