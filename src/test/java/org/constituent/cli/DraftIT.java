package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftIT {

    @Test
    void everybody_of_a_place_gets_every_medium_as_json(@TempDir Path folder) {
        List<JsonNode> drafts = new Program(folder)
                .run("draft", "--place", "94110", "--json")
                .succeeded()
                .json();

        assertThat(drafts)
                .extracting(draft -> draft.get("legislator").get("chamber").asText() + " "
                        + draft.get("medium").asText())
                .containsExactly(
                        "senate post",
                        "senate letter",
                        "senate call",
                        "senate post",
                        "senate letter",
                        "senate call",
                        "house post",
                        "house letter",
                        "house call");
        assertThat(drafts).allSatisfy(draft -> {
            assertThat(draft.get("body").asText()).contains("94110");
            assertThat(draft.get("routes")).isNotEmpty();
            assertThat(draft.get("citations")).isNotNull();
            boolean post = draft.get("medium").asText().equals("post");
            assertThat(draft.has("length")).isEqualTo(post);
            if (post) {
                assertThat(draft.get("length").asInt()).isBetween(1, 280);
            }
        });
    }

    @Test
    void a_person_reads_title_standing_words_and_ways(@TempDir Path folder) {
        assertThat(new Program(folder)
                        .run("draft", "--place", "02139", "--legislator", "M000133", "--medium", "letter")
                        .succeeded()
                        .out())
                .startsWith("Senator Edward J. Markey (Democrat, Massachusetts)\n")
                .contains("supported the act in an earlier Congress", "Subject: ", "Dear Senator Markey,", "02139")
                .doesNotContain("Elizabeth Warren", "another 1");
    }

    @Test
    void who_may_not_be_ones_own_gets_no_draft_unasked(@TempDir Path folder) {
        Program.Run run = new Program(folder).run("draft", "--place", "90210", "--medium", "call", "--json");

        assertThat(run.succeeded().json())
                .extracting(draft -> draft.get("legislator").get("chamber").asText())
                .containsExactly("senate", "senate");
        assertThat(run.error()).contains("90210 lies in California and touches 3 districts");
    }

    @Test
    void where_not_even_the_senators_are_certain_there_is_no_draft_but_the_question(@TempDir Path folder) {
        Program.Run run = new Program(folder).run("draft", "--place", "58436");

        assertThat(run.out()).isEmpty();
        assertThat(run.error()).contains("tell me which is yours, because your senators depend on it too");
        assertThat(run.code()).isNotZero();
    }

    @Test
    void a_number_stands_for_one_version_and_another_for_another(@TempDir Path folder) {
        Program program = new Program(folder);
        String[] seventh = {"draft", "--place", "VT", "--legislator", "sanders", "--number", "7", "--json"};

        String first = program.run(seventh).succeeded().out();

        assertThat(program.run(seventh).out()).isEqualTo(first);
        seventh[6] = "8";
        assertThat(program.run(seventh).out()).isNotEqualTo(first);
    }

    @Test
    void without_a_number_the_next_version_is_given(@TempDir Path folder) {
        Program program = new Program(folder);
        String[] any = {"draft", "--place", "VT", "--legislator", "S000033", "--medium", "post", "--json"};

        assertThat(program.run(any).json().get(0).get("number").asInt()).isZero();
        assertThat(program.run(any).json().get(0).get("number").asInt()).isEqualTo(1);
    }

    @Test
    void a_story_stands_in_the_letter_as_it_was_told(@TempDir Path folder) {
        String story = "In May a camera at my gate took me for somebody else. {{last}} $1 <b>";

        List<JsonNode> drafts = new Program(folder)
                .run("draft", "--place", "VT", "--legislator", "S000033", "--story", story, "--json")
                .succeeded()
                .json();

        JsonNode letter = drafts.get(1);
        assertThat(letter.get("medium").asText()).isEqualTo("letter");
        assertThat(letter.get("personal").asBoolean()).isTrue();
        assertThat(letter.get("body").asText()).contains("\n\n" + story + "\n\n");
        assertThat(drafts.get(0).get("body").asText()).doesNotContain(story);
    }

    @Test
    void a_story_that_is_too_long_is_refused(@TempDir Path folder) {
        Program.Run run = new Program(folder).run("draft", "--place", "VT", "--story", "x".repeat(601));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).isEqualTo("--story must hold some words, and at most 600 characters.\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void mistakes_are_told_in_a_sentence(@TempDir Path folder) {
        Program program = new Program(folder);

        refused(program.run("draft", "--place", "VT", "--legislator", "W000817"), "does not represent VT");
        refused(
                program.run("draft", "--place", "VT", "--legislator", "nobody"),
                "Nobody in Congress is known by \"nobody\".");
        refused(
                program.run("draft", "--place", "VT", "--medium", "fax"),
                "--medium is fax, but must be post, letter or call.");
        refused(
                program.run("draft", "--place", "VT", "--number", "-1"),
                "--number is -1, but versions are counted from 0.");
        refused(program.run("draft", "--place", "nonsense"), "\"nonsense\": I did not understand that.");
        refused(program.run("draft", "--place", "09012"), "ZIP code 09012 is military mail");
        refused(program.run("draft"), "Missing required option: '--place=PLACE'");
        refused(program.run("draft", "--place", "VT", "--campaign", "none"), "There is no campaign none. There are: ");
        refused(
                program.run("draft", "--place", "VT", "--lang", "xx"),
                "There are no words in the language xx. There are: ");
    }

    private static void refused(Program.Run run, String sentence) {
        assertThat(run.error()).contains(sentence);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
