package org.constituent.cli;

import picocli.CommandLine.Option;

/** The option of commands that print their answers for programs too. */
final class JsonLines {
    @Option(names = "--json", description = "one JSON object a line")
    private boolean wanted;

    boolean areWanted() {
        return wanted;
    }
}
