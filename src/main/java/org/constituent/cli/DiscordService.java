package org.constituent.cli;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.constituent.adapter.discord.DiscordAccess;
import org.constituent.adapter.discord.DiscordCarrier;
import org.constituent.adapter.discord.DiscordPlatform;
import org.constituent.config.DiscordSettings;
import org.constituent.conversation.CommandCatalog;
import org.constituent.conversation.Suggestions;

/** Discord while the program runs, where its token is set. */
final class DiscordService {
    private final Premises premises;
    private final Suggestions suggestions;
    private final ExecutorService workers;
    private final Consumer<String> tell;

    DiscordService(Premises premises, Suggestions suggestions, ExecutorService workers, Consumer<String> tell) {
        this.premises = premises;
        this.suggestions = suggestions;
        this.workers = workers;
        this.tell = tell;
    }

    /** Not begun yet; empty, and told why, where it is off. */
    Optional<Connection> connection() {
        DiscordSettings settings = premises.settings().discord();
        if (settings.token().isEmpty()) {
            tell.accept("○ Discord: off, because the environment variable for discord.token-env is not set");
            return Optional.empty();
        }
        DiscordAccess access = new DiscordAccess(
                settings.token().get().reveal(),
                settings.rest(),
                settings.gateway(),
                settings.shards(),
                settings.testServer(),
                settings.organizersRole());
        return Optional.of(new Connection(
                new DiscordPlatform(
                        access, new CommandCatalog(premises.languages().messages()).all(), suggestions, workers, tell),
                new DiscordCarrier(access, premises.settings().broadcast().discordASecond()),
                Optional.empty()));
    }
}
