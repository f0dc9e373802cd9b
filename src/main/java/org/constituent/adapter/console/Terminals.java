package org.constituent.adapter.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Language;
import org.constituent.chat.InboundHandler;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal, or the pipe, that the program was started with. */
public final class Terminals {
    private static final Set<String> YES = Set.of("y", "yes", "yep", "ok", "sure", "s", "si", "sí", "claro");

    private Terminals() {}

    /** Whether a person looks at what is printed. */
    public static boolean isOutputOne() {
        try (Terminal terminal = open()) {
            return isOne(terminal);
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks a person; whether the answer was yes. Nobody is asked in a pipe. */
    public static boolean confirms(String question) {
        try (Terminal terminal = open()) {
            if (!isOne(terminal)) {
                return false;
            }
            terminal.writer().println(question);
            String answer =
                    LineReaderBuilder.builder().terminal(terminal).build().readLine("› ");
            return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (UserInterruptException | EndOfFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask in this terminal", e);
        }
    }

    /**
     * Talks until the person leaves or the input ends.
     *
     * @param inPipe answers what comes from a pipe
     * @param fromPerson answers what a person types
     * @param out where plain text goes when this is a pipe
     */
    public static void talk(
            InboundHandler inPipe,
            InboundHandler fromPerson,
            PrintWriter out,
            boolean colour,
            Clock clock,
            Optional<Language> language) {
        try (Terminal terminal = open();
                ConsolePlatform console = isOne(terminal)
                        ? ConsolePlatform.onTerminal(terminal, colour, clock, language)
                        : ConsolePlatform.inPipe(
                                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                                out,
                                clock,
                                language)) {
            console.start(isOne(terminal) ? fromPerson : inPipe);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot talk in this terminal", e);
        }
    }

    private static Terminal open() throws IOException {
        return TerminalBuilder.builder().system(true).dumb(true).build();
    }

    /** JLine calls a terminal dumb where it cannot move the cursor: in a pipe, for one. */
    private static boolean isOne(Terminal terminal) {
        return !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }
}
