package org.constituent.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Sponsorships;
import org.constituent.port.BillSource;
import org.constituent.port.FactArchive;
import org.constituent.port.Originals;
import org.constituent.port.Originals.Fetched;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;

/**
 * Reads the sponsors of one bill from the first source that has them. A page that is missing, cut or odd
 * makes the whole reading void: nobody is left off a bill because a page was.
 */
final class BillReader {
    private static final int MOST_PAGES = 20;

    private final Originals originals;
    private final List<BillSource> sources;
    private final FactArchive archive;
    private final Clock clock;

    /**
     * A reader of bills.
     *
     * @param sources the preferred one first
     */
    BillReader(Originals originals, List<BillSource> sources, FactArchive archive, Clock clock) {
        this.originals = originals;
        this.sources = List.copyOf(sources);
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Asks source after source.
     *
     * @param title what the official title must begin with
     * @param last the last good copy
     * @param synced whether that copy came from a sync, so that the source may say "not changed"
     */
    Outcome read(BillId bill, String title, Optional<Sponsorships> last, boolean synced) {
        List<Outcome> failed = new ArrayList<>();
        for (BillSource source : sources) {
            Outcome outcome = from(source, bill, synced);
            Optional<String> doubt = outcome.read().flatMap(read -> doubt(read, title, last));
            if (doubt.isPresent()) {
                outcome = Outcome.without(SyncReport.Outcome.REFUSED, source.name() + ": " + doubt.get());
            }
            if (outcome.outcome().isGood()) {
                return outcome;
            }
            failed.add(outcome);
        }
        String why = String.join("; ", failed.stream().map(Outcome::detail).toList());
        return Outcome.without(
                failed.isEmpty() ? SyncReport.Outcome.ABSENT : failed.get(0).outcome(), why);
    }

    private Outcome from(BillSource source, BillId bill, boolean synced) {
        List<byte[]> pages = new ArrayList<>();
        List<FactArchive.KeptOriginal> kept = new ArrayList<>();
        Original next = source.firstPage(bill);
        for (int page = 0; page < MOST_PAGES; page++) {
            Optional<Originals.Validators> known =
                    synced && page == 0 ? archive.validators(next.name()) : Optional.empty();
            Fetched fetched = originals.fetch(next, known);
            if (fetched instanceof Fetched.Unchanged) {
                return Outcome.without(SyncReport.Outcome.UNCHANGED, source.name() + ": not changed at the source");
            }
            if (fetched instanceof Fetched.Absent absent) {
                return page == 0
                        ? Outcome.without(SyncReport.Outcome.ABSENT, source.name() + ": " + absent.reason())
                        : Outcome.without(
                                SyncReport.Outcome.FAILED,
                                source.name() + ": page " + (page + 1) + ": " + absent.reason());
            }
            if (fetched instanceof Fetched.Failed failure) {
                return Outcome.without(SyncReport.Outcome.FAILED, source.name() + ": " + failure.reason());
            }
            Fetched.Fresh fresh = (Fetched.Fresh) fetched;
            pages.add(fresh.bytes());
            kept.add(new FactArchive.KeptOriginal(
                    next.name(), fresh.bytes(), fresh.asOf(), clock.instant(), fresh.validators()));
            BillSource.Next step =
                    source.read(bill, List.copyOf(pages), LocalDate.ofInstant(fresh.asOf(), ZoneOffset.UTC));
            if (step instanceof BillSource.Next.More more) {
                next = more.page();
            } else {
                return done(source, ((BillSource.Next.Done) step).reading(), kept);
            }
        }
        return Outcome.without(
                SyncReport.Outcome.REFUSED, source.name() + ": it has no end after " + MOST_PAGES + " pages");
    }

    private static Outcome done(BillSource source, Reading<Sponsorships> reading, List<FactArchive.KeptOriginal> kept) {
        return reading.handledBy(
                read -> new Outcome(
                        SyncReport.Outcome.READ,
                        Optional.of(read.facts()),
                        source.name() + ": " + read.facts().supporters() + " supporters",
                        read.remarks(),
                        comparable(kept)),
                refused -> Outcome.without(SyncReport.Outcome.REFUSED, source.name() + ": " + refused.reason()));
    }

    /** Only a bill that is one file can be compared as a whole: of several the first may stay while a later one changes. */
    private static List<FactArchive.KeptOriginal> comparable(List<FactArchive.KeptOriginal> pages) {
        return pages.size() == 1
                ? List.copyOf(pages)
                : pages.stream()
                        .map(page -> new FactArchive.KeptOriginal(
                                page.name(), page.bytes(), page.asOf(), page.fetchedAt(), Originals.Validators.NONE))
                        .toList();
    }

    private static Optional<String> doubt(Sponsorships read, String title, Optional<Sponsorships> last) {
        if (!read.title().startsWith(title)) {
            return Optional.of("its title is \"" + read.title() + "\", not the \"" + title
                    + "\": the number in the campaign's file belongs to another act");
        }
        // Names do not leave a bill: whoever withdraws stays listed with the date.
        int before = last.map(good -> good.names().size()).orElse(0);
        return read.names().size() < before
                ? Optional.of("it lists " + read.names().size() + " names, and the last good copy listed " + before)
                : Optional.empty();
    }

    /**
     * What came of one bill.
     *
     * @param read empty when the last good stays
     */
    record Outcome(
            SyncReport.Outcome outcome,
            Optional<Sponsorships> read,
            String detail,
            List<String> remarks,
            List<FactArchive.KeptOriginal> originals) {
        Outcome {
            remarks = List.copyOf(remarks);
            originals = List.copyOf(originals);
        }

        static Outcome without(SyncReport.Outcome outcome, String detail) {
            return new Outcome(outcome, Optional.empty(), detail, List.of(), List.of());
        }
    }
}
