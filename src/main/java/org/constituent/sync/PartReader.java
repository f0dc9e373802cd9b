package org.constituent.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Source;
import org.constituent.port.FactArchive;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.Originals;
import org.constituent.port.Originals.Fetched;
import org.constituent.port.Reading;

/** Has one file: fetched, read, and doubted where it holds much less than before. */
final class PartReader {
    private final Originals originals;
    private final FactArchive archive;
    private final Doubts doubts;
    private final Clock clock;

    PartReader(Originals originals, FactArchive archive, Doubts doubts, Clock clock) {
        this.originals = originals;
        this.archive = archive;
        this.doubts = doubts;
        this.clock = clock;
    }

    <T> Outcome<T> read(Part<T> part, Optional<Dated<T>> last) {
        Fetched fetched = originals.fetch(
                part.file(), last.isPresent() ? archive.validators(part.file().name()) : Optional.empty());
        if (fetched instanceof Fetched.Unchanged) {
            return Outcome.without(SyncReport.Outcome.UNCHANGED, "not changed at the source");
        }
        if (fetched instanceof Fetched.Absent absent) {
            return Outcome.without(SyncReport.Outcome.ABSENT, absent.reason());
        }
        if (fetched instanceof Fetched.Failed failed) {
            return Outcome.without(SyncReport.Outcome.FAILED, failed.reason());
        }
        Fetched.Fresh fresh = (Fetched.Fresh) fetched;
        LocalDate asOf = LocalDate.ofInstant(fresh.asOf(), ZoneOffset.UTC);
        Reading<Dated<T>> reading = part.reader()
                .read(fresh.bytes(), new Source(part.publisher(), part.file().address(), asOf));
        return reading.handledBy(
                read -> believed(part, last, read, fresh),
                refused -> Outcome.without(SyncReport.Outcome.REFUSED, refused.reason()));
    }

    private <T> Outcome<T> believed(
            Part<T> part, Optional<Dated<T>> last, Reading.Read<Dated<T>> read, Fetched.Fresh fresh) {
        Part.Count<T> count = part.count();
        int now = count.of(read.facts().facts());
        int before = last.map(Dated::facts).map(count::of).orElse(0);
        return doubts.about(count.unit(), now, before, count.least())
                .map(doubt -> Outcome.<T>without(SyncReport.Outcome.REFUSED, doubt))
                .orElseGet(() -> new Outcome<>(
                        SyncReport.Outcome.READ,
                        Optional.of(read.facts()),
                        now + " " + count.unit(),
                        read.remarks(),
                        List.of(new FactArchive.KeptOriginal(
                                part.file().name(),
                                fresh.bytes(),
                                fresh.asOf(),
                                clock.instant(),
                                fresh.validators()))));
    }

    /**
     * What came of one file.
     *
     * @param read empty when the last good stays
     */
    record Outcome<T>(
            SyncReport.Outcome outcome,
            Optional<Dated<T>> read,
            String detail,
            List<String> remarks,
            List<FactArchive.KeptOriginal> originals) {
        Outcome {
            remarks = List.copyOf(remarks);
            originals = List.copyOf(originals);
        }

        private static <T> Outcome<T> without(SyncReport.Outcome outcome, String detail) {
            return new Outcome<>(outcome, Optional.empty(), detail, List.of(), List.of());
        }
    }
}
