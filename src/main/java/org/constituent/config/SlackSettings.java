package org.constituent.config;

import java.net.URI;
import java.util.Optional;

/**
 * How the bot talks on Slack.
 *
 * @param transport how Slack tells us what happens
 * @param bot the bot's secret; without one Slack is off
 * @param app the app's own secret, which a socket needs
 * @param signing the secret Slack signs its requests with, which HTTP needs
 * @param api where the Web API is, where it is not Slack's own
 */
public record SlackSettings(
        Transport transport, Optional<Secret> bot, Optional<Secret> app, Optional<Secret> signing, Optional<URI> api) {

    /** How Slack tells us what happens. */
    public enum Transport {
        /** Over a socket that we open. */
        SOCKET,
        /** By requests to us. */
        HTTP
    }

    static SlackSettings read(SettingsReader from) {
        String transport = from.matching("slack.transport", "socket", "socket|http", "socket or http");
        return new SlackSettings(
                transport.equals("http") ? Transport.HTTP : Transport.SOCKET,
                from.secret("slack.bot-token-env", "SLACK_BOT_TOKEN", 20),
                from.secret("slack.app-token-env", "SLACK_APP_TOKEN", 20),
                from.secret("slack.signing-secret-env", "SLACK_SIGNING_SECRET", 20),
                from.address("slack.api-url").map(address -> URI.create(address + "/")));
    }

    /** The setting that names the secret which is missing for Slack to be on; empty where none is. */
    public Optional<String> missing() {
        if (bot.isEmpty()) {
            return Optional.of("slack.bot-token-env");
        }
        if (transport == Transport.SOCKET && app.isEmpty()) {
            return Optional.of("slack.app-token-env");
        }
        return transport == Transport.HTTP && signing.isEmpty()
                ? Optional.of("slack.signing-secret-env")
                : Optional.empty();
    }
}
