package org.constituent.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.constituent.adapter.sql.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies everything that is remembered, while the program runs. */
@Command(
        name = "backup",
        description = "Copies everything that is remembered to a file, while the program may go on running.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "To restore: stop the program, move constituent.db and every file beside it whose name begins so out of the"
                    + " data folder, and put the copy there under the name constituent.db."
        })
final class BackupCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Home home;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a file that does not exist yet")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path file;

    private final Clock clock;

    BackupCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Parts parts = new Parts(home, clock);
        PrintWriter out = spec.commandLine().getOut();
        if (!Database.isIn(parts.data())) {
            throw new Mistake("Nothing is remembered yet in " + parts.data() + ", so there is nothing to copy.");
        }
        try (Database database = parts.database()) {
            database.backUpTo(file);
        }
        out.println("Copied to " + file + ".");
        out.flush();
        return 0;
    }
}
