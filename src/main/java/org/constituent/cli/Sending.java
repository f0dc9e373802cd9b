package org.constituent.cli;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlPromises;
import org.constituent.adapter.sql.SqlWatchers;
import org.constituent.delivery.Deliveries;
import org.constituent.delivery.DeliveryRules;
import org.constituent.delivery.LiveProgress;
import org.constituent.port.Carrier;

/** Sends what was promised, and shows organizers how far it has come. */
final class Sending implements AutoCloseable {
    private static final Duration GENTLY = Duration.ofSeconds(5);

    private final List<Carrier> carriers;
    private final ExecutorService senders;
    private final Deliveries deliveries;
    private final LiveProgress progress;

    Sending(Premises premises, Broadcasts broadcasts, List<Carrier> carriers, ExecutorService senders) {
        this.carriers = List.copyOf(carriers);
        this.senders = senders;
        this.deliveries = new Deliveries(
                new SqlPromises(premises.database()),
                this.carriers,
                broadcasts.letters(),
                DeliveryRules.USUAL.telling(
                        broadcasts.hours(), premises.settings().broadcast().mostAWeek()),
                premises.clock(),
                new SplittableRandom(),
                senders);
        this.progress = new LiveProgress(
                new SqlWatchers(premises.database()),
                new SqlOutbox(premises.database()),
                this.carriers,
                broadcasts.progress(),
                GENTLY,
                premises.clock());
    }

    void start(Consumer<String> tell) {
        deliveries.start(senders);
        senders.execute(progress);
        tell.accept("★ updates: sent to "
                + carriers.stream()
                        .map(carrier -> carrier.platform() + " (at most "
                                + carrier.pace().messages() + " each "
                                + carrier.pace().during().toSeconds() + " s)")
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public void close() {
        deliveries.close();
        progress.close();
    }
}
