package org.constituent.adapter.slack;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.constituent.chat.Reply;

/** One answer on its way: its messages one after another, as fast as Slack takes them. */
final class Answer {
    private static final int MOST_TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

    /** What Slack gave to answer with is used up or too old; nothing else is. */
    private static final Set<String> GIVEN_IS_OVER = Set.of("used_url", "expired_url", "response_url");

    private final Act act;
    private final Reply reply;
    private final Web web;
    private final Executor workers;
    private final Runnable done;
    private final Iterator<Part> rest;
    private Where where;
    private int tries;

    /**
     * An answer.
     *
     * @param done called once, when nothing more follows
     */
    Answer(Act act, Reply reply, SlackRenderer renderer, Web web, Executor workers, Runnable done) {
        this.act = act;
        this.reply = reply;
        this.web = web;
        this.workers = workers;
        this.done = done;
        this.where = act.where();
        this.rest = renderer.draw(reply).iterator();
    }

    /** Opens a window for a form where that is still possible, and else begins to send. */
    void begin() {
        boolean opened = reply instanceof Reply.Form form
                && act.trigger().isPresent()
                && web.open(act.workspace(), act.trigger().get(), Views.window(form, where)) instanceof Outcome.Done;
        if (opened) {
            done.run();
        } else if (rest.hasNext()) {
            send(rest.next());
        } else {
            throw new IllegalStateException("an answer without words");
        }
    }

    private void send(Part part) {
        tries++;
        Outcome outcome = attempt(part);
        if (outcome instanceof Outcome.Done) {
            tries = 0;
            if (rest.hasNext()) {
                send(rest.next());
            } else {
                done.run();
            }
        } else if (outcome instanceof Outcome.Refused refused
                && where instanceof Where.Given
                && GIVEN_IS_OVER.contains(refused.error())) {
            where = new Where.Direct();
            send(part);
        } else if (outcome instanceof Outcome.Slower slower
                && tries < MOST_TRIES
                && slower.pause().compareTo(LONGEST_PAUSE) <= 0) {
            later(slower.pause(), part);
        } else if (outcome instanceof Outcome.Ill && tries < MOST_TRIES) {
            later(SHORT_PAUSE, part);
        } else {
            Delivery.failed("an answer", Delivery.worded(outcome));
            done.run();
        }
    }

    private Outcome attempt(Part part) {
        if (where instanceof Where.Given given) {
            return web.respond(given, part, given.alone() || reply instanceof Reply.ForEverybody);
        }
        if (where instanceof Where.Channel channel) {
            return web.post(act.workspace(), channel, part);
        }
        Outcome opened = web.direct(act.workspace(), act.user());
        if (opened instanceof Outcome.Done channel) {
            where = new Where.Channel(channel.id(), Optional.empty());
            return web.post(act.workspace(), (Where.Channel) where, part);
        }
        return opened;
    }

    /** No thread waits meanwhile. */
    private void later(Duration pause, Part part) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, workers)
                .execute(() -> {
                    try {
                        send(part);
                    } catch (RuntimeException fault) {
                        Delivery.failed("an answer", fault);
                        done.run();
                    }
                });
    }
}
