package org.constituent.adapter.census;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.civic.ZipEntry;
import org.constituent.civic.ZipEntry.Share;
import org.constituent.port.Reading;
import org.constituent.port.ZipSource.Table;

/** Gathers the parts of each code and ranks its districts by the land they hold. */
final class Parts {
    private static final String NO_DISTRICT = "ZZ"; // water
    private static final Comparator<Share> LARGEST_FIRST = Comparator.comparing(
                    (Share share) -> share.ofLand().orElse(-1.0), Comparator.reverseOrder())
            .thenComparing(Share::district);

    private final Map<String, Code> codes = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    void take(int line, Columns.Row row) {
        if (row.code().isBlank() || row.district().endsWith(NO_DISTRICT)) {
            return;
        }
        Optional<District> district = district(row.district());
        if (!row.code().matches("[0-9]{5}") || district.isEmpty()) {
            remarks.add("Line " + line + " is left out: " + row.code() + " in " + row.district()
                    + " is no ZIP code in a district.");
            return;
        }
        codes.computeIfAbsent(row.code(), unused -> new Code(area(row.codeLand())))
                .parts
                .merge(district.get(), area(row.partLand()), Parts::sum);
    }

    /** Two digits of the state and two of the district: 00 at large, 98 a delegate. */
    private static Optional<District> district(String geoid) {
        if (!geoid.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(geoid.substring(2));
        return State.ofFips(geoid.substring(0, 2))
                .map(state -> new District(state, number == 98 ? 0 : number))
                .filter(District::exists);
    }

    private static Optional<Long> area(String squareMetres) {
        return squareMetres.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(squareMetres)) : Optional.empty();
    }

    private static Optional<Long> sum(Optional<Long> one, Optional<Long> other) {
        return one.flatMap(known -> other.map(more -> known + more));
    }

    Reading<Table> reading(String fileName, Congress congress) {
        if (codes.isEmpty()) {
            return new Reading.Refused<>(fileName + " holds no ZIP code in a district.");
        }
        Map<String, ZipEntry> entries = new HashMap<>();
        codes.forEach((code, parts) -> entries.put(code, new ZipEntry.Districts(parts.shares(), false)));
        return new Reading.Read<>(new Table(Optional.of(congress), entries), remarks);
    }

    /** One code's land, in all and by district; an area that could not be read is unknown, not nothing. */
    private static final class Code {
        private final Optional<Long> land;
        private final Map<District, Optional<Long>> parts = new TreeMap<>();

        Code(Optional<Long> land) {
            this.land = land;
        }

        List<Share> shares() {
            boolean someLand = parts.values().stream().anyMatch(part -> part.isPresent() && part.get() > 0);
            return parts.entrySet().stream()
                    .filter(part -> !someLand || !part.getValue().equals(Optional.of(0L)))
                    .map(part -> new Share(part.getKey(), part.getValue().flatMap(this::ofLand)))
                    .sorted(LARGEST_FIRST)
                    .toList();
        }

        private Optional<Double> ofLand(long part) {
            return land.filter(all -> all > 0).map(all -> Math.min(1.0, (double) part / all));
        }
    }
}
