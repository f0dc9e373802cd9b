package org.constituent.cli;

import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One start of a command: the options that every command has, the clock, and where it prints. */
final class Invocation {
    @Mixin
    private final Home home = new Home();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec command;

    private final Clock clock;

    Invocation(Clock clock) {
        this.clock = clock;
    }

    Home home() {
        return home;
    }

    Clock clock() {
        return clock;
    }

    Configuration configuration() {
        return new Configuration(home);
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    PrintWriter error() {
        return command.commandLine().getErr();
    }
}
