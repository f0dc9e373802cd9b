package org.constituent.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorships;
import org.constituent.campaign.change.Comparison;
import org.constituent.civic.ZipEntry;
import org.constituent.port.Campaigns;
import org.constituent.port.FactArchive;
import org.constituent.port.LastGood;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.Originals;
import org.constituent.port.ZipSource;
import org.constituent.sync.SyncReport.Line;

/**
 * Refreshes the facts: asks every source, believes what looks right, keeps the last good of the rest, and
 * swaps the facts in whole. One source's failure changes nothing about another's facts.
 */
public final class Sync {
    /** Members, accounts, offices, forms and ZIP codes. */
    private static final int STEPS_BESIDE_BILLS = 5;

    private final List<ZipSource> zipSources;
    private final Parts parts;
    private final PartReader partReader;
    private final BillReader billReader;
    private final Campaigns campaigns;
    private final Assembly assembly;
    private final FactArchive archive;
    private final LiveFacts live;

    /** A sync of all sources. */
    public Sync(
            Originals originals,
            Sources sources,
            Campaigns campaigns,
            Assembly assembly,
            FactArchive archive,
            LiveFacts live,
            Doubts doubts,
            Clock clock) {
        this.zipSources = sources.zips();
        this.parts = new Parts(sources.legislators(), doubts, assembly.shipped().rosterSource());
        this.partReader = new PartReader(originals, archive, doubts, clock);
        this.billReader = new BillReader(originals, sources.bills(), archive, clock);
        this.campaigns = campaigns;
        this.assembly = assembly;
        this.archive = archive;
        this.live = live;
    }

    /** Asks every source once. Two refreshes do not run at the same time. */
    public synchronized SyncReport refresh(SyncProgress progress) {
        return new Round(archive.load(), progress).run();
    }

    /** One refresh: the parts as they become, and what there is to tell. */
    private final class Round {
        private final SyncProgress progress;
        private final List<Line> lines = new ArrayList<>();
        private final List<FactArchive.KeptOriginal> kept = new ArrayList<>();
        private final List<BillId> wanted = campaigns.all().stream()
                .flatMap(campaign -> campaign.allBills().stream())
                .distinct()
                .sorted(Comparator.comparing(BillId::toString))
                .toList();
        private LastGood good;
        private int done;

        Round(LastGood good, SyncProgress progress) {
            this.good = good;
            this.progress = progress;
        }

        SyncReport run() {
            step(parts.members(), good.members()).ifPresent(read -> good = good.withMembers(read));
            step(parts.handles(), good.handles()).ifPresent(read -> good = good.withHandles(read));
            step(parts.offices(), good.offices()).ifPresent(read -> good = good.withOffices(read));
            step(parts.forms(), good.forms()).ifPresent(read -> good = good.withForms(read));
            zips();
            wanted.forEach(this::bill);
            Facts before = live.now();
            Facts now = assembly.of(good);
            archive.save(good, kept);
            live.swap(now);
            return new SyncReport(lines, Comparison.of(before, now), contradictions(now));
        }

        /** Empty when the last good stays. */
        private <T> Optional<Dated<T>> step(Part<T> part, Optional<Dated<T>> last) {
            PartReader.Outcome<T> outcome = asked(part, last);
            done++;
            tell(part, outcome, last);
            return outcome.read();
        }

        /** A second source is asked only where the first has never been read well: it knows less. */
        private void zips() {
            boolean known = false;
            for (Iterator<ZipSource> sources = zipSources.iterator(); sources.hasNext() && !known; ) {
                ZipSource source = sources.next();
                Optional<Dated<ZipSource.Table>> last =
                        good.zips().filter(part -> part.source().title().equals(source.name()));
                Part<ZipSource.Table> part = parts.zips(source, last, live.now().zipSource());
                PartReader.Outcome<ZipSource.Table> outcome = asked(part, last);
                known = outcome.read().isPresent() || last.isPresent();
                done += known || !sources.hasNext() ? 1 : 0;
                tell(part, outcome, last);
                outcome.read().ifPresent(read -> good = good.withZips(read));
            }
        }

        private <T> PartReader.Outcome<T> asked(Part<T> part, Optional<Dated<T>> last) {
            progress.begins(part.what(), done, all());
            PartReader.Outcome<T> outcome = partReader.read(part, last);
            kept.addAll(outcome.originals());
            return outcome;
        }

        private <T> void tell(Part<T> part, PartReader.Outcome<T> outcome, Optional<Dated<T>> last) {
            Source now = outcome.read().or(() -> last).map(Dated::source).orElse(part.shipped());
            tell(new Line(
                    part.what(), outcome.outcome(), Optional.of(now.asOf()), outcome.detail(), outcome.remarks()));
        }

        private void bill(BillId bill) {
            progress.begins(bill.labelInCongress(), done, all());
            BillReader.Outcome outcome =
                    billReader.read(bill, title(bill), known(bill), good.bills().containsKey(bill));
            outcome.read().ifPresent(read -> good = good.withBill(read));
            kept.addAll(outcome.originals());
            done++;
            Optional<LocalDate> asOf = known(bill).map(names -> names.source().asOf());
            tell(new Line(bill.labelInCongress(), outcome.outcome(), asOf, outcome.detail(), outcome.remarks()));
        }

        private Optional<Sponsorships> known(BillId bill) {
            return Optional.ofNullable(good.bills().get(bill))
                    .or(() -> live.now().of(bill));
        }

        private String title(BillId bill) {
            return campaigns.all().stream()
                    .filter(campaign -> campaign.allBills().contains(bill))
                    .map(Campaign::officialTitle)
                    .findFirst()
                    .orElse("");
        }

        private void tell(Line line) {
            lines.add(line);
            progress.ended(line, done, all());
        }

        private int all() {
            return STEPS_BESIDE_BILLS + wanted.size();
        }

        private List<String> contradictions(Facts now) {
            Map<String, ZipEntry> published =
                    good.zips().map(part -> part.facts().codes()).orElse(Map.of());
            return published.entrySet().stream()
                    .filter(code -> !code.getValue().equals(now.zips().entries().get(code.getKey())))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }
}
