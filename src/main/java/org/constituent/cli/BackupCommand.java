package org.constituent.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.constituent.adapter.sql.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "a file that does not exist yet")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path file;

    BackupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Configuration configuration = invocation.configuration();
        PrintWriter out = invocation.out();
        if (!Database.isIn(configuration.data())) {
            throw new Mistake(
                    "Nothing is remembered yet in " + configuration.data() + ", so there is nothing to copy.");
        }
        try (Database database = configuration.database()) {
            database.backUpTo(file);
        }
        out.println("Copied to " + file + ".");
        out.flush();
        return 0;
    }
}
