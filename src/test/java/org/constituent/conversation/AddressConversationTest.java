package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.constituent.adapter.console.ConsoleRenderer;
import org.constituent.adapter.console.Paint;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Reply;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;
import org.constituent.port.DraftNumbersInMemory;
import org.constituent.port.Geocoder.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A street address is asked for in a window, answered by its district, and kept nowhere. */
final class AddressConversationTest {
    private static final String ADDRESS = "1100 Congress Ave, Austin, TX 78701";
    private static final District TX_37 = new District(State.TX, 37);

    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(strings = {"address", "my address", "Use my street address", "by address"})
    void it_is_asked_for_in_a_window_that_says_where_it_goes(String typed) {
        Reply reply = talk.say(typed);

        assertThat(reply).isInstanceOfSatisfying(Reply.Form.class, form -> {
            assertThat(form.onlyInWindow()).isTrue();
            assertThat(form.asks().intent().words()).isEqualTo("address");
            assertThat(form.hint()).contains("It goes once to the geocoder of the U.S. Census Bureau");
        });
        assertThat(talk.dialogues.find(Talk.SOMEBODY).map(Dialogue::question).orElse(List.of()))
                .as("what is typed next is talk, not an address")
                .isEmpty();
    }

    @Test
    void where_a_zip_code_is_split_it_is_one_of_the_answers() {
        assertThat(talk.hear("02139")).contains("3  Use my street address");
        assertThat(talk.say("3")).isInstanceOf(Reply.Form.class);
        assertThat(talk.hear("94536")).contains("1  Use my street address");
    }

    @Test
    void the_district_is_answered_and_remembered_and_the_address_is_not() {
        talk.geocoderSays = new Answer.In(List.of(TX_37));

        String heard = text(talk.fillIn("address", ADDRESS));

        assertThat(heard).startsWith("TX-37 is represented by two senators and one representative.");
        assertThat(heard).contains("Lloyd Doggett").doesNotContain("Congress Ave");
        assertThat(talk.dialogues.find(Talk.SOMEBODY).flatMap(Dialogue::home))
                .contains(new Dialogue.Home(State.TX, Optional.of(TX_37), new Congress(119)));
        assertThat(talk.memory.place(Talk.SOMEBODY)).contains(new Place.InDistrict(TX_37));
        assertThat(talk.dialogues.find(Talk.SOMEBODY).toString()).doesNotContain("Ave", "78701");
    }

    @Test
    void a_zip_code_told_before_stays_in_the_drafts_where_the_district_is_one_of_its() {
        talk.say("02139");
        talk.geocoderSays = new Answer.In(List.of(new District(State.MA, 7)));
        talk.fillIn("address", "1 Elm St, Cambridge, MA 02139");
        assertThat(talk.memory.place(Talk.SOMEBODY)).contains(new Place.Zip(new ZipCode("02139")));
        assertThat(talk.hear("letter pressley")).contains("02139");
    }

    @Test
    void an_address_in_open_talk_goes_to_nobody() {
        talk.say("address");
        talk.say(ADDRESS);
        talk.say("I live at " + ADDRESS);
        assertThat(talk.geocoderAsked).isEmpty();
    }

    @Test
    void matches_in_several_districts_are_asked_about() {
        talk.geocoderSays = new Answer.In(List.of(TX_37, new District(State.TX, 21)));
        String heard = text(talk.fillIn("address", ADDRESS));
        assertThat(heard)
                .contains("That address fits places in 2 districts, TX-37 and TX-21.", "1  TX-37: Lloyd Doggett")
                .doesNotContain("Use my street address");
        assertThat(talk.hear("1")).startsWith("TX-37 is represented by");
    }

    @Test
    void without_an_answer_the_zip_code_goes_on_with_one_sentence() {
        talk.geocoderSays = new Answer.Down();
        assertThat(text(talk.fillIn("address", "1 Elm St, Cambridge, MA 02139")))
                .startsWith("The Census Bureau's geocoder does not answer just now, so I go by the ZIP code alone.")
                .contains("ZIP code 02139 lies in Massachusetts and touches 2 districts");
        assertThat(text(talk.fillIn("address", "1 Elm St, Cambridge")))
                .contains("Tell me your ZIP code, or your district");
    }

    @Test
    void a_zip_code_or_a_command_in_the_window_is_understood() {
        assertThat(text(talk.fillIn("address", "Vermont"))).startsWith("Vermont is represented by");
        assertThat(text(talk.fillIn("address", "02139"))).startsWith("ZIP code 02139");
        assertThat(text(talk.fillIn("address", "skip"))).startsWith("All right, we leave that");
        assertThat(text(talk.fillIn("address", "forget me"))).startsWith("Deleted:");
        assertThat(talk.geocoderAsked).isEmpty();
    }

    @Test
    void where_nobody_looks_addresses_up_none_is_asked_for() {
        Talk without =
                new Talk(Talk.FACTS, Talk.CAMPAIGNS, Talk.english(), new DraftNumbersInMemory(), Optional.empty());
        assertThat(without.hear("address")).startsWith("Looking up street addresses is switched off here");
        assertThat(without.hear("02139")).doesNotContain("street address");
        assertThat(text(without.fillIn("address", ADDRESS))).startsWith("Looking up street addresses is switched off");
    }

    private static String text(Reply reply) {
        return reply.drawnBy(new ConsoleRenderer(Paint.plain()));
    }
}
