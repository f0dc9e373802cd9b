package org.constituent.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.constituent.port.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What became of an update. */
@Command(
        name = "report",
        description = "Tells what became of an update, by platform, state and reason.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Parameters(paramLabel = "NUMBER", description = "the update's number, as status tells it")
    private long id;

    @Option(names = "--csv", description = "as comma-separated values")
    private boolean csv;

    ReportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return UpdateDesk.at(invocation, this::report);
    }

    private int report(UpdateDesk desk) {
        Optional<Outbox.Entry> entry = desk.entry(id);
        if (entry.isEmpty()) {
            return desk.say(desk.words().noSuch(id));
        }
        if (!csv) {
            return desk.say(desk.cards().report(entry.get()));
        }
        desk.out().println("platform,state,outcome,reason,count");
        desk.broadcasting()
                .outbox()
                .report(id)
                .forEach(line -> desk.out()
                        .println(String.join(
                                ",",
                                List.of(
                                        field(line.platform()),
                                        field(line.state()),
                                        field(line.outcome()),
                                        field(line.reason()),
                                        String.valueOf(line.count())))));
        return 0;
    }

    /** Quoted where it must be; no spreadsheet takes it for a formula. */
    private static String field(String text) {
        String safe = text.matches("^[=+\\-@\\t].*") ? "'" + text : text;
        return safe.matches(".*[\",\\n\\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
