package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.constituent.ThirdCampaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandsIT {

    @Test
    void the_scoreboard_counts_who_supported_the_flagship_before(@TempDir Path folder) {
        JsonNode board = new Program(folder)
                .run("scoreboard", "--json")
                .succeeded()
                .json()
                .get(0);

        assertThat(board.get("campaign").asText()).isEqualTo("ban-facial-recognition");
        assertThat(board.get("totals").get("senate").get("supported-before").asInt())
                .isEqualTo(6);
        assertThat(board.get("totals").get("house").get("supported-before").asInt())
                .isEqualTo(20);
        assertThat(board.get("seats")).hasSize(541);
    }

    @Test
    void the_scoreboard_counts_who_supports_the_airport_bill_now_in_both_parties(@TempDir Path folder) {
        JsonNode board = new Program(folder)
                .run("scoreboard", "--campaign", "airport-face-scans", "--json")
                .succeeded()
                .json()
                .get(0);

        List<String> parties = new ArrayList<>();
        board.get("seats").forEach(seat -> {
            if (List.of("sponsor", "original-cosponsor", "cosponsor")
                    .contains(seat.path("standing").asText())) {
                parties.add(seat.get("legislator").get("party").asText());
                assertThat(seat.get("chamber").asText()).isEqualTo("senate");
                assertThat(seat.get("bill").asText()).isEqualTo("119-s-1691");
                assertThat(seat.get("since").asText()).isEqualTo("2025-05-08");
            }
        });
        assertThat(parties)
                .containsExactlyInAnyOrder(
                        "Democrat", "Democrat", "Democrat", "Republican", "Republican", "Republican");
        assertThat(board.get("totals").get("house").get("no-bill-on-file").asInt())
                .isGreaterThan(400);
    }

    @Test
    void the_scoreboard_of_a_state_names_every_seat(@TempDir Path folder) {
        Program program = new Program(folder);

        assertThat(program.run("scoreboard", "--state", "vermont").succeeded().out())
                .contains("Bernard Sanders", "Peter Welch", "Becca Balint")
                .doesNotContain("Say \"scoreboard");
        assertThat(program.run("scoreboard", "--state", "VT", "--json")
                        .json()
                        .get(0)
                        .get("seats"))
                .hasSize(3);
        Program.Run nowhere = program.run("scoreboard", "--state", "Atlantis");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.error()).isEqualTo("--state is Atlantis, but must be a state such as VT or Vermont.\n");
    }

    @Test
    void the_shipped_files_are_all_right(@TempDir Path folder) {
        assertThat(new Program(folder).run("check").succeeded().out()).endsWith("All right.\n");
    }

    @Test
    void files_that_are_not_all_right_are_told_with_file_and_line(@TempDir Path folder) {
        ThirdCampaign files = ThirdCampaign.in(folder.resolve("files"));
        int campaign = files.edit(files.file(), "goal: That", "gaol: That");
        int words = files.edit(files.words("call"), "{{title}} {{last}}", "{{titel}} {{last}}");
        int bot = files.edit(files.bot(), "place-state: '{{state}}'", "place-state: '{{stat}}'");

        for (String command : List.of("check", "chat", "scoreboard")) {
            Program.Run run = new Program(folder)
                    .run(command, "--config", files.folder().resolve("config").toString());

            assertThat(run.code()).isEqualTo(78);
            assertThat(run.error())
                    .contains("tell-travelers.yaml:" + campaign + ": gaol is not known here. Did you mean goal?")
                    .contains("bot.yaml:" + bot + ": {{stat}} cannot be filled in place-state. Did you mean state?");
            assertThat(run.out()).isEmpty();
        }
        files.edit(files.file(), "gaol: That", "goal: That");
        assertThat(new Program(folder)
                        .run(
                                "check",
                                "--config",
                                files.folder().resolve("config").toString())
                        .error())
                .contains("call.yaml:" + words + ": {{titel}} cannot be filled here. Did you mean title?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forgotten:           | forgoten:            | forgoten under phrases is never said.
            forgotten: 'Deleted: {{what}} | forgotten: 'Deleted: {{wat}} | in forgotten, {{wat}} cannot be filled. Use {{what}}.
              stop:\\n    - stop\\n | stopp:\\n    - stop\\n | stopp under understood is not known.
            """)
    void words_of_the_bot_that_cannot_be_used_are_told(String old, String broken, String told, @TempDir Path folder) {
        ThirdCampaign files = ThirdCampaign.in(folder.resolve("files"));
        files.edit(files.file(), "118: {senate: S. 681}", "117: {senate: S. 4711}");
        files.edit(files.bot(), "  " + old.replace("\\n", "\n"), "  " + broken.replace("\\n", "\n"));

        Program.Run run = new Program(folder)
                .run("check", "--config", files.folder().resolve("config").toString());

        assertThat(run.error()).contains("messages/en/bot.yaml: ").contains(told);
        assertThat(run.code()).isEqualTo(78);
    }

    @Test
    void the_number_of_another_act_is_told(@TempDir Path folder) {
        ThirdCampaign files = ThirdCampaign.in(folder.resolve("files"));

        Program.Run run = new Program(folder)
                .run("check", "--config", files.folder().resolve("config").toString());

        assertThat(run.code()).isEqualTo(78);
        assertThat(run.error()).contains("tell-travelers.yaml:7: S. 681 of the 118th Congress is \"");
    }

    @Test
    void a_number_that_could_not_be_checked_yet_is_told(@TempDir Path folder) {
        ThirdCampaign files = ThirdCampaign.in(folder.resolve("files"));
        files.edit(files.file(), "118: {senate: S. 681}", "118: {senate: S. 4999}");

        assertThat(new Program(folder)
                        .run(
                                "check",
                                "--config",
                                files.folder().resolve("config").toString())
                        .out())
                .contains("○ tell-travelers: the title and sponsors of S. 4999 of the 118th Congress are not on file");
    }

    @Test
    void settings_that_cannot_be_used_are_told_all_at_once(@TempDir Path folder) throws IOException {
        ThirdCampaign files = ThirdCampaign.in(folder.resolve("files"));
        Files.writeString(files.folder().resolve("config/constituent.yaml"), "campain: x\nlanguage: english\n");

        Program.Run run = new Program(folder)
                .run(
                        "lookup",
                        "94110",
                        "--config",
                        files.folder().resolve("config").toString());

        assertThat(run.code()).isEqualTo(78);
        assertThat(run.error())
                .contains("campain is not a setting. Did you mean campaign?")
                .contains("language is \"english\", but must be a language code such as en or es.");
    }

    @ParameterizedTest
    @CsvSource({"lookup 94110", "chat", "scoreboard", "check", "draft --place VT"})
    void a_config_folder_that_is_not_there_is_told(String command, @TempDir Path folder) {
        String nowhere = folder.resolve("nowhere").toString();

        Program.Run run = new Program(folder).run((command + " --config " + nowhere).split(" ", -1));

        assertThat(run.code()).isEqualTo(78);
        assertThat(run.error()).isEqualTo(nowhere + ": there is no such folder. Name the right one with --config.\n");
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_told(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Program.Run run =
                new Program(folder).run("chat", "--data", file.resolve("data").toString());

        assertThat(run.code()).isEqualTo(78);
        assertThat(run.error()).contains(file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "lookup --nope 94110",
        "chat --nope",
        "draft --place VT --nope",
        "scoreboard --nope",
        "check --nope",
        "--nope",
        "nope"
    })
    void an_option_or_command_that_does_not_exist_is_a_mistake_in_usage(String command, @TempDir Path folder) {
        Program.Run run = new Program(folder).run(command.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("nope").endsWith(" --help tells what there is.\n");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --help            | chat lookup draft scoreboard check generate-completion
            chat --help       | --config --data --campaign --lang
            lookup --help     | --config --data --campaign --lang --json --batch --level
            draft --help      | --config --data --campaign --lang --place --legislator --medium --story --number --json
            scoreboard --help | --config --data --campaign --lang --state --json
            check --help      | --config --data --campaign --lang
            """)
    void help_tells_every_option_of_the_contract(String command, String options, @TempDir Path folder) {
        assertThat(new Program(folder).run(command.split(" ", -1)).succeeded().out())
                .startsWith("Usage: constituent")
                .contains(options.split(" ", -1));
    }

    @Test
    void without_a_command_there_is_help(@TempDir Path folder) {
        assertThat(new Program(folder).run().succeeded().out()).startsWith("Usage: constituent");
    }

    @Test
    void the_completion_script_is_one_that_bash_understands(@TempDir Path folder) throws IOException {
        Program program = new Program(folder);
        Path script = Files.writeString(
                folder.resolve("completion"),
                program.run("generate-completion").succeeded().out());

        assertThat(script).content().contains("--medium");
        program.process("", List.of("bash", "-n", script.toString())).succeeded();
    }
}
