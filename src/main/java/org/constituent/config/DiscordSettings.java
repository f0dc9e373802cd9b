package org.constituent.config;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the bot talks on Discord.
 *
 * @param token the bot's secret; without one Discord is off
 * @param testServer the id of the only server to show the commands in
 * @param organizersRole the id of the role whose members organize
 * @param shards in how many parts to connect; empty for as many as Discord advises
 * @param rest where the REST interface is, where it is not Discord's own
 * @param gateway where the gateway is, where it is not the one the REST interface names
 */
public record DiscordSettings(
        Optional<Secret> token,
        Optional<String> testServer,
        Optional<String> organizersRole,
        OptionalInt shards,
        Optional<URI> rest,
        Optional<URI> gateway) {

    static DiscordSettings read(SettingsReader from) {
        int shards = from.number("discord.shards", 0, 0, 10_000);
        String gateway = from.matching(
                "discord.gateway-url", "", "(wss?://\\S+)?", "an address such as wss://gateway.example.org");
        return new DiscordSettings(
                from.secret("discord.token-env", "DISCORD_TOKEN", 20),
                id(from, "discord.test-server"),
                id(from, "discord.organizers-role"),
                shards == 0 ? OptionalInt.empty() : OptionalInt.of(shards),
                from.address("discord.rest-url").map(address -> URI.create(address + "/")),
                gateway.isEmpty() ? Optional.empty() : Optional.of(URI.create(gateway)));
    }

    private static Optional<String> id(SettingsReader from, String key) {
        String id = from.matching(key, "", "(\\d{5,20})?", "an id of Discord's, which is a long number");
        return Optional.of(id).filter(number -> !number.isEmpty());
    }
}
