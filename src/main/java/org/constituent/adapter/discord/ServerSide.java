package org.constituent.adapter.discord;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows our commands once connected, and tells the operator what they need to know of the connection. */
final class ServerSide extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(ServerSide.class);

    /** To be seen and to answer where it is called by name; nothing else. */
    private static final List<Permission> PERMISSIONS = List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND);

    private final SlashCommands commands;
    private final Optional<String> testServer;
    private final Consumer<String> operator;

    ServerSide(SlashCommands commands, Optional<String> testServer, Consumer<String> operator) {
        this.commands = commands;
        this.testServer = testServer;
        this.operator = operator;
    }

    @Override
    public void onReady(ReadyEvent event) {
        JDA shard = event.getJDA();
        int number = number(shard);
        if (number == 0) {
            shard.setRequiredScopes("bot", "applications.commands");
            operator.accept("★ Discord: on as " + shard.getSelfUser().getName() + ". Invite it with "
                    + shard.getInviteUrl(PERMISSIONS));
        }
        if (testServer.isEmpty()) {
            if (number == 0) {
                show(shard.updateCommands(), "everywhere");
            }
            return;
        }
        String id = testServer.get();
        // Which shard a server is on is a matter of its number.
        if ((Long.parseUnsignedLong(id) >>> 22) % shard.getShardInfo().getShardTotal() != number) {
            return;
        }
        Guild server = shard.getGuildById(id);
        if (server == null) {
            operator.accept("○ Discord: the bot is not in the server " + id
                    + ", so its commands are shown nowhere. Correct discord.test-server, or invite the bot there.");
        } else {
            show(server.updateCommands(), "in the server " + id);
        }
    }

    private void show(CommandListUpdateAction list, String where) {
        list.addCommands(commands.data())
                .queue(
                        shown -> {},
                        reason -> operator.accept("○ Discord: the commands could not be shown " + where + " ("
                                + Delivery.worded(reason) + "). Invite the bot anew with the link above."));
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        log.info("Discord: shard {} lost its connection and comes back", number(event.getJDA()));
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        log.info("Discord: shard {} goes on where it was", number(event.getJDA()));
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        log.info("Discord: shard {} is back", number(event.getJDA()));
    }

    private static int number(JDA shard) {
        return shard.getShardInfo().getShardId();
    }

    /** Where Discord ends the connection for good, it says why; what we end ourselves needs no line. */
    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode reason = event.getCloseCode();
        if (reason != null && !reason.isReconnect()) {
            operator.accept(
                    "○ Discord: off, for it ended the connection with " + reason.getCode() + " " + reason.getMeaning());
        }
    }
}
