package org.constituent.adapter.sql;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.constituent.port.Schedule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what comes again, by db-scheduler over our own database: when something was done last is known
 * after a restart, and of several programs on one database one does it.
 */
public final class SqlSchedule implements Schedule {
    private static final Logger log = LoggerFactory.getLogger(SqlSchedule.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration TRIES_AGAIN = Duration.ofMinutes(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED = 6;
    private static final Duration GOODBYE = Duration.ofSeconds(10);
    private static final int THREADS = 2;

    private final Database database;
    private final Clock clock;
    private final List<RecurringTask<Void>> tasks = new ArrayList<>();
    private final List<Task<?>> appointments = new ArrayList<>();
    private @Nullable Scheduler scheduler;

    public SqlSchedule(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void every(Duration interval, String name, Runnable work) {
        tasks.add(Tasks.recurring(name, FixedDelay.of(interval)).execute((instance, context) -> guarded(name, work)));
    }

    @Override
    public void appointed(String name, LongConsumer work) {
        appointments.add(Tasks.oneTime(name)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(TRIES_AGAIN))
                .execute((instance, context) -> work.accept(Appointments.number(instance.getId()))));
    }

    /** A round that fails is not tried again before its time: whoever looks at the log sees why. */
    private static void guarded(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted() || isInterruption(e)) {
                log.info("The round {} was cut short: the program ends", name);
                return;
            }
            log.error("The round {} failed; it is tried again in its time", name, e);
        }
    }

    private static boolean isInterruption(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void start() {
        if (!tasks.isEmpty() || !appointments.isEmpty()) {
            scheduler = Scheduler.create(database.forChanges(), appointments)
                    .startTasks(tasks)
                    .threads(THREADS)
                    .clock(clock::instant)
                    .pollingInterval(LOOKS_EVERY)
                    // What a program had in hand when it was killed is taken up by the next one after a minute, not
                    // after half an hour.
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED)
                    .shutdownMaxWait(GOODBYE)
                    .build();
            scheduler.start();
        }
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
