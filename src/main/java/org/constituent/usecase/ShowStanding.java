package org.constituent.usecase;

import java.time.Clock;
import java.util.List;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Position;
import org.constituent.campaign.Standing;
import org.constituent.campaign.Standings;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.port.CurrentFacts;

/** Tells where legislators whose name or id fits stand toward a campaign. */
public final class ShowStanding {
    private final CurrentFacts facts;
    private final Clock clock;

    public ShowStanding(CurrentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** The legislators who fit {@code who}, a Bioguide id or a name; empty when nobody does. */
    public List<Stand> of(Campaign campaign, String who) {
        Facts now = facts.now();
        Standings standings = new Standings(campaign, now, Congress.at(clock.instant()));
        return now.roster().identified(who).stream()
                .map(legislator -> new Stand(
                        legislator,
                        standings.of(legislator),
                        standings.history(legislator.id()),
                        campaign.positionsOf(legislator.id())))
                .toList();
    }

    /**
     * One legislator toward one campaign.
     *
     * @param history every act on the campaign's bills, the latest first
     */
    public record Stand(
            Legislator legislator, Standing standing, List<Standing.Act> history, List<Position> positions) {}
}
