package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.constituent.chat.Action;
import org.constituent.chat.Dialogue;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.port.ActionLog.Totals;
import org.constituent.port.Subscriptions.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes after a draft: sent, changed, to be told more; and what is said where others read. */
final class FollowUpTest {
    private static final String BAN = "ban-facial-recognition";
    private static final BioguideId MARKEY = new BioguideId("M000133");

    private final Talk talk = new Talk();

    @Test
    void a_press_on_sent_is_counted_for_that_legislator() {
        talk.say("02139");

        String thanks = talk.hear("sent M000133 letter");

        assertThat(thanks).startsWith("Thank you. I counted your message to Senator Edward J. Markey");
        assertThat(talk.actions.totals(BAN, MARKEY)).isEqualTo(new Totals(0, 1));
    }

    @Test
    void a_press_again_is_thanked_and_not_counted_again() {
        talk.say("02139");
        talk.say("sent M000133 letter");

        assertThat(talk.hear("sent M000133 letter")).startsWith("Thank you.");
        talk.say("sent M000133 call");

        assertThat(talk.actions.totals(BAN, MARKEY)).isEqualTo(new Totals(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i sent it 2", "I sent it to Markey", "sent it 2", "I sent the letter to senator Markey"})
    void it_may_be_typed(String words) {
        talk.say("02139");

        talk.say(words);

        assertThat(talk.actions.totals(BAN, MARKEY)).isEqualTo(new Totals(0, 1));
    }

    @Test
    void who_sent_one_of_several_is_asked_which() {
        talk.say("02139");

        assertThat(talk.hear("I sent it")).contains("To whom").contains("Edward J. Markey");
        assertThat(talk.actions.totals(BAN)).isEqualTo(new Totals(0, 0));

        talk.say("markey");
        assertThat(talk.actions.totals(BAN, MARKEY)).isEqualTo(new Totals(0, 1));
    }

    @Test
    void who_has_nothing_to_send_is_told_so() {
        assertThat(talk.hear("I sent it")).startsWith("I have not given you anything to send yet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"send it", "send it for me", "can you send it"})
    void a_wish_that_the_bot_send_is_never_counted_as_sent(String words) {
        talk.say("02139");

        assertThat(talk.hear(words)).contains("I never send anything");
        assertThat(talk.actions.totals(BAN)).isEqualTo(new Totals(0, 0));
    }

    @Test
    void a_wish_for_updates_is_kept_told_and_taken_back() {
        Person person = new Person(Talk.SOMEBODY);

        assertThat(talk.hear("updates on")).startsWith("Done: I tell you here").contains("\"updates off\" ends");
        assertThat(talk.hear("updates on")).startsWith("I have noted that already");
        assertThat(talk.subscriptions.campaignsOf(person)).containsExactly(BAN);
        assertThat(talk.hear("my data")).contains("You asked for updates about");
        assertThat(talk.hear("updates off")).startsWith("Done");
        assertThat(talk.subscriptions.campaignsOf(person)).isEmpty();
        assertThat(talk.hear("updates off")).startsWith("I have no wish");
    }

    @Test
    void forget_me_and_stop_take_the_wish_back_too() {
        Person person = new Person(Talk.SOMEBODY);
        talk.say("updates on");
        assertThat(talk.hear("forget me")).contains("your wish for updates");
        assertThat(talk.subscriptions.campaignsOf(person)).isEmpty();

        talk.say("updates on");
        assertThat(talk.hear("stop")).contains("your wish for updates is deleted");
        assertThat(talk.subscriptions.campaignsOf(person)).isEmpty();
    }

    @Test
    void a_draft_is_edited_in_a_form_that_holds_it() {
        Reply.Card card = talk.cards("02139").get(0);
        Intent.AskEdit edit = card.actions().stream()
                .filter(action -> action instanceof Action.Say say && say.intent() instanceof Intent.AskEdit)
                .map(action -> (Intent.AskEdit) ((Action.Say) action).intent())
                .findFirst()
                .orElseThrow();

        Reply.Form form = (Reply.Form) talk.say(edit.words());

        assertThat(form.prefilled()).isEqualTo(card.passage().orElseThrow().text());
        assertThat(form.asks().intent()).isEqualTo(edit);

        Reply reply =
                talk.answer(Talk.message("My own words for you, @SenMarkey.").filledInto(edit.words()));
        assertThat(Talk.cardsOf(reply)).singleElement().satisfies(own -> {
            assertThat(own.passage().orElseThrow().text()).isEqualTo("My own words for you, @SenMarkey.");
            assertThat(own.actions())
                    .anyMatch(action -> action instanceof Action.Open open
                            && open.page().toString().contains("My%20own%20words"));
        });
    }

    @Test
    void a_post_that_was_edited_too_long_is_refused_with_its_length() {
        talk.say("02139");

        Reply reply = talk.answer(Talk.message("x".repeat(300)).filledInto("edit M000133 post 0"));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Sorry.class,
                        sorry -> assertThat(sorry.what()).contains("300").contains("280"));
    }

    @Test
    void nobody_edits_a_draft_for_somebody_else_s_legislator() {
        talk.say("02139");

        assertThat(talk.hear("edit P000197 post 0")).startsWith("I cannot find the draft");
    }

    /** In a conversation, the same words would be a command. */
    @Test
    void what_is_filled_into_the_form_of_a_story_is_a_story_whatever_it_says() {
        talk.say("02139");

        talk.answer(Talk.message("forget me").filledInto("story M000133"));

        assertThat(talk.memory.story(Talk.SOMEBODY).orElseThrow().text()).isEqualTo("forget me");
        assertThat(talk.dialogues.find(Talk.SOMEBODY)).isPresent();
    }

    @Test
    void a_report_is_filled_in_too() {
        talk.answer(Talk.message("the phone is 202-224-0000").filledInto("report M000133"));

        assertThat(talk.reports.all())
                .singleElement()
                .satisfies(report -> assertThat(report.about()).contains(MARKEY));
    }

    @Test
    void where_others_read_nothing_of_a_place_is_said_kept_or_carried() {
        InboundMessage overheard = Talk.message("my zip is 02139").amongOthers();

        Reply reply = talk.answer(overheard);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.ForEverybody.class,
                        open -> assertThat(open.reply()).isInstanceOfSatisfying(Reply.Choice.class, choice -> {
                            assertThat(choice.question()).doesNotContain("02139", "Massachusetts", "MA");
                            assertThat(choice.options())
                                    .extracting(option -> option.intent())
                                    .isEqualTo(List.of(new Intent.Greeting()));
                        }));
        assertThat(talk.dialogues.find(Talk.SOMEBODY)).isEmpty();
        assertThat(talk.memory.place(Talk.SOMEBODY)).isEmpty();
    }

    @Test
    void what_tells_nothing_of_the_speaker_is_carried_to_the_private_talk() {
        Reply reply = talk.answer(Talk.message("scoreboard").amongOthers());

        assertThat(((Reply.Choice) ((Reply.ForEverybody) reply).reply()).options())
                .extracting(option -> option.intent().words())
                .containsExactly("scoreboard");
    }

    @Test
    void only_the_scoreboard_of_the_whole_country_may_be_read_by_everybody() {
        assertThat(talk.say("scoreboard")).isInstanceOf(Reply.ForEverybody.class);
        for (String words :
                List.of("scoreboard VT", "02139", "why 1", "letter 1", "my data", "who is warren", "help")) {
            assertThat(talk.say(words)).as(words).isNotInstanceOf(Reply.ForEverybody.class);
        }
    }

    @Test
    void whoever_is_known_stays_known_while_others_read() {
        talk.say("02139");
        Dialogue before = talk.dialogues.find(Talk.SOMEBODY).orElseThrow();

        talk.answer(Talk.message("forget me").amongOthers());

        assertThat(talk.dialogues.find(Talk.SOMEBODY)).contains(before);
    }
}
