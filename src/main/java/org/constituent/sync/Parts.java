package org.constituent.sync;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.constituent.campaign.Source;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;
import org.constituent.civic.Roster;
import org.constituent.port.LastGood.Dated;
import org.constituent.port.LegislatorSource;
import org.constituent.port.Originals.Original;
import org.constituent.port.Reading;
import org.constituent.port.ZipSource;

/** The files that are asked for beside those of bills, and when what they hold is believed. */
final class Parts {
    private final LegislatorSource legislators;
    private final Doubts doubts;
    private final Source shippedRoster;

    /** @param shippedRoster where the members come from that the program came with */
    Parts(LegislatorSource legislators, Doubts doubts, Source shippedRoster) {
        this.legislators = legislators;
        this.doubts = doubts;
        this.shippedRoster = shippedRoster;
    }

    Part<List<Legislator>> members() {
        return new Part<>(
                "members of Congress",
                legislators.publisher(),
                legislators.members(),
                this::members,
                new Part.Count<>(List::size, doubts.leastMembers(), "members"),
                shippedRoster);
    }

    /** Members that contradict each other are refused before they can reach anybody. */
    private Reading<Dated<List<Legislator>>> members(byte[] file, Source source) {
        Source dated = whileTheySat(source, legislators.membersUntil(file));
        return legislators.readMembers(file).then(read -> {
            try {
                new Roster(Congress.on(dated.asOf()), read.facts());
                return new Reading.Read<>(new Dated<>(read.facts(), dated), read.remarks());
            } catch (IllegalArgumentException e) {
                return new Reading.Refused<>("its members contradict each other: " + e.getMessage());
            }
        });
    }

    /** However late a list is published, it is true no longer than the terms in it last. */
    private static Source whileTheySat(Source source, Optional<LocalDate> until) {
        return until.filter(day -> !source.asOf().isBefore(day))
                .map(day -> new Source(source.title(), source.page(), day.minusDays(1)))
                .orElse(source);
    }

    Part<Map<BioguideId, LegislatorSource.Handles>> handles() {
        return contacts(
                "official accounts",
                legislators.publisher(),
                legislators.handles(),
                legislators::readHandles,
                "accounts");
    }

    Part<Map<BioguideId, List<DistrictOffice>>> offices() {
        return contacts(
                "district offices",
                legislators.publisher(),
                legislators.offices(),
                legislators::readOffices,
                "members");
    }

    Part<Map<BioguideId, URI>> forms() {
        return contacts(
                "contact forms", legislators.formsPublisher(), legislators.forms(), legislators::readForms, "forms");
    }

    private <V> Part<Map<BioguideId, V>> contacts(
            String what,
            String publisher,
            Original file,
            Function<byte[], Reading<Map<BioguideId, V>>> reader,
            String unit) {
        return new Part<>(
                what,
                publisher,
                file,
                (bytes, source) -> reader.apply(bytes).then(read -> dated(read, source)),
                new Part.Count<>(Map::size, 1, unit),
                shippedRoster);
    }

    /**
     * The ZIP codes of one source.
     *
     * @param last what this source said last
     * @param shipped what stands in until then
     */
    Part<ZipSource.Table> zips(ZipSource zips, Optional<Dated<ZipSource.Table>> last, Source shipped) {
        return new Part<>(
                "ZIP codes of " + zips.name(),
                zips.name(),
                zips.file(),
                (bytes, source) -> zips.read(bytes)
                        .then(read -> doubts.aboutCodes(
                                        read.facts().codes(),
                                        last.map(part -> part.facts().codes()).orElse(Map.of()))
                                .<Reading<Dated<ZipSource.Table>>>map(Reading.Refused::new)
                                .orElseGet(() -> dated(read, source))),
                new Part.Count<>(table -> table.codes().size(), doubts.leastZips(), "ZIP codes"),
                shipped);
    }

    private static <T> Reading<Dated<T>> dated(Reading.Read<T> read, Source source) {
        return new Reading.Read<>(new Dated<>(read.facts(), source), read.remarks());
    }
}
