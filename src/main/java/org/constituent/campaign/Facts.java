package org.constituent.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.civic.Roster;
import org.constituent.civic.WhoRepresents;
import org.constituent.civic.ZipTable;

/**
 * Everything known at one moment, each part with its own source and date. Immutable and swapped in
 * whole, so that one answer never mixes two moments.
 *
 * @param sponsorships by bill; a bill that is missing here is unknown, not unsupported
 * @param contactSources sources of handles, offices and forms, where they are others than the roster's
 */
public record Facts(
        Roster roster,
        Source rosterSource,
        ZipTable zips,
        Source zipSource,
        Map<BillId, Sponsorships> sponsorships,
        List<Source> contactSources) {
    public Facts {
        sponsorships = Map.copyOf(sponsorships);
        contactSources = List.copyOf(contactSources);
    }

    /** Facts whose contacts come from the roster's own source. */
    public Facts(
            Roster roster,
            Source rosterSource,
            ZipTable zips,
            Source zipSource,
            Map<BillId, Sponsorships> sponsorships) {
        this(roster, rosterSource, zips, zipSource, sponsorships, List.of());
    }

    /** The sponsors of a bill; empty when they are unknown. */
    public Optional<Sponsorships> of(BillId bill) {
        return Optional.ofNullable(sponsorships.get(bill));
    }

    public WhoRepresents whoRepresents() {
        return new WhoRepresents(roster, zips);
    }
}
