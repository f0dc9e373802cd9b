package org.constituent.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.junit.jupiter.api.Test;

/** What all {@link DraftNumbers} do. */
public abstract class DraftNumbersContract {
    protected static final String CAMPAIGN = "ban-facial-recognition";
    protected static final BioguideId PELOSI = new BioguideId("P000197");
    private static final BioguideId PADILLA = new BioguideId("P000145");
    private static final int THREADS = 8;
    private static final int EACH = 250;

    protected abstract DraftNumbers numbers();

    @Test
    void the_first_number_is_0_and_the_next_ones_follow() {
        List<Long> given = LongStream.range(0, 600)
                .map(turn -> numbers().next(CAMPAIGN, PELOSI, Medium.POST))
                .boxed()
                .toList();

        assertThat(given)
                .containsExactlyElementsOf(LongStream.range(0, 600).boxed().toList());
    }

    @Test
    void each_campaign_legislator_and_medium_has_numbers_of_its_own() {
        numbers().next(CAMPAIGN, PELOSI, Medium.POST);
        numbers().next(CAMPAIGN, PELOSI, Medium.POST);

        assertThat(numbers().next("airport-face-scans", PELOSI, Medium.POST)).isZero();
        assertThat(numbers().next(CAMPAIGN, PADILLA, Medium.POST)).isZero();
        assertThat(numbers().next(CAMPAIGN, PELOSI, Medium.LETTER)).isZero();
        assertThat(numbers().next(CAMPAIGN, PELOSI, Medium.POST)).isEqualTo(2);
    }

    @Test
    void no_number_is_given_out_twice_when_many_ask_at_once() throws Exception {
        assertThat(takenAtOnce(Collections.nCopies(THREADS, numbers()))).doesNotHaveDuplicates();
    }

    /** The numbers for one draft that are given out when as many threads as there are givers ask at once. */
    protected static List<Long> takenAtOnce(List<DraftNumbers> givers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(givers.size());
        try {
            List<Callable<List<Long>>> people = new ArrayList<>();
            for (DraftNumbers numbers : givers) {
                people.add(() -> taken(numbers));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> person : threads.invokeAll(people)) {
                all.addAll(person.get());
            }
            assertThat(all).hasSize(givers.size() * EACH);
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> taken(DraftNumbers numbers) {
        return LongStream.range(0, EACH)
                .map(turn -> numbers.next(CAMPAIGN, PELOSI, Medium.CALL))
                .boxed()
                .toList();
    }
}
