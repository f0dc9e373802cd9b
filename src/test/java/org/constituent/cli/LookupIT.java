package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LookupIT {
    private static final List<String> PLACES = List.of(
            "94110",
            "90210",
            "Vermont",
            "California",
            "AK-AL",
            "20001",
            "00901",
            "96799",
            "09012",
            "00000",
            "nonsense",
            "CA-11",
            "TX-23",
            "99999",
            "96939",
            "02139-4307");
    private static Map<String, JsonNode> answers = Map.of();

    /** One start of the program answers them all. */
    @BeforeAll
    static void lookUp(@TempDir Path folder) {
        List<String> arguments = new ArrayList<>(List.of("lookup", "--json", "--level", "federal"));
        arguments.addAll(PLACES);
        Program.Run run = new Program(folder).run(arguments.toArray(String[]::new));
        assertThat(run.code()).as("one of the places is none").isEqualTo(2);
        answers = run.json().stream()
                .collect(Collectors.toMap(line -> line.get("place").asText(), Function.identity()));
    }

    @Test
    void every_line_has_the_fields_of_the_contract_in_order() {
        assertThat(answers).hasSameSizeAs(PLACES);
        assertThat(answers.values()).allSatisfy(line -> {
            List<String> names = new ArrayList<>();
            line.fieldNames().forEachRemaining(names::add);
            assertThat(names)
                    .containsExactly(
                            "place",
                            "kind",
                            "precision",
                            "asOf",
                            "congress",
                            "states",
                            "districts",
                            "legislators",
                            "vacancies",
                            "split",
                            "explanation");
            assertThat(line.get("asOf").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(line.get("congress").asInt()).isEqualTo(119);
            assertThat(line.get("explanation").asText()).isNotBlank();
            assertThat(line.get("split").isBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            94110      | zip        | zip5     | CA | CA-11               | 3 | -     | false
            90210      | zip        | zip5     | CA | CA-30,CA-32,CA-36   | 5 | -     | true
            02139-4307 | zip        | zip5     | MA | MA-5,MA-7           | 4 | -     | true
            Vermont    | state      | state    | VT | VT-AL               | 3 | -     | false
            AK-AL      | district   | district | AK | AK-AL               | 3 | -     | false
            CA-11      | district   | district | CA | CA-11               | 3 | -     | false
            TX-23      | district   | district | TX | TX-23               | 2 | TX-23 | false
            20001      | zip        | zip5     | DC | DC-AL               | 1 | -     | false
            00901      | zip        | zip5     | PR | PR-AL               | 1 | -     | false
            96799      | zip        | zip5     | AS | AS-AL               | 1 | -     | false
            99999      | zip        | zip3     | AK | AK-AL               | 3 | -     | false
            09012      | zip        | -        | -  | -                   | 0 | -     | false
            00000      | zip        | -        | -  | -                   | 0 | -     | false
            96939      | zip        | -        | -  | -                   | 0 | -     | false
            nonsense   | unknown    | -        | -  | -                   | 0 | -     | false
            """)
    void a_place_is_answered_as_the_contract_says(
            String place,
            String kind,
            @Nullable String precision,
            @Nullable String state,
            @Nullable String districts,
            int legislators,
            @Nullable String vacancy,
            boolean split) {
        JsonNode line = answer(place);

        assertThat(line.get("kind").asText()).isEqualTo(kind);
        assertThat(line.get("precision").asText(null)).isEqualTo(precision);
        assertThat(texts(line.get("states"))).isEqualTo(state == null ? List.of() : List.of(state));
        assertThat(texts(line.get("districts"), "name"))
                .isEqualTo(districts == null ? List.of() : List.of(districts.split(",", -1)));
        assertThat(line.get("legislators")).hasSize(legislators);
        assertThat(texts(line.get("vacancies"))).isEqualTo(vacancy == null ? List.of() : List.of(vacancy));
        assertThat(line.get("split").asBoolean()).isEqualTo(split);
    }

    @Test
    void a_bare_state_names_its_senators_alone_and_asks_for_a_zip_code() {
        JsonNode line = answer("California");

        assertThat(texts(line.get("legislators"), "chamber")).containsExactly("senate", "senate");
        assertThat(line.get("districts")).hasSize(52);
        assertThat(texts(line.get("vacancies"))).containsExactly("CA-14");
        assertThat(line.get("split").asBoolean()).isTrue();
        assertThat(line.get("explanation").asText()).contains("ZIP code");
    }

    @Test
    void a_legislator_has_the_fields_of_the_contract_in_order() {
        JsonNode pelosi = answer("94110").get("legislators").get(2);

        assertThat(pelosi)
                .hasToString("{\"bioguide\":\"P000197\",\"name\":\"Nancy Pelosi\",\"chamber\":\"house\","
                        + "\"party\":\"Democrat\",\"state\":\"CA\",\"district\":11,\"votes\":true}");
        JsonNode senator = answer("94110").get("legislators").get(0);
        assertThat(senator.get("district").isNull()).isTrue();
        assertThat(senator.get("votes").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20001", "00901", "96799"})
    void a_delegate_is_number_0_and_does_not_vote(String place) {
        JsonNode delegate = answer(place).get("legislators").get(0);

        assertThat(delegate.get("district").asInt()).isZero();
        assertThat(delegate.get("votes").asBoolean()).isFalse();
        assertThat(delegate.get("chamber").asText()).isEqualTo("house");
    }

    @Test
    void a_district_is_named_by_its_division() {
        assertThat(answer("94110").get("districts").get(0).get("id").asText())
                .isEqualTo("ocd-division/country:us/state:ca/cd:11");
        assertThat(answer("20001").get("districts").get(0).get("id").asText())
                .startsWith("ocd-division/country:us/district:dc");
        assertThat(answer("00901").get("districts").get(0).get("id").asText())
                .startsWith("ocd-division/country:us/territory:pr");
    }

    @Test
    void names_keep_their_accents() {
        assertThat(answer("00901").get("legislators").get(0).get("name").asText())
                .isEqualTo("Pablo José Hernández");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09012    | vote by their home address
            00000    | is not in use
            96939    | There is no seat in Congress for Palau
            nonsense | I did not understand that.
            99999    | by its first three digits only
            TX-23    | is vacant until an election fills it
            """)
    void every_answer_is_a_plain_sentence(String place, String sentence) {
        assertThat(answer(place).get("explanation").asText()).contains(sentence);
    }

    @Test
    void a_person_reads_names_phones_and_the_source(@TempDir Path folder) {
        assertThat(new Program(folder).run("lookup", "94110").succeeded().out())
                // What a coming map changes is told after it, from the election on.
                .startsWith("ZIP code 94110 is represented by two senators and one representative (CA-11).")
                .contains("  Representative Nancy Pelosi (Democrat, CA-11)  202-225-4965  https://")
                .contains("as of ");
    }

    @Test
    void a_batch_answers_line_by_line_in_order_the_empty_and_the_odd_ones_too(@TempDir Path folder) {
        Program.Run run =
                new Program(folder).typing("94110\n\nnonsense\r\n  vermont \n🙂\n09012", "lookup", "--json", "--batch");

        assertThat(run.succeeded().json())
                .extracting(line ->
                        line.get("place").asText() + " " + line.get("kind").asText())
                .containsExactly(
                        "94110 zip", " unknown", "nonsense unknown", "vermont state", "🙂 unknown", "09012 zip");
    }

    @Test
    void a_batch_for_people_passes_over_empty_lines(@TempDir Path folder) {
        assertThat(new Program(folder)
                        .typing("\n\n09012\n\n", "lookup", "--batch")
                        .succeeded()
                        .out())
                .startsWith("ZIP code 09012 is military mail")
                .containsOnlyOnce("ZIP code of that address");
    }

    @Test
    void of_the_states_it_says_that_nothing_is_known_yet(@TempDir Path folder) {
        String sentence = "State legislators are not available here yet: I know Congress only.";
        Program.Run state =
                new Program(folder).run("lookup", "94110", "--level", "state").succeeded();
        assertThat(state.out()).startsWith(sentence).doesNotContain("Pelosi");

        Program.Run all =
                new Program(folder).run("lookup", "94110", "--level", "all").succeeded();
        assertThat(all.out()).contains("Pelosi", sentence);

        JsonNode line = new Program(folder)
                .run("lookup", "94110", "--json", "--level", "state")
                .succeeded()
                .json()
                .get(0);
        assertThat(line.get("explanation").asText()).startsWith(sentence);
        assertThat(line.get("legislators")).isEmpty();
        assertThat(line.get("states").get(0).asText()).isEqualTo("CA");
    }

    @Test
    void another_level_is_a_mistake(@TempDir Path folder) {
        Program.Run run = new Program(folder).run("lookup", "94110", "--level", "city");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("--level", "FEDERAL, STATE, ALL");
    }

    @Test
    void without_a_place_one_is_asked_for(@TempDir Path folder) {
        Program.Run run = new Program(folder).run("lookup");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).isEqualTo("Which place? For example: ./constituent lookup 94110\n");
    }

    private static JsonNode answer(String place) {
        JsonNode line = answers.get(place);
        assertThat(line).as(place).isNotNull();
        return line;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }
}
