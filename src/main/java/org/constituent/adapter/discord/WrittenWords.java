package org.constituent.adapter.discord;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.constituent.chat.InHand;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;

/** What people write to the bot alone, and where they call it by name in front of others. */
final class WrittenWords extends ListenerAdapter {
    private final InboundHandler handler;
    private final Executor workers;
    private final InHand inHand;
    private final DiscordRenderer renderer = new DiscordRenderer();

    WrittenWords(InboundHandler handler, Executor workers, InHand inHand) {
        this.handler = handler;
        this.workers = workers;
        this.inHand = inHand;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (event.getAuthor().isBot() || event.isWebhookMessage()) {
            return; // two bots would never come to an end
        }
        String self = event.getJDA().getSelfUser().getId();
        if (event.isFromType(ChannelType.PRIVATE)) {
            if (!message.getContentRaw().isBlank()) {
                answer(event, inbound(event, Optional.empty(), message.getContentRaw()));
            }
        } else if (event.isFromGuild()
                && message.getMentions().isMentioned(event.getJDA().getSelfUser(), MentionType.USER)) {
            String words =
                    message.getContentRaw().replaceAll("<@!?" + self + ">", " ").strip();
            answer(
                    event,
                    inbound(event, Optional.of(event.getGuild().getId()), words.isEmpty() ? "hello" : words)
                            .amongOthers());
        }
    }

    private static InboundMessage inbound(MessageReceivedEvent event, Optional<String> server, String words) {
        return new InboundMessage(
                new Speaker(DiscordPlatform.NAME, event.getAuthor().getId()),
                new Venue(DiscordPlatform.NAME, event.getChannel().getId(), server),
                words,
                event.getMessage().getTimeCreated().toInstant(),
                Optional.empty());
    }

    private void answer(MessageReceivedEvent event, InboundMessage message) {
        inHand.work(
                workers,
                done -> {
                    Reply reply = handler.answer(message);
                    List<Part> parts = renderer.draw(reply);
                    if (message.overheard() && !(reply instanceof Reply.ForEverybody)) {
                        throw new IllegalStateException("not for everybody");
                    }
                    send(event.getChannel(), parts.iterator(), done);
                },
                fault -> Delivery.failed("an answer", fault));
    }

    /** One after another, so that they are read in their order. */
    private void send(MessageChannel channel, Iterator<Part> parts, Runnable done) {
        if (!parts.hasNext()) {
            done.run();
            return;
        }
        try {
            channel.sendMessage(parts.next().message())
                    .queue(nothing -> send(channel, parts, done), reason -> failed(reason, done));
        } catch (InsufficientPermissionException reason) {
            failed(reason, done);
        }
    }

    private static void failed(Throwable reason, Runnable done) {
        Delivery.failed("an answer", reason);
        done.run();
    }
}
