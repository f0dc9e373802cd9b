package org.constituent.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be set, read once.
 *
 * @param campaign slug of the default campaign
 * @param language code of the default language
 * @param mostMessages how many messages one speaker may send in half a minute
 * @param forgetAfterDays how many days after somebody's last word they are forgotten
 * @param syncEvery how often a running program asks the sources; empty for never
 */
public record Settings(
        String campaign,
        String language,
        int forgetAfterDays,
        int mostMessages,
        Optional<Duration> syncEvery,
        GeocoderSettings geocoder,
        PacingSettings pacing,
        WebSettings web,
        DiscordSettings discord,
        SlackSettings slack,
        BroadcastSettings broadcast,
        TwitterSettings twitter) {

    /** Reads settings of which no lines are known. */
    static Settings read(String fileName, Map<String, String> file, Map<String, String> environment) {
        return read(fileName, file, Map.of(), environment);
    }

    /**
     * Reads the settings.
     *
     * @param file keys with dots and their values
     * @param lines by key, the line of the file it stands on
     * @param environment where secrets are
     * @throws InvalidSettings with every mistake
     */
    public static Settings read(
            String fileName, Map<String, String> file, Map<String, Integer> lines, Map<String, String> environment) {
        SettingsReader from = new SettingsReader(file, lines, environment);
        Settings settings = new Settings(
                from.matching(
                        "campaign",
                        "ban-facial-recognition",
                        "[a-z0-9]+(-[a-z0-9]+)*",
                        "a name such as ban-facial-recognition"),
                from.matching("language", "en", "[a-z]{2}", "a language code such as en or es"),
                from.number("dialogue.forget-after-days", 180, 1, 3650),
                from.number("dialogue.most-messages", 60, 1, 10_000),
                from.interval("sync.every", Duration.ofHours(12), Duration.ofMinutes(10), Duration.ofDays(30)),
                GeocoderSettings.read(from),
                PacingSettings.read(from),
                new WebSettings(
                        from.matching("web.host", "127.0.0.1", "[A-Za-z0-9.:-]+", "an address such as 127.0.0.1"),
                        from.number("web.port", 8080, 0, 65_535),
                        from.address("web.public-url"),
                        from.addresses("web.trusted-proxies"),
                        from.number("web.management-port", 0, 0, 65_535),
                        from.number("web.most-requests", 240, 1, 1_000_000),
                        from.secret("web.signing-key-env", "CONSTITUENT_SIGNING_KEY", 16)),
                DiscordSettings.read(from),
                SlackSettings.read(from),
                BroadcastSettings.read(from),
                TwitterSettings.read(from));
        from.finish(fileName);
        return settings;
    }
}
