package org.constituent.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.constituent.broadcast.Bulletin;
import org.constituent.civic.Congress;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Readership;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;

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
        Map<String, List<Recipient>> byPlatform = campaigns.find(bulletin.campaign()).stream()
                .flatMap(campaign ->
                        Recipients.of(bulletin, campaign, facts.now(), Congress.on(LocalDate.now(clock)), readership)
                                .stream())
                .collect(Collectors.groupingBy(
                        recipient -> recipient.subscriber().platform(), TreeMap::new, Collectors.toList()));
        return byPlatform.entrySet().stream()
                .map(entry -> new Size(entry.getKey(), count(entry.getValue(), true), count(entry.getValue(), false)))
                .toList();
    }

    private static long count(List<Recipient> recipients, boolean people) {
        return recipients.stream()
                .filter(one -> one.subscriber() instanceof Person == people)
                .count();
    }

    /** How many on one platform. */
    public record Size(String platform, long people, long rooms) {}
}
