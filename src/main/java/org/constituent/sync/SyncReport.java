package org.constituent.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.change.Change;

/**
 * What a sync did.
 *
 * @param changes what is different in the facts now
 * @param contradictions ZIP codes for which the published table and what we knew name different states
 */
public record SyncReport(List<Line> lines, List<Change> changes, List<String> contradictions) {
    public SyncReport {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        contradictions = List.copyOf(contradictions);
    }

    /** Whether no source at all could be read. */
    public boolean failed() {
        return lines.stream().noneMatch(line -> line.outcome().isGood());
    }

    /**
     * One source.
     *
     * @param asOf of the facts that hold now; empty when nothing is known
     * @param detail for the operator: how much was read, or why it was not
     * @param remarks single records that were left out, and why
     */
    public record Line(String what, Outcome outcome, Optional<LocalDate> asOf, String detail, List<String> remarks) {
        public Line {
            remarks = List.copyOf(remarks);
        }
    }

    /** What became of one source. */
    public enum Outcome {
        /** Read, and now in use. */
        READ,
        /** The source says that our copy is still its own. */
        UNCHANGED,
        /** The source has no such file; the last good stays. */
        ABSENT,
        /** It could not be had; the last good stays. */
        FAILED,
        /** It was had and looks wrong; the last good stays. */
        REFUSED;

        public boolean isGood() {
            return this == READ || this == UNCHANGED;
        }
    }
}
