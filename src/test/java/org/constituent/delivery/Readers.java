package org.constituent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.chat.Speaker;
import org.constituent.port.Carrier;
import org.constituent.port.Outbox;
import org.constituent.port.Outbox.Promised;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;

/** An update that is told to many on a platform, from a real outbox, until everybody has it. */
public final class Readers {
    private Readers() {}

    /** Tells so many, {@code p0} and so on, and gives back what became of them. */
    public static Outbox.Progress tell(Path folder, Carrier carrier, int people) {
        Clock clock = Clock.systemUTC();
        DeliveryRules patient = new DeliveryRules(
                Duration.ofSeconds(20),
                200,
                8,
                20,
                40,
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                new org.constituent.broadcast.QuietHours(java.time.LocalTime.MIN, java.time.LocalTime.MAX),
                1_000);
        try (Post post = new Post(folder, clock)) {
            long id = post.outbox.propose(Post.bulletin(false), Organizer.OPERATOR, clock.instant());
            assertThat(post.outbox.approve(id, Organizer.OPERATOR, clock.instant(), taker -> {
                        for (int i = 0; i < people; i++) {
                            Person person = new Person(new Speaker(carrier.platform(), "p" + i));
                            post.subscriptions.add(person, "c");
                            taker.accept(new Promised(
                                    new Recipient(person, Optional.empty(), Optional.empty(), Optional.empty()),
                                    clock.instant()));
                        }
                    }))
                    .hasValue(people);
            post.start(carrier, patient);
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> post.outbox.find(id).orElseThrow().stage() == Stage.DONE);
            return post.progress(id);
        }
    }
}
