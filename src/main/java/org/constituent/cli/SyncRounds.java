package org.constituent.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.constituent.adapter.micrometer.PrometheusMeasurements;
import org.constituent.port.Schedule;
import org.constituent.sync.LiveFacts;
import org.constituent.sync.Sync;
import org.constituent.sync.SyncProgress;
import org.constituent.sync.SyncReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sync again and again, as often as the settings say. */
final class SyncRounds {
    private static final Logger log = LoggerFactory.getLogger(SyncRounds.class);

    private final Premises premises;
    private final KnownFacts known;
    private final LiveFacts facts;
    private final PrometheusMeasurements measurements;

    /**
     * The rounds.
     *
     * @param facts where conversations find what a sync learned
     */
    SyncRounds(Premises premises, KnownFacts known, LiveFacts facts, PrometheusMeasurements measurements) {
        this.premises = premises;
        this.known = known;
        this.facts = facts;
        this.measurements = measurements;
    }

    void start(Broadcasts broadcasts, Schedule schedule, Consumer<String> tell) {
        Optional<Duration> interval = premises.settings().syncEvery();
        if (interval.isEmpty()) {
            tell.accept("○ sync: off, because sync.every is off; the facts are as of "
                    + facts.now().rosterSource().asOf());
            return;
        }
        News news = broadcasts.news(known);
        Sync sync = known.sync(known.published(), premises.campaigns(), premises.database(), facts);
        schedule.every(interval.get(), "sync", () -> {
            SyncReport report = sync.refresh(SyncProgress.SILENT);
            measurements.synced(report.failed());
            tell(report);
            news.offer(report, facts.now());
        });
        tell.accept("★ sync: every " + interval.get() + "; the facts are as of "
                + facts.now().rosterSource().asOf());
    }

    private static void tell(SyncReport report) {
        if (report.failed()) {
            log.warn("sync: no source could be read; the facts are those of before. ./constituent sync tells why");
            return;
        }
        log.info(
                "sync: {} sources, {} changes",
                report.lines().size(),
                report.changes().size());
        report.lines().stream()
                .filter(line -> !line.outcome().isGood())
                .forEach(line -> log.warn("sync: {} was not taken: {}", line.what(), line.detail()));
    }
}
