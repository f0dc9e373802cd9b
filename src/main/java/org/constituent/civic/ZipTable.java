package org.constituent.civic;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which districts a ZIP code touches. The longest known prefix wins: a table may know all five digits
 * of some codes and three digits of the rest.
 */
public final class ZipTable {
    private static final int WHOLE = 5;
    private static final int SHORTEST = 3;

    private final Map<String, ZipEntry> entries;
    private final Optional<Congress> map;

    /** A table that does not say whose districts it names. */
    public ZipTable(Map<String, ZipEntry> entries) {
        this(entries, Optional.empty());
    }

    /**
     * A table of what is known.
     *
     * @param entries by prefix of three to five digits
     * @param map the Congress whose districts they name
     */
    public ZipTable(Map<String, ZipEntry> entries, Optional<Congress> map) {
        this.map = map;
        Map<String, ZipEntry> checked = new HashMap<>(entries.size() * 2);
        entries.forEach((prefix, entry) -> {
            if (prefix.length() < SHORTEST || prefix.length() > WHOLE) {
                throw new IllegalArgumentException("not a ZIP prefix: " + prefix);
            }
            checked.put(prefix, entry);
        });
        this.entries = checked;
    }

    /** The Congress whose districts it names, where it says so. */
    public Optional<Congress> map() {
        return map;
    }

    /** What is known of a code, by its longest prefix; empty where no prefix is assigned. */
    public Optional<Match> find(ZipCode code) {
        for (int length = WHOLE; length >= SHORTEST; length--) {
            String prefix = length == WHOLE ? code.digits() : code.digits().substring(0, length);
            ZipEntry entry = entries.get(prefix);
            if (entry != null) {
                return Optional.of(new Match(length, entry));
            }
        }
        return Optional.empty();
    }

    /** All entries by prefix. */
    public Map<String, ZipEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /**
     * This table with the five-digit entries of a published one. Its shorter prefixes stay, and so does
     * what a table of districts cannot know: military mail and associated states. Where the published
     * entry has lost a state that this table has for the same code, the state is added; where it names
     * only states that the prefix does not, both are offered.
     */
    public ZipTable withWholeCodes(Map<String, ZipEntry> published) {
        return withWholeCodes(published, map);
    }

    /** The same, where the published one names the districts of a Congress. */
    public ZipTable withWholeCodes(Map<String, ZipEntry> published, Optional<Congress> ofMap) {
        Map<String, ZipEntry> merged = new HashMap<>(published.size() * 2);
        published.forEach((code, entry) -> merged.put(code, reconciled(code, entry)));
        entries.forEach(merged::putIfAbsent);
        return new ZipTable(merged, ofMap);
    }

    private ZipEntry reconciled(String code, ZipEntry entry) {
        if (!(entry instanceof ZipEntry.Districts published)) {
            return entry;
        }
        ZipEntry own = entries.get(code);
        if (own instanceof ZipEntry.Districts known) {
            return published.states().containsAll(known.states())
                    ? published
                    : union(published, known, known.statesDisagree());
        }
        if (own != null) {
            return own;
        }
        ZipEntry prefix = entries.get(code.substring(0, SHORTEST));
        if (prefix instanceof ZipEntry.Districts ofPrefix) {
            return Collections.disjoint(published.states(), ofPrefix.states())
                    ? union(published, ofPrefix, true)
                    : published;
        }
        return prefix != null ? prefix : published;
    }

    private static ZipEntry union(ZipEntry.Districts one, ZipEntry.Districts other, boolean statesDisagree) {
        Set<District> named = new LinkedHashSet<>();
        List<ZipEntry.Share> shares = Stream.concat(one.shares().stream(), other.shares().stream())
                .filter(share -> named.add(share.district()))
                .toList();
        return new ZipEntry.Districts(shares, statesDisagree);
    }

    /**
     * An entry and how much of the code led to it.
     *
     * @param digits 3 to 5
     */
    public record Match(int digits, ZipEntry entry) {
        public Precision precision() {
            return digits == WHOLE ? Precision.ZIP5 : Precision.ZIP3;
        }
    }
}
