package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrawingsTest {
    private final Drawings drawings = new Drawings();

    @Test
    void what_is_true_last_is_drawn_last() throws Exception {
        AtomicInteger truth = new AtomicInteger();
        AtomicInteger shown = new AtomicInteger();
        AtomicInteger drawing = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 400; i++) {
            workers.execute(() -> {
                truth.incrementAndGet();
                drawings.draw("T1 U1", () -> {
                    together.accumulateAndGet(drawing.incrementAndGet(), Math::max);
                    int seen = truth.get();
                    Thread.onSpinWait();
                    shown.set(seen);
                    drawing.decrementAndGet();
                });
            });
        }
        workers.shutdown();

        assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shown).hasValue(400);
        assertThat(together).hasValue(1);
    }

    @Test
    void wishes_that_come_while_one_is_drawn_are_fulfilled_by_one_more() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wished = new CountDownLatch(1);
        List<String> drawn = new CopyOnWriteArrayList<>();
        Thread slow = new Thread(() -> drawings.draw("T1 U1", () -> {
            drawn.add("U1");
            begun.countDown();
            try {
                wished.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        slow.start();
        begun.await();

        drawings.draw("T1 U1", () -> drawn.add("by another"));
        drawings.draw("T1 U1", () -> drawn.add("by another"));
        drawings.draw("T1 U2", () -> drawn.add("U2"));
        wished.countDown();
        slow.join();

        assertThat(drawn).containsExactly("U1", "U2", "U1");
    }
}
