package org.constituent.adapter.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.constituent.chat.Command;
import org.constituent.chat.InHand;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.Typeahead;
import org.constituent.port.ChatPlatform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks with people on Discord: in direct messages, and in servers with each alone. */
public final class DiscordPlatform implements ChatPlatform {
    static final String NAME = "discord";

    private static final Logger log = LoggerFactory.getLogger(DiscordPlatform.class);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    /** Neither reads what people write to each other: Discord hands over mentions and direct messages without that. */
    private static final EnumSet<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    private final DiscordAccess access;
    private final Typeahead typeahead;
    private final SlashCommands commands;
    private final Executor workers;
    private final Consumer<String> operator;
    private final InHand inHand = new InHand();
    private @Nullable ShardManager connection;

    /**
     * Not connected yet.
     *
     * @param workers answers what comes in, many at a time; its end is its owner's matter
     * @param operator is told, a line at a time, what whoever runs the bot needs to know
     */
    public DiscordPlatform(
            DiscordAccess access,
            List<Command> commands,
            Typeahead typeahead,
            Executor workers,
            Consumer<String> operator) {
        this.access = access;
        this.commands = new SlashCommands(commands);
        this.typeahead = typeahead;
        this.workers = workers;
        this.operator = operator;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Connects and returns. Where that is not possible the operator is told why, and everything else goes on. */
    @Override
    public synchronized void start(InboundHandler handler) {
        // The default of every message, should one ever be made elsewhere than in Part.
        MessageRequest.setDefaultMentions(Part.NOBODY);
        try {
            connection = builder(handler).build();
        } catch (InvalidTokenException e) {
            operator.accept("○ Discord: off, for it does not accept the bot's token. Make a new one on the page Bot of"
                    + " https://discord.com/developers/applications and set it where discord.token-env says.");
        } catch (RuntimeException e) {
            log.debug("Discord could not be reached", e);
            operator.accept(
                    "○ Discord: off, for " + access.rest().map(Object::toString).orElse("discord.com")
                            + " could not be reached (" + Delivery.worded(cause(e)) + "). Start again when it can.");
        }
    }

    private static Throwable cause(RuntimeException fault) {
        return Optional.ofNullable(fault.getCause()).orElse(fault);
    }

    private DefaultShardManagerBuilder builder(InboundHandler handler) {
        RestConfig rest = new RestConfig();
        access.rest().ifPresent(address -> rest.setBaseUrl(address.toString()));
        return DefaultShardManagerBuilder.createLight(access.token(), INTENTS)
                .setRestConfig(rest)
                .setSessionController(new Gateway(access.gateway()))
                // Messages are small and few: inflating streams of another make is one part more that may fail.
                .setCompression(Compression.NONE)
                .setShardsTotal(access.shards().orElse(-1)) // as many as Discord advises
                .setEnableShutdownHook(false)
                .addEventListeners(
                        new ServerSide(commands, access.testServer(), operator),
                        new Interactions(handler, typeahead, commands, access.organizersRole(), workers, inHand),
                        new WrittenWords(handler, workers, inHand));
    }

    @Override
    public synchronized void close() {
        if (!inHand.close(GOODBYE)) {
            log.warn("Discord: some answers were not finished when the program ended");
        }
        if (connection == null) {
            return;
        }
        List<JDA> shards = List.copyOf(connection.getShards());
        connection.shutdown();
        connection = null;
        for (JDA shard : shards) {
            try {
                if (!shard.awaitShutdown(GOODBYE)) {
                    shard.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                shard.shutdownNow();
            }
        }
    }
}
