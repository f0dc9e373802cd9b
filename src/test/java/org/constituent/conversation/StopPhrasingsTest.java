package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever wants to be left alone is left alone, however they put it. */
final class StopPhrasingsTest {
    private final IntentParser parser = new IntentParser(Talk.places(), Talk.vocabulary(), () -> Talk.FACTS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "STOP",
                "Stop!",
                "stop.",
                "stop it",
                "stop it please",
                "please stop",
                "pls stop",
                "stop now",
                "stop this",
                "ok stop",
                "just stop",
                "stpo",
                "stop messaging me",
                "stop texting me",
                "stop writing to me",
                "stop contacting me",
                "stop bothering me",
                "stop sending me messages",
                "stop all messages",
                "stop talking to me",
                "quit",
                "quit it",
                "exit",
                "unsubscribe",
                "unsubscribe me",
                "please unsubscribe me from this",
                "opt out",
                "opt me out",
                "i want to opt out",
                "cancel",
                "end",
                "bye",
                "goodbye",
                "good bye",
                "bye bye",
                "see you",
                "leave me alone",
                "please leave me alone",
                "go away",
                "get lost",
                "shut up",
                "be quiet",
                "enough already",
                "that's enough",
                "that is enough",
                "no more",
                "no more messages",
                "no more messages please",
                "don't message me",
                "don’t message me",
                "do not message me",
                "don't write to me again",
                "do not contact me again",
                "don't text me",
                "don't bother me",
                "i don't want this",
                "i don't want any more messages",
                "i'm done",
                "i am done",
                "not interested",
                "i'm not interested",
                "take me off the list",
                "take me off your list",
                "remove me from your list",
                "end this conversation",
                "i want you to stop",
                "can you stop",
                "would you please stop writing to me",
                "make it stop"
            })
    void any_phrasing_of_stop_works(String typed) {
        Intent fresh = parser.parse(typed, Dialogue.fresh(Language.ENGLISH, Talk.TODAY));
        Talk talk = new Talk();
        talk.say("Vermont");
        Intent after = parser.parse(typed, talk.dialogues.find(Talk.SOMEBODY).orElseThrow());

        // To be taken off a list is more than to be left in peace.
        assertThat(fresh)
                .isInstanceOfAny(Intent.Stop.class, Intent.ForgetMe.class)
                .isEqualTo(after);
        if (!typed.contains("remove me") && !typed.contains("me off")) {
            assertThat(fresh).isInstanceOf(Intent.Stop.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "Leave me alone!", "please stop", "unsubscribe me"})
    void stop_is_heard_while_a_story_is_asked_for(String typed) {
        Talk talk = new Talk();
        talk.say("Vermont");
        talk.say("story");

        assertThat(talk.hear(typed)).startsWith("All right, I am quiet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who is Stop",
                "what happens next",
                "another",
                "letter 1",
                "02139",
                "I moved to Vermont",
                "my legislators"
            })
    void what_is_no_stop_is_not_taken_for_one(String typed) {
        assertThat(parser.parse(typed, Dialogue.fresh(Language.ENGLISH, Talk.TODAY)))
                .isNotInstanceOf(Intent.Stop.class);
    }
}
