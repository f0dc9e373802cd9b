package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people name their legislators: by initials and nicknames, before the word that says what they want, or behind it. */
final class NamedPersonTest {
    /** Of somebody in Vermont who was shown all three. */
    private static final Dialogue SHOWN = Dialogue.fresh(Language.ENGLISH, Talk.TODAY)
            .showing(
                    List.of(new BioguideId("S000033"), new BioguideId("W000800"), new BioguideId("B001318")),
                    Medium.POST);

    private final IntentParser parser = Talk.understanding(Language.ENGLISH, Language.SPANISH);
    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource({
        "call welch,                            call welch",
        "welch phone,                           call welch",
        "Welch's phone number,                  call welch",
        "bernie's phone number,                 call bernie",
        "phone number of senator welch,         call welch",
        "what's the number of Senator Welch?,   call welch",
        "letter for peter welch please,         letter peter welch",
        "can I send an email to welch tomorrow, letter welch",
        "senator schumer's phone,               call schumer",
        "schumer phone,                         call schumer",
        "el número de la senadora warren,       call warren",
        "teléfono de aoc,                       call aoc",
    })
    void whoever_stands_beside_the_word_is_meant(String typed, String intent) {
        assertThat(parser.parse(typed, SHOWN).words()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource({
        "'in case they ask, what do i say', call",
        "will they pick up the phone,       call",
        "what is a fine phone script,       call",
        "i don't use twitter,               letter",
        "can i leave a message at night,    call",
    })
    void an_ordinary_word_is_nobodys_name(String typed, String intent) {
        assertThat(parser.parse(typed, SHOWN).words()).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"welch phone", "call welch", "phone number of senator welch"})
    void one_person_is_called_and_no_other(String typed) {
        talk.say("05401");

        assertThat(talk.cards(typed)).singleElement().satisfies(card -> {
            assertThat(card.title()).startsWith("Senator Peter Welch");
            assertThat(card.facts()).extracting(Reply.Fact::name).contains("Phone");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "aoc,           Ocasio-Cortez",
        "Chuck Schumer, Schumer",
        "liz warren,    Elizabeth Warren",
        "Ted Cruz,      Ted Cruz",
        "dick durbin,   Durbin",
        "virginia foxx, Virginia Foxx",
        "who is mitch,  McConnell",
        "is aoc on the bill?, Ocasio-Cortez",
    })
    void a_name_people_use_is_known_without_more_words(String typed, String who) {
        assertThat(talk.cards(typed).get(0).title()).contains(who);
    }

    @Test
    void two_who_share_a_nickname_are_asked_about() {
        assertThat(talk.hear("who is bernie")).contains("Bernard Sanders", "Bernie Moreno");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jackson", "warren", "austin"})
    void a_family_name_alone_may_be_a_town(String typed) {
        assertThat(talk.cards(typed)).isEmpty();
    }
}
