package org.constituent.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.constituent.adapter.tables.JacksonTables;
import org.constituent.port.Outbox;
import org.constituent.port.TableFiles;
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
        desk.out().print(csv(desk.broadcasting().outbox().report(id)));
        return 0;
    }

    /** The report as other programs read it. */
    static String csv(List<Outbox.Line> report) {
        TableFiles.Table table = new TableFiles.Table(
                List.of(),
                List.of("platform", "state", "outcome", "reason", "count"),
                report.stream()
                        .map(line -> List.of(
                                line.platform(),
                                line.state(),
                                line.outcome(),
                                line.reason(),
                                String.valueOf(line.count())))
                        .toList());
        return new String(new JacksonTables().csv(table), StandardCharsets.UTF_8);
    }
}
