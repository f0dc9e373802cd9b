package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.constituent.civic.District;
import org.constituent.port.Geocoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole conversations over a loopback Discord, which refuses whatever Discord refuses. */
@SuppressWarnings("NullAway.Init") // connected before all tests
final class DiscordConversationIT {
    private static DiscordTalk talk;

    @BeforeAll
    static void connect() {
        talk = new DiscordTalk().ready();
    }

    @AfterAll
    static void disconnect() {
        talk.close();
    }

    @AfterEach
    void nothing_was_refused() {
        assertThat(talk.discord.refused).isEmpty();
    }

    /** From the first word to forgetting, as the person sees it, in a server and in two languages. */
    @ParameterizedTest
    @CsvSource({
        "en-US, 811, 2 districts,  Letter, Add my story, Your words stand,  Another version, version, I sent it,     Thank you.,  Deleted",
        "es-419,812, 2 distritos, Carta,  Mi historia,  sus palabras,      Otra versión,    versión, Ya lo envié,   Gracias.,    borré"
    })
    void a_person_goes_the_whole_way(
            String locale,
            String account,
            String split,
            String letter,
            String story,
            String kept,
            String another,
            String third,
            String sent,
            String thanks,
            String deleted) {
        Interaction.Person person = new Interaction.Person(account, locale, true, 3072);
        Speaker speaker = new Speaker("discord", account);

        Interaction place = talk.command(person, "legislators", Map.of("place", "02139"));
        place.reads(split, "Edward J. Markey", "Elizabeth Warren");
        await().atMost(120, TimeUnit.SECONDS)
                .until(() -> place.messages().toString().contains("MA-7"));
        assertThat(place.wasPrivate()).isTrue();

        Interaction chosen = talk.choose(person, place.option("MA-7"));
        chosen.reads("Ayanna Pressley");
        assertThat(chosen.wasPrivate()).isTrue();

        Interaction draft = talk.press(person, chosen.button(letter, "Ayanna Pressley"));
        draft.reads("Ayanna Pressley");

        JsonNode modal =
                talk.press(person, draft.button(story, "Ayanna Pressley")).modal();
        Interaction told = talk.fill(person, modal, "My sister waited two hours at a gate that did not know her.");
        told.reads(kept, "My sister waited two hours at a gate that did not know her.");
        assertThat(told.wasPrivate()).isTrue();

        Interaction version = talk.press(person, told.button(another, "Ayanna Pressley"));
        version.reads("My sister waited two hours", third);

        Interaction done = talk.press(person, version.button(sent, "Ayanna Pressley"));
        done.reads(thanks);
        assertThat(talk.bot
                        .actions
                        .totals("ban-facial-recognition", new BioguideId("P000617"))
                        .saidSent())
                .isPositive();

        talk.command(person, "forget-me", Map.of()).reads(deleted);
        assertThat(talk.bot.dialogues.find(speaker)).isEmpty();
        assertThat(talk.bot.memory.story(speaker)).isEmpty();
    }

    @Test
    void a_street_address_is_filled_into_a_window_and_nothing_of_it_comes_back() {
        Interaction.Person person = new Interaction.Person("871", "en-US", true, 0);
        talk.bot.geocoderSays =
                new Geocoder.Answer.In(List.of(District.named("MA-7").orElseThrow()));
        try (LogLines log = new LogLines()) {
            JsonNode modal = talk.press(person, "address").modal();
            assertThat(modal.toString()).contains("It goes once to the geocoder of the U.S. Census Bureau");

            Interaction found = talk.fill(person, modal, "12 Wisterialane, Cambridge, MA 02139");
            found.reads("MA-7 is represented by two senators and one representative.", "Ayanna Pressley");
            assertThat(found.wasPrivate()).isTrue();
            assertThat(found.messages().toString()).doesNotContainIgnoringCase("wisterialane");

            talk.bot.geocoderSays = new Geocoder.Answer.Down();
            Interaction silent = talk.fill(person, modal, "12 Wisterialane, Cambridge, MA 02139");
            silent.reads("does not answer just now, so I go by the ZIP code alone", "Edward J. Markey");
            assertThat(silent.messages().toString()).doesNotContainIgnoringCase("wisterialane");
            assertThat(log.lines.toString()).doesNotContainIgnoringCase("wisterialane");
        }
        assertThat(talk.bot.dialogues.find(new Speaker("discord", "871")).toString())
                .doesNotContainIgnoringCase("wisterialane");
    }

    @Test
    void a_direct_message_holds_the_whole_conversation() {
        Interaction.Person person = new Interaction.Person("821", "en-US", false, 0);
        talk.discord.channelMessages.clear();

        talk.write(person, "hello");
        heard("Tell me your ZIP code");
        talk.write(person, "i live in vermont");
        heard("Bernard Sanders");
        talk.write(person, "what is the bill?");
        heard("Earlier bills, which ended with their Congress");
        talk.write(person, "letter sanders");
        heard("Subject:");
        talk.write(person, "forget me");
        heard("I do not know you any more");
        assertThat(talk.discord.channelMessages)
                .allMatch(message -> message.path("to").asText().equals("91821"));
    }

    @Test
    void a_mention_gets_one_line_that_reveals_no_place_and_the_press_a_private_talk() {
        Interaction.Person person = new Interaction.Person("831", "en-US", true, 3072);
        talk.discord.channelMessages.clear();

        talk.write(person, "<@" + LoopbackDiscord.BOT + "> who represents me? I live in 05401");

        heard("nobody else's business");
        assertThat(talk.discord.channelMessages).hasSize(1);
        JsonNode line = talk.discord.channelMessages.get(0);
        assertThat(line.toString()).doesNotContain("05401", "Vermont", "VT");
        JsonNode button = line.path("components").path(0).path("components").path(0);
        assertThat(button.path("label").asText()).isEqualTo("Answer me privately");

        Interaction alone = talk.press(person, button.path("custom_id").asText());
        alone.reads("Tell me your ZIP code");
        assertThat(alone.wasPrivate()).isTrue();
        assertThat(talk.bot.dialogues.find(new Speaker("discord", "831"))).isEmpty();
    }

    @Test
    void what_is_not_said_to_the_bot_is_not_answered() {
        Interaction.Person person = new Interaction.Person("832", "en-US", true, 3072);
        talk.discord.channelMessages.clear();

        talk.write(person, "my zip is 05401");
        talk.write(person, "<@" + LoopbackDiscord.BOT + "> hello");

        heard("nobody else's business");
        assertThat(talk.discord.channelMessages).hasSize(1);
    }

    @Test
    void only_what_tells_nothing_of_whoever_asked_is_shown_to_all() {
        Interaction.Person person = new Interaction.Person("833", "en-US", true, 3072);

        Interaction all = talk.command(person, "scoreboard", Map.of());
        all.reads("Scoreboard");
        assertThat(all.wasPrivate()).isFalse();
        Interaction one = talk.command(person, "scoreboard", Map.of("state", "VT"));
        one.reads("Vermont");
        assertThat(one.wasPrivate()).isTrue();
    }

    @Test
    void a_press_means_the_same_after_a_restart() {
        Interaction.Person person = new Interaction.Person("841", "en-US", true, 3072);
        Interaction place = talk.command(person, "legislators", Map.of("place", "VT"));
        place.reads("Bernard Sanders");
        String id = place.button("Letter", "Bernard Sanders");

        try (DiscordTalk other = new DiscordTalk().ready()) {
            other.press(person, id).reads("I do not know yet where you live");
            other.command(person, "legislators", Map.of("place", "VT")).reads("Bernard Sanders");
            other.press(person, id).reads("Bernard Sanders", "Subject:");
            assertThat(other.discord.refused).isEmpty();
        }
    }

    @Test
    void a_draft_is_edited_in_a_window_that_holds_it() {
        Interaction.Person person = new Interaction.Person("842", "en-US", true, 3072);
        Interaction place = talk.command(person, "legislators", Map.of("place", "VT"));
        place.reads("Bernard Sanders");

        JsonNode modal =
                talk.press(person, place.button("Edit", "Bernard Sanders")).modal();
        String value =
                modal.path("components").path(1).path("component").path("value").asText();
        assertThat(value).contains("Vermont");

        Interaction own = talk.fill(person, modal, "I met you in Burlington. Please sign on again.");
        own.reads("I met you in Burlington. Please sign on again.");
        assertThat(own.messages().toString()).contains("I%20met%20you%20in%20Burlington");
    }

    @ParameterizedTest
    @CsvSource({
        "message,     legislator, velasquez, 'Representative Nydia M. Velázquez (Democrat, NY-7)'",
        "legislators, place,      californa, California",
        "scoreboard,  state,      nuevo m,   Nuevo México",
        "campaigns,   campaign,   aerop,     ''"
    })
    void what_is_typed_is_completed(String command, String option, String typed, String first) {
        Interaction.Person person =
                new Interaction.Person("851", first.startsWith("N") ? "es-ES" : "en-US", true, 3072);

        List<String> suggestions = talk.typing(person, command, option, typed).suggestions();

        if (first.isEmpty()) {
            assertThat(suggestions).isEmpty();
        } else {
            assertThat(suggestions).first().isEqualTo(first);
        }
    }

    @Test
    void every_command_is_answered() {
        Interaction.Person person = new Interaction.Person("861", "en-US", true, 3072);
        talk.command(person, "message", Map.of()).reads("I do not know yet where you live");
        talk.command(person, "legislators", Map.of("place", "05401")).reads("Bernard Sanders");
        talk.command(person, "message", Map.of("legislator", "S000033", "medium", "letter"))
                .reads("Subject:");
        talk.command(person, "call", Map.of("legislator", "sanders")).reads("Call script");
        talk.command(person, "campaigns", Map.of()).reads("These campaigns are running");
        talk.command(person, "updates", Map.of("switch", "on")).reads("Done");
        talk.command(person, "my-data", Map.of()).reads("You asked for updates");
        talk.command(person, "language", Map.of("language", "es")).reads("español");
        talk.command(person, "language", Map.of("language", "en")).reads("I speak English");
        talk.command(person, "help", Map.of()).reads("I never send anything");
        JsonNode modal =
                talk.command(person, "report", Map.of("legislator", "S000033")).modal();
        talk.fill(person, modal, "The phone number is another one.").reads("Whoever runs this bot will look at it");
        talk.command(person, "gone-since", Map.of()).reads("I never send anything");
        talk.command(person, "forget-me", Map.of()).reads("Deleted", "your wish for updates");
    }

    @Test
    void what_the_server_did_together_is_switched_on_by_those_who_manage_it() {
        Interaction.Person member = new Interaction.Person("871", "en-US", true, 3072);
        Interaction.Person manager = new Interaction.Person("872", "en-US", true, 3072 | (1 << 5));
        talk.command(member, "impact", Map.of()).reads("Nothing is counted");
        talk.command(member, "impact-setting", Map.of("switch", "on")).reads("for those who run this community");
        talk.command(manager, "impact-setting", Map.of("switch", "on")).reads("From now on I count here");
        talk.command(member, "impact", Map.of()).reads("from 5 people up");
        talk.command(manager, "impact-setting", Map.of("switch", "off")).reads("what was counted is deleted");
        assertThat(talk.discord.registered.stream()
                        .filter(command -> command.path("name").asText().equals("impact-setting"))
                        .map(command ->
                                command.path("default_member_permissions").asText()))
                .containsExactly(String.valueOf(1 << 5));
    }

    @Test
    void the_commands_are_shown_in_both_languages() {
        assertThat(talk.discord.registeredAt).containsExactly("everywhere");
        assertThat(talk.discord.registered).hasSize(15);
        JsonNode first = talk.discord.registered.get(0);
        assertThat(first.path("name").asText()).isEqualTo("legislators");
        assertThat(first.path("name_localizations").path("es-ES").asText()).isEqualTo("legisladores");
        assertThat(first.path("name_localizations").path("es-419").asText()).isEqualTo("legisladores");
    }

    private static void heard(String words) {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> talk.discord.channelMessages.toString().contains(words));
    }
}
