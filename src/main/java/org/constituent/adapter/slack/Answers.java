package org.constituent.adapter.slack;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.constituent.chat.InHand;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.port.Recent;

/** Answers what people do, after it was acknowledged. */
final class Answers {
    private final InboundHandler handler;
    private final Web web;
    private final People people;
    private final Recent<Boolean> homes;
    private final Executor workers;
    private final InHand inHand;
    private final Clock clock;
    private final SlackRenderer renderer = new SlackRenderer();
    private final Drawings drawings = new Drawings();

    Answers(
            InboundHandler handler,
            Web web,
            People people,
            Recent<Boolean> homes,
            Executor workers,
            InHand inHand,
            Clock clock) {
        this.handler = handler;
        this.web = web;
        this.people = people;
        this.homes = homes;
        this.workers = workers;
        this.inHand = inHand;
        this.clock = clock;
    }

    /** Answers, and draws the person's page anew where they have seen it: what was just said may have changed it. */
    void answer(Act act) {
        work(done -> {
            Reply reply = ask(act);
            if (act.overheard() && !(reply instanceof Reply.ForEverybody)) {
                throw new IllegalStateException("not for everybody");
            }
            Runnable afterwards = homes.find(name(act.workspace(), act.user())).isEmpty()
                    ? done
                    : () -> {
                        draw(act.workspace(), act.user());
                        done.run();
                    };
            new Answer(act, reply, renderer, web, workers, afterwards).begin();
        });
    }

    /** Draws the page that a person has just opened. */
    void drawHome(String workspace, String user) {
        work(done -> {
            homes.keep(name(workspace, user), true);
            draw(workspace, user);
            done.run();
        });
    }

    private void draw(String workspace, String user) {
        drawings.draw(name(workspace, user), () -> {
            try {
                publish(workspace, user);
            } catch (RuntimeException fault) {
                Delivery.failed("a page", fault);
            }
        });
    }

    private void publish(String workspace, String user) {
        Act look = Act.alone(workspace, user, new Intent.ShowOverview().words(), new Where.Direct(), Optional.empty());
        Outcome outcome = web.publish(workspace, user, Views.home(ask(look), renderer));
        if (!(outcome instanceof Outcome.Done)) {
            Delivery.failed("a page", Delivery.worded(outcome));
        }
    }

    private Reply ask(Act act) {
        return handler.answer(act.message(people.find(act.workspace(), act.user()), clock.instant()));
    }

    private static String name(String workspace, String user) {
        return workspace + " " + user;
    }

    /** Something to be done, which tells when nothing more follows. */
    private void work(Consumer<Runnable> task) {
        inHand.work(workers, task, fault -> Delivery.failed("an answer", fault));
    }
}
