package org.constituent.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Scoreboard;
import org.constituent.campaign.Standings;
import org.constituent.civic.Congress;
import org.constituent.port.CurrentFacts;

/** Tells where everybody in Congress stands toward a campaign. It is worked out once for the same facts. */
public final class ShowScoreboard {
    private final CurrentFacts facts;
    private final Clock clock;
    private final Map<String, Outcome> latest = new ConcurrentHashMap<>();

    public ShowScoreboard(CurrentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @SuppressWarnings("ReferenceEquality") // facts are swapped in whole: other facts are another object
    public Outcome show(Campaign campaign) {
        Facts now = facts.now();
        Congress sitting = Congress.at(clock.instant());
        return latest.compute(
                campaign.slug(),
                (slug, last) ->
                        last != null && last.facts() == now && last.sitting().equals(sitting)
                                ? last
                                : new Outcome(Scoreboard.of(now, new Standings(campaign, now, sitting)), now, sitting));
    }

    /** The board, the facts it was read from, and the Congress that sits. */
    public record Outcome(Scoreboard board, Facts facts, Congress sitting) {}
}
