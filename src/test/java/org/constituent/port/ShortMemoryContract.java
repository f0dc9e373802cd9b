package org.constituent.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.constituent.chat.Speaker;
import org.constituent.civic.District;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.drafting.Story;
import org.junit.jupiter.api.Test;

/** What every {@link ShortMemory} does. */
public abstract class ShortMemoryContract {
    private static final Speaker SOMEBODY = new Speaker("slack", "U1");
    private static final Place ZIP = new Place.Zip(new ZipCode("02139"));
    private static final Place DISTRICT = new Place.InDistrict(new District(State.MA, 5));
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final TestClock clock = new TestClock();

    protected final TestClock clock() {
        return clock;
    }

    /** One that lives by {@link #clock()}. */
    protected abstract ShortMemory memory();

    @Test
    void nothing_is_known_at_first() {
        assertThat(memory().place(SOMEBODY)).isEmpty();
        assertThat(memory().forget(SOMEBODY)).isFalse();
    }

    @Test
    void a_place_is_kept_for_the_one_who_said_it() {
        memory().keepPlace(SOMEBODY, ZIP);

        assertThat(memory().place(SOMEBODY)).contains(ZIP);
        assertThat(memory().place(new Speaker("discord", "U1"))).isEmpty();
    }

    @Test
    void a_story_may_be_forgotten_alone() {
        memory().keepPlace(SOMEBODY, ZIP);
        memory().keepStory(SOMEBODY, Story.of("It happened to my brother.").orElseThrow());

        assertThat(memory().dropStory(SOMEBODY)).isTrue();

        assertThat(memory().story(SOMEBODY)).isEmpty();
        assertThat(memory().place(SOMEBODY)).contains(ZIP);
        assertThat(memory().dropStory(SOMEBODY)).isFalse();
    }

    @Test
    void a_later_place_takes_the_place_of_the_earlier() {
        memory().keepPlace(SOMEBODY, ZIP);
        memory().keepPlace(SOMEBODY, DISTRICT);

        assertThat(memory().place(SOMEBODY)).contains(DISTRICT);
    }

    @Test
    void a_place_is_gone_half_an_hour_after_it_was_said_however_often_it_was_used() {
        memory().keepPlace(SOMEBODY, ZIP);

        clock.pass(Duration.ofMinutes(30).minus(A_MOMENT));
        assertThat(memory().place(SOMEBODY)).contains(ZIP);

        clock.pass(A_MOMENT);
        assertThat(memory().place(SOMEBODY)).isEmpty();
    }

    @Test
    void saying_it_again_starts_the_half_hour_anew() {
        memory().keepPlace(SOMEBODY, ZIP);
        clock.pass(Duration.ofMinutes(29));
        memory().keepPlace(SOMEBODY, ZIP);
        clock.pass(Duration.ofMinutes(29));

        assertThat(memory().place(SOMEBODY)).contains(ZIP);
    }

    @Test
    void who_is_forgotten_is_forgotten_at_once_and_alone() {
        Speaker another = new Speaker("slack", "U2");
        memory().keepPlace(SOMEBODY, ZIP);
        memory().keepPlace(another, DISTRICT);

        assertThat(memory().forget(SOMEBODY)).isTrue();

        assertThat(memory().place(SOMEBODY)).isEmpty();
        assertThat(memory().place(another)).contains(DISTRICT);
        assertThat(memory().forget(SOMEBODY)).isFalse();
    }

    @Test
    void what_was_sent_is_noted_once_for_a_while() {
        assertThat(memory().noteSent(SOMEBODY, "a letter")).isTrue();
        assertThat(memory().noteSent(SOMEBODY, "a letter")).isFalse();
        assertThat(memory().noteSent(SOMEBODY, "a call")).isTrue();
        assertThat(memory().noteSent(new Speaker("slack", "U2"), "a letter")).isTrue();

        clock.pass(Duration.ofMinutes(31));
        assertThat(memory().noteSent(SOMEBODY, "a letter")).isTrue();

        memory().forget(SOMEBODY);
        assertThat(memory().noteSent(SOMEBODY, "a letter")).isTrue();
    }

    @Test
    void what_is_gone_by_itself_need_not_be_forgotten() {
        memory().keepPlace(SOMEBODY, ZIP);
        clock.pass(Duration.ofHours(1));

        assertThat(memory().forget(SOMEBODY)).isFalse();
    }
}
