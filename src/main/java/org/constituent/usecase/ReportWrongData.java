package org.constituent.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Story;
import org.constituent.port.WrongData;

/** Keeps for the operator what somebody says is wrong in the data. */
public final class ReportWrongData {
    private final WrongData reports;
    private final Clock clock;

    public ReportWrongData(WrongData reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Whether there were words to keep, and not too many. */
    public boolean report(Optional<BioguideId> about, String words) {
        // What is harmless in a letter is harmless in a report.
        Optional<Story> clean = Story.of(words);
        clean.ifPresent(text -> reports.add(new WrongData.Report(LocalDate.now(clock), about, text.text())));
        return clean.isPresent();
    }
}
