package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.constituent.adapter.slack.SlackPeople.Line;
import org.constituent.adapter.slack.SlackPeople.Person;
import org.constituent.chat.Speaker;
import org.constituent.civic.District;
import org.constituent.port.Geocoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A street address on Slack, over both transports: asked for in a window only, answered to its writer alone. */
final class SlackAddressIT {
    private static final String ADDRESS = "12 Wisterialane, Cambridge, MA 02139";
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOCKET | en-US | U901 | 2 districts  | Use my street address    | It goes once to the geocoder of the U.S. Census Bureau | MA-7 is represented by
            HTTP   | en-US | U902 | 2 districts  | Use my street address    | It goes once to the geocoder of the U.S. Census Bureau | MA-7 is represented by
            SOCKET | es-LA | U903 | 2 distritos  | Usar mi dirección       | geocodificador de la Oficina del Censo                 | MA-7
            HTTP   | es-ES | U904 | 2 distritos  | Usar mi dirección       | geocodificador de la Oficina del Censo                 | MA-7
            """)
    void of_a_split_zip_code_a_window_asks_for_the_address_and_the_district_is_answered_where_it_began(
            Line line, String locale, String user, String split, String offer, String where, String found) {
        SlackTalk talk = on(line);
        Person person = talk.person(user, locale);
        talk.bot.geocoderSays =
                new Geocoder.Answer.In(List.of(District.named("MA-7").orElseThrow()));
        try (LogLines log = new LogLines()) {
            Happening place = talk.command(person, "02139");
            place.reads(split, offer);

            Happening chosen = talk.choose(person, place.option(offer));
            JsonNode window = chosen.window();
            assertThat(window.path("type").asText()).isEqualTo("modal");
            assertThat(window.path("submit").path("text").asText()).isEqualTo(offer);
            assertThat(window.toString()).contains(where);
            talk.fill(person, window, ADDRESS);

            chosen.reads(found, "Ayanna Pressley");
            assertThat(chosen.wasPrivate()).isTrue();
            assertThat(chosen.messages()).isNotEmpty();
            assertThat(chosen.text() + place.text() + talk.slack.posted + log.lines)
                    .doesNotContainIgnoringCase("wisterialane");
        }
        assertThat(talk.bot.dialogues.find(new Speaker("slack", user)).toString())
                .contains("MA-7")
                .doesNotContainIgnoringCase("wisterialane");
        assertThat(talk.home(person).toString()).contains("Ayanna Pressley").doesNotContainIgnoringCase("wisterialane");
    }

    @ParameterizedTest
    @EnumSource
    void a_geocoder_that_is_silent_leaves_the_zip_code_with_a_sentence(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U905", "en-US");
        talk.bot.geocoderSays = new Geocoder.Answer.Down();
        Happening place = talk.command(person, "94536");
        place.reads("Use my street address");

        Happening pressed = talk.press(person, place.button("Use my street address", ""));
        talk.fill(person, pressed.window(), ADDRESS);

        pressed.reads("does not answer just now, so I go by the ZIP code alone", "Edward J. Markey");
        assertThat(pressed.wasPrivate()).isTrue();
        assertThat(pressed.text()).doesNotContainIgnoringCase("wisterialane");
    }

    @ParameterizedTest
    @EnumSource
    void matches_in_two_districts_are_offered_to_choose_from(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U906", "en-US");
        talk.bot.geocoderSays = new Geocoder.Answer.In(List.of(
                District.named("TX-37").orElseThrow(), District.named("TX-21").orElseThrow()));
        Happening asked = talk.command(person, "address");
        talk.fill(person, asked.window(), "12 Wisterialane, Austin, TX 78701");

        asked.reads("That address fits places in 2 districts, TX-37 and TX-21.");
        Happening one = talk.choose(person, asked.option("TX-37"));
        one.reads("TX-37 is represented by", "Lloyd Doggett");
    }

    @ParameterizedTest
    @EnumSource
    void alone_with_the_bot_it_is_a_window_too_and_what_is_written_there_is_no_address(Line line) {
        SlackTalk talk = on(line);
        Person person = talk.person("U907", "en-US").alone();
        int before = talk.slack.posted.size();
        talk.write(person, "02139");
        Happening seen = new Happening(talk.slack, "", () -> talk.slack.postedSince(before), 0);
        seen.reads("2 districts", "Use my street address");

        talk.bot.geocoderSays =
                new Geocoder.Answer.In(List.of(District.named("MA-7").orElseThrow()));
        Happening chosen = talk.chooseAlone(person, seen.option("Use my street address"));
        talk.fill(person, chosen.window(), ADDRESS);
        chosen.reads("MA-7 is represented by");

        talk.write(person, "and my house is 14 Wisterialane, Boston, MA 02139");
        await().atMost(120, TimeUnit.SECONDS)
                .until(() -> seen.text().split("ZIP code 02139 lies in Massachusetts", -1).length > 2);
        assertThat(seen.text() + chosen.text()).doesNotContainIgnoringCase("wisterialane");
    }
}
