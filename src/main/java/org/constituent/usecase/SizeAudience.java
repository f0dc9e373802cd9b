package org.constituent.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.constituent.broadcast.Bulletin;
import org.constituent.civic.Congress;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Readership;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Subscriptions.Subscriber;

/** Counts whom an update would be told to now. */
public final class SizeAudience {
    private final CurrentFacts facts;
    private final Campaigns campaigns;
    private final Readership readership;
    private final Clock clock;

    public SizeAudience(CurrentFacts facts, Campaigns campaigns, Readership readership, Clock clock) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.readership = readership;
        this.clock = clock;
    }

    /** By platform, in alphabetical order; empty where nobody is. */
    public List<Size> of(Bulletin bulletin) {
        Map<String, Size> sizes = new TreeMap<>();
        campaigns
                .find(bulletin.campaign())
                .ifPresent(campaign -> Recipients.each(
                        bulletin,
                        campaign,
                        facts.now(),
                        Congress.at(clock.instant()),
                        readership,
                        recipient -> sizes.merge(
                                recipient.subscriber().platform(), Size.of(recipient.subscriber()), Size::and)));
        return List.copyOf(sizes.values());
    }

    /** How many on one platform. */
    public record Size(String platform, long people, long rooms) {
        private static Size of(Subscriber one) {
            return one instanceof Person ? new Size(one.platform(), 1, 0) : new Size(one.platform(), 0, 1);
        }

        private Size and(Size other) {
            return new Size(platform, people + other.people, rooms + other.rooms);
        }
    }
}
