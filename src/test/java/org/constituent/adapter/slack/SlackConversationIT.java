package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.constituent.adapter.slack.SlackPeople.Line;
import org.constituent.adapter.slack.SlackPeople.Person;
import org.constituent.campaign.Language;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole conversations over a loopback Slack, on both transports; it refuses whatever Slack refuses. */
final class SlackConversationIT {
    private static final Map<Line, SlackTalk> TALKS = new EnumMap<>(Line.class);

    @BeforeAll
    static void connect() {
        for (Line line : Line.values()) {
            TALKS.put(line, new SlackTalk(line).ready());
        }
    }

    @AfterAll
    static void disconnect() {
        TALKS.values().forEach(SlackTalk::close);
    }

    @AfterEach
    void nothing_was_refused() {
        TALKS.values().forEach(talk -> assertThat(talk.slack.refused).isEmpty());
    }

    private static SlackTalk on(Line line) {
        return Objects.requireNonNull(TALKS.get(line));
    }

    /** From the first word to forgetting, as the person sees it. */
    @ParameterizedTest
    @CsvSource({
        "SOCKET, en-US, U811, 2 districts,  Letter, Add my story, Your words stand,  Another version, version, I sent it,     Thank you.,  Deleted,  Find my legislators, Forget me",
        "HTTP,   en-US, U812, 2 districts,  Letter, Add my story, Your words stand,  Another version, version, I sent it,     Thank you.,  Deleted,  Find my legislators, Forget me",
        "SOCKET, es-LA, U813, 2 distritos, Carta,  Mi historia,  sus palabras,      Otra versión,    versión, Ya lo envié,   Gracias.,    borré,   Buscar legisladores, Olvídeme",
        "HTTP,   es-ES, U814, 2 distritos, Carta,  Mi historia,  sus palabras,      Otra versión,    versión, Ya lo envié,   Gracias.,    borré,   Buscar legisladores, Olvídeme"
    })
    void a_person_goes_the_whole_way(
            Line line,
            String locale,
            String account,
            String split,
            String letter,
            String story,
            String kept,
            String another,
            String version,
            String sent,
            String thanks,
            String deleted,
            String find,
            String forget) {
        SlackTalk talk = on(line);
        Person person = talk.person(account, locale);
        Speaker speaker = new Speaker("slack", account);

        Happening place = talk.command(person, "02139");
        place.reads(split, "Edward J. Markey", "Elizabeth Warren", "MA-7");
        assertThat(place.wasPrivate()).isTrue();

        Happening chosen = talk.choose(person, place.option("MA-7"));
        chosen.reads("Ayanna Pressley");
        assertThat(chosen.wasPrivate()).isTrue();

        Happening draft = talk.press(person, chosen.button(letter, "Ayanna Pressley"));
        draft.reads("Ayanna Pressley");

        Happening asked = talk.press(person, draft.button(story, "Ayanna Pressley"));
        JsonNode window = asked.window();
        talk.fill(person, window, "My sister waited two hours at a gate that did not know her.");
        asked.reads(kept, "My sister waited two hours at a gate that did not know her.");
        assertThat(asked.wasPrivate()).isTrue();

        Happening next = talk.press(person, asked.button(another, "Ayanna Pressley"));
        next.reads("My sister waited two hours", version);

        Happening done = talk.press(person, next.button(sent, "Ayanna Pressley"));
        done.reads(thanks);
        assertThat(talk.bot
                        .actions
                        .totals("ban-facial-recognition", new BioguideId("P000617"))
                        .saidSent())
                .isPositive();

        JsonNode home = talk.home(person);
        assertThat(home.toString()).contains("Ayanna Pressley", "Edward J. Markey", "Elizabeth Warren", "MA-7");
        talk.pressHome(person, Happening.button(List.of(home), forget, ""), null)
                .reads(deleted);
        assertThat(talk.bot.dialogues.find(speaker)).isEmpty();
        assertThat(talk.bot.memory.story(speaker)).isEmpty();
        // The page is drawn anew: Slack shows nothing of them any more.
        await().atMost(120, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(String.valueOf(talk.slack.homes.get(account)))
                        .doesNotContain("Ayanna Pressley", "MA-7")
                        .contains(find));
    }

    @ParameterizedTest
    @EnumSource
    void a_direct_message_holds_the_whole_conversation(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U821", "en-US").alone();
        talk.slack.posted.clear();

        talk.write(person, "hello");
        heard(talk, "Tell me your ZIP code");
        talk.write(person, "i live in vermont");
        heard(talk, "Bernard Sanders");
        talk.write(person, "letter sanders");
        heard(talk, "Subject:");
        JsonNode card = talk.slack.posted.get(talk.slack.posted.size() - 1);
        Happening story = talk.press(person, Happening.button(List.of(card), "Add my story", "Bernard Sanders"));
        talk.fill(person, story.window(), "I was searched at the station & <b>nobody</b> said why.");
        story.reads("I was searched at the station & <b>nobody</b> said why.");
        // Alone with the bot, what was answered stays.
        assertThat(story.messages())
                .allMatch(message -> message.path("response_type").asText().equals("in_channel"));
        talk.write(person, "forget me");
        heard(talk, "I do not know you any more");
        assertThat(talk.slack.posted)
                .allMatch(message -> message.path("channel").asText().equals("DU821"));
    }

    @ParameterizedTest
    @EnumSource
    void a_mention_gets_one_line_that_reveals_no_place_and_the_press_a_private_talk(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U831", "en-US");
        talk.slack.posted.clear();

        talk.mention(person, "who represents me? I live in 05401");

        heard(talk, "nobody else's business");
        assertThat(talk.slack.posted).hasSize(1);
        JsonNode message = talk.slack.posted.get(0);
        assertThat(message.toString()).doesNotContain("05401", "Vermont", "VT");
        JsonNode button = Happening.button(List.of(message), "Answer me privately", "I can help");

        Happening alone = talk.pressPublic(person, button);
        alone.reads("Tell me your ZIP code");
        assertThat(alone.wasPrivate()).isTrue();
        assertThat(talk.bot.dialogues.find(new Speaker("slack", "U831"))).isEmpty();
        // Everybody else may press it too, and each is answered alone.
        Happening other = talk.pressPublic(talk.person("U832", "es-ES"), button);
        other.reads("código postal");
        assertThat(other.wasPrivate()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_said_to_the_bot_is_not_answered(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U833", "en-US");
        talk.slack.posted.clear();

        talk.write(person, "my zip is 05401");
        talk.mention(person, "hello");

        heard(talk, "nobody else's business");
        assertThat(talk.slack.posted).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_tells_nothing_of_whoever_asked_is_shown_to_all(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U834", "en-US");

        Happening all = talk.command(person, "scoreboard");
        all.reads("Scoreboard");
        assertThat(all.wasPrivate()).isFalse();
        Happening one = talk.command(person, "scoreboard VT");
        one.reads("Vermont");
        assertThat(one.wasPrivate()).isTrue();
    }

    /** In any channel, and where two other people talk. */
    @ParameterizedTest
    @EnumSource
    void a_command_where_two_people_talk_is_answered_to_the_one_who_asked(Line line) {
        SlackTalk talk = on(line);
        Happening place = talk.command(talk.person("U835", "en-US").alone(), "VT");
        place.reads("Bernard Sanders");
        assertThat(place.wasPrivate()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_shortcut_asks_for_the_place_in_a_window_and_answers_in_the_direct_messages(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U836", "en-US");

        Happening shortcut = talk.shortcut(person);
        JsonNode window = shortcut.window();
        assertThat(window.path("title").path("text").asText()).isEqualTo("Find my legislators");
        talk.fill(person, window, "05401");

        shortcut.reads("Bernard Sanders", "Peter Welch");
        assertThat(shortcut.messages())
                .allMatch(message -> message.path("channel").asText().equals("DU836"));
        Happening again = talk.shortcut(person);
        assertThat(again.window().toString()).contains("\"initial_value\":\"VT-AL\"");
        talk.fill(person, again.window(), "Atlantis");
        again.reads("I did not understand that.");
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_is_edited_in_a_window_that_holds_it(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U842", "en-US");
        Happening place = talk.command(person, "VT");
        place.reads("Bernard Sanders");

        Happening edit = talk.press(person, place.button("Edit", "Bernard Sanders"));
        JsonNode window = edit.window();
        assertThat(window.findValue("initial_value").asText()).contains("Vermont");
        talk.fill(person, window, "I met you in Burlington. Please sign on again.");

        edit.reads("I met you in Burlington. Please sign on again.", "I%20met%20you%20in%20Burlington");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_with_the_bot_shows_all_at_a_glance(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U843", "en-US");

        JsonNode stranger = talk.home(person);
        assertThat(stranger.toString())
                .contains("Where do you live?", "supported the act in an earlier Congress", "Send me updates");
        Happening asked = talk.pressHome(person, Happening.button(List.of(stranger), "Find my legislators", ""), null);
        talk.fill(person, asked.window(), "VT");
        asked.reads("Bernard Sanders");

        await().atMost(120, TimeUnit.SECONDS)
                .until(() -> String.valueOf(talk.slack.homes.get("U843")).contains("Peter Welch"));
        JsonNode home = talk.home(person);
        talk.pressHome(person, Happening.button(List.of(home), "Letter", "Peter Welch"), null)
                .reads("Subject:", "Peter Welch");
        talk.pressHome(person, Happening.button(List.of(home), "Send me updates", ""), null)
                .reads("I tell you here");
        talk.pressHome(person, Happening.button(List.of(home), "español", ""), null)
                .reads("español");
        await().atMost(120, TimeUnit.SECONDS)
                .until(() -> String.valueOf(talk.slack.homes.get("U843")).contains("No más novedades"));
    }

    @ParameterizedTest
    @EnumSource
    void a_legislator_is_found_while_one_types(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U844", "en-US");
        JsonNode menu = Objects.requireNonNull(talk.home(person).findValue("accessory"));
        assertThat(menu.path("type").asText()).isEqualTo("external_select");

        JsonNode found = talk.typing(person, menu.path("action_id").asText(), "velasquez");
        assertThat(SlackRules.options(found)).isEmpty();
        JsonNode first = found.path("options").path(0);
        assertThat(first.path("text").path("text").asText()).contains("Nydia M. Velázquez");
        talk.pressHome(person, menu, first).reads("Nydia M. Vel");
        assertThat(talk.typing(person, menu.path("action_id").asText(), "zzzz").path("options"))
                .isEmpty();
        assertThat(talk.typing(person, menu.path("action_id").asText(), "a").path("options"))
                .hasSizeBetween(50, 100);
    }

    @ParameterizedTest
    @CsvSource({
        "SOCKET, help,                       I never send anything",
        "HTTP,   what is the bill,           https://www.congress.gov/bill/118th-congress/senate-bill/681",
        "SOCKET, are you a bot,              'a program, not a person'",
        "HTTP,   ayuda,                      I never send anything",
        "HTTP,   message,                    I do not know yet where you live",
        "SOCKET, message sanders,            Bernard Sanders",
        "HTTP,   message sanders letter,     Subject:",
        "HTTP,   message letter S000033,     Subject:",
        "SOCKET, call sanders,               Call script",
        "HTTP,   scoreboard VT senate,       Vermont",
        "SOCKET, updates on,                 I tell you here",
        "HTTP,   updates off,                I have no wish of yours",
        "SOCKET, language es,                español",
        "HTTP,   language English,           I speak English",
        "SOCKET, my data,                    I remember nothing",
        "HTTP,   my-data,                    I remember nothing",
        "SOCKET, campaigns,                  These campaigns are running",
        "HTTP,   forget me,                  nothing",
        "SOCKET, impact,                     Nothing is counted",
        "SOCKET, i live in vermont,          Bernard Sanders",
        "HTTP,   who is warren,              Elizabeth Warren",
        "HTTP,   '',                         Where do you live?"
    })
    void every_sub_word_is_answered(Line line, String words, String answer) {
        SlackTalk talk = on(line);
        Person person = talk.person("U85" + Integer.toUnsignedString(words.hashCode()), "en-US");
        if (words.contains("sanders") || words.contains("S000033")) {
            talk.command(person, "VT").reads("Peter Welch");
        }
        talk.command(person, words).reads(answer);
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_the_data_is_told_in_a_window(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U861", "en-US");
        Happening report = talk.command(person, "report sanders");
        talk.fill(person, report.window(), "The phone number is another one.");
        report.reads("Whoever runs this bot will look at it");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_workspace_did_together_is_switched_on_by_those_who_run_it(Line line) {
        SlackTalk talk = on(line);
        Person member = talk.person("U871", "en-US");
        Person admin = talk.admin("U872");
        talk.command(member, "impact").reads("Nothing is counted");
        talk.command(member, "impact-setting on").reads("for those who run this community");
        talk.command(admin, "impact-setting on").reads("From now on I count here");
        talk.command(member, "impact").reads("from 5 people up");
        talk.command(admin, "impact-setting off").reads("what was counted is deleted");
        talk.command(member.alone(), "impact").reads("here we talk alone");
    }

    @ParameterizedTest
    @EnumSource
    void the_language_of_slack_is_the_bot_s_until_another_is_chosen(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U881", "es-LA");
        talk.command(person, "help").reads("Dígame dónde vive");
        talk.command(person, "language en").reads("I speak English");
        talk.command(person, "help").reads("I never send anything");
        assertThat(talk.bot
                        .dialogues
                        .find(new Speaker("slack", "U881"))
                        .orElseThrow()
                        .language())
                .isEqualTo(Language.ENGLISH);
    }

    private static void heard(SlackTalk talk, String words) {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(talk.slack.posted.toString()).contains(words));
    }
}
