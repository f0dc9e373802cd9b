package org.constituent.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.civic.BioguideId;

/**
 * Everybody whose name stands, or stood, on one bill. Having this record at all means the source was
 * read to its end; a bill that could not be read has none.
 *
 * @param title the bill's official title at the source
 */
public record Sponsorships(
        BillId bill, String title, Optional<LocalDate> introduced, List<Sponsorship> names, Source source) {
    private static final Comparator<Sponsorship> WEIGHT = Comparator.comparing(
                    (Sponsorship name) -> name.withdrawn().isPresent())
            .thenComparing(Sponsorship::role);

    public Sponsorships {
        names = List.copyOf(names);
    }

    /** What a person did on this bill; the weightiest act where a source lists several. */
    public Optional<Sponsorship> of(BioguideId who) {
        Sponsorship best = null;
        for (Sponsorship name : names) {
            if (name.who().equals(who) && (best == null || WEIGHT.compare(name, best) < 0)) {
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many different people support it now, withdrawn names left out. */
    public int supporters() {
        Map<BioguideId, Boolean> standing = new HashMap<>();
        names.forEach(name -> standing.merge(name.who(), name.withdrawn().isEmpty(), Boolean::logicalOr));
        return (int) standing.values().stream().filter(Boolean::booleanValue).count();
    }
}
