package org.constituent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.constituent.SharedData;
import org.constituent.oracle.InventedCountry;
import org.constituent.oracle.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Sync and backup as an operator meets them: in a process of their own, their output in a pipe. */
final class SyncCommandIT {
    private static final String[] LOOKUP = {"lookup", "94110", "CA-11", "82001", "Vermont"};

    @TempDir
    private static Path folder;

    private static Path invented;

    @TempDir
    private Path data;

    @BeforeAll
    static void invent() throws IOException {
        invented = new InventedCountry('Q', 38).writeTo(folder.resolve("invented"));
    }

    @Test
    void a_folder_that_is_not_there_is_a_mistake_in_the_command() throws Exception {
        Program.Outcome outcome = new Program(data).run("sync", "--from", "no/such/folder");

        assertThat(outcome).isEqualTo(new Program.Outcome(2, "", "--from is no/such/folder, which is not a folder.\n"));
    }

    @Test
    void in_a_pipe_a_sync_prints_plain_lines_and_the_facts_are_there_afterwards() throws Exception {
        Program program = new Program(data);

        Program.Outcome outcome = program.run("sync", "--from", invented.toString());

        assertPlain(outcome);
        assertThat(outcome.out().lines())
                .anyMatch(line -> line.startsWith("★ members of Congress: ") && line.contains(", as of 20"))
                .anyMatch(line -> line.startsWith("★ ZIP codes of OpenSourceActivismTech"))
                .anyMatch(line -> line.startsWith("○ S. 681 of the 118th Congress: no such file"))
                .anyMatch(line -> line.equals("Changed:"))
                .anyMatch(line -> line.matches("  CA-11: .+ → .+"))
                .anyMatch(line -> line.contains("ZIP codes lie in other states"));
        assertThat(program.run("lookup", "--json", "CA-11").out()).contains("\"bioguide\":\"Q");
    }

    @Test
    void the_real_files_are_synced_with_plain_lines_too() throws Exception {
        assumeTrue(Files.isDirectory(SharedData.FOLDER), "skipped, because there is no " + SharedData.FOLDER);

        Program.Outcome outcome = new Program(data).run("sync", "--from", SharedData.FOLDER.toString());

        assertPlain(outcome);
        assertThat(outcome.out())
                .contains("★ members of Congress: 537 members")
                .contains("33774 ZIP codes")
                .contains("★ S. 681 of the 118th Congress: GovInfo BILLSTATUS: 6 supporters");
    }

    @Test
    void signs_that_would_rule_a_terminal_are_not_passed_on_from_a_file() throws Exception {
        Path altered = new InventedCountry('Q', 38).writeTo(folder.resolve("altered"));
        Path accounts = altered.resolve("congress-legislators/legislators-social-media.json");
        Files.writeString(
                accounts, Files.readString(accounts).replaceFirst("\"XQ000001\"", "\"\\\\u001b[2J\\\\u0007gone\""));

        Program.Outcome outcome = new Program(data).run("sync", "--from", altered.toString());

        assertPlain(outcome);
        assertThat(outcome.out()).contains("Q000001: the twitter account \"").contains("gone");
    }

    @Test
    void an_empty_folder_changes_nothing_and_asks_to_try_again_later() throws Exception {
        Program program = new Program(data);
        program.run("sync", "--from", invented.toString());
        Program.Outcome before = program.run(LOOKUP);

        Program.Outcome outcome = program.run(
                "sync", "--from", Files.createDirectory(folder.resolve("empty")).toString());

        assertThat(outcome.code()).isEqualTo(75);
        assertThat(outcome.out())
                .contains("what is known stays")
                .contains("No seat, account or standing has changed.")
                .endsWith("No source could be read. The facts are those of before; try again later.\n");
        assertThat(program.run(LOOKUP)).isEqualTo(before);
        assertThat(before.out()).contains("94110");
    }

    @Test
    void stored_facts_that_are_damaged_are_told_in_a_sentence() throws Exception {
        Program program = new Program(data);
        program.run("sync", "--from", invented.toString());
        change("update fact_part set content = x'1f8b' where name = 'members'");

        for (String[] command : new String[][] {LOOKUP, {"sync", "--from", invented.toString()}}) {
            Program.Outcome outcome = program.run(command);

            assertThat(outcome.code()).isEqualTo(78);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.error().lines()).hasSize(1);
            assertThat(outcome.error()).contains("fact_part", "Put a backup in its place.");
        }
    }

    @Test
    void a_backup_put_in_the_place_of_the_database_gives_the_same_answers() throws Exception {
        Program program = new Program(data);
        program.run("sync", "--from", invented.toString());
        Program.Outcome before = program.run(LOOKUP);
        Path copy = folder.resolve("copy.db");

        Program.Outcome backup = program.run("backup", copy.toString());

        assertThat(backup).isEqualTo(new Program.Outcome(0, "Copied to " + copy + ".\n", ""));
        Path elsewhere = Files.createDirectory(folder.resolve("restored"));
        Files.copy(copy, elsewhere.resolve("constituent.db"));
        assertThat(new Program(elsewhere).run(LOOKUP)).isEqualTo(before);
        assertThat(before.code()).isZero();
    }

    @Test
    void a_backup_that_cannot_be_made_is_never_called_made() throws Exception {
        Program program = new Program(data);
        assertThat(program.run("backup", folder.resolve("a.db").toString()).code())
                .isEqualTo(2);
        program.run("sync", "--from", invented.toString());

        Program.Outcome nowhere =
                program.run("backup", folder.resolve("no/such/a.db").toString());
        Program.Outcome there = program.run(
                "backup", Files.writeString(folder.resolve("b.db"), "mine").toString());

        assertThat(nowhere.code()).isEqualTo(78);
        assertThat(nowhere.out()).isEmpty();
        assertThat(nowhere.error()).startsWith("Nothing was copied to ");
        assertThat(there.code()).isEqualTo(78);
        assertThat(there.error()).contains("exists already");
    }

    private static void assertPlain(Program.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.error()).isZero();
        assertThat(outcome.error()).isEmpty();
        assertThat(outcome.out().lines()).hasSizeGreaterThan(5);
        assertThat(outcome.out().replace("\n", "")).doesNotContainPattern("\\p{Cc}");
    }

    private void change(String sql) throws Exception {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + data.resolve("constituent.db"));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
