package org.constituent.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlPromises;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.civic.State;
import org.constituent.port.Carrier;
import org.constituent.port.Outbox;
import org.constituent.port.Outbox.Promised;
import org.constituent.port.Promises;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;

/** A real outbox on a real file, and deliveries to a loopback. */
final class Post implements AutoCloseable {
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    final Database database;
    final Outbox outbox;
    final SqlSubscriptions subscriptions;
    private final List<Deliveries> running = new ArrayList<>();

    Post(Path folder, Clock clock) {
        this.clock = clock;
        this.database = Database.open(folder);
        this.outbox = new SqlOutbox(database);
        this.subscriptions = new SqlSubscriptions(database);
    }

    static Bulletin bulletin(boolean urgent) {
        return new Bulletin(
                "c",
                Map.of(Language.ENGLISH, new Wording("News", "Something happened.")),
                Optional.empty(),
                Optional.empty(),
                Audience.EVERYBODY,
                Optional.empty(),
                urgent);
    }

    static Person person(int number) {
        return new Person(new Speaker("loop", "p" + number));
    }

    /** An update that is promised to so many people of a state. */
    long promise(int people, Optional<State> state, boolean urgent, Instant due) {
        return promise(people, state, urgent, due, Organizer.OPERATOR);
    }

    /** The same, written by the operator and approved by another. */
    long promise(int people, Optional<State> state, boolean urgent, Instant due, Organizer approver) {
        List<Promised> to = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            subscriptions.add(person(i), "c");
            to.add(new Promised(new Recipient(person(i), Optional.empty(), state, Optional.empty()), due));
        }
        long id = outbox.propose(bulletin(urgent), Organizer.OPERATOR, clock.instant());
        if (outbox.approve(id, approver, clock.instant(), to::forEach).isEmpty()) {
            throw new AssertionError("not approved");
        }
        return id;
    }

    Deliveries start(Carrier carrier, DeliveryRules rules) {
        return start(new SqlPromises(database), carrier, rules);
    }

    Deliveries start(Promises promises, Carrier carrier, DeliveryRules rules) {
        Deliveries deliveries = new Deliveries(
                promises,
                List.of(carrier),
                (bulletin, to) -> new Reply.Note(bulletin.in(Language.ENGLISH).title()),
                rules,
                clock,
                new SplittableRandom(7),
                threads);
        deliveries.start(threads);
        running.add(deliveries);
        return deliveries;
    }

    /** Quick to try again, and awake all day unless asked otherwise. */
    static DeliveryRules quick() {
        return new DeliveryRules(
                Duration.ofSeconds(5),
                200,
                8,
                20,
                4,
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                new org.constituent.broadcast.QuietHours(java.time.LocalTime.MIN, java.time.LocalTime.MAX),
                1_000);
    }

    Outbox.Progress progress(long id) {
        return outbox.progress(id, clock.instant()).get(0);
    }

    @Override
    public void close() {
        running.forEach(Deliveries::close);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                throw new AssertionError("deliveries do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        database.close();
    }
}
