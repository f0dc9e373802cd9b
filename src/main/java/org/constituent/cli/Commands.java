package org.constituent.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.constituent.adapter.files.InvalidFiles;
import org.constituent.adapter.javalin.WebServer;
import org.constituent.adapter.sql.StorageFault;
import org.constituent.config.InvalidSettings;
import org.constituent.wording.IncompleteMessages;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands, and what becomes of mistakes in them. */
@Command(
        name = "constituent",
        description = "From the place where you live to the right words for your own legislators.",
        mixinStandardHelpOptions = true,
        version = "Constituent 1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Commands implements Runnable {
    private static final int CONFIGURATION = 78;

    private final PrintWriter out;

    private Commands(PrintWriter out) {
        this.out = out;
    }

    /**
     * Runs one command and gives its exit code: 0, 2 for a mistake in the command line, 78 for one in the files.
     *
     * @param atTheEnd takes what is to be done when the process is asked to end
     */
    public static int run(
            Clock clock,
            PrintStream standardOut,
            PrintStream standardError,
            Consumer<Runnable> atTheEnd,
            Supplier<ExecutorService> workers,
            Supplier<ExecutorService> senders,
            String... arguments) {
        PrintWriter out = new PrintWriter(standardOut, false, StandardCharsets.UTF_8);
        PrintWriter error = new PrintWriter(standardError, true, StandardCharsets.UTF_8);
        CommandLine commands = new CommandLine(new Commands(out))
                .addSubcommand(new ChatCommand(new Invocation(clock)))
                .addSubcommand(new RunCommand(new Invocation(clock), atTheEnd, workers, senders))
                .addSubcommand(new ReplyPageCommand(new Invocation(clock)))
                .addSubcommand(new LookupCommand(new Invocation(clock)))
                .addSubcommand(new DraftCommand(new Invocation(clock)))
                .addSubcommand(new ScoreboardCommand(new Invocation(clock)))
                .addSubcommand(new SyncCommand(new Invocation(clock)))
                .addSubcommand(new BroadcastCommand(clock).line())
                .addSubcommand(new CheckCommand(new Invocation(clock)))
                .addSubcommand(new TwitterCommand(clock).line())
                .addSubcommand(new ReportsCommand(new Invocation(clock)))
                .addSubcommand(new BackupCommand(new Invocation(clock)))
                .addSubcommand(new AutoComplete.GenerateCompletion())
                .setOut(out)
                .setErr(error)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
        commands.setExecutionExceptionHandler((fault, command, parsed) -> mistake(fault, error));
        commands.setParameterExceptionHandler((fault, parsed) -> mistyped(fault, error));
        int code = commands.execute(arguments);
        out.flush();
        return code;
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        new CommandLine(this).usage(out);
    }

    /** What is wrong, what may have been meant, and where the rest is told; the whole help would push that off the screen. */
    private static int mistyped(CommandLine.ParameterException fault, PrintWriter error) {
        error.println(
                String.valueOf(fault.getMessage()).replaceAll(" is not an? (int|long)$", " is not a whole number"));
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, error);
        error.println("./" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help tells what there is.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int mistake(Exception fault, PrintWriter error) throws Exception {
        if (fault instanceof Mistake mistake) {
            error.println(mistake.getMessage());
            return mistake.isInFiles() ? CONFIGURATION : CommandLine.ExitCode.USAGE;
        }
        if (fault instanceof InvalidFiles
                || fault instanceof InvalidSettings
                || fault instanceof IncompleteMessages
                || fault instanceof StorageFault
                || fault instanceof WebServer.AddressInUse) {
            error.println(fault.getMessage());
            return CONFIGURATION;
        }
        throw fault;
    }
}
