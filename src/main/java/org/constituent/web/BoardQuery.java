package org.constituent.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.constituent.campaign.Scoreboard;
import org.constituent.campaign.Standing;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Legislator;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Roster;

/** How a scoreboard is narrowed and sorted; every value stands in the address, so that a view can be shared. */
record BoardQuery(Map<String, String> values) {
    /** The value of {@code standing} that asks for vacant seats. */
    static final String VACANT = "vacant";

    private static final List<String> NAMES = List.of("chamber", "party", "standing", "state", "name", "sort");
    private static final int LONGEST = 60;

    static BoardQuery of(Visit visit) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            visit.query(name)
                    .map(String::strip)
                    .filter(value -> value.length() <= LONGEST)
                    .ifPresent(value -> values.put(name, value));
        }
        return new BoardQuery(values);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    BoardQuery with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.put(name, value);
        return new BoardQuery(other);
    }

    BoardQuery without(String name) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(name);
        return new BoardQuery(other);
    }

    String href(String path) {
        return values.isEmpty()
                ? path
                : path + "?"
                        + values.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    String sort() {
        return get("sort").orElse("standing");
    }

    /** Which rows are asked for; a value that means nothing narrows to nothing. */
    Predicate<Scoreboard.Row> wanted(Roster roster) {
        Predicate<Scoreboard.Row> wanted = ScoreboardPage.everything();
        if (get("chamber").isPresent()) {
            String chamber = get("chamber").get();
            wanted = wanted.and(row -> row.seat().id().chamber().key().equals(chamber));
        }
        if (get("state").isPresent()) {
            String state = get("state").get().toUpperCase(Locale.ROOT);
            wanted = wanted.and(row -> row.seat().id().state().code().equals(state));
        }
        if (get("party").isPresent()) {
            String letter = get("party").get();
            wanted = wanted.and(row -> row.seat()
                    .holder()
                    .filter(one -> one.party().letter().equalsIgnoreCase(letter))
                    .isPresent());
        }
        if (get("standing").isPresent()) {
            String kind = get("standing").get();
            wanted = wanted.and(row -> kind.equals(VACANT)
                    ? row.seat().isVacant()
                    : row.standing()
                            .filter(standing -> standing.kind().key().equals(kind))
                            .isPresent());
        }
        if (get("name").isPresent()) {
            Set<BioguideId> named = new HashSet<>(roster.identified(get("name").get()).stream()
                    .map(Legislator::id)
                    .toList());
            wanted = wanted.and(row ->
                    row.seat().holder().filter(one -> named.contains(one.id())).isPresent());
        }
        return wanted;
    }

    Comparator<Scoreboard.Row> order() {
        Comparator<Scoreboard.Row> bySeat = Comparator.comparing(
                        (Scoreboard.Row row) -> row.seat().id().state().code())
                .thenComparing(row -> row.seat().id().chamber())
                .thenComparing(row -> row.seat().id().chamber() == Chamber.HOUSE
                        ? String.format("%3s", row.seat().id().name().replaceAll("\\D", ""))
                        : row.seat().id().name());
        return switch (sort()) {
            case "seat" -> bySeat;
            case "name" ->
                Comparator.comparing((Scoreboard.Row row) -> row.seat()
                                .holder()
                                .map(one -> PlaceParser.folded(
                                        one.name().last() + " " + one.name().first()))
                                .orElse("\uFFFF"))
                        .thenComparing(bySeat);
            case "party" ->
                Comparator.comparing((Scoreboard.Row row) -> row.seat()
                                .holder()
                                .map(one -> one.party().name())
                                .orElse("\uFFFF"))
                        .thenComparing(bySeat);
            default ->
                Comparator.comparing(
                                (Scoreboard.Row row) -> row.standing().map(Standing::kind),
                                Comparator.comparing((Optional<Standing.Kind> kind) -> kind.isEmpty())
                                        .thenComparing(kind -> kind.orElse(Standing.Kind.NOT_YET)))
                        .thenComparing(bySeat);
        };
    }
}
