package org.constituent.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.QuietHours;
import org.constituent.civic.Congress;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Outbox.Addressees;
import org.constituent.port.Outbox.Promised;
import org.constituent.port.Readership;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;

/** Finds to whom an update is promised, and when it is due to each: to people in their waking hours, unless it is urgent. */
public final class Addressing {
    private final CurrentFacts facts;
    private final Campaigns campaigns;
    private final Readership readership;
    private final QuietHours hours;
    private final Clock clock;

    public Addressing(CurrentFacts facts, Campaigns campaigns, Readership readership, QuietHours hours, Clock clock) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.readership = readership;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Those who are in the audience now, found as they are handed over.
     *
     * @param begin when the first may get it
     * @return empty where the campaign is not there any more
     */
    public Optional<Addressees> of(Bulletin bulletin, Instant begin) {
        return campaigns
                .find(bulletin.campaign())
                .map(campaign -> taker -> Recipients.each(
                        bulletin,
                        campaign,
                        facts.now(),
                        Congress.at(clock.instant()),
                        readership,
                        recipient -> taker.accept(new Promised(recipient, due(recipient, bulletin, begin)))));
    }

    private Instant due(Recipient recipient, Bulletin bulletin, Instant begin) {
        return recipient.subscriber() instanceof Person && !bulletin.urgent()
                ? hours.earliest(begin, recipient.state())
                : begin;
    }
}
