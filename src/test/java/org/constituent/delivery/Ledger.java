package org.constituent.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.constituent.chat.Reply;
import org.constituent.port.Carrier;
import org.constituent.port.Subscriptions.Subscriber;

/** A platform in memory, which keeps its own book of what it took. */
final class Ledger implements Carrier {
    private final Pace pace;
    final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    final List<Reply> messages = Collections.synchronizedList(new ArrayList<>());
    /** By which the messages can be told apart. */
    final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    /** By message: what stood in its place, one after another. */
    final Map<String, List<Reply>> replaced = new ConcurrentHashMap<>();

    private final AtomicInteger asked = new AtomicInteger();

    /** What it says to a subscriber; null takes the message. */
    volatile Function<Subscriber, Receipt> mood = unused -> new Taken("");

    Ledger() {
        this(new Pace(100_000, Duration.ofSeconds(1)));
    }

    Ledger(Pace pace) {
        this.pace = pace;
    }

    @Override
    public String platform() {
        return "loop";
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Receipt carry(Subscriber to, Reply message) {
        asked.incrementAndGet();
        Receipt receipt = mood.apply(to);
        if (receipt instanceof Taken) {
            int number = taken.computeIfAbsent(to.address(), unused -> new AtomicInteger())
                    .incrementAndGet();
            messages.add(message);
            return new Taken(to.address() + "/" + number);
        }
        return receipt;
    }

    @Override
    public Receipt carry(Subscriber to, Reply message, String key) {
        keys.add(key);
        return carry(to, message);
    }

    @Override
    public Receipt replace(Subscriber to, String id, Reply message) {
        Receipt receipt = mood.apply(to);
        if (receipt instanceof Taken) {
            replaced.computeIfAbsent(id, unused -> new CopyOnWriteArrayList<>()).add(message);
            return new Taken(id);
        }
        return receipt;
    }

    int asked() {
        return asked.get();
    }

    int all() {
        return taken.values().stream().mapToInt(AtomicInteger::get).sum();
    }
}
