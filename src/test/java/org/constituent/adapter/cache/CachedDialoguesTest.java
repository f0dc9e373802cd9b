package org.constituent.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlDialogues;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Speaker;
import org.constituent.port.Dialogues;
import org.constituent.port.DialoguesContract;
import org.constituent.port.DialoguesInMemory;
import org.constituent.port.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedDialoguesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Speaker SPEAKER = new Speaker("slack", "U1");
    private static final Dialogue DIALOGUE = Dialogue.fresh(Language.ENGLISH, TODAY);
    private static final Duration IDLE = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final DialoguesInMemory behind = new DialoguesInMemory();
    private final Dialogues cached = before(behind);

    @Nested
    final class BeforeTheFake extends DialoguesContract {
        @Override
        protected Dialogues dialogues() {
            return cached;
        }
    }

    @Nested
    final class BeforeTheDatabase extends DialoguesContract {
        private Database database;
        private Dialogues dialogues;

        @BeforeEach
        void open(@TempDir Path folder) {
            database = Database.open(folder);
            dialogues = before(new SqlDialogues(database));
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Override
        protected Dialogues dialogues() {
            return dialogues;
        }
    }

    @Test
    void a_dialogue_is_written_through() {
        cached.save(SPEAKER, DIALOGUE);

        assertThat(behind.find(SPEAKER)).contains(DIALOGUE);
    }

    @Test
    void a_dialogue_that_has_not_changed_is_not_written_again() {
        cached.save(SPEAKER, DIALOGUE);
        cached.save(SPEAKER, Dialogue.fresh(Language.ENGLISH, TODAY));
        assertThat(behind.saves()).isOne();

        cached.save(SPEAKER, DIALOGUE.speaking(Language.SPANISH));
        cached.save(SPEAKER, DIALOGUE);
        assertThat(behind.saves()).isEqualTo(3);
    }

    @Test
    void a_dialogue_that_was_found_and_has_not_changed_is_not_written_again() {
        behind.save(SPEAKER, DIALOGUE);

        cached.find(SPEAKER);
        cached.save(SPEAKER, DIALOGUE);

        assertThat(behind.saves()).isOne();
    }

    @Test
    void a_dialogue_is_written_again_after_it_was_forgotten() {
        cached.save(SPEAKER, DIALOGUE);
        cached.forget(SPEAKER);
        assertThat(behind.find(SPEAKER)).isEmpty();

        cached.save(SPEAKER, DIALOGUE);

        assertThat(behind.find(SPEAKER)).contains(DIALOGUE);
    }

    @Test
    void who_was_never_at_hand_is_forgotten_too() {
        behind.save(SPEAKER, DIALOGUE);

        assertThat(cached.forget(SPEAKER)).isTrue();
        assertThat(behind.find(SPEAKER)).isEmpty();
    }

    @Test
    void who_is_talking_is_found_without_asking_again_until_they_have_been_idle() {
        cached.save(SPEAKER, DIALOGUE);
        behind.save(SPEAKER, DIALOGUE.about("changed by hand"));

        clock.pass(IDLE.minusMillis(1));
        assertThat(cached.find(SPEAKER)).contains(DIALOGUE);
        clock.pass(IDLE.minusMillis(1));
        assertThat(cached.find(SPEAKER)).contains(DIALOGUE);
        clock.pass(IDLE);
        assertThat(cached.find(SPEAKER)).contains(DIALOGUE.about("changed by hand"));
    }

    @Test
    void who_fell_silent_is_not_at_hand_any_more() {
        cached.save(SPEAKER, DIALOGUE);

        cached.forgetSilentSince(TODAY.plusDays(1));
        cached.save(SPEAKER, DIALOGUE);

        assertThat(behind.saves()).isEqualTo(2);
    }

    @Test
    void a_change_that_could_not_be_written_is_not_believed() {
        cached.save(SPEAKER, DIALOGUE);
        behind.failOnSave();

        assertThatThrownBy(() -> cached.save(SPEAKER, DIALOGUE.speaking(Language.SPANISH)))
                .hasMessage("cannot save");

        assertThat(cached.find(SPEAKER)).contains(DIALOGUE);
    }

    @Test
    void a_dialogue_that_is_being_read_is_not_put_back_after_it_was_forgotten() throws InterruptedException {
        behind.save(SPEAKER, DIALOGUE);
        Thread[] forgetting = new Thread[1];
        Dialogues[] cache = new Dialogues[1];
        cache[0] = before(new Interrupted(behind, speaker -> {
            Optional<Dialogue> read = behind.find(speaker);
            if (forgetting[0] == null) {
                forgetting[0] = new Thread(() -> cache[0].forget(speaker));
                forgetting[0].start();
                // Either it waits for us, as it should, or it is done before what was read is at hand.
                await().until(() -> switch (forgetting[0].getState()) {
                    case BLOCKED, WAITING, TERMINATED -> true;
                    default -> false;
                });
            }
            return read;
        }));

        cache[0].find(SPEAKER);
        forgetting[0].join();

        assertThat(cache[0].find(SPEAKER)).isEmpty();
    }

    private Dialogues before(Dialogues others) {
        return new CachedDialogues(others, 1_000, IDLE, clock);
    }

    /** Does something of the test's instead of finding. */
    private record Interrupted(Dialogues others, Function<Speaker, Optional<Dialogue>> instead) implements Dialogues {
        @Override
        public Optional<Dialogue> find(Speaker speaker) {
            return instead.apply(speaker);
        }

        @Override
        public void save(Speaker speaker, Dialogue dialogue) {
            others.save(speaker, dialogue);
        }

        @Override
        public boolean forget(Speaker speaker) {
            return others.forget(speaker);
        }

        @Override
        public int forgetSilentSince(LocalDate day) {
            return others.forgetSilentSince(day);
        }
    }
}
