package org.constituent.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.constituent.broadcast.Bulletin;
import org.constituent.chat.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How many an update is for. */
@Command(
        name = "audience",
        description = "Tells how many would get an update now, by platform.",
        mixinStandardHelpOptions = true)
final class AudienceCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Parameters(paramLabel = "NUMBER|FILE", description = "an update, or a file before it is proposed")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String what;

    AudienceCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return UpdateDesk.at(invocation, desk -> desk.with(what, bulletin -> desk.say(size(desk, bulletin))));
    }

    private static Reply size(UpdateDesk desk, Bulletin bulletin) {
        return new Reply.Card(
                desk.words().audience(bulletin, id -> desk.facts().roster().find(id)),
                desk.cards().size(bulletin),
                Optional.empty(),
                List.of());
    }
}
