package org.constituent.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the campaigns until it is stopped. */
@Command(
        name = "run",
        description =
                "Serves the campaigns: the pages, the chat platforms that are configured, and a sync on a schedule.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Stops at control-c or a termination signal, after what is in hand. Files are read once: after an edit,",
            "./constituent check, then stop and start it again."
        })
final class RunCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Mixin
    private final Invocation invocation;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "where the pages are served (default: web.port in the settings; 0: any that is free)")
    private @Nullable Integer port;

    private final Consumer<Runnable> atTheEnd;
    private final Supplier<ExecutorService> workers;
    private final Supplier<ExecutorService> senders;

    /**
     * The command.
     *
     * @param atTheEnd takes what is to be done when the process is asked to end
     * @param workers makes threads to answer with
     * @param senders makes threads to send updates with
     */
    RunCommand(
            Invocation invocation,
            Consumer<Runnable> atTheEnd,
            Supplier<ExecutorService> workers,
            Supplier<ExecutorService> senders) {
        this.invocation = invocation;
        this.atTheEnd = atTheEnd;
        this.workers = workers;
        this.senders = senders;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = invocation.out();
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new Mistake("--port is " + port + ", but must lie between 0 and " + LAST_PORT + ".");
        }
        Service service = Service.start(
                invocation.configuration(),
                Optional.ofNullable(port),
                invocation.clock(),
                workers.get(),
                senders.get(),
                line -> {
                    out.println(line);
                    out.flush();
                });
        CountDownLatch stopped = new CountDownLatch(1);
        atTheEnd.accept(() -> {
            service.close();
            out.println("Stopped.");
            out.flush();
            stopped.countDown();
        });
        stopped.await();
        return 0;
    }
}
