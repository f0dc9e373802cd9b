package org.constituent.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.constituent.adapter.files.EnvironmentFile;
import org.constituent.adapter.twitter.XAccess;
import org.constituent.adapter.twitter.XLogin;
import org.constituent.adapter.twitter.XPatience;
import org.constituent.config.TwitterSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an operator does for X. */
@Command(
        name = "twitter",
        description = "For the campaign's account on X.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TwitterCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    private final Clock clock;

    TwitterCommand(Clock clock) {
        this.clock = clock;
    }

    CommandLine line() {
        return new CommandLine(this).addSubcommand(new Login(new Invocation(clock)));
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Asks X for the account's token. */
    @Command(
            name = "login",
            description =
                    "Lets the app act for the account: prints a page of X, asks for the PIN it shows, and writes the"
                            + " token into a file of environment variables that its owner alone can read.",
            mixinStandardHelpOptions = true)
    static final class Login implements Runnable {
        @Mixin
        private final Invocation invocation;

        @Option(
                names = "--into",
                paramLabel = "FILE",
                description = "the file (default: twitter.environment-file in the settings)")
        private @Nullable Path into;

        Login(Invocation invocation) {
            this.invocation = invocation;
        }

        @Override
        public void run() {
            PrintWriter out = invocation.out();
            TwitterSettings settings = invocation.configuration().settings().twitter();
            if (settings.consumerKey().isEmpty() || settings.consumerSecret().isEmpty()) {
                throw Mistake.inFiles(
                        "The environment has no " + settings.names().consumerKey() + " or no "
                                + settings.names().consumerSecret() + ". docs/x.md tells where X shows them.");
            }
            Path file = into != null ? into : Path.of(settings.environmentFile());
            if (!isWritable(file)) {
                throw unwritable(file); // before a PIN is spent
            }
            XLogin login = new XLogin(
                    settings.api().orElse(XAccess.X),
                    settings.consumerKey().get().reveal(),
                    settings.consumerSecret().get().reveal(),
                    XPatience.USUAL);
            XLogin.Token begun = token(login.begin());
            out.println("Open this page as the campaign's account, and let the app in:");
            out.println(login.page(begun));
            out.print("The PIN it shows: ");
            out.flush();
            XLogin.Token token = token(login.end(begun, pin()));
            try {
                new EnvironmentFile(file)
                        .set(Map.of(
                                settings.names().accessToken(), token.token(),
                                settings.names().accessSecret(), token.secret()));
            } catch (IOException e) {
                throw unwritable(file);
            }
            out.println();
            out.println("The token of "
                    + token.account().map(name -> "@" + name).orElse("the account") + " stands in " + file
                    + ", which only you can read. Start ./constituent run with that file in its environment.");
            out.flush();
        }

        private static boolean isWritable(Path file) {
            Path folder = file.toAbsolutePath().getParent();
            return !Files.isDirectory(file) && folder != null && Files.isWritable(folder);
        }

        private static Mistake unwritable(Path file) {
            return Mistake.inFiles(file + " cannot be written. Name another file with --into.");
        }

        private static String pin() {
            try {
                String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                String pin = line == null ? "" : line.strip();
                if (pin.matches("\\d{4,12}")) {
                    return pin;
                }
            } catch (IOException e) {
                // Told below, as what is no PIN.
            }
            throw new Mistake("That is no PIN: it has seven digits. Begin again.");
        }

        private static XLogin.Token token(XLogin.Outcome outcome) {
            if (outcome instanceof XLogin.Token token) {
                return token;
            }
            if (outcome instanceof XLogin.Refused no) {
                throw new Mistake("X answered " + no.status()
                        + ". Are the app's keys right, is its callback allowed, and is the PIN fresh?");
            }
            throw new Mistake(
                    "X cannot be asked: " + ((XLogin.Unreachable) outcome).reason() + ". Try again in a minute.");
        }
    }
}
