package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.constituent.adapter.files.BotFile;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.civic.PlaceParser;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people who speak Spanish type, read with the words of the files themselves. */
final class SpanishWordsTest {
    private static final Map<Language, BotFile> BOTS = FileCampaigns.bots(Path.of("messages"));
    private static final IntentParser PARSER = parser();
    private static final Dialogue NEW = Dialogue.fresh(Language.SPANISH, LocalDate.of(2026, 6, 15));

    private static IntentParser parser() {
        Map<String, String> names = new HashMap<>();
        Map<Language, Map<String, List<String>>> understood = new HashMap<>();
        BOTS.forEach((language, bot) -> {
            bot.stateNames().forEach((state, name) -> names.put(name, state.code()));
            names.putAll(bot.otherStateNames());
            understood.put(language, bot.understood());
        });
        return new IntentParser(new PlaceParser(names), new Vocabulary(understood), () -> Talk.FACTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vivo en nueva york | state NY",
                "VIVO EN LA FLORIDA | state FL",
                "Vivo en TX | state TX",
                "mi código postal es 02139 | 02139",
                "soy de Carolina del Norte | state NC",
                "distrito 7 de Massachusetts | MA-7",
                "vivo en el distrito congresional 4 de Carolina del Norte | NC-4",
                "California, distrito 11 | CA-11",
                "mi distrito es ca-11 | CA-11",
                "las islas vírgenes | state VI",
                "¡Hola! Vivo en Puerto Rico | state PR",
                "Hola, vivo en TX | state TX",
                "yo vivo en texas | state TX",
                "vivo en las Islas Marshall | state MH",
                "Palaos | state PW",
                "campaña airport-face-scans | campaign airport-face-scans",
                "textos en español | drafts es",
                "buenas tardes, mi zip es 90210 | 90210",
                "¿quién representa a Vermont? | state VT",
                "¿Quién es la senadora de Nueva York? | state NY",
                "¿quién me representa? | my legislators",
                "mis senadores | my legislators",
                "¿Quiénes son mis senadores? | my legislators",
            })
    void a_place_is_found_as_people_say_it(String typed, String words) {
        assertThat(meant(typed)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Quién es la senadora Warren? | who is warren",
                "hola, ¿quién es Warren? | who is warren",
                "¡Hola! ¿Quién es Bernie Sanders? | who is bernie sanders",
                "quién es Mónica de la Cruz | who is monica de la cruz",
                "quién es de la cruz | who is de la cruz",
                "¿Qué opina Markey? | who is markey",
                "carta 1 | letter 1",
                "carta a la senadora Warren | letter warren",
                "una carta para Pressley, por favor | letter pressley",
                "quiero escribirle a Markey | letter markey",
                "carta a de la cruz | letter de la cruz",
                "quiero llamar a la congresista Pressley | call pressley",
                "llamo a pressley | call pressley",
                "quiero mandarle una carta a Warren | letter warren",
                "¿Me da una carta para Markey, por favor? | letter markey",
                "¿Cuál es el teléfono de Warren? | call warren",
                "carta para todos | letter",
                "mensaje para Warren | post warren",
                "Dígame quién es Ted Cruz | who is ted cruz",
                "llamada 2 | call 2",
                "publicación para Warren | post warren",
                "otra versión | another",
                "deme otra | another",
                "no me gusta | another",
                "otra carta | another letter",
                "otra versión carta 1 | another 1 letter",
                "otra versión de la carta para Warren | another warren letter",
                "por qué 1 | why 1",
                "¿Por qué? | why",
                "¿En qué se basa? | why",
            })
    void a_legislator_is_asked_for_as_people_say_it(String typed, String words) {
        assertThat(meant(typed)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "marcador de Vermont | scoreboard VT",
                "marcador de Carolina del Norte | scoreboard NC",
                "marcador del senado de california | scoreboard CA senate",
                "¿Quién apoya la ley en el Senado? | scoreboard senate",
                "marcador de la cámara | scoreboard house",
                "quiero ver el marcador de Texas | scoreboard TX",
                "¿Qué campañas hay? | campaigns",
                "mis datos | my data",
                "¿Qué sabe de mí? | my data",
                "olvídame | forget me",
                "por favor, borre mis datos | forget me",
                "háblame en español | language es",
                "en inglés | language en",
                "English | language en",
                "¿Cómo funciona esto? | help",
                "no entiendo | help",
                "muchas gracias por todo | thanks",
                "gracias, ahora una carta | letter",
                "buenos días | hello",
                "ya no quiero mensajes | stop",
                "adios | stop",
                "calle 8 | ?",
                "para mi madre | ?",
            })
    void the_rest_is_understood_as_people_say_it(String typed, String words) {
        assertThat(meant(typed)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTION_ANOTHER,another 2",
        "ACTION_POST,post 2",
        "ACTION_LETTER,letter 2",
        "ACTION_CALL,call 2",
        "ACTION_WHY,why 2"
    })
    void what_a_button_says_can_be_typed(Phrase label, String words) {
        BOTS.keySet().forEach(language -> {
            String typed = messages(language).say(label).toLowerCase(Locale.ROOT) + " 2";
            assertThat(meant(typed)).as(typed).isEqualTo(words);
        });
    }

    @Test
    void the_last_of_a_list_changes_the_spanish_and_where_it_begins_with_its_sound() {
        Messages spanish = messages(Language.SPANISH);

        assertThat(spanish.list(List.of("Misuri", "Illinois"))).isEqualTo("Misuri e Illinois");
        assertThat(spanish.list(List.of("IL-12", "IL-13", "IL-15"))).isEqualTo("IL-12, IL-13 e IL-15");
        assertThat(spanish.list(List.of("Nebraska", "Iowa"))).isEqualTo("Nebraska y Iowa");
        assertThat(spanish.list(List.of("Idaho", "Montana"))).isEqualTo("Idaho y Montana");
        assertThat(messages(Language.ENGLISH).list(List.of("Missouri", "Illinois")))
                .isEqualTo("Missouri and Illinois");
    }

    @Test
    void an_option_is_chosen_by_its_number_however_that_is_said() {
        Dialogue asked = NEW.asked(List.of(
                new Dialogue.Option("MA-5: Katherine M. Clark", "MA-5"),
                new Dialogue.Option("MA-7: Ayanna Pressley", "MA-7")));

        for (String typed : List.of("2", "la 2", "el 2", "el número 2", "Pressley", "7", "number 2")) {
            assertThat(PARSER.parse(typed, asked).words()).as(typed).isEqualTo("MA-7");
        }
    }

    private static Messages messages(Language language) {
        BotFile bot = Objects.requireNonNull(BOTS.get(language));
        return new Messages(language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames());
    }

    private static String meant(String typed) {
        return PARSER.parse(typed, NEW).words();
    }
}
