package org.constituent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import org.constituent.cli.Commands;

/** Starts the program. */
public final class Constituent {
    /** Answers wait for the database now and then; more than a few at a time would only wait for each other. */
    private static final int WORKERS = 8;

    private Constituent() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Which Congress sits, and which day it is, is asked in Washington.
        Clock clock = Clock.system(ZoneId.of("America/New_York"));
        int code = Commands.run(
                clock,
                out,
                error,
                work -> Runtime.getRuntime().addShutdownHook(new Thread(work, "stop")),
                () -> Executors.newFixedThreadPool(WORKERS),
                Executors::newCachedThreadPool,
                arguments);
        out.flush();
        System.exit(code);
    }
}
