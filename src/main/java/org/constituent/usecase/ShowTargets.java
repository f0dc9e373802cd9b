package org.constituent.usecase;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.campaign.Standing;
import org.constituent.campaign.Standings;
import org.constituent.campaign.Targets;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.drafting.Draft;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;
import org.constituent.port.CurrentFacts;

/** Tells whom a campaign asks everybody to write a public post to, with the post; those who sit no longer are left out. */
public final class ShowTargets {
    /** A post is public. By every other way offices answer their own only. */
    private static final Set<Route.Kind> PUBLIC =
            EnumSet.of(Route.Kind.X_INTENT, Route.Kind.BLUESKY_INTENT, Route.Kind.MASTODON_SHARE);

    private final CurrentFacts facts;
    private final Clock clock;

    public ShowTargets(CurrentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** In the campaign's order; empty where it names nobody. */
    public List<Aim> of(Campaign campaign, Language language) {
        Facts now = facts.now();
        Standings standings = new Standings(campaign, now, Congress.at(clock.instant()));
        return campaign.targets().all().stream()
                .flatMap(target -> now.roster().find(target.who()).stream()
                        .flatMap(legislator -> Stream.of(aim(target, legislator, standings.of(legislator), language))))
                .toList();
    }

    private static Aim aim(Targets.Target target, Legislator to, Standing standing, Language language) {
        String who = to.contact()
                .xHandle()
                .map(handle -> "@" + handle)
                .orElse(to.name().full());
        Draft post = new Draft(
                Medium.POST,
                to,
                standing.ask(),
                language,
                0,
                Optional.empty(),
                Draft.inSight(Medium.POST, target.post().in(language).replace(Targets.Target.WHO, who)),
                Optional.empty(),
                List.of(),
                false);
        List<Route> routes = Route.of(post, new Place.InState(to.seat().state())).stream()
                .filter(route -> PUBLIC.contains(route.kind()))
                .toList();
        return new Aim(to, standing, target.reason().in(language), post, routes);
    }

    /**
     * One of them.
     *
     * @param reason why everybody is asked
     * @param routes to the networks a post can be made on
     */
    public record Aim(Legislator to, Standing standing, String reason, Draft post, List<Route> routes) {
        public Aim {
            routes = List.copyOf(routes);
        }
    }
}
