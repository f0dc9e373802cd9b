package org.constituent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** An update as its readers will get it. */
@Command(
        name = "preview",
        description = "Shows an update as its readers will get it, on each platform.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Parameters(paramLabel = "NUMBER|FILE", description = "an update, or a file before it is proposed")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String what;

    PreviewCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return UpdateDesk.at(invocation, desk -> desk.with(what, bulletin -> new UpdatePreview(desk).print(bulletin)));
    }
}
