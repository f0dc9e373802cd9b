package org.constituent.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.constituent.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsFileTest {

    @Test
    void settings_are_keys_with_dots(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("constituent.yaml"), "campaign: x\ndialogue:\n  forget-after-days: 30\n");

        assertThat(SettingsFile.read(file).values())
                .isEqualTo(Map.of("campaign", "x", "dialogue.forget-after-days", "30"));
    }

    @Test
    void a_file_that_is_not_there_sets_nothing(@TempDir Path folder) {
        assertThat(SettingsFile.read(folder.resolve("none.yaml")).values()).isEmpty();
    }

    @Test
    void a_list_and_a_key_that_stands_twice_are_told_with_their_lines(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "campaign: x\ncampaign: y\nlanguage: [en]\n");

        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(InvalidFiles.class)
                .hasMessage(file + ":2: campaign stands twice. Keep one.\n" + file
                        + ":3: language must stand on one line without brackets; several words have spaces between.");
    }

    @Test
    void the_shipped_settings_can_be_used() {
        Path shipped = Path.of("config/constituent.yaml");

        SettingsFile read = SettingsFile.read(shipped);
        assertThatCode(() -> Settings.read(shipped.toString(), read.values(), read.lines(), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_key_without_a_value_is_told_and_a_file_of_comments_sets_nothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "web:\n  port:\n");
        assertThatThrownBy(() -> SettingsFile.read(file))
                .hasMessage(file + ":2: web.port has no value. Write one behind the colon, or delete the line.");

        Files.writeString(file, "# web:\n#   port: 8080\n");
        assertThat(SettingsFile.read(file).values()).isEmpty();
    }

    @Test
    void what_an_editor_leaves_in_a_file_is_told_with_its_line(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "\uFEFFcampaign: x\r\nlanguage: en\r\n");
        assertThat(SettingsFile.read(file).values()).isEqualTo(Map.of("campaign", "x", "language", "en"));

        Files.writeString(file, "campaign: x\nlanguage: e\u0001n\n");
        assertThatThrownBy(() -> SettingsFile.read(file))
                .hasMessage(file + ":2: a character stands here that is none of a text (U+0001). Delete it.");
    }

    @Test
    void a_folder_where_a_file_belongs_is_told(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectory(folder.resolve("constituent.yaml"));
        assertThatThrownBy(() -> SettingsFile.read(file))
                .hasMessage(file + ": this is a folder, but must be a file. Move the folder away.");
    }
}
