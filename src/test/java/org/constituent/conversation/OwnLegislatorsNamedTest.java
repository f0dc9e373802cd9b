package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.constituent.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name means one of those who represent the speaker before anybody else; nobody is guessed among several. */
final class OwnLegislatorsNamedTest {
    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bernies number",
                "bernie's number",
                "what's bernies number",
                "can you give me bernie's number please",
                "bernie's phone",
                "bernies phone number",
                "call bernie",
                "phone bernie",
                "i want to call bernie",
                "the number for bernie",
            })
    void a_nickname_that_fits_one_of_their_own_is_that_one_on_the_phone(String typed) {
        talk.say("05401");

        assertThat(talk.cards(typed)).singleElement().satisfies(card -> {
            assertThat(card.title()).startsWith("Senator Bernard Sanders");
            assertThat(card.facts()).extracting(Reply.Fact::name).contains("Phone");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "bernie,               Bernard Sanders",
        "and becca?,           Becca Balint",
        "is bernie a democrat, Bernard Sanders",
        "how did bernie vote,  Bernard Sanders",
        "who is bernie,        Bernard Sanders",
        "becca's email,        Becca Balint",
        "thank bernie,         Bernard Sanders",
        "letter to peter,      Peter Welch",
        "welches phone,        Peter Welch",
        "why bernie,           Bernard Sanders",
        "another for becca,    Becca Balint",
    })
    void a_first_name_alone_is_enough(String typed, String who) {
        talk.say("05401");

        assertThat(talk.cards(typed))
                .singleElement()
                .satisfies(card -> assertThat(card.title()).contains(who));
    }

    @Test
    void they_are_known_by_first_name_after_only_one_of_them_was_shown() {
        talk.say("05401");
        talk.say("call welch");

        assertThat(talk.cards("bernie").get(0).title()).contains("Bernard Sanders");
        assertThat(talk.hear("i called bernie")).contains("I counted your message to Senator Bernard Sanders");
    }

    @Test
    void whoever_fits_only_elsewhere_is_asked_about_and_never_written_for() {
        talk.say("02139");

        assertThat(talk.hear("who is bernie")).contains("Bernard Sanders", "Bernie Moreno");
        assertThat(talk.hear("letter to bernie"))
                .startsWith("None of those who represent you is called \"bernie\"")
                .doesNotContain("Moreno", "Sanders");
    }

    @Test
    void of_two_of_their_own_with_one_name_the_speaker_is_asked() {
        talk.say("TX-31");

        assertThat(talk.hear("call john"))
                .contains(
                        "Several legislators fit \"john\"",
                        "1  Senator John Cornyn",
                        "2  Representative John R. Carter")
                .doesNotContain("Call script");
        assertThat(talk.cards("the second one")).singleElement().satisfies(card -> {
            assertThat(card.title()).contains("Carter");
            assertThat(card.facts()).extracting(Reply.Fact::name).contains("Phone");
        });
    }

    @Test
    void one_of_their_own_by_first_name_comes_before_others_by_family_name() {
        talk.say("SC-1");

        assertThat(talk.cards("letter scott"))
                .singleElement()
                .satisfies(card -> assertThat(card.title()).contains("Tim Scott"));
    }

    @ParameterizedTest
    @CsvSource({
        "call my rep,                    Representative Becca Balint",
        "call my congresswoman,          Representative Becca Balint",
        "write the representative,       Representative Becca Balint",
        "letter to my representative,    Representative Becca Balint",
        "the rep,                        Representative Becca Balint",
    })
    void a_title_alone_means_whoever_of_their_own_bears_it(String typed, String who) {
        talk.say("05401");

        assertThat(talk.cards(typed))
                .singleElement()
                .satisfies(card -> assertThat(card.title()).startsWith(who));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call the senators", "write my senators", "letters to both senators", "both senators"})
    void senators_are_both_of_them_and_nobody_else(String typed) {
        talk.say("05401");

        assertThat(talk.cards(typed))
                .extracting(Reply.Card::title)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Senator Bernard Sanders"),
                        second -> assertThat(second).startsWith("Senator Peter Welch"));
    }

    @Test
    void where_the_representative_is_not_certain_the_district_is_asked_for() {
        talk.say("02139");

        assertThat(talk.hear("call my rep"))
                .contains("Which district is yours?")
                .doesNotContain("Call script");
        assertThat(talk.cards("call my senators")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "el número de bernie,      Senador Bernard Sanders",
        "teléfono de bernie,       Senador Bernard Sanders",
        "llama a becca,            Representante Becca Balint",
        "carta a mi representante, Representante Becca Balint",
        "llamé a bernie,           ",
        "¿cómo votó bernie?,       Senador Bernard Sanders",
        "bernie,                   Senador Bernard Sanders",
    })
    void the_same_in_spanish(String typed, String who) {
        Talk spanish = Talk.inSpanish();
        spanish.say("05401");

        List<Reply.Card> cards = spanish.cards(typed);
        if (who == null) {
            assertThat(cards).isEmpty();
        } else {
            assertThat(cards)
                    .singleElement()
                    .satisfies(card -> assertThat(card.title()).startsWith(who));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "the first one,         Bernard Sanders",
        "first,                 Bernard Sanders",
        "number one,            Bernard Sanders",
        "1.,                    Bernard Sanders",
        "the second,            Peter Welch",
        "2nd,                   Peter Welch",
        "number two,            Peter Welch",
        "no. 2,                 Peter Welch",
        "option 2,              Peter Welch",
        "#2,                    Peter Welch",
        "call #2,               Peter Welch",
        "cal 2,                 Peter Welch",
        "call2,                 Peter Welch",
        "lettr 2,               Peter Welch",
        "call the second one,   Peter Welch",
        "letter to the last,    Becca Balint",
        "the last one,          Becca Balint",
        "la primera,            Bernard Sanders",
        "el segundo,            Peter Welch",
        "la 2,                  Peter Welch",
        "carta al segundo,      Peter Welch",
        "llamar a la última,    Becca Balint",
    })
    void a_place_in_the_list_is_said_in_many_ways(String typed, String who) {
        assertThat(shownInVermont().cards(typed))
                .singleElement()
                .satisfies(card -> assertThat(card.title()).contains(who));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all three", "all of them", "all", "everyone", "los tres", "todos", "carta a todos"})
    void all_of_them_are_all_of_them(String typed) {
        assertThat(shownInVermont().cards(typed)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "call 4", "letter 99", "why 7"})
    void a_number_beyond_the_list_is_told_how_long_the_list_is(String typed) {
        talk.say("05401");

        assertThat(talk.hear(typed)).contains("Choose from 1 to 3").doesNotContain("by the name");
    }

    @Test
    void of_two_districts_an_ordinal_with_the_word_is_the_district_of_that_number() {
        talk.say("02139");
        assertThat(talk.hear("the 5th district")).contains("Katherine M. Clark").doesNotContain("Pressley");

        Talk other = new Talk();
        other.say("02139");
        assertThat(other.hear("the second one")).contains("Ayanna Pressley").doesNotContain("Clark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "yes i do", "yeah sure"})
    void a_yes_after_the_list_begins_a_story(String typed) {
        talk.say("DC");

        assertThat(talk.say(typed)).isInstanceOf(Reply.Form.class);
        assertThat(talk.hear("ok")).doesNotContain("Norton");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "yeah", "y", "sure", "yes please"})
    void a_yes_takes_the_one_thing_that_was_offered(String typed) {
        assertThat(talk.hear("2139")).startsWith("Did you mean");

        assertThat(talk.hear(typed)).startsWith("ZIP code 02139");
    }

    /** Somebody who was shown all three, and may say it in either language. */
    private static Talk shownInVermont() {
        Talk talk = Talk.inSpanish();
        talk.say("05401");
        return talk;
    }
}
