package org.constituent.campaign;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;

/**
 * What organizers ask of Congress: one act, the bills that carried it from Congress to Congress, and
 * why. Read from one file; no code knows a campaign.
 *
 * @param slug its name in addresses, files and words
 * @param act the act's short title without a year and without an article
 * @param officialTitle what the official title of each of its bills begins with
 * @param bills by Congress and chamber
 * @param citations by id, everything its drafts may cite
 * @param targets whom everybody is asked to write to beside their own
 */
public record Campaign(
        String slug,
        LocalText name,
        LocalText act,
        String officialTitle,
        LocalText goal,
        LocalText storyQuestion,
        NavigableMap<Congress, Map<Chamber, BillId>> bills,
        List<Reason> reasons,
        Map<String, Citation> citations,
        List<Position> positions,
        Optional<Organizations> organizations,
        List<Link> links,
        Targets targets) {

    /** Of a campaign that asks everybody to write to their own only. */
    public Campaign(
            String slug,
            LocalText name,
            LocalText act,
            String officialTitle,
            LocalText goal,
            LocalText storyQuestion,
            NavigableMap<Congress, Map<Chamber, BillId>> bills,
            List<Reason> reasons,
            Map<String, Citation> citations,
            List<Position> positions,
            Optional<Organizations> organizations,
            List<Link> links) {
        this(
                slug,
                name,
                act,
                officialTitle,
                goal,
                storyQuestion,
                bills,
                reasons,
                citations,
                positions,
                organizations,
                links,
                Targets.NONE);
    }

    public Campaign {
        TreeMap<Congress, Map<Chamber, BillId>> copy = new TreeMap<>();
        bills.forEach((congress, byChamber) -> copy.put(congress, Map.copyOf(byChamber)));
        bills = Collections.unmodifiableNavigableMap(copy);
        reasons = List.copyOf(reasons);
        citations = Map.copyOf(citations);
        positions = List.copyOf(positions);
        links = List.copyOf(links);
    }

    /** Every bill of every Congress. */
    public Set<BillId> allBills() {
        return bills.values().stream()
                .flatMap(byChamber -> byChamber.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What lies before a chamber in the Congress that sits now. */
    public BillBefore billBefore(Chamber chamber, Congress sitting) {
        Map<Chamber, BillId> now = bills.getOrDefault(sitting, Map.of());
        BillId here = now.get(chamber);
        if (here != null) {
            return new BillBefore(BillBefore.Where.IN_THIS_CHAMBER, Optional.of(here));
        }
        BillId there = now.get(chamber.other());
        if (there != null) {
            return new BillBefore(BillBefore.Where.IN_THE_OTHER_CHAMBER, Optional.of(there));
        }
        return new BillBefore(BillBefore.Where.NONE_ON_FILE, latestBefore(chamber, sitting));
    }

    /** What a legislator said or did beyond sponsoring, the latest first. */
    public List<Position> positionsOf(BioguideId who) {
        return positions.stream()
                .filter(position -> position.who().equals(who))
                .sorted(Comparator.comparing(
                                (Position position) -> position.date().iso())
                        .reversed())
                .toList();
    }

    private Optional<BillId> latestBefore(Chamber chamber, Congress sitting) {
        return bills.headMap(sitting, false).descendingMap().values().stream()
                .flatMap(byChamber -> Optional.ofNullable(byChamber.get(chamber))
                        .or(() -> Optional.ofNullable(byChamber.get(chamber.other())))
                        .stream())
                .findFirst();
    }

    /** Groups that take part, and what may be said of the list. */
    public record Organizations(LocalText note, List<String> names) {
        public Organizations {
            names = List.copyOf(names);
        }
    }
}
