package org.constituent.cli;

import java.util.List;
import org.constituent.campaign.Facts;
import org.constituent.campaign.change.Comparison;
import org.constituent.sync.SyncReport;
import org.constituent.usecase.TellChanges;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes updates about what changed from one whole sync to the next. A half or failed one proposes nothing: what it did
 * find is proposed with the rest after the next whole one, if the program runs until then.
 */
final class News {
    private static final Logger log = LoggerFactory.getLogger(News.class);

    private final TellChanges tellChanges;
    private boolean known;
    private @Nullable Facts told;

    /**
     * Nothing is told yet.
     *
     * @param known whether the facts of now come from a sync; else the first one is where news begin, for what the
     *     program ships with is of another day for each fact
     */
    News(TellChanges tellChanges, boolean known) {
        this.tellChanges = tellChanges;
        this.known = known;
    }

    /** The numbers of the updates that wait for approval now. */
    synchronized List<Long> offer(Facts before, SyncReport report, Facts now) {
        if (told == null) {
            told = before;
        }
        boolean whole = report.lines().stream()
                .noneMatch(line ->
                        line.outcome() == SyncReport.Outcome.FAILED || line.outcome() == SyncReport.Outcome.REFUSED);
        if (!whole) {
            log.info("sync: no update is proposed, because not every source could be read");
            return List.of();
        }
        List<Long> proposed = known ? tellChanges.tell(now, Comparison.of(told, now)) : List.of();
        known = true;
        told = now;
        if (!proposed.isEmpty()) {
            log.info("sync: {} updates wait for approval", proposed.size());
        }
        return proposed;
    }
}
