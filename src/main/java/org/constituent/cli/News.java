package org.constituent.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.constituent.campaign.Facts;
import org.constituent.campaign.change.Comparison;
import org.constituent.port.LastGood;
import org.constituent.port.ToldFacts;
import org.constituent.sync.SyncReport;
import org.constituent.usecase.TellChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes updates about what changed from one whole sync to the next. A half or failed one proposes nothing: what it did
 * find is proposed with the rest after the next whole one, whatever ends and begins between.
 */
final class News {
    private static final Logger log = LoggerFactory.getLogger(News.class);

    private final TellChanges tellChanges;
    private final ToldFacts told;
    private final Function<LastGood, Facts> assembly;

    /**
     * News begin with what is kept now; where nothing is, with the first whole sync, for what the program ships with is of
     * another day for each fact.
     *
     * @param synced whether the facts of now come from a sync
     */
    News(TellChanges tellChanges, ToldFacts told, Function<LastGood, Facts> assembly, boolean synced) {
        this.tellChanges = tellChanges;
        this.told = told;
        this.assembly = assembly;
        if (synced && told.last().isEmpty()) {
            told.tell(List::of);
        }
    }

    /** The numbers of the updates that wait for approval now. */
    synchronized List<Long> offer(SyncReport report, Facts now) {
        boolean whole = report.lines().stream()
                .noneMatch(line ->
                        line.outcome() == SyncReport.Outcome.FAILED || line.outcome() == SyncReport.Outcome.REFUSED);
        if (!whole || report.failed()) {
            log.info("sync: no update is proposed, because not every source could be read");
            return List.of();
        }
        Optional<Facts> before = told.last().map(assembly);
        List<Long> proposed = told.tell(() -> before.map(facts -> tellChanges.tell(now, Comparison.of(facts, now)))
                .orElse(List.of()));
        if (!proposed.isEmpty()) {
            log.info("sync: {} updates wait for approval", proposed.size());
        }
        return proposed;
    }
}
