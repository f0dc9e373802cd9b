package org.constituent.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.constituent.port.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How far updates have come. */
@Command(
        name = "status",
        description = "Tells how far an update has come; without a number, which updates there are.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "the update's number; all are listed without one")
    private Optional<Long> id = Optional.empty();

    @Option(names = "--follow", description = "stays until everything is sent, with a bar")
    private boolean follow;

    StatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return UpdateDesk.at(
                invocation,
                desk -> id.map(one -> status(desk, one))
                        .orElseGet(() -> desk.say(desk.cards().list())));
    }

    private int status(UpdateDesk desk, long number) {
        Optional<Outbox.Entry> entry = desk.entry(number);
        if (entry.isEmpty()) {
            return desk.say(desk.words().noSuch(number));
        }
        if (follow) {
            new ProgressBar(desk, invocation.clock()).follow(number);
        }
        return desk.say(desk.cards().status(desk.entry(number).orElse(entry.get())));
    }
}
