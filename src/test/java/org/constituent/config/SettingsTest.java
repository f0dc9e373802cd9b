package org.constituent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
    private static final BroadcastSettings BROADCAST =
            new BroadcastSettings(Set.of(), Set.of(), true, LocalTime.of(9, 0), LocalTime.of(21, 0), 3, 22);
    private static final DiscordSettings DISCORD = new DiscordSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    private static final SlackSettings SLACK = new SlackSettings(
            SlackSettings.Transport.SOCKET, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final WebSettings WEB =
            new WebSettings("127.0.0.1", 8080, Optional.empty(), Set.of(), 0, 240, Optional.empty());

    private static final GeocoderSettings GEOCODER =
            new GeocoderSettings(Optional.of(URI.create("https://geocoding.geo.census.gov/geocoder")));
    private static final PacingSettings PACING = new PacingSettings(30, 60);
    private static final GeocoderSettings OFF = new GeocoderSettings(Optional.empty());

    private static final TwitterSettings TWITTER = new TwitterSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TwitterSettings.Names(
                    "TWITTER_CONSUMER_KEY", "TWITTER_CONSUMER_SECRET", "TWITTER_ACCESS_TOKEN", "TWITTER_ACCESS_SECRET"),
            "/etc/constituent.env",
            Optional.of(Duration.ofMinutes(1)),
            false,
            false,
            false,
            Optional.empty(),
            new TwitterSettings.Prices(
                    new BigDecimal("0.001"),
                    new BigDecimal("0.015"),
                    new BigDecimal("0.200"),
                    new BigDecimal("0.010"),
                    new BigDecimal("0.005"),
                    new BigDecimal("25")));

    @Test
    void what_is_set_for_the_pages_is_taken() {
        WebSettings web = Settings.read(
                        "constituent.yaml",
                        Map.of(
                                "web.port", "9090",
                                "web.public-url", "https://act.example.org/",
                                "web.trusted-proxies", "127.0.0.1, 10.0.0.1"),
                        Map.of("CONSTITUENT_SIGNING_KEY", "0123456789abcdef"))
                .web();

        assertThat(web.port()).isEqualTo(9090);
        assertThat(web.publicUrl()).contains(URI.create("https://act.example.org"));
        assertThat(web.trustedProxies()).containsExactlyInAnyOrder("127.0.0.1", "10.0.0.1");
        assertThat(web.signingKey().orElseThrow().reveal()).isEqualTo("0123456789abcdef");
        assertThat(web.toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void what_cannot_be_an_address_a_duration_or_a_secret_is_told() {
        assertThatThrownBy(() -> Settings.read(
                        "f.yaml",
                        Map.of("web.public-url", "javascript:alert(1)", "sync.every", "PT1S"),
                        Map.of("CONSTITUENT_SIGNING_KEY", "short")))
                .hasMessageContaining("web.public-url is \"javascript:alert(1)\", but must be an address")
                .hasMessageContaining("sync.every is PT1S, but must lie between PT10M and PT720H.")
                .hasMessageContaining("CONSTITUENT_SIGNING_KEY holds fewer than 16 characters");
        assertThatThrownBy(() -> Settings.read("f.yaml", Map.of("sync.every", "daily"), Map.of()))
                .hasMessageContaining("must be a duration such as PT12H, or off.");
    }

    @Test
    void every_setting_has_a_default() {
        assertThat(Settings.read("constituent.yaml", Map.of(), Map.of()))
                .isEqualTo(new Settings(
                        "ban-facial-recognition",
                        "en",
                        180,
                        60,
                        Optional.of(Duration.ofHours(12)),
                        GEOCODER,
                        PACING,
                        WEB,
                        DISCORD,
                        SLACK,
                        BROADCAST,
                        TWITTER));
    }

    @Test
    void what_is_set_is_taken() {
        assertThat(Settings.read(
                        "constituent.yaml",
                        Map.of(
                                "campaign",
                                "tell-travelers",
                                "language",
                                "es",
                                "dialogue.forget-after-days",
                                "30",
                                "sync.every",
                                "off",
                                "geocoder.url",
                                "off"),
                        Map.of()))
                .isEqualTo(new Settings(
                        "tell-travelers",
                        "es",
                        30,
                        60,
                        Optional.empty(),
                        OFF,
                        PACING,
                        WEB,
                        DISCORD,
                        SLACK,
                        BROADCAST,
                        TWITTER));
    }

    @Test
    void every_mistake_is_reported_at_once_and_says_how_to_mend_it() {
        Map<String, String> file = Map.of(
                "campaign", "Ban It",
                "language", "english",
                "dialogue.forget-after-days", "9000",
                "dialog.forget-after-days", "30",
                "discord", "on");

        assertThatThrownBy(() -> Settings.read("constituent.yaml", file, Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("""
                        constituent.yaml cannot be used:
                          - campaign is "Ban It", but must be a name such as ban-facial-recognition.
                          - language is "english", but must be a language code such as en or es.
                          - dialogue.forget-after-days is 9000, but must lie between 1 and 3650.
                          - dialog.forget-after-days is not a setting. Did you mean dialogue.forget-after-days?
                          - discord is not a setting. There are: broadcast.approvers, broadcast.authors, broadcast.discord-a-second, broadcast.from, broadcast.most-a-week, broadcast.one-person-may-do-both, broadcast.until, campaign, dialogue.forget-after-days, dialogue.most-messages, discord.gateway-url, discord.organizers-role, discord.rest-url, discord.shards, discord.test-server, discord.token-env, geocoder.url, language, pacing.calls-per-hour, pacing.posts-per-hour, slack.api-url, slack.app-token-env, slack.bot-token-env, slack.signing-secret-env, slack.transport, sync.every, twitter.access-secret-env, twitter.access-token-env, twitter.api-url, twitter.consumer-key-env, twitter.consumer-secret-env, twitter.environment-file, twitter.every, twitter.links, twitter.monthly-budget, twitter.price-mention, twitter.price-picture, twitter.price-post, twitter.price-post-with-link, twitter.price-reply, twitter.private-pictures, twitter.updates, web.host, web.management-port, web.most-requests, web.port, web.public-url, web.signing-key-env, web.trusted-proxies.
                        Every setting is described in config/constituent.yaml.""");
    }

    @Test
    void organizers_are_accounts_and_roles_of_discord() {
        Settings settings = Settings.read(
                "f.yaml",
                Map.of(
                        "broadcast.authors",
                        "slack:U0123456789 discord-role:123456789012345678",
                        "broadcast.approvers",
                        "discord:123456789012345678"),
                Map.of());
        assertThat(settings.broadcast().authors())
                .containsExactlyInAnyOrder("slack:U0123456789", "discord-role:123456789012345678");
        for (String wrong : List.of("everybody", "slack-role:U0123456789", "discord-role:managers")) {
            assertThatThrownBy(() -> Settings.read("f.yaml", Map.of("broadcast.approvers", wrong), Map.of()))
                    .hasMessageContaining("broadcast.approvers holds \"" + wrong + "\"")
                    .hasMessageContaining("discord-role:123456789012345678");
        }
    }

    @ParameterizedTest
    @CsvSource({"soon", "1e3", "30 days", "''", "3.5"})
    void a_number_that_is_none_is_told(String value) {
        assertThatThrownBy(() -> Settings.read("f.yaml", Map.of("dialogue.forget-after-days", value), Map.of()))
                .hasMessageContaining("dialogue.forget-after-days is \"" + value + "\", but must be a whole number.");
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "4000", "99999999999"})
    void a_number_beyond_its_bounds_is_told_with_them(String value) {
        assertThatThrownBy(() -> Settings.read("f.yaml", Map.of("dialogue.forget-after-days", value), Map.of()))
                .hasMessageContaining("dialogue.forget-after-days is " + value + ", but must lie between 1 and 3650.");
    }

    @Test
    void a_mistake_is_told_with_the_line_it_stands_on() {
        assertThatThrownBy(() -> Settings.read(
                        "f.yaml",
                        Map.of("web.port", "eighty", "web.prot", "1", "broadcast.until", "08:00"),
                        Map.of("web.port", 3, "web.prot", 4, "broadcast.until", 9),
                        Map.of()))
                .hasMessageContaining("  - line 3: web.port is \"eighty\", but must be a whole number.")
                .hasMessageContaining("  - line 4: web.prot is not a setting. Did you mean web.port?")
                .hasMessageContaining("  - line 9: broadcast.until is 08:00, but must be later than");
    }

    @Test
    void a_proxy_or_an_account_that_nobody_can_be_is_told() {
        assertThatThrownBy(() -> Settings.read(
                        "f.yaml",
                        Map.of("web.trusted-proxies", "127.0.0.1 proxy ::1", "broadcast.authors", "dicsord:123456"),
                        Map.of()))
                .hasMessageContaining("web.trusted-proxies holds \"proxy\", but must hold addresses in digits")
                .hasMessageContaining("broadcast.authors holds \"dicsord:123456\"")
                .hasMessageNotContaining("::1\"")
                .hasMessageNotContaining("holds \"127");
    }

    @Test
    void discord_is_told_by_ids_addresses_and_the_name_of_a_variable() {
        DiscordSettings discord = Settings.read(
                        "constituent.yaml",
                        Map.of(
                                "discord.token-env", "BOT",
                                "discord.test-server", "123456789012345678",
                                "discord.shards", "2",
                                "discord.rest-url", "http://127.0.0.1:1/api/v10",
                                "discord.gateway-url", "ws://127.0.0.1:1/gateway"),
                        Map.of("BOT", "a token that is long enough"))
                .discord();

        assertThat(discord.token().orElseThrow().reveal()).isEqualTo("a token that is long enough");
        assertThat(discord.toString()).doesNotContain("long enough");
        assertThat(discord.testServer()).contains("123456789012345678");
        assertThat(discord.shards()).hasValue(2);
        assertThat(discord.rest()).contains(java.net.URI.create("http://127.0.0.1:1/api/v10/"));
    }

    @Test
    void a_server_that_is_no_number_and_a_gateway_that_is_a_page_are_mistakes() {
        assertThatThrownBy(() -> Settings.read(
                        "constituent.yaml",
                        Map.of("discord.test-server", "My server", "discord.gateway-url", "https://example.org"),
                        Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("discord.test-server is \"My server\"")
                .hasMessageContaining("discord.gateway-url is \"https://example.org\"");
    }

    @Test
    void slack_is_told_by_a_transport_the_names_of_variables_and_an_address() {
        SlackSettings slack = Settings.read(
                        "constituent.yaml",
                        Map.of("slack.transport", "http", "slack.api-url", "http://127.0.0.1:1/api"),
                        Map.of(
                                "SLACK_BOT_TOKEN", "a token that is long enough",
                                "SLACK_SIGNING_SECRET", "another secret, long enough"))
                .slack();

        assertThat(slack.transport()).isEqualTo(SlackSettings.Transport.HTTP);
        assertThat(slack.missing()).isEmpty();
        assertThat(slack.toString()).doesNotContain("long enough");
        assertThat(slack.api()).contains(URI.create("http://127.0.0.1:1/api/"));
    }

    @ParameterizedTest
    @CsvSource({
        "socket, '',              slack.bot-token-env",
        "socket, SLACK_BOT_TOKEN, slack.app-token-env",
        "http,   SLACK_BOT_TOKEN, slack.signing-secret-env"
    })
    void slack_tells_which_secret_is_missing(String transport, String set, String missing) {
        assertThat(Settings.read(
                                "constituent.yaml",
                                Map.of("slack.transport", transport),
                                Map.of(set, "a token that is long enough"))
                        .slack()
                        .missing())
                .contains(missing);
    }

    @Test
    void a_transport_that_slack_does_not_have_is_a_mistake() {
        assertThatThrownBy(() -> Settings.read("constituent.yaml", Map.of("slack.transport", "pigeon"), Map.of()))
                .hasMessageContaining("slack.transport is \"pigeon\", but must be socket or http.");
    }
}
