package org.constituent.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.constituent.broadcast.Stage;
import org.constituent.chat.Reply;
import org.constituent.civic.Sha256;
import org.constituent.port.Carrier;
import org.constituent.port.Outbox;
import org.constituent.port.ProgressWriter;
import org.constituent.port.Subscriptions.Person;
import org.constituent.port.Watchers;
import org.constituent.port.Watchers.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows organizers how far their updates have come: to each one message, which is changed in place at a gentle pace, only
 * where it would say something else, and which ends as the report. What each of them sees is kept, so that it goes on in
 * the same message after a restart.
 */
public final class LiveProgress implements Runnable, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveProgress.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MOST = 50;

    /** To count what became of many messages takes a while: no more than a twentieth of the time. */
    private static final int RESTS = 20;

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

    private final Watchers watchers;
    private final Outbox outbox;
    private final Map<String, Carrier> carriers;
    private final ProgressWriter writer;
    private final Duration gently;
    private final Clock clock;
    private final Faults faults = new Faults(log, "progress is not shown, for the store cannot be used");
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Nothing is shown yet.
     *
     * @param gently at least so long between two changes of one message
     */
    public LiveProgress(
            Watchers watchers,
            Outbox outbox,
            List<Carrier> carriers,
            ProgressWriter writer,
            Duration gently,
            Clock clock) {
        this.watchers = watchers;
        this.outbox = outbox;
        this.carriers = carriers.stream().collect(Collectors.toUnmodifiableMap(Carrier::platform, Function.identity()));
        this.writer = writer;
        this.gently = gently;
        this.clock = clock;
    }

    /** Until closed. */
    @Override
    public void run() {
        try {
            do {
                try {
                    round();
                    faults.over();
                } catch (RuntimeException e) {
                    faults.met(e);
                }
            } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever is to be told now, once. */
    void round() {
        for (Watch watch : watchers.due(carriers.keySet(), clock.instant(), LEASE, MOST)) {
            try {
                show(watch);
            } catch (RuntimeException e) {
                log.warn(
                        "{}: the progress of update {} was not shown",
                        watch.who().platform(),
                        watch.update(),
                        e);
            }
        }
    }

    private void show(Watch watch) {
        Instant begin = clock.instant();
        Optional<Outbox.Entry> entry = outbox.find(watch.update());
        Carrier carrier = carriers.get(watch.who().platform());
        if (entry.isEmpty() || carrier == null) {
            watchers.ended(watch);
            return;
        }
        Reply says = writer.progress(entry.get(), watch.who());
        String digest = Sha256.of(says.toString());
        Instant now = clock.instant();
        Instant next = now.plus(pause(Duration.between(begin, now)));
        boolean last = entry.get().stage() == Stage.DONE || entry.get().stage() == Stage.DISCARDED;
        if (digest.equals(watch.shown())) {
            settle(watch, watch.message(), digest, next, last);
            return;
        }
        Person to = new Person(watch.who());
        Carrier.Receipt receipt = watch.message()
                .map(message -> carrier.replace(to, message, says))
                .orElseGet(() -> carrier.carry(to, says, key(watch)));
        if (receipt instanceof Carrier.Taken taken) {
            settle(watch, Optional.of(taken.id()), digest, next, last);
        } else if (receipt instanceof Carrier.Slower slower) {
            watchers.shown(watch, watch.message(), watch.shown(), now.plus(slower.pause()));
        } else if (receipt instanceof Carrier.Failed) {
            watchers.shown(watch, watch.message(), watch.shown(), next);
        } else {
            watchers.ended(watch); // the message or its reader is not there any more
        }
    }

    /** The longer a look took, the longer until the next one; within bounds, for a clock may jump meanwhile. */
    private Duration pause(Duration look) {
        Duration rest = look.compareTo(LONGEST_LOOK) < 0 ? look.multipliedBy(RESTS) : LONGEST_LOOK.multipliedBy(RESTS);
        return rest.compareTo(gently) > 0 ? rest : gently;
    }

    private void settle(Watch watch, Optional<String> message, String digest, Instant next, boolean last) {
        if (last) {
            watchers.ended(watch);
        } else {
            watchers.shown(watch, message, digest, next);
        }
    }

    /** Of one message for one reader: platforms know a key whichever channel it comes to. Short, for Discord takes 25 characters. */
    private static String key(Watch watch) {
        return "p" + watch.update() + "-"
                + Integer.toHexString(watch.who().account().hashCode());
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
