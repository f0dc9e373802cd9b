package org.constituent.cli;

import java.time.Clock;
import org.constituent.usecase.MoveUpdate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Organizers' updates, for whoever types where the program runs. */
@Command(
        name = "broadcast",
        description = "Tells everyone who wants updates something, once it is approved. ./constituent run delivers it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "An update is a Markdown file: front matter between two lines ---, then the text.",
            "  title:      one line; without it the first line of the text",
            "  link:       https://…            image: https://…  with alt:",
            "  states:     VT, CA               only people who live there",
            "  standing:   senators not on the bill (also representative, legislators; on the bill)",
            "  language:   es                   only people who speak it",
            "  acted:      yes or no            only people who said that they wrote, or who did not",
            "  at:         2026-11-30 09:00     Washington time; as soon as it is approved without it",
            "  urgent:     yes                  at night too; needs a second approver",
            "A line \"--- es\" begins title and text in another language."
        })
final class BroadcastCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    private final Clock clock;

    BroadcastCommand(Clock clock) {
        this.clock = clock;
    }

    CommandLine line() {
        return new CommandLine(this)
                .addSubcommand(new ApproveCommand(new Invocation(clock)))
                .addSubcommand(new AudienceCommand(new Invocation(clock)))
                .addSubcommand(
                        "discard", moving(MoveUpdate.Move.DISCARD, "Takes back an update that is not on its way."))
                .addSubcommand(new PreviewCommand(new Invocation(clock)))
                .addSubcommand(new ProposeCommand(new Invocation(clock)))
                .addSubcommand(new ReportCommand(new Invocation(clock)))
                .addSubcommand("resume", moving(MoveUpdate.Move.RESUME, "Lets an update go on that was halted."))
                .addSubcommand(new StatusCommand(new Invocation(clock)))
                .addSubcommand("stop", moving(MoveUpdate.Move.STOP, "Halts an update; what was not sent waits."));
    }

    private CommandLine moving(MoveUpdate.Move move, String description) {
        CommandLine line = new CommandLine(new MoveCommand(move, new Invocation(clock)));
        line.getCommandSpec().usageMessage().description(description);
        return line;
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
