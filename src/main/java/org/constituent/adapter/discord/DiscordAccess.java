package org.constituent.adapter.discord;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to reach Discord, and as whom.
 *
 * @param token the bot's secret
 * @param rest where the REST interface is; empty for Discord's own
 * @param gateway where the gateway is; empty for the one the REST interface names
 * @param shards in how many parts to connect; empty for as many as Discord advises
 * @param testServer the id of the only server to show the commands in; empty for all
 * @param organizersRole the id of the role whose members organize, beside those who manage the server
 */
public record DiscordAccess(
        String token,
        Optional<URI> rest,
        Optional<URI> gateway,
        OptionalInt shards,
        Optional<String> testServer,
        Optional<String> organizersRole) {

    /** Without the token. */
    @Override
    public String toString() {
        return "DiscordAccess[" + rest.map(URI::toString).orElse("discord.com") + "]";
    }
}
