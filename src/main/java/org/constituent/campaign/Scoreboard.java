package org.constituent.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.constituent.civic.Chamber;
import org.constituent.civic.Party;
import org.constituent.civic.Seat;

/** Every seat of Congress and where its holder stands toward a campaign. */
public record Scoreboard(List<Row> rows) {
    public Scoreboard {
        rows = List.copyOf(rows);
    }

    public static Scoreboard of(Facts facts, Standings standings) {
        List<Row> rows = new ArrayList<>();
        for (Seat seat : facts.roster().seats()) {
            rows.add(new Row(seat, seat.holder().map(standings::of)));
        }
        return new Scoreboard(rows);
    }

    /** The rows that fit. */
    public Scoreboard only(Predicate<Row> wanted) {
        return new Scoreboard(rows.stream().filter(wanted).toList());
    }

    /** How many legislators of a chamber have each standing; delegates among those of the House. */
    public Map<Standing.Kind, Integer> totals(Chamber chamber) {
        Map<Standing.Kind, Integer> totals = new EnumMap<>(Standing.Kind.class);
        rows.stream()
                .filter(row -> row.seat().id().chamber() == chamber)
                .forEach(row -> row.standing().ifPresent(standing -> totals.merge(standing.kind(), 1, Integer::sum)));
        return totals;
    }

    /** The standings that anybody has. */
    public Set<Standing.Kind> kinds() {
        Set<Standing.Kind> kinds = EnumSet.noneOf(Standing.Kind.class);
        rows.forEach(row -> row.standing().ifPresent(standing -> kinds.add(standing.kind())));
        return kinds;
    }

    /** The parties that anybody belongs to. */
    public Set<Party> parties() {
        Set<Party> parties = new HashSet<>();
        rows.forEach(row -> row.seat().holder().ifPresent(holder -> parties.add(holder.party())));
        return parties;
    }

    /** How many seats of a chamber are vacant. */
    public int vacancies(Chamber chamber) {
        return (int) rows.stream()
                .filter(row ->
                        row.seat().id().chamber() == chamber && row.seat().isVacant())
                .count();
    }

    /**
     * One seat.
     *
     * @param standing of its holder; empty for a vacant seat
     */
    public record Row(Seat seat, Optional<Standing> standing) {}
}
