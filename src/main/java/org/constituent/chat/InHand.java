package org.constituent.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What was begun and is not finished, so that leaving can wait for it. */
public final class InHand {
    private final Phaser open = new Phaser(1);
    private volatile boolean closed;

    /** What to call when the one that begins is finished; empty where nothing may begin any more. */
    public Optional<Runnable> begin() {
        if (closed) {
            return Optional.empty();
        }
        open.register();
        AtomicBoolean finished = new AtomicBoolean();
        return Optional.of(() -> {
            if (finished.compareAndSet(false, true)) {
                open.arriveAndDeregister();
            }
        });
    }

    /** Lets nothing begin any more, and waits for what has begun; false when that took too long. */
    public boolean close(Duration most) {
        closed = true;
        int phase = open.arrive();
        try {
            open.awaitAdvanceInterruptibly(phase, most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
