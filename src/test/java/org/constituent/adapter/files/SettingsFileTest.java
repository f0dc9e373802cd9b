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

        assertThat(SettingsFile.read(file)).isEqualTo(Map.of("campaign", "x", "dialogue.forget-after-days", "30"));
    }

    @Test
    void a_file_that_is_not_there_sets_nothing(@TempDir Path folder) {
        assertThat(SettingsFile.read(folder.resolve("none.yaml"))).isEmpty();
    }

    @Test
    void a_list_and_a_key_that_stands_twice_are_told_with_their_lines(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "campaign: x\ncampaign: y\nlanguage: [en]\n");

        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(InvalidFiles.class)
                .hasMessage(file + ":2: campaign stands twice. Keep one.\n" + file
                        + ":3: language must hold keys and values, one \"key: value\" a line.");
    }

    @Test
    void the_shipped_settings_can_be_used() {
        Path shipped = Path.of("config/constituent.yaml");

        assertThatCode(() -> Settings.read(shipped.toString(), SettingsFile.read(shipped), Map.of()))
                .doesNotThrowAnyException();
    }
}
