package org.constituent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.constituent.adapter.congresslegislators.CongressLegislators;
import org.constituent.adapter.folder.FolderOriginals;
import org.constituent.civic.BioguideId;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;
import org.constituent.oracle.InventedCountry;
import org.constituent.port.LastGood;
import org.constituent.port.LegislatorSource;
import org.constituent.port.Originals;
import org.constituent.port.Reading;
import org.constituent.port.TestClock;
import org.constituent.sync.SyncReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncTest {
    private static final Doubts DOUBTS = new Doubts(500, 1_500);

    @TempDir
    private Path folder;

    @Test
    void members_that_contradict_each_other_are_refused_and_everything_else_is_read() throws IOException {
        new InventedCountry('Q', 2).writeTo(folder);
        Originals originals = new FolderOriginals(folder);
        TwoInOneSeat legislators = new TwoInOneSeat();
        try (SyncRounds rounds = new SyncRounds(
                folder.resolve("data"), originals, legislators, OneCampaign.about("none"), DOUBTS, new TestClock())) {
            rounds.round();
            LastGood before = rounds.stored();
            legislators.contradict = true;

            SyncReport report = rounds.round();

            assertThat(report.lines().get(0).outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(report.lines().get(0).detail())
                    .startsWith("its members contradict each other: ")
                    .contains("both hold");
            assertThat(report.lines())
                    .filteredOn(line -> line.outcome() == Outcome.READ)
                    .hasSize(4);
            assertThat(report.lines())
                    .filteredOn(line -> line.what().equals("members of Congress"))
                    .hasSize(1);
            assertThat(rounds.stored().members()).isEqualTo(before.members());
            assertThat(rounds.now().roster().legislators())
                    .hasSize(before.members().orElseThrow().facts().size());
        }
    }

    @Test
    void a_folder_that_has_become_empty_changes_nothing_and_is_told() throws IOException {
        Path full = new InventedCountry('Q', 2).writeTo(folder.resolve("full"));
        Originals before = new FolderOriginals(full);
        Originals after = new FolderOriginals(Files.createDirectory(folder.resolve("empty")));
        AtomicBoolean emptied = new AtomicBoolean();
        try (SyncRounds rounds = new SyncRounds(
                folder.resolve("data"),
                (wanted, known) -> (emptied.get() ? after : before).fetch(wanted, known),
                OneCampaign.about("none"),
                DOUBTS,
                new TestClock())) {
            rounds.round();
            LastGood known = rounds.stored();
            emptied.set(true);

            SyncReport report = rounds.round();

            assertThat(report.failed()).isTrue();
            assertThat(report.lines()).allMatch(line -> line.outcome() == Outcome.ABSENT);
            assertThat(report.changes()).isEmpty();
            assertThat(rounds.stored()).isEqualTo(known);
        }
    }

    /** Where the first source of ZIP codes has nothing a second one is asked, which is no further step. */
    @Test
    void a_sync_ends_when_all_is_done_and_not_beyond() throws IOException {
        Originals originals = new FolderOriginals(new InventedCountry('Q', 2).writeTo(folder));
        List<String> steps = new ArrayList<>();
        SyncProgress progress = new SyncProgress() {
            @Override
            public void begins(String what, int done, int all) {
                steps.add(done + "/" + all);
            }

            @Override
            public void ended(SyncReport.Line line, int done, int all) {
                steps.add(done + "/" + all);
            }
        };
        try (SyncRounds rounds = new SyncRounds(
                folder.resolve("data"),
                (wanted, known) -> wanted.name().contains("zcta")
                        ? new Originals.Fetched.Absent("not here")
                        : originals.fetch(wanted, known),
                OneCampaign.about("none"),
                DOUBTS,
                new TestClock())) {
            assertThat(rounds.round(progress).lines()).hasSize(6);
        }
        assertThat(steps)
                .containsExactly("0/5", "1/5", "1/5", "2/5", "2/5", "3/5", "3/5", "4/5", "4/5", "4/5", "4/5", "5/5");
    }

    /** The real reader, but for one more member in the first one's seat. */
    private static final class TwoInOneSeat implements LegislatorSource {
        private final LegislatorSource real = new CongressLegislators();
        private boolean contradict;

        @Override
        public Reading<List<Legislator>> readMembers(byte[] file) {
            return real.readMembers(file)
                    .handledBy(
                            read -> contradict ? new Reading.Read<>(doubled(read.facts()), List.of()) : read,
                            refused -> refused);
        }

        @Override
        public Optional<LocalDate> membersUntil(byte[] file) {
            return real.membersUntil(file);
        }

        @Override
        public String publisher() {
            return real.publisher();
        }

        @Override
        public String formsPublisher() {
            return real.formsPublisher();
        }

        private static List<Legislator> doubled(List<Legislator> members) {
            Legislator one = members.get(0);
            List<Legislator> more = new ArrayList<>(members);
            more.add(new Legislator(
                    new BioguideId("Z999999"),
                    one.name(),
                    one.seat(),
                    one.party(),
                    one.caucus(),
                    one.gender(),
                    one.contact()));
            return more;
        }

        @Override
        public Originals.Original members() {
            return real.members();
        }

        @Override
        public Originals.Original handles() {
            return real.handles();
        }

        @Override
        public Reading<Map<BioguideId, Handles>> readHandles(byte[] file) {
            return real.readHandles(file);
        }

        @Override
        public Originals.Original offices() {
            return real.offices();
        }

        @Override
        public Reading<Map<BioguideId, List<DistrictOffice>>> readOffices(byte[] file) {
            return real.readOffices(file);
        }

        @Override
        public Originals.Original forms() {
            return real.forms();
        }

        @Override
        public Reading<Map<BioguideId, URI>> readForms(byte[] file) {
            return real.readForms(file);
        }
    }
}
