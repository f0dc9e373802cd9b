package org.constituent.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Source;
import org.constituent.campaign.change.Comparison;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.civic.Roster;
import org.constituent.civic.ZipEntry;
import org.constituent.port.Campaigns;
import org.constituent.port.FactArchive;
import org.constituent.port.LastGood;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.LegislatorSource;
import org.constituent.port.Originals;
import org.constituent.port.Originals.Fetched;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;
import org.constituent.port.ZipSource;
import org.constituent.sync.SyncReport.Line;
import org.constituent.sync.SyncReport.Outcome;

/**
 * Refreshes the facts: asks every source, believes what looks right, keeps the last good of the rest, and
 * swaps the facts in whole. One source's failure changes nothing about another's facts.
 */
public final class Sync {
    private static final String ZIP_CODES = "ZIP codes of ";

    private final Originals originals;
    private final LegislatorSource legislators;
    private final List<ZipSource> zipSources;
    private final BillReader bills;
    private final Campaigns campaigns;
    private final Assembly assembly;
    private final FactArchive archive;
    private final LiveFacts live;
    private final Doubts doubts;
    private final Clock clock;

    /**
     * A sync of all sources.
     *
     * @param zipSources the preferred one first
     * @param bills reads the sponsors of one bill
     */
    public Sync(
            Originals originals,
            LegislatorSource legislators,
            List<ZipSource> zipSources,
            BillReader bills,
            Campaigns campaigns,
            Assembly assembly,
            FactArchive archive,
            LiveFacts live,
            Doubts doubts,
            Clock clock) {
        this.originals = originals;
        this.legislators = legislators;
        this.zipSources = List.copyOf(zipSources);
        this.bills = bills;
        this.campaigns = campaigns;
        this.assembly = assembly;
        this.archive = archive;
        this.live = live;
        this.doubts = doubts;
        this.clock = clock;
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
                .sorted(Round::order)
                .toList();
        private LastGood good;
        private Optional<LocalDate> membersUntil = Optional.empty();

        Round(LastGood good, SyncProgress progress) {
            this.good = good;
            this.progress = progress;
        }

        private static int order(BillId one, BillId other) {
            return one.toString().compareTo(other.toString());
        }

        SyncReport run() {
            part(
                            "members of Congress",
                            legislators.members(),
                            file -> {
                                membersUntil = legislators.membersUntil(file);
                                return legislators.readMembers(file);
                            },
                            List::size,
                            good.members(),
                            doubts.leastMembers(),
                            "members")
                    .ifPresent(part -> members(part));
            part(
                            "official accounts",
                            legislators.handles(),
                            legislators::readHandles,
                            Map::size,
                            good.handles(),
                            1,
                            "accounts")
                    .ifPresent(part -> good = good.withHandles(part));
            part(
                            "district offices",
                            legislators.offices(),
                            legislators::readOffices,
                            Map::size,
                            good.offices(),
                            1,
                            "members")
                    .ifPresent(part -> good = good.withOffices(part));
            part("contact forms", legislators.forms(), legislators::readForms, Map::size, good.forms(), 1, "forms")
                    .ifPresent(part -> good = good.withForms(part));
            zips();
            for (BillId bill : wanted) {
                bill(bill);
            }
            Facts before = live.now();
            Facts now = assembly.of(good);
            archive.save(good, kept);
            live.swap(now);
            return new SyncReport(lines, Comparison.of(before, now), contradictions(now));
        }

        /** Members that contradict each other are refused before they can reach anybody. */
        private void members(Dated<List<Legislator>> read) {
            Dated<List<Legislator>> part = new Dated<>(read.facts(), whileTheySat(read.source()));
            try {
                new Roster(Congress.on(part.source().asOf()), part.facts());
                good = good.withMembers(part);
            } catch (IllegalArgumentException e) {
                lines.remove(lines.size() - 1);
                kept.remove(kept.size() - 1);
                tell(line(
                        "members of Congress",
                        Outcome.REFUSED,
                        good.members(),
                        "its members contradict each other: " + e.getMessage()));
            }
        }

        /** However late a list is published, it is true no longer than the terms in it last. */
        private Source whileTheySat(Source source) {
            return membersUntil
                    .filter(day -> !source.asOf().isBefore(day))
                    .map(day -> new Source(source.title(), source.page(), day.minusDays(1)))
                    .orElse(source);
        }

        /** A second source is asked only where the first has never been read well: it knows less. */
        private void zips() {
            for (ZipSource source : zipSources) {
                Optional<Dated<ZipSource.Table>> last =
                        good.zips().filter(part -> part.source().title().equals(source.name()));
                Optional<Dated<ZipSource.Table>> part = part(
                        ZIP_CODES + source.name(),
                        source.file(),
                        file -> believed(source.read(file), last),
                        table -> table.codes().size(),
                        last,
                        doubts.leastZips(),
                        "ZIP codes");
                part.ifPresent(table ->
                        good = good.withZips(new Dated<>(table.facts(), named(table.source(), source.name()))));
                if (part.isPresent() || last.isPresent()) {
                    return;
                }
            }
        }

        /** Asked only of a whole table: a short one is told to be short. */
        private Reading<ZipSource.Table> believed(
                Reading<ZipSource.Table> reading, Optional<Dated<ZipSource.Table>> last) {
            return reading.handledBy(
                    read -> doubts.aboutCodes(
                                    read.facts().codes(),
                                    last.map(part -> part.facts().codes()).orElse(Map.of()))
                            .<Reading<ZipSource.Table>>map(Reading.Refused::new)
                            .orElse(read),
                    refused -> refused);
        }

        private void bill(BillId bill) {
            String what = bill.labelInCongress();
            progress.begins(what, lines.size(), all());
            BillReader.Outcome outcome = bills.read(
                    bill,
                    title(bill),
                    Optional.ofNullable(good.bills().get(bill))
                            .or(() -> live.now().of(bill)),
                    good.bills().containsKey(bill));
            outcome.read().ifPresent(read -> good = good.withBill(read));
            kept.addAll(outcome.originals());
            Optional<LocalDate> asOf = Optional.ofNullable(good.bills().get(bill))
                    .or(() -> live.now().of(bill))
                    .map(known -> known.source().asOf());
            tell(new Line(what, outcome.outcome(), asOf, outcome.detail(), outcome.remarks()));
        }

        private String title(BillId bill) {
            return campaigns.all().stream()
                    .filter(campaign -> campaign.allBills().contains(bill))
                    .map(Campaign::officialTitle)
                    .findFirst()
                    .orElse("");
        }

        /** One file: fetched, read, doubted. Empty when the last good stays. */
        private <T> Optional<Dated<T>> part(
                String what,
                Original original,
                Function<byte[], Reading<T>> reader,
                ToIntFunction<T> size,
                Optional<Dated<T>> last,
                int least,
                String unit) {
            progress.begins(what, lines.size(), all());
            Fetched fetched = originals.fetch(
                    original, last.isPresent() ? archive.validators(original.name()) : Optional.empty());
            if (fetched instanceof Fetched.Unchanged) {
                tell(line(what, Outcome.UNCHANGED, last, "not changed at the source"));
                return last;
            }
            if (fetched instanceof Fetched.Absent absent) {
                tell(line(what, Outcome.ABSENT, last, absent.reason()));
                return Optional.empty();
            }
            if (fetched instanceof Fetched.Failed failed) {
                tell(line(what, Outcome.FAILED, last, failed.reason()));
                return Optional.empty();
            }
            Fetched.Fresh fresh = (Fetched.Fresh) fetched;
            Reading<T> reading = reader.apply(fresh.bytes());
            if (!(reading instanceof Reading.Read<T> read)) {
                tell(line(what, Outcome.REFUSED, last, ((Reading.Refused<T>) reading).reason()));
                return Optional.empty();
            }
            int now = size.applyAsInt(read.facts());
            Optional<String> doubt = doubts.about(
                    unit, now, last.map(Dated::facts).map(size::applyAsInt).orElse(0), least);
            if (doubt.isPresent()) {
                tell(line(what, Outcome.REFUSED, last, doubt.get()));
                return Optional.empty();
            }
            LocalDate asOf = LocalDate.ofInstant(fresh.asOf(), ZoneId.of("UTC"));
            kept.add(new FactArchive.KeptOriginal(
                    original.name(), fresh.bytes(), fresh.asOf(), clock.instant(), fresh.validators()));
            tell(new Line(what, Outcome.READ, Optional.of(asOf), now + " " + unit, read.remarks()));
            return Optional.of(new Dated<>(read.facts(), new Source(title(original), original.address(), asOf)));
        }

        private String title(Original original) {
            return original.name().replaceFirst("/.*", "").equals("openstates-people")
                    ? "Open States"
                    : "unitedstates/congress-legislators";
        }

        private Source named(Source source, String name) {
            return new Source(name, source.page(), source.asOf());
        }

        /** Where a source was never read well, what the program came with stands in. */
        private <T> Line line(String what, Outcome outcome, Optional<Dated<T>> last, String detail) {
            LocalDate asOf = last.map(Dated::source)
                    .orElse(
                            what.startsWith(ZIP_CODES)
                                    ? live.now().zipSource()
                                    : assembly.shipped().rosterSource())
                    .asOf();
            return new Line(what, outcome, Optional.of(asOf), detail, List.of());
        }

        private void tell(Line line) {
            lines.add(line);
            progress.ended(line, lines.size(), all());
        }

        private int all() {
            return 5 + wanted.size();
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
