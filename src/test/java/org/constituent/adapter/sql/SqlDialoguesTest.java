package org.constituent.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Speaker;
import org.constituent.port.Dialogues;
import org.constituent.port.DialoguesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlDialoguesTest extends DialoguesContract {
    private static final Speaker SPEAKER = new Speaker("slack", "U024BE7LH");
    private static final Dialogue DIALOGUE = Dialogue.fresh(Language.ENGLISH, LocalDate.of(2026, 6, 15));

    private Path folder;
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        this.database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Dialogues dialogues() {
        return new SqlDialogues(database);
    }

    @Test
    void a_dialogue_outlives_the_program() {
        dialogues().save(SPEAKER, DIALOGUE);
        database.close();
        database = Database.open(folder);

        assertThat(dialogues().find(SPEAKER)).contains(DIALOGUE);
    }

    @Test
    void another_program_on_the_same_file_sees_what_was_saved() {
        dialogues().save(SPEAKER, DIALOGUE);

        try (Database another = Database.open(folder)) {
            assertThat(new SqlDialogues(another).find(SPEAKER)).contains(DIALOGUE);
            new SqlDialogues(another).forget(SPEAKER);
        }

        assertThat(dialogues().find(SPEAKER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language = 'English'",
                "home_state = 'ZZ', home_congress = 119",
                "home_state = 'CA', home_congress = 119, home_district = 'eleven'",
                "home_state = 'CA', home_congress = 0",
                "question = ''",
                "question = '[[\"label\"]]'",
                "question = '[[\"a\",\"b\"]] []'",
                "question = '[[\"a\",\"b\"'",
                "question = '{}'",
                "shown_to = 'P000197 somebody'",
                "shown_medium = 'telegram'"
            })
    void a_row_that_nobody_could_have_written_is_a_fault_that_says_so_and_quotes_nothing(String change) {
        dialogues().save(SPEAKER, DIALOGUE);
        database.write(handle -> handle.execute("update dialogue set " + change));

        assertThatThrownBy(() -> dialogues().find(SPEAKER))
                .isInstanceOf(StorageFault.class)
                .hasMessageStartingWith("A row of the table dialogue in " + database.file() + " cannot be read")
                .hasNoCause();
    }
}
