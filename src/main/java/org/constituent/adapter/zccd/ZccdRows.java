package org.constituent.adapter.zccd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.civic.ZipEntry;
import org.constituent.port.Reading;
import org.constituent.port.ZipSource;

/** Collects the rows of the table; its {@code cd} is 0 at large and for delegates alike. */
final class ZccdRows {
    static final List<String> COLUMNS = List.of("state_abbr", "zcta", "cd");

    private final int stateColumn;
    private final int codeColumn;
    private final int districtColumn;
    private final Map<String, SortedSet<District>> districts = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    ZccdRows(List<String> header) {
        stateColumn = header.indexOf("state_abbr");
        codeColumn = header.indexOf("zcta");
        districtColumn = header.indexOf("cd");
    }

    void take(int row, String[] values) {
        String code = values[codeColumn];
        Optional<District> district = district(values[stateColumn], values[districtColumn]);
        if (!code.matches("[0-9]{5}") || district.isEmpty()) {
            remarks.add("Line " + row + " of zccd.csv is left out: " + values[stateColumn] + ", " + code + ", "
                    + values[districtColumn] + " is no ZIP code in a district.");
            return;
        }
        districts.computeIfAbsent(code, unused -> new TreeSet<>()).add(district.get());
    }

    private static Optional<District> district(String state, String number) {
        if (!number.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        return State.ofCode(state)
                .map(of -> new District(of, Integer.parseInt(number)))
                .filter(District::exists);
    }

    Reading<ZipSource.Table> reading() {
        if (districts.isEmpty()) {
            return new Reading.Refused<>("zccd.csv holds no ZIP code in a district.");
        }
        Map<String, ZipEntry> entries = new HashMap<>();
        districts.forEach((code, found) -> entries.put(
                code,
                new ZipEntry.Districts(found.stream().map(ZipEntry.Share::of).toList(), false)));
        long doubtful = doubtful();
        if (doubtful > 0) {
            remarks.add(
                    doubtful + " ZIP codes near a state line may lack their other state: of two districts with the same"
                            + " number zccd.csv keeps one. What its edition of 2024 lost is known here and added; the Census Bureau's"
                            + " file knows all, and is used where it can be had.");
        }
        return new Reading.Read<>(new ZipSource.Table(Optional.empty(), entries), remarks);
    }

    /** Codes of one state in whose three-digit area another state has a district of the same number. */
    private long doubtful() {
        Map<String, SortedSet<District>> byArea = new HashMap<>();
        districts.forEach((code, found) ->
                byArea.computeIfAbsent(area(code), unused -> new TreeSet<>()).addAll(found));
        return districts.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                                .map(District::state)
                                .distinct()
                                .count()
                        == 1)
                .filter(entry -> byArea.getOrDefault(area(entry.getKey()), entry.getValue()).stream()
                        .anyMatch(there -> entry.getValue().stream()
                                .anyMatch(here -> here.number() == there.number() && here.state() != there.state())))
                .count();
    }

    private static String area(String code) {
        return code.substring(0, 3);
    }
}
