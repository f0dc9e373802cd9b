package org.constituent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.constituent.adapter.folder.FolderOriginals;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Facts;
import org.constituent.civic.Calendar;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.civic.Seat;
import org.constituent.civic.ZipCode;
import org.constituent.oracle.InventedCountry;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Originals;
import org.constituent.port.TestClock;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.usecase.ShowScoreboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two countries with nobody in common take turns while people ask: an answer is of the one or of the other. */
final class SwappedInWholeTest {
    private static final int ASKING = 4;
    private static final int REFRESHES = 12;
    private static final List<String> COUNTRIES = List.of("A", "B");

    @TempDir
    private Path folder;

    @Test
    void no_answer_mixes_the_facts_of_before_a_refresh_with_those_of_after() throws Exception {
        List<Originals> countries = List.of(originals('A'), originals('B'));
        AtomicInteger published = new AtomicInteger();
        OneCampaign campaigns =
                OneCampaign.about("none", BillId.parse("119-s-11").orElseThrow());
        ExecutorService pool = Executors.newFixedThreadPool(ASKING);
        try (SyncRounds rounds = new SyncRounds(
                folder.resolve("data"),
                (wanted, known) -> countries.get(published.get()).fetch(wanted, known),
                campaigns,
                new Doubts(500, 1_500),
                new TestClock())) {
            rounds.round();
            AtomicInteger lastSeen = new AtomicInteger(-1);
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Integer>> asking = new ArrayList<>();
            for (int i = 0; i < ASKING; i++) {
                asking.add(pool.submit(asking(rounds.live, campaigns, lastSeen, over)));
            }
            for (int i = 1; i <= REFRESHES; i++) {
                published.set(i % 2);
                rounds.round();
                int now = i % 2;
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> asking.stream().anyMatch(Future::isDone) || lastSeen.get() == now);
            }
            over.set(true);
            for (Future<Integer> one : asking) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_question_asks_for_the_facts_once_so_that_a_swap_in_its_midst_goes_unnoticed() throws IOException {
        OneCampaign campaigns =
                OneCampaign.about("none", BillId.parse("119-s-11").orElseThrow());
        List<Facts> countries = List.of(facts('A', campaigns), facts('B', campaigns));
        AtomicInteger asked = new AtomicInteger();
        CurrentFacts swapping = () -> countries.get(asked.getAndIncrement() % 2);

        Representation answer = new FindMyLegislators(swapping, Calendar.EMPTY, new TestClock())
                .find(new Place.Zip(new ZipCode("94100")));
        ShowScoreboard.Outcome board = new ShowScoreboard(swapping, new TestClock()).show(campaigns.campaign());

        assertThat(countries(answer.seatsInQuestion())).containsExactly("A");
        assertThat(countries(board.board().rows().stream().map(row -> row.seat())))
                .containsExactly("B");
        assertThat(countries(board.facts().roster().seats().stream())).containsExactly("B");
        assertThat(asked).hasValue(2);
    }

    private Facts facts(char seed, OneCampaign campaigns) throws IOException {
        try (SyncRounds rounds = new SyncRounds(
                folder.resolve("data-" + seed), originals(seed), campaigns, new Doubts(500, 1_500), new TestClock())) {
            rounds.round();
            return rounds.now();
        }
    }

    private static Callable<Integer> asking(
            LiveFacts live, OneCampaign campaigns, AtomicInteger lastSeen, AtomicBoolean over) {
        FindMyLegislators find = new FindMyLegislators(live, Calendar.EMPTY, new TestClock());
        ShowScoreboard show = new ShowScoreboard(live, new TestClock());
        return () -> {
            int asked = 0;
            while (!over.get()) {
                Representation answer = find.find(new Place.Zip(new ZipCode("94100")));
                Set<String> found = countries(answer.seatsInQuestion());
                assertThat(found).hasSize(1);
                ShowScoreboard.Outcome board = show.show(campaigns.campaign());
                Set<String> shown = countries(board.board().rows().stream().map(row -> row.seat()));
                assertThat(shown).hasSize(1).isSubsetOf(COUNTRIES);
                assertThat(countries(board.facts().roster().seats().stream())).isEqualTo(shown);
                lastSeen.set(COUNTRIES.indexOf(shown.iterator().next()));
                asked++;
            }
            return asked;
        };
    }

    /** Of those who sit and of the accounts they have, which come from another file. */
    private static Set<String> countries(Stream<Seat> seats) {
        return seats.flatMap(seat -> seat.holder().stream())
                .flatMap(SwappedInWholeTest::countries)
                .collect(Collectors.toSet());
    }

    private static Stream<String> countries(Legislator legislator) {
        return Stream.of(
                legislator.id().value().substring(0, 1),
                legislator.contact().xHandle().orElseThrow().substring(1, 2));
    }

    private Originals originals(char seed) throws IOException {
        return new FolderOriginals(new InventedCountry(seed, 2).writeTo(folder.resolve(String.valueOf(seed))));
    }
}
