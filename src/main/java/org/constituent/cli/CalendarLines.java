package org.constituent.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.constituent.adapter.files.CalendarFile;
import org.constituent.civic.Calendar;
import org.constituent.civic.Congress;

/** What {@code check} tells of the calendar: which states have another map from when, by what, and for which Congress the geocoder can be asked. */
final class CalendarLines {
    private CalendarLines() {}

    static List<String> of(CalendarFile file, Congress sitting) {
        List<String> lines = new ArrayList<>();
        SortedMap<Congress, List<Calendar.Redrawn>> byCongress = file.calendar().redrawn().stream()
                .collect(Collectors.groupingBy(Calendar.Redrawn::from, TreeMap::new, Collectors.toList()));
        if (byCongress.isEmpty()) {
            lines.add("★ calendar: no other maps.");
        }
        byCongress.forEach((congress, redrawn) -> {
            lines.add("★ calendar: from " + congress.start() + ", the " + congress.called() + ", another map in "
                    + redrawn.stream().map(CalendarLines::adopted).collect(Collectors.joining(", ")) + ".");
            redrawn.stream()
                    .collect(Collectors.groupingBy(Calendar.Redrawn::source, LinkedHashMap::new, Collectors.toList()))
                    .forEach((source, states) -> lines.add("    source for "
                            + states.stream().map(one -> one.state().code()).collect(Collectors.joining(", ")) + ": "
                            + source));
        });
        for (Congress congress : List.of(sitting, sitting.next())) {
            if (!file.vintages().containsKey(congress)) {
                lines.add("○ calendar: no geocoder-vintage is set for the " + congress.called()
                        + ", so the newest map is asked for, and refused where it is another one.");
            }
        }
        return lines;
    }

    private static String adopted(Calendar.Redrawn one) {
        return one.state().code() + " (adopted " + one.adopted() + (one.contested() ? ", contested in court" : "")
                + ")";
    }
}
