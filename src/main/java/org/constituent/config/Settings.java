package org.constituent.config;

import java.util.Map;

/**
 * Everything that can be set, read once.
 *
 * @param campaign slug of the default campaign
 * @param language code of the default language
 * @param mostMessages how many messages one speaker may send in half a minute
 * @param forgetAfterDays how many days after somebody's last word they are forgotten
 */
public record Settings(String campaign, String language, int forgetAfterDays, int mostMessages) {

    /**
     * Reads the settings.
     *
     * @param file keys with dots and their values
     * @throws InvalidSettings with every mistake
     */
    public static Settings read(String fileName, Map<String, String> file) {
        SettingsReader from = new SettingsReader(file);
        Settings settings = new Settings(
                from.matching(
                        "campaign",
                        "ban-facial-recognition",
                        "[a-z0-9]+(-[a-z0-9]+)*",
                        "a name such as ban-facial-recognition"),
                from.matching("language", "en", "[a-z]{2}", "a language code such as en or es"),
                from.number("dialogue.forget-after-days", 180, 1, 3650),
                from.number("dialogue.most-messages", 60, 1, 10_000));
        from.finish(fileName);
        return settings;
    }
}
