package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask beside places and messages, in the words they use. */
class AskedBesideTest {
    private static final Dialogue FRESH = Dialogue.fresh(Language.ENGLISH, Talk.TODAY);

    private final IntentParser parser = Talk.understanding(Language.ENGLISH, Language.SPANISH);
    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource({
        "is sanders a sponsor,                    who is sanders",
        "Did Warren sponsor it?,                  who is warren",
        "has sanders cosponsored,                 who is sanders",
        "Warren on the bill? Does she support it, my legislators",
        "does my senator support this,            my legislators",
        "Do they back it?,                        my legislators",
        "who supports the bill,                   scoreboard",
        "who supports the ban?,                   scoreboard",
        "who else supports this,                  scoreboard",
        "how many senators support it,            scoreboard senate",
        "which senators are sponsors,             scoreboard senate",
        "who in the house voted for it,           scoreboard house",
        "do vermont senators support it?,         scoreboard VT senate",
        "list everyone,                           scoreboard",
        "¿Apoya Sanders la ley?,                  who is sanders",
        "¿la apoya mi senadora?,                  my legislators",
        "¿quiénes patrocinan la ley?,             scoreboard",
        "¿cuántos senadores apoyan el proyecto?,  scoreboard senate",
        "i don't use twitter,                     letter",
        "I don't have an X account,               letter",
        "what if i don't have twitter,            letter",
        "no uso twitter,                          letter",
        "where is their office,                   letter",
        "phone numbers please,                    call",
        "what's their number,                     call",
        "it went to voicemail,                    call",
        "what should i say,                       call",
        "make it shorter,                         another",
        "already did,                             sent",
        "is bernie on the bill,                   who is bernie",
        "¿está Sanders a favor?,                  who is sanders",
        "say thanks to sanders,                   post sanders",
        "thank my senators,                       post",
        "thank them,                              post",
        "write to all of them,                    letter",
        "burlington vt,                           state VT",
        "'portland, or',                          state OR",
        "what's my district,                      my legislators",
        "when does the new map start,             my legislators",
        "how many people have done this,          impact",
        "did it pass,                             about campaign",
        "is the bill dead?,                       about campaign",
        "why do you need my zip,                  about place",
        "can i do this anonymously,               about place",
        "¿para qué quiere mi código postal?,      about place",
        "privacy,                                 my data",
        "what is the bill,                        about campaign",
        "tell me about the bill,                  about campaign",
        "what does the bill do?,                  about campaign",
        "what is this campaign about,             about campaign",
        "why should i care,                       about campaign",
        "¿de qué se trata?,                       about campaign",
        "is this legit? who runs you,             about bot",
        "are you a bot,                           about bot",
        "¿eres un robot?,                         about bot",
        "who is my mayor,                         about other offices",
        "what about my state senator,             about other offices",
        "how about my governor,                   about other offices",
        "the white house,                         about other offices",
        "¿y el gobernador?,                       about other offices",
        "i live abroad,                           about abroad",
        "i'm in the military,                     about abroad",
        "vivo en el extranjero,                   about abroad",
        "edit,                                    about editing",
        "i want to edit it,                       about editing",
        "quiero editarlo,                         about editing",
        "sign the petition,                       about not here",
        "how can i donate?,                       about not here",
        "who are you,                            about bot",
        "¿quién eres?,                           about bot",
        "is this legal?,                         about bot",
        "how do i send it,                       about sending",
        "do it for me,                           about sending",
        "¿cómo lo envío?,                        about sending",
        "do you store my address,                my data",
        "are you going to share it,              my data",
        "i don't know my district,               address",
        "no sé mi distrito,                      address",
        "do i have senators?,                    my legislators",
        "¿tenemos senadores?,                    my legislators",
        "por qué no hay senadores,               my legislators",
        "bluesky?,                               post",
        "de dónde sacas eso,                     why",
        "carta en español,                       drafts es",
        "cambia el idioma de la carta a español, drafts es",
        "quiero ayudar,                          help",
        "ola,                                    hello",
        "actualizaciones,                        updates on",
        "no más actualizaciones,                 updates off",
        "another vesion,                         another",
        "otra bersion,                           another",
        "scorbord,                               scoreboard",
        "no,                                     skip",
        "i don't know which,                     address",
        "i don't want to give you my address,    about place",
        "i'm a soldier stationed in germany,     about abroad",
        "make it more personal,                  story",
        "what do you mean?,                      help",
        "where do i post it,                     about sending",
        "can you email her for me,               about sending",
        "¿qué digo?,                             call",
        "quita eso,                              no story",
        "'no me gusta mi historia, quítala',     no story",
        "no tengo X,                             letter",
        "ya no me escribas,                      stop",
        "nope,                                   skip",
        "i changed my mind,                      skip",
        "no quiero,                              skip",
        "'i changed my mind, no story',          no story",
        "quita mi historia,                      no story",
        "tell my friends,                         about not here",
        "petición,                                about not here",
    })
    void is_understood(String typed, String intent) {
        assertThat(parser.parse(typed, FRESH).words()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource({
        "who is warren,                         who is warren",
        "what about bill cassidy,               who is bill cassidy",
        "who represents vermont,                state VT",
        "i support the bill and live in 05401,  05401",
        "letter to sanders,                     letter sanders",
        "stop,                                  stop",
        "exit,                                  stop",
        "thank you so much for this,            thanks",
        "tell me,                               ?",
        "come on in,                            ?",
        "why,                                   why",
    })
    void takes_nothing_from_what_was_understood_before(String typed, String intent) {
        assertThat(parser.parse(typed, FRESH).words()).isEqualTo(intent);
    }

    @Test
    void the_campaign_is_explained_with_a_source_for_every_reason() {
        Reply.Card card = talk.cards("what is the bill").get(0);

        assertThat(card.facts()).hasSize(9);
        assertThat(card.facts().get(0).value()).startsWith("That no federal agency uses facial recognition");
        assertThat(card.facts().get(1).name()).isEqualTo("Before the 119th Congress");
        assertThat(card.facts().get(2).value()).startsWith("S. 681 (118th Congress), H.R. 1404 (118th Congress), ");
        assertThat(card.facts().subList(3, 9))
                .allSatisfy(fact ->
                        assertThat(fact.value()).contains("(", "http", ")").doesNotContain("{{"));
        assertThat(card.actions())
                .extracting(action -> action.label())
                .contains("Read the bill (118th Congress, S. 681)");
    }

    @Test
    void a_person_who_was_not_understood_is_told_what_fits_where_they_are() {
        assertThat(talk.hear("xyzzy plugh")).contains("ZIP code", "help").doesNotContain("letter 1");
        talk.hear("05401");
        assertThat(talk.hear("xyzzy plugh")).contains("letter 1", "help");
    }

    @Test
    void the_bot_says_what_it_is() {
        assertThat(talk.hear("are you a bot?")).contains("a program, not a person", "Ban facial recognition");
        assertThat(Talk.inSpanish().hear("¿eres humano?")).contains("un programa, no una persona");
    }
}
