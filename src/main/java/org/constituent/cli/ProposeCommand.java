package org.constituent.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.constituent.broadcast.Manuscript;
import org.constituent.broadcast.Organizer;
import org.constituent.usecase.ProposeUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A file becomes an update. */
@Command(
        name = "propose",
        description = "Keeps an update until it is approved, and tells its number.",
        mixinStandardHelpOptions = true)
final class ProposeCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "the update; ./constituent broadcast --help tells its form")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path file;

    ProposeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return UpdateDesk.at(invocation, this::propose);
    }

    private int propose(UpdateDesk desk) {
        Manuscript.Reading reading = desk.read(file);
        if (reading instanceof Manuscript.Wrong wrong) {
            return desk.refuse(file, wrong);
        }
        ProposeUpdate.Outcome outcome =
                desk.broadcasting().proposeUpdate().propose(((Manuscript.Good) reading).bulletin(), Organizer.OPERATOR);
        int code = desk.say(desk.words().of(outcome, Organizer.OPERATOR, desk.campaigns()));
        if (outcome instanceof ProposeUpdate.Proposed proposed) {
            desk.entry(proposed.id()).ifPresent(entry -> desk.say(desk.cards().status(entry)));
        }
        return code;
    }
}
