package org.constituent.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Dialogue.Home;
import org.constituent.chat.Dialogue.Option;
import org.constituent.chat.Dialogue.Shown;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.drafting.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What all {@link Dialogues} do. */
public abstract class DialoguesContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Speaker SOMEBODY = new Speaker("discord", "80351110224678912");
    private static final Dialogue FRESH = Dialogue.fresh(Language.ENGLISH, TODAY);
    private static final Dialogue FULL = new Dialogue(
            Language.SPANISH,
            Optional.of("ban-facial-recognition"),
            Optional.of(new Home(State.CA, Optional.of(new District(State.CA, 11)), new Congress(119))),
            List.of(new Option("CA-11", "i live in CA-11"), new Option("CA-12", "i live in CA-12")),
            new Shown(List.of(new BioguideId("P000197"), new BioguideId("P000145")), Medium.LETTER),
            TODAY);

    static final List<Dialogue> AWKWARD = List.of(
            FRESH,
            FULL,
            FULL.livingIn(new Home(State.TX, Optional.empty(), new Congress(120))),
            FULL.livingIn(new Home(State.PR, Optional.of(new District(State.PR, 0)), new Congress(1))),
            FULL.livingIn(new Home(State.CA, Optional.of(new District(State.NY, 99)), new Congress(999))),
            FULL.asked(List.of()),
            FULL.showing(List.of(), Medium.CALL),
            FULL.about(""),
            FULL.asked(List.of(new Option("", ""))),
            FULL.asked(List.of(
                    new Option("Nydia Velázquez — ¿sí?", "sí"),
                    new Option("波多黎各 \u05e9\u05dc\u05d5\u05dd", "\u202eright to left"),
                    new Option("\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67", "half of one: \ud83d"),
                    new Option("'; drop table dialogue; --", "\" \\ [ ] , :name ? %s ${x} {{x}}"),
                    new Option("two\nlines\tand\r\nmore", "\u0000\u0001\u001f\u007f\u2028"))),
            FULL.asked(IntStream.range(0, 500)
                    .mapToObj(number -> new Option("label " + number, "words " + number))
                    .toList()),
            FULL.spokenOn(LocalDate.of(1969, 12, 31)),
            FULL.spokenOn(LocalDate.of(12026, 1, 1)));

    protected abstract Dialogues dialogues();

    @Test
    void nobody_is_known_at_first() {
        assertThat(dialogues().find(SOMEBODY)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("AWKWARD")
    void what_was_saved_is_found(Dialogue dialogue) {
        dialogues().save(SOMEBODY, dialogue);

        assertThat(dialogues().find(SOMEBODY)).contains(dialogue);
    }

    @ParameterizedTest
    @FieldSource("AWKWARD")
    void what_is_saved_later_takes_the_place_of_what_was(Dialogue later) {
        dialogues().save(SOMEBODY, FULL.about("airport-face-scans"));
        dialogues().save(SOMEBODY, later);

        assertThat(dialogues().find(SOMEBODY)).contains(later);
    }

    @Test
    void somebody_who_was_looked_for_in_vain_is_found_once_saved() {
        dialogues().find(SOMEBODY);
        dialogues().save(SOMEBODY, FULL);

        assertThat(dialogues().find(SOMEBODY)).contains(FULL);
    }

    @Test
    void an_account_belongs_to_its_platform_and_is_taken_letter_by_letter() {
        List<Speaker> speakers = List.of(
                new Speaker("discord", "U1"),
                new Speaker("slack", "U1"),
                new Speaker("slack", "u1"),
                new Speaker("slack", "U1 "),
                new Speaker("slack", "Ü1"),
                new Speaker("slack", "U\u03081"),
                new Speaker("console", "\ud83d\ude00'\"%_"));
        for (int i = 0; i < speakers.size(); i++) {
            dialogues().save(speakers.get(i), FULL.about("campaign-" + i));
        }

        for (int i = 0; i < speakers.size(); i++) {
            assertThat(dialogues().find(speakers.get(i))).contains(FULL.about("campaign-" + i));
        }
    }

    @Test
    void forgetting_somebody_touches_nobody_else() {
        Speaker another = new Speaker("slack", SOMEBODY.account());
        dialogues().save(SOMEBODY, FULL);
        dialogues().save(another, FRESH);

        assertThat(dialogues().forget(SOMEBODY)).isTrue();

        assertThat(dialogues().find(SOMEBODY)).isEmpty();
        assertThat(dialogues().find(another)).contains(FRESH);
    }

    @Test
    void there_is_nothing_to_forget_of_a_stranger_or_a_second_time() {
        assertThat(dialogues().forget(SOMEBODY)).isFalse();

        dialogues().save(SOMEBODY, FULL);
        dialogues().forget(SOMEBODY);

        assertThat(dialogues().forget(SOMEBODY)).isFalse();
    }

    @Test
    void who_comes_back_after_being_forgotten_is_remembered_anew() {
        dialogues().save(SOMEBODY, FULL);
        dialogues().forget(SOMEBODY);
        dialogues().save(SOMEBODY, FULL);

        assertThat(dialogues().find(SOMEBODY)).contains(FULL);
    }

    @Test
    void who_wrote_before_the_day_is_forgotten_and_who_wrote_on_it_is_not() {
        Speaker silent = new Speaker("slack", "silent");
        Speaker longSilent = new Speaker("slack", "long silent");
        dialogues().save(SOMEBODY, FULL.spokenOn(TODAY));
        dialogues().save(silent, FULL.spokenOn(TODAY.minusDays(1)));
        dialogues().save(longSilent, FULL.spokenOn(TODAY.minusYears(70)));

        assertThat(dialogues().forgetSilentSince(TODAY)).isEqualTo(2);

        assertThat(dialogues().find(SOMEBODY)).isPresent();
        assertThat(dialogues().find(silent)).isEmpty();
        assertThat(dialogues().find(longSilent)).isEmpty();
        assertThat(dialogues().forgetSilentSince(TODAY)).isZero();
    }

    @Test
    void many_may_talk_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> people = new ArrayList<>();
            for (int person = 0; person < 8; person++) {
                Speaker speaker = new Speaker("slack", "U" + person);
                people.add(() -> isRememberedThroughout(speaker));
            }

            for (Future<Boolean> person : threads.invokeAll(people)) {
                assertThat(person.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean isRememberedThroughout(Speaker speaker) {
        for (int turn = 0; turn < 40; turn++) {
            Dialogue dialogue = FULL.about("campaign-" + turn);
            dialogues().save(speaker, dialogue);
            if (!dialogues().find(speaker).equals(Optional.of(dialogue))) {
                return false;
            }
            if (turn % 10 == 9
                    && (!dialogues().forget(speaker)
                            || dialogues().find(speaker).isPresent())) {
                return false;
            }
        }
        return true;
    }
}
