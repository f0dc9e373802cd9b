package org.constituent.adapter.discord;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.constituent.chat.InboundHandler;
import org.constituent.conversation.ShippedBot;

/** The shipped bot on a loopback Discord, and a person there. */
final class DiscordTalk implements AutoCloseable {
    static final Interaction.Person IN_SERVER = new Interaction.Person("801", "en-US", true, 3072);
    static final Interaction.Person ALONE = new Interaction.Person("801", "en-US", false, 0);

    final LoopbackDiscord discord = new LoopbackDiscord();
    final ShippedBot bot = new ShippedBot();
    final List<String> operator = new CopyOnWriteArrayList<>();
    final ExecutorService workers = Executors.newFixedThreadPool(4);
    final DiscordPlatform platform;

    DiscordTalk() {
        this(access -> access, handler -> handler);
    }

    DiscordTalk(UnaryOperator<DiscordAccess> settings, UnaryOperator<InboundHandler> around) {
        this(settings, around, 1);
    }

    /** Where Discord advises so many shards. */
    DiscordTalk(UnaryOperator<DiscordAccess> settings, UnaryOperator<InboundHandler> around, int advised) {
        this(settings, around, advised, gateway -> {});
    }

    /** Where the gateway is another than usual. */
    DiscordTalk(
            UnaryOperator<DiscordAccess> settings,
            UnaryOperator<InboundHandler> around,
            int advised,
            Consumer<LoopbackGateway> unusual) {
        unusual.accept(discord.gateway);
        discord.advisedShards = advised;
        DiscordAccess usual = new DiscordAccess(
                LoopbackDiscord.TOKEN,
                Optional.of(discord.rest()),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        this.platform =
                new DiscordPlatform(settings.apply(usual), bot.commands(), bot.typeahead(), workers, operator::add);
        platform.start(around.apply(bot.handler()));
    }

    /** Connected, with its commands shown. */
    DiscordTalk ready() {
        await().atMost(120, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !discord.registeredAt.isEmpty());
        return this;
    }

    Interaction command(Interaction.Person person, String name, Map<String, String> options) {
        return discord.begin(Interaction.command(discord, person, name, options));
    }

    Interaction press(Interaction.Person person, String id) {
        return discord.begin(Interaction.press(discord, person, id));
    }

    Interaction choose(Interaction.Person person, List<String> option) {
        return discord.begin(Interaction.choose(discord, person, option.get(0), option.get(1)));
    }

    Interaction fill(Interaction.Person person, JsonNode modal, String text) {
        return discord.begin(Interaction.fill(discord, person, modal, text));
    }

    Interaction typing(Interaction.Person person, String command, String option, String typed) {
        return discord.begin(Interaction.typing(discord, person, command, option, typed));
    }

    /** Somebody writes: to the bot alone, or in the server's channel. */
    void write(Interaction.Person person, String text) {
        write(discord, person, text);
    }

    static void write(LoopbackDiscord discord, Interaction.Person person, String text) {
        String channel = person.inServer() ? LoopbackDiscord.CHANNEL : "91" + person.account();
        ObjectNode message = LoopbackDiscord.JSON
                .createObjectNode()
                .put("id", discord.snowflake())
                .put("type", 0)
                .put("channel_id", channel)
                .put("content", text)
                .put("timestamp", "2026-11-22T17:00:00.000000+00:00")
                .put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("flags", 0)
                .put("channel_type", person.inServer() ? 0 : 1);
        message.set("author", Interaction.user(person.account()));
        var mentions = message.putArray("mentions");
        if (text.contains("<@" + LoopbackDiscord.BOT + ">")) {
            mentions.add(LoopbackDiscord.bot());
        }
        for (String empty : List.of("mention_roles", "attachments", "embeds", "components")) {
            message.putArray(empty);
        }
        if (person.inServer()) {
            message.put("guild_id", LoopbackDiscord.SERVER);
            message.putObject("member")
                    .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                    .put("flags", 0)
                    .put("deaf", false)
                    .put("mute", false)
                    .putArray("roles");
        }
        discord.gateway.dispatch("MESSAGE_CREATE", message, person.inServer());
    }

    @Override
    public void close() {
        platform.close();
        workers.shutdownNow();
        discord.close();
    }
}
