package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.Facts;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.civic.DistrictOffice;
import org.constituent.drafting.Medium;
import org.constituent.port.LastGood;
import org.constituent.port.TestClock;
import org.constituent.sync.Assembly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where enough were pointed to an office in an hour, another office, another legislator or another time is offered, and why. */
final class PacingTest {
    private final TestClock clock = new TestClock();
    private final Talk talk = new Talk(clock, () -> Talk.FACTS);

    @BeforeEach
    void fill() {
        talk.say("Vermont");
    }

    @Test
    void a_call_goes_to_another_legislator_a_letter_or_another_time() {
        fill("S000033", Medium.CALL, 30);
        List<Reply.Card> cards = talk.cards("call sanders");

        assertThat(cards).singleElement().satisfies(card -> {
            assertThat(card.passage()).isEmpty();
            assertThat(card.facts())
                    .extracting(Reply.Fact::value)
                    .anyMatch(
                            value -> value.startsWith("30 people were pointed to the phone of Senator Bernard Sanders")
                                    && value.contains("call from 9:00")
                                    && value.contains("(Washington time) or tomorrow"));
            assertThat(card.actions())
                    .extracting(Action::label)
                    .containsExactly("Call script: Peter Welch", "Call script: Becca Balint", "Letter");
        });
        assertThat(talk.cards("letter sanders").get(0).passage())
                .as("letters have no end")
                .isPresent();

        clock.pass(Duration.ofHours(1));
        assertThat(talk.cards("call sanders").get(0).passage()).isPresent();
    }

    @Test
    void whoever_is_full_as_well_is_not_offered() {
        fill("S000033", Medium.CALL, 30);
        fill("W000800", Medium.CALL, 30);
        assertThat(talk.cards("call sanders").get(0).actions())
                .extracting(Action::label)
                .containsExactly("Call script: Becca Balint", "Letter");
    }

    @Test
    void a_post_beyond_the_number_is_another_ones() {
        fill("W000800", Medium.POST, 60);
        Talk next = talk;
        List<Reply.Card> cards = next.cards("Vermont");
        assertThat(cards).hasSize(3);
        assertThat(cards)
                .filteredOn(card -> card.title().contains("Welch"))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.passage()).isEmpty();
                    assertThat(card.facts())
                            .extracting(Reply.Fact::value)
                            .anyMatch(value -> value.contains("handed a post to"));
                });
        assertThat(cards).filteredOn(card -> card.passage().isPresent()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-15T17:10:00Z | call from 2:00\u202fPM (Washington time) or tomorrow          | a Monday after lunch
            2026-06-15T20:30:00Z | call on Tuesday from 9:00\u202fAM (Washington time)           | the last hour of it
            2026-06-16T03:30:00Z | call on Tuesday from 9:00\u202fAM (Washington time)           | the night after
            2026-06-19T21:30:00Z | call on Monday from 9:00\u202fAM (Washington time)            | a Friday evening
            2026-06-20T14:00:00Z | call on Monday from 9:00\u202fAM (Washington time)            | a Saturday
            """)
    void the_later_hour_is_one_in_which_somebody_answers(String now, String offer, String when) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(now)));
        talk.say("Vermont");
        fill("S000033", Medium.CALL, 30);
        assertThat(talk.hear("call sanders").replace('\u202f', ' ')).as(when).contains(offer.replace('\u202f', ' '));
    }

    @Test
    void in_spanish_the_day_is_told_too() {
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-06-20T14:00:00Z")));
        Talk spanish = Talk.inSpanish(clock, () -> Talk.FACTS);
        spanish.say("Vermont");
        for (int i = 0; i < 30; i++) {
            spanish.pace.pointed(new BioguideId("S000033"), Medium.CALL);
        }
        assertThat(spanish.hear("llamada sanders")).contains("o llame el lunes a partir de las 9:00");
    }

    /** The card stays, with its script: only the phone in Washington is not on it. */
    @Test
    void where_there_is_an_office_at_home_its_phone_stands_in_the_place_of_washingtons() {
        Talk home = new Talk(clock, () -> withOffice(Optional.of("802-862-0697")));
        home.say("Vermont");
        assertThat(home.hear("call sanders")).contains("202-224-5141", "802-862-0697");
        for (int i = 1; i < 30; i++) {
            home.pace.pointed(new BioguideId("S000033"), Medium.CALL);
        }

        Reply.Card card = home.cards("call sanders").get(0);
        assertThat(card.passage()).as("the script").isPresent();
        assertThat(card.facts().get(0).value())
                .isEqualTo(
                        "30 people were pointed to the Washington phone of Senator Bernard Sanders (Independent, Vermont)"
                                + " in this hour, and a line that is always busy helps nobody: here is the office at home instead.");
        assertThat(card.facts())
                .extracting(Reply.Fact::value)
                .anyMatch(value -> value.contains("802-862-0697"))
                .noneMatch(value -> value.contains("202-224-5141"));
        assertThat(card.actions())
                .filteredOn(Action.Open.class::isInstance)
                .noneMatch(action -> ((Action.Open) action).page().toString().contains("2022245141"));
        assertThat(home.hear("call sanders")).contains("802-862-0697").doesNotContain("202-224-5141");
    }

    @Test
    void an_office_at_home_without_a_phone_is_none_to_call() {
        Talk home = new Talk(clock, () -> withOffice(Optional.empty()));
        home.say("Vermont");
        for (int i = 0; i < 30; i++) {
            home.pace.pointed(new BioguideId("S000033"), Medium.CALL);
        }
        assertThat(home.cards("call sanders").get(0).actions())
                .extracting(Action::label)
                .contains("Call script: Peter Welch", "Letter");
    }

    private static Facts withOffice(Optional<String> phone) {
        DistrictOffice burlington = new DistrictOffice("1 Church St", "Burlington", "VT", Optional.empty(), phone);
        return new Assembly(Talk.FACTS, List.of())
                .of(LastGood.NOTHING.withOffices(new LastGood.Dated<>(
                        Map.of(new BioguideId("S000033"), List.of(burlington)), Talk.FACTS.rosterSource())));
    }

    @Test
    void the_scripts_that_are_shown_are_what_counts() {
        for (int i = 0; i < 30; i++) {
            assertThat(talk.cards("call sanders").get(0).passage()).isPresent();
        }
        assertThat(talk.cards("call sanders").get(0).passage()).isEmpty();
    }

    private void fill(String office, Medium medium, int times) {
        for (int i = 0; i < times; i++) {
            talk.pace.pointed(new BioguideId(office), medium);
        }
    }
}
