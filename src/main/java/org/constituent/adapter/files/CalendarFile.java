package org.constituent.adapter.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.civic.Calendar;
import org.constituent.civic.Congress;
import org.constituent.civic.State;

/**
 * What changes on which day: {@code config/calendar.yaml}.
 *
 * @param calendar which states have a new map, and from when
 * @param vintages by Congress, the name under which the geocoder keeps its map
 */
public record CalendarFile(Calendar calendar, Map<Congress, String> vintages) {
    private static final Set<String> MAP = Set.of("congress", "geocoder-vintage", "source");
    private static final Set<String> REDRAWN = Set.of("state", "from-congress", "adopted", "contested", "source");

    public CalendarFile {
        vintages = Map.copyOf(vintages);
    }

    /**
     * Reads the file; one that is not there knows of no change.
     *
     * @throws InvalidFiles with every mistake
     */
    public static CalendarFile read(Path file) {
        Map<Congress, String> vintages = new HashMap<>();
        List<Calendar.Redrawn> redrawn = new ArrayList<>();
        if (Files.exists(file)) {
            Mistakes mistakes = new Mistakes();
            YamlNode.read(file, mistakes).ifPresent(root -> {
                Map<String, YamlNode> entries = root.entries(Set.of("maps", "redrawn"));
                items(entries, "maps").forEach(item -> map(item, vintages));
                items(entries, "redrawn").forEach(item -> redrawn(item, redrawn));
            });
            mistakes.throwIfAny();
        }
        return new CalendarFile(new Calendar(redrawn), vintages);
    }

    private static List<YamlNode> items(Map<String, YamlNode> entries, String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(list -> !list.isEmpty())
                .map(YamlNode::items)
                .orElse(List.of());
    }

    private static void map(YamlNode node, Map<Congress, String> vintages) {
        Map<String, YamlNode> entries = node.entries(MAP);
        Optional<Congress> congress = congress(node, entries, "congress");
        Optional<String> vintage = node.need(entries, "geocoder-vintage")
                .flatMap(name -> name.as(
                        text -> text.matches("[A-Za-z0-9_]{1,40}") ? Optional.of(text) : Optional.empty(),
                        "a name such as ACS2025_Current"));
        Optional<String> source = node.need(entries, "source").flatMap(YamlNode::text);
        if (congress.isPresent()
                && vintage.isPresent()
                && source.isPresent()
                && vintages.put(congress.get(), vintage.get()) != null) {
            node.wrong("Congress " + congress.get().number() + " stands twice. Keep one.");
        }
    }

    private static void redrawn(YamlNode node, List<Calendar.Redrawn> redrawn) {
        Map<String, YamlNode> entries = node.entries(REDRAWN);
        Optional<State> state = node.need(entries, "state")
                .flatMap(code -> code.as(
                        text -> State.ofCode(text).filter(one -> one.votes() && !one.isAtLarge()),
                        "the postal code of a state with several districts"));
        Optional<Congress> from = congress(node, entries, "from-congress");
        Optional<LocalDate> adopted = node.need(entries, "adopted")
                .flatMap(day -> day.as(
                        text -> YamlReadings.partialDate(text).flatMap(date -> date.day()),
                        "a day such as 2025-08-29"));
        Optional<String> contested = YamlReadings.optional(entries, "contested").flatMap(YamlNode::text);
        Optional<String> source = node.need(entries, "source").flatMap(YamlNode::text);
        if (state.isEmpty() || from.isEmpty() || adopted.isEmpty() || source.isEmpty()) {
            return;
        }
        if (!adopted.get().isBefore(Calendar.electionOf(from.get()))) {
            node.wrong("adopted is " + adopted.get() + ", but the Congress from-congress names was elected before.");
        }
        if (redrawn.stream()
                .anyMatch(one -> one.state() == state.get() && one.from().equals(from.get()))) {
            node.wrong(state.get() + " stands twice for this Congress. Keep one.");
        }
        redrawn.add(new Calendar.Redrawn(state.get(), from.get(), adopted.get(), contested.isPresent(), source.get()));
    }

    private static Optional<Congress> congress(YamlNode node, Map<String, YamlNode> entries, String key) {
        return node.need(entries, key)
                .flatMap(number -> number.as(
                        text -> text.matches("[1-9]\\d{0,2}")
                                ? Optional.of(new Congress(Integer.parseInt(text)))
                                : Optional.empty(),
                        "the number of a Congress, such as 120"));
    }
}
