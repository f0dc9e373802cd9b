package org.constituent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.Samples;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlFactArchive;
import org.constituent.adapter.starter.FactsJson;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Sponsorships;
import org.constituent.port.BillSource;
import org.constituent.port.FactArchive;
import org.constituent.port.LastGood;
import org.constituent.port.Originals;
import org.constituent.port.Originals.Fetched;
import org.constituent.port.Originals.Original;
import org.constituent.port.Originals.Validators;
import org.constituent.port.Reading;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BillReaderTest {
    private static final BillId BILL = Samples.bill("119-s-11");

    private final TestClock clock = new TestClock();

    /** What the source was asked to compare with, page by page. */
    private final List<Optional<Validators>> compared = new ArrayList<>();

    private final Originals originals = (wanted, known) -> {
        compared.add(known);
        return new Fetched.Fresh(
                new byte[] {1},
                clock.instant(),
                new Validators(Optional.of("\"" + wanted.name() + "\""), Optional.empty()));
    };

    /** The first page may be what it was while a later one is not. */
    @Test
    void only_a_bill_that_is_one_file_is_compared_as_a_whole(@TempDir Path folder) {
        assertThat(comparedAfterOneReading(folder.resolve("one"), 1)).containsExactly(Optional.of("\"page 0\""));
        assertThat(comparedAfterOneReading(folder.resolve("two"), 2))
                .containsExactly(Optional.empty(), Optional.empty());
    }

    private List<Optional<String>> comparedAfterOneReading(Path folder, int pages) {
        try (Database database = Database.open(folder)) {
            FactArchive archive = new SqlFactArchive(database, new FactsJson());
            BillReader reader = new BillReader(originals, List.of(new InPages(pages)), archive, clock);
            BillReader.Outcome first = reader.read(BILL, "", Optional.empty(), false);
            archive.save(LastGood.NOTHING.withBill(first.read().orElseThrow()), first.originals());
            compared.clear();
            reader.read(BILL, "", first.read(), true);
            return compared.stream()
                    .map(known -> known.flatMap(Validators::etag))
                    .toList();
        }
    }

    /** A source whose bills are so many pages. */
    private record InPages(int pages) implements BillSource {
        @Override
        public String name() {
            return "in pages";
        }

        @Override
        public Original firstPage(BillId bill) {
            return page(0);
        }

        private static Original page(int number) {
            return new Original("page " + number, URI.create("https://example.org"), Map.of(), 100);
        }

        @Override
        public Next read(BillId bill, List<byte[]> read, LocalDate asOf) {
            Sponsorships nobody = Samples.read(bill.toString());
            return read.size() < pages
                    ? new Next.More(page(read.size()))
                    : new Next.Done(new Reading.Read<>(nobody, List.of()));
        }
    }
}
