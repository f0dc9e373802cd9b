package org.constituent.cli;

import java.util.concurrent.Callable;
import org.constituent.broadcast.Organizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** An organizer's yes. */
@Command(
        name = "approve",
        description = "Promises an update to everybody in its audience.",
        mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Parameters(paramLabel = "NUMBER", description = "the update's number, as status tells it")
    private long id;

    ApproveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return UpdateDesk.at(
                invocation,
                desk -> desk.say(desk.words()
                        .of(
                                id,
                                desk.broadcasting().approveUpdate().approve(id, Organizer.OPERATOR),
                                Organizer.OPERATOR)));
    }
}
