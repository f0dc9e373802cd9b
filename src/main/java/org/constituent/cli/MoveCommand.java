package org.constituent.cli;

import java.util.concurrent.Callable;
import org.constituent.broadcast.Organizer;
import org.constituent.usecase.MoveUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Halts an update, lets it go on, or takes it back; the command has the name of what it does. */
@Command(mixinStandardHelpOptions = true)
final class MoveCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Parameters(paramLabel = "NUMBER", description = "the update's number, as status tells it")
    private long id;

    private final MoveUpdate.Move move;

    MoveCommand(MoveUpdate.Move move, Invocation invocation) {
        this.move = move;
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return UpdateDesk.at(
                invocation,
                desk -> desk.say(desk.words()
                        .of(
                                id,
                                desk.broadcasting().moveUpdate().move(id, move, Organizer.OPERATOR),
                                Organizer.OPERATOR)));
    }
}
