package org.constituent.adapter.discord;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.constituent.chat.Reply;

/**
 * One interaction and its answer. It is acknowledged in time whatever happens: with the answer where that is quick,
 * else without one, which then follows.
 */
final class Exchange {
    private final IReplyCallback event;
    private final DiscordRenderer renderer;
    private final boolean among;
    private final Runnable done;
    private final AtomicBoolean acknowledged = new AtomicBoolean();
    private final ScheduledFuture<?> impatience;

    /**
     * Begins to wait.
     *
     * @param done called once, when nothing more follows
     */
    Exchange(IReplyCallback event, DiscordRenderer renderer, Runnable done) {
        this.event = event;
        this.renderer = renderer;
        this.among = event.isFromGuild();
        this.done = done;
        this.impatience = event.getJDA()
                .getGatewayPool()
                .schedule(this::acknowledge, Limits.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void acknowledge() {
        if (acknowledged.compareAndSet(false, true)) {
            event.deferReply(among).queue(nothing -> {}, reason -> Delivery.failed("an acknowledgement", reason));
        }
    }

    /** Sends the answer. What is not for everybody is shown in a server to the one who asked alone. */
    void answer(Reply reply) {
        impatience.cancel(false);
        boolean first = acknowledged.compareAndSet(false, true);
        if (first && reply instanceof Reply.Form form && event instanceof IModalCallback opener) {
            opener.replyModal(renderer.window(form)).queue(nothing -> done.run(), this::failed);
            return;
        }
        boolean alone = among && !(reply instanceof Reply.ForEverybody);
        List<Part> parts = renderer.draw(reply);
        if (parts.isEmpty()) {
            throw new IllegalStateException("an answer without words");
        }
        Iterator<Part> rest = parts.listIterator(1);
        if (first) {
            event.reply(parts.get(0).message())
                    .setEphemeral(alone)
                    .queue(hook -> follow(hook, rest, alone), this::failed);
        } else {
            InteractionHook hook = event.getHook();
            if (isLate(hook)) {
                return;
            }
            hook.editOriginal(MessageEditData.fromCreateData(parts.get(0).message()))
                    .queue(nothing -> follow(hook, rest, among), this::failed);
        }
    }

    /** One after another, so that they are read in their order. */
    private void follow(InteractionHook hook, Iterator<Part> rest, boolean alone) {
        if (!rest.hasNext()) {
            done.run();
        } else if (!isLate(hook)) {
            hook.sendMessage(rest.next().message())
                    .setEphemeral(alone)
                    .queue(nothing -> follow(hook, rest, alone), this::failed);
        }
    }

    private boolean isLate(InteractionHook hook) {
        if (hook.isExpired()) {
            Delivery.late("an answer");
            done.run();
            return true;
        }
        return false;
    }

    /** Gives up, for a reason of our own or Discord's. */
    void failed(Throwable reason) {
        impatience.cancel(false);
        Delivery.failed("an answer", reason);
        done.run();
    }
}
