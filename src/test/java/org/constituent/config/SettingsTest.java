package org.constituent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {

    @Test
    void every_setting_has_a_default() {
        assertThat(Settings.read("constituent.yaml", Map.of()))
                .isEqualTo(new Settings("ban-facial-recognition", "en", 180, 60));
    }

    @Test
    void what_is_set_is_taken() {
        assertThat(Settings.read(
                        "constituent.yaml",
                        Map.of("campaign", "tell-travelers", "language", "es", "dialogue.forget-after-days", "30")))
                .isEqualTo(new Settings("tell-travelers", "es", 30, 60));
    }

    @Test
    void every_mistake_is_reported_at_once_and_says_how_to_mend_it() {
        Map<String, String> file = Map.of(
                "campaign", "Ban It",
                "language", "english",
                "dialogue.forget-after-days", "9000",
                "dialog.forget-after-days", "30",
                "discord", "on");

        assertThatThrownBy(() -> Settings.read("constituent.yaml", file))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("""
                        constituent.yaml cannot be used:
                          - campaign is "Ban It", but must be a name such as ban-facial-recognition.
                          - language is "english", but must be a language code such as en or es.
                          - dialogue.forget-after-days is 9000, but must lie between 1 and 3650.
                          - dialog.forget-after-days is not a setting. Did you mean dialogue.forget-after-days?
                          - discord is not a setting. There are: campaign, dialogue.forget-after-days, dialogue.most-messages, language.
                        Every setting is described in config/constituent.yaml.""");
    }

    @ParameterizedTest
    @CsvSource({"soon", "1e3", "30 days", "99999999999", "''", "3.5"})
    void a_number_that_is_none_is_told(String value) {
        assertThatThrownBy(() -> Settings.read("f.yaml", Map.of("dialogue.forget-after-days", value)))
                .hasMessageContaining("dialogue.forget-after-days is \"" + value + "\", but must be a whole number.");
    }
}
