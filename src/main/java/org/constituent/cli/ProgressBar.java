package org.constituent.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.constituent.broadcast.Stage;
import org.constituent.chat.Text;
import org.constituent.port.Outbox;

/** A bar in the terminal that grows while an update is sent. */
final class ProgressBar {
    private static final long LOOK_MILLIS = 500;
    private static final int BAR = 30;
    private static final int LONGEST = 400;

    private final UpdateDesk desk;
    private final Clock clock;

    ProgressBar(UpdateDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Stays until everything is sent, or nothing more will be. */
    void follow(long id) {
        String shown = "";
        while (true) {
            Stage stage = desk.entry(id).map(Outbox.Entry::stage).orElse(Stage.DISCARDED);
            List<Outbox.Progress> all = desk.broadcasting().outbox().progress(id, clock.instant());
            String line = drawn(all, stage);
            if (!line.equals(shown)) {
                desk.out().print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
                desk.out().flush();
                shown = line;
            }
            if (stage != Stage.APPROVED || all.stream().allMatch(one -> one.waiting() == 0)) {
                desk.out().println();
                return;
            }
            try {
                if (new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String drawn(List<Outbox.Progress> platforms, Stage stage) {
        long all = platforms.stream().mapToLong(Outbox.Progress::all).sum();
        long settled =
                all - platforms.stream().mapToLong(Outbox.Progress::waiting).sum();
        int full = all == 0 ? BAR : (int) (settled * BAR / all);
        StringBuilder line = new StringBuilder("█".repeat(full)).append("░".repeat(BAR - full));
        platforms.forEach(one -> line.append("  ")
                .append(one.platform())
                .append(": ")
                .append(desk.words().progress(one, stage, clock.instant())));
        return Text.cut(line.toString(), LONGEST);
    }
}
