package org.constituent.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
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
import org.constituent.civic.Legislator;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Roster;
import org.constituent.civic.SeatId;

/** How a scoreboard is narrowed and sorted; every value stands in the address, so that a view can be shared. */
record BoardQuery(Map<String, String> values) {
    /** The value of {@code standing} that asks for vacant seats. */
    static final String VACANT = "vacant";

    private static final String PAGE = "page";
    private static final String WHOLE = "all";

    /** More rows than these make a page slow on a cheap phone. */
    private static final int ROWS = 60;

    private static final List<String> NAMES = List.of("chamber", "party", "standing", "state", "name", "sort", PAGE);
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
        other.remove(PAGE); // another view begins at its first page
        other.put(name, value);
        return new BoardQuery(other);
    }

    BoardQuery without(String name) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(PAGE);
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

    /** How many pages so many rows fill. */
    static int pages(int rows) {
        return Math.max(1, (rows + ROWS - 1) / ROWS);
    }

    /** Which page is asked for, from 1; 0 for all on one. */
    int page(int rows) {
        String asked = get(PAGE).orElse("1");
        return asked.equals(WHOLE)
                ? 0
                : asked.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(asked), pages(rows)) : 1;
    }

    /** The rows of the page that is asked for. */
    <T> List<T> onPage(List<T> rows) {
        int page = page(rows.size());
        return page == 0 ? rows : rows.subList((page - 1) * ROWS, Math.min(rows.size(), page * ROWS));
    }

    /** Where a page is; 0 for all on one. */
    String page(String path, int page) {
        return with(PAGE, page == 0 ? WHOLE : String.valueOf(page)).href(path);
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
        Comparator<Scoreboard.Row> bySeat =
                Comparator.comparing(row -> row.seat().id(), SeatId.ORDER);
        Map<BioguideId, String> names = new HashMap<>(); // each is folded once, and not with every comparison
        return switch (sort()) {
            case "seat" -> bySeat;
            case "name" ->
                Comparator.comparing((Scoreboard.Row row) -> row.seat()
                                .holder()
                                .map(one -> names.computeIfAbsent(
                                        one.id(),
                                        id -> PlaceParser.folded(one.name().last() + " "
                                                + one.name().first())))
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
