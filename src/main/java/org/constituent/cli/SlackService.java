package org.constituent.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.constituent.adapter.cache.CaffeineRecent;
import org.constituent.adapter.slack.SlackAccess;
import org.constituent.adapter.slack.SlackMemory;
import org.constituent.adapter.slack.SlackPlatform;
import org.constituent.config.SlackSettings;
import org.constituent.conversation.CommandCatalog;
import org.constituent.conversation.Suggestions;
import org.constituent.port.Installations;

/** Slack while the program runs, where its tokens are set. */
final class SlackService {
    private static final long MOST_REMEMBERED = 100_000;

    private final Premises premises;
    private final Suggestions suggestions;
    private final ExecutorService workers;
    private final Consumer<String> tell;

    SlackService(Premises premises, Suggestions suggestions, ExecutorService workers, Consumer<String> tell) {
        this.premises = premises;
        this.suggestions = suggestions;
        this.workers = workers;
        this.tell = tell;
    }

    /** Not begun yet; empty, and told why, where it is off. */
    Optional<Connection> connection() {
        SlackSettings settings = premises.settings().slack();
        Optional<String> missing = settings.missing();
        if (missing.isPresent()) {
            tell.accept("○ Slack: off, because the environment variable for " + missing.get() + " is not set");
            return Optional.empty();
        }
        Clock clock = premises.clock();
        SlackPlatform slack = new SlackPlatform(
                access(settings),
                new CommandCatalog(premises.languages().messages()).all(),
                suggestions,
                new SlackMemory(
                        new CaffeineRecent<>(SlackMemory.SEEN, MOST_REMEMBERED, clock),
                        new CaffeineRecent<>(SlackMemory.PEOPLE, MOST_REMEMBERED, clock),
                        new CaffeineRecent<>(SlackMemory.HOMES, MOST_REMEMBERED, clock)),
                workers,
                clock,
                tell);
        return Optional.of(new Connection(slack, slack.carrier(), slack.endpoint()));
    }

    private static SlackAccess access(SlackSettings settings) {
        return new SlackAccess(
                Installations.single(settings.bot().orElseThrow().reveal()),
                settings.transport() == SlackSettings.Transport.SOCKET
                        ? new SlackAccess.Socket(settings.app().orElseThrow().reveal())
                        : new SlackAccess.Http(settings.signing().orElseThrow().reveal()),
                settings.api());
    }
}
