package org.constituent.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.folder.FolderOriginals;
import org.constituent.adapter.sql.Database;
import org.constituent.port.Originals;
import org.constituent.sync.LiveFacts;
import org.constituent.sync.SyncReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Refreshes the facts. */
@Command(
        name = "sync",
        description = "Refreshes the facts from the official sources, or from the same files in a folder.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A source that fails or looks wrong changes nothing: the last good facts stay, with their own date.",
            "The Congress.gov API is asked too where the environment variable CONGRESS_API_KEY holds a key."
        })
final class SyncCommand implements Callable<Integer> {
    private static final int TRY_AGAIN_LATER = 75;

    @Mixin
    private final Invocation invocation;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "read the same files from this folder; files named SAMPLE are ignored")
    private @Nullable Path from;

    SyncCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (from != null && !Files.isDirectory(from)) {
            throw new Mistake("--from is " + from + ", which is not a folder.");
        }
        Configuration configuration = invocation.configuration();
        FileCampaigns campaigns = configuration.campaigns();
        KnownFacts known = new KnownFacts(configuration, invocation.clock());
        PrintWriter out = invocation.out();
        try (Database database = configuration.database()) {
            LiveFacts facts = known.live(database);
            News news = new Broadcasts(new Premises(configuration, campaigns, facts, database, invocation.clock()))
                    .news(known);
            SyncReport report =
                    known.sync(originals(known), campaigns, database, facts).refresh(SyncPrinter.to(out));
            SyncPrinter.summary(report, out);
            news.offer(report, facts.now())
                    .forEach(id ->
                            out.println("Update " + id + " waits for approval: ./constituent broadcast preview " + id));
            out.flush();
            return report.failed() ? TRY_AGAIN_LATER : 0;
        }
    }

    private Originals originals(KnownFacts known) {
        return from != null ? new FolderOriginals(from) : known.published();
    }
}
