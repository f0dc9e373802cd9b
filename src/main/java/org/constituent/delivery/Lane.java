package org.constituent.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.constituent.broadcast.Bulletin;
import org.constituent.port.Carrier;
import org.constituent.port.Letters;
import org.constituent.port.Promises;
import org.constituent.port.Promises.Again;
import org.constituent.port.Promises.Promise;
import org.constituent.port.Promises.Settled;
import org.constituent.port.Subscriptions.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to one platform: one thread that takes promises, lets several others send them, and writes down what became of them. */
final class Lane implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    /** How often we look whether something is due, or was stopped. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration MOST_UNRECORDED = Duration.ofMillis(200);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final int MOST_BULLETINS = 100;

    private final Promises promises;
    private final Carrier carrier;
    private final Letters letters;
    private final DeliveryRules rules;
    private final Clock clock;
    private final Executor senders;
    private final Verdict verdict;
    private final Tempo tempo;
    private final Faults faults;

    private final Deque<Promise> inHand = new ArrayDeque<>();
    private final BlockingQueue<Settled> arrived = new LinkedBlockingQueue<>();
    private final List<Settled> unrecorded = new ArrayList<>();
    private final Map<Long, Bulletin> bulletins = new HashMap<>();
    private int flying;
    private Instant recorded = Instant.MIN;
    private Instant looked = Instant.MIN;
    private Instant claimed = Instant.MIN;
    private final CountDownLatch ending = new CountDownLatch(1);

    Lane(
            Promises promises,
            Carrier carrier,
            Letters letters,
            DeliveryRules rules,
            Clock clock,
            RandomGenerator chance,
            Executor senders) {
        this.promises = promises;
        this.carrier = carrier;
        this.letters = letters;
        this.rules = rules;
        this.clock = clock;
        this.senders = senders;
        this.verdict = new Verdict(rules, chance);
        this.tempo = new Tempo(carrier.pace());
        this.faults = new Faults(log, name() + ": delivery rests, for the store cannot be used");
    }

    /** Takes nothing new, and ends when what is on its way has arrived. */
    void close() {
        ending.countDown();
    }

    private boolean isClosing() {
        return ending.getCount() == 0;
    }

    @Override
    public void run() {
        try {
            while (!isClosing() || flying > 0) {
                round();
            }
            putBack(promise -> true);
            record();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("{}: what was on its way is sent again later, for it could not be written down", name(), e);
        }
    }

    /** A fault of the store stops everything but itself: what is not written down is kept, and nothing more is sent. */
    private void round() throws InterruptedException {
        try {
            if (unrecorded.size() >= rules.unrecorded() || isTimeToRecord()) {
                record();
            }
            if (isClosing()) {
                await(LOOK);
                return;
            }
            look();
            Instant now = clock.instant();
            // The other half of the lease is for the answer: what is on its way is nobody else's to send.
            if (claimed.plus(rules.lease().dividedBy(2)).isBefore(now)) {
                putBack(promise -> true);
            }
            if (inHand.isEmpty() && !refill(now)) {
                await(LOOK);
                return;
            }
            Duration pause = tempo.until(now);
            if (flying >= rules.atOnce() || !pause.isZero()) {
                await(flying >= rules.atOnce() ? LOOK : pause);
            } else {
                Bulletin bulletin = bulletinOfNext(now);
                handle(inHand.remove(), bulletin, now);
            }
        } catch (RuntimeException e) {
            rest(e);
        }
    }

    /** A while without the store; what arrives meanwhile is collected afterwards. */
    private void rest(RuntimeException fault) throws InterruptedException {
        faults.met(fault);
        if (isClosing()) {
            await(LOOK);
        } else {
            ending.await(AFTER_A_FAULT.toMillis(), TimeUnit.MILLISECONDS);
            collect();
        }
    }

    private boolean isTimeToRecord() {
        return !unrecorded.isEmpty()
                && ((inHand.isEmpty() && flying == 0) || !isLately(recorded, MOST_UNRECORDED, clock.instant()));
    }

    /** What lies ahead is not lately: the clock was put back since. */
    private static boolean isLately(Instant then, Duration within, Instant now) {
        return !then.isAfter(now) && then.plus(within).isAfter(now);
    }

    /** Waits for something to arrive, at most so long, and takes all that did. */
    private void await(Duration most) throws InterruptedException {
        long nanos = Math.min(most.toNanos(), (unrecorded.isEmpty() ? LOOK : MOST_UNRECORDED).toNanos());
        Settled one = arrived.poll(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
        if (one != null) {
            collected(one);
        }
        collect();
    }

    private void collect() {
        for (Settled next = arrived.poll(); next != null; next = arrived.poll()) {
            collected(next);
        }
    }

    private void collected(Settled settled) {
        flying--;
        if (settled.outcome() instanceof Again again && again.slowed()) {
            tempo.quietUntil(again.due());
        }
        unrecorded.add(settled);
    }

    private void record() {
        collect();
        promises.settle(unrecorded, clock.instant());
        unrecorded.clear();
        faults.over();
        recorded = clock.instant();
    }

    /** Now and then: what was stopped goes back, and what is finished is closed. */
    private void look() {
        Instant now = clock.instant();
        if (isLately(looked, LOOK, now)) {
            return;
        }
        looked = now;
        Set<Long> updates = new HashSet<>();
        inHand.forEach(promise -> updates.add(promise.update()));
        Set<Long> halted = promises.halted(updates);
        putBack(promise -> halted.contains(promise.update()));
        if (inHand.isEmpty() && flying == 0) {
            record();
            promises.finish(now);
        }
    }

    private void putBack(Predicate<Promise> which) {
        putBack(which, clock.instant());
    }

    private void putBack(Predicate<Promise> which, Instant due) {
        inHand.removeIf(promise -> {
            boolean back = which.test(promise);
            if (back) {
                unrecorded.add(new Settled(promise, new Again(due, "", false, false)));
            }
            return back;
        });
    }

    /** No more than goes out within a second or two: what we hold when the program ends waits for the lease to end. */
    private boolean refill(Instant now) {
        if (tempo.until(now).compareTo(LOOK) > 0) {
            return false;
        }
        int most = Math.min(rules.taken(), Math.max(2 * rules.atOnce(), tempo.during(Duration.ofSeconds(1))));
        claimed = now;
        inHand.addAll(promises.claim(carrier.platform(), now, rules.lease(), most, rules.cap()));
        return !inHand.isEmpty();
    }

    private void handle(Promise promise, Bulletin bulletin, Instant now) {
        if (!promise.wanted()) {
            unrecorded.add(new Settled(promise, new Promises.Left()));
            return;
        }
        Optional<Instant> later = later(promise, bulletin, now);
        if (later.isPresent()) {
            unrecorded.add(new Settled(promise, new Again(later.get(), "", false, false)));
            return;
        }
        if (promise.tries() > rules.mostTries()) {
            // Whoever took it before ended every time without a word: perhaps because of it.
            unrecorded.add(
                    new Settled(promise, new Promises.Refused("given up after " + rules.mostTries() + " tries")));
            return;
        }
        tempo.passed(now);
        flying++;
        try {
            senders.execute(() -> arrived.add(new Settled(promise, sent(promise, bulletin))));
        } catch (RejectedExecutionException e) {
            arrived.add(new Settled(promise, new Again(now, "", false, false)));
        }
    }

    /** What cannot be read now is put back uncounted, and behind what can: an update that never can holds up no other. */
    private Bulletin bulletinOfNext(Instant now) {
        long update = inHand.element().update();
        try {
            return bulletin(update);
        } catch (RuntimeException fault) {
            putBack(promise -> promise.update() == update, now.plus(rules.firstPause()));
            throw fault;
        }
    }

    private Bulletin bulletin(long update) {
        if (bulletins.size() > MOST_BULLETINS) {
            bulletins.clear();
        }
        return bulletins.computeIfAbsent(
                update, id -> promises.bulletin(id).orElseThrow(() -> new IllegalStateException("no update " + id)));
    }

    /** When a person may be told, where that is not now. What is urgent does not wait. */
    private Optional<Instant> later(Promise promise, Bulletin bulletin, Instant now) {
        if (!(promise.to().subscriber() instanceof Person) || bulletin.urgent()) {
            return Optional.empty();
        }
        Instant room = promise.roomFrom().filter(from -> from.isAfter(now)).orElse(now);
        Instant awake = rules.hours().earliest(room, promise.to().state());
        return awake.isAfter(now) ? Optional.of(awake) : Optional.empty();
    }

    /** With no transaction open. */
    private Promises.Outcome sent(Promise promise, Bulletin bulletin) {
        return verdict.of(promise, receipt(promise, bulletin), clock.instant());
    }

    /** Whatever happens there is one: what never came back would be waited for without end. */
    private Carrier.Receipt receipt(Promise promise, Bulletin bulletin) {
        try {
            return carrier.carry(promise.to().subscriber(), letters.letter(bulletin, promise.to()), promise.key());
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            log.warn("{}: a message was not sent, by our own fault", name(), fault);
            return new Carrier.Failed("fault");
        }
    }

    private String name() {
        return carrier.platform();
    }
}
