package org.constituent.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

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

    /**
     * Has a worker begin something, unless nothing may begin any more. It is finished when it calls what it is given, or
     * by a fault.
     *
     * @param failed told of the fault, also where no worker takes it
     */
    public void work(Executor workers, Consumer<Runnable> task, Consumer<RuntimeException> failed) {
        begin().ifPresent(done -> {
            try {
                workers.execute(() -> {
                    try {
                        task.accept(done);
                    } catch (RuntimeException fault) {
                        failed.accept(fault);
                        done.run();
                    }
                });
            } catch (RejectedExecutionException fault) {
                failed.accept(fault);
                done.run();
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
