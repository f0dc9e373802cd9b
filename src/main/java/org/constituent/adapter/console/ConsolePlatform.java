package org.constituent.adapter.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Language;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.port.ChatPlatform;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Talks with one person in the terminal, or with a pipe, line by line. */
public final class ConsolePlatform implements ChatPlatform {
    private static final String NAME = "console";
    private static final Speaker SPEAKER = new Speaker(NAME, "local");
    private static final Venue VENUE = new Venue(NAME, "local");
    /** Leaving the room ends the conversation, whatever the bot answers. */
    private static final Set<String> LAST_WORDS = Set.of("exit", "quit", "bye", "goodbye", "adiós", "adios", "salir");

    private final Lines lines;
    private final PrintWriter out;
    private final ConsoleRenderer renderer;
    private final Clock clock;
    private final Optional<Language> language;

    private ConsolePlatform(
            Lines lines, PrintWriter out, ConsoleRenderer renderer, Clock clock, Optional<Language> language) {
        this.lines = lines;
        this.out = out;
        this.renderer = renderer;
        this.clock = clock;
        this.language = language;
    }

    /** Reads lines from a pipe and prints plain text. */
    public static ConsolePlatform inPipe(BufferedReader in, PrintWriter out, Clock clock, Optional<Language> language) {
        Lines lines = intoWindow -> {
            try {
                return in.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read what was typed", e);
            }
        };
        return new ConsolePlatform(lines, out, new ConsoleRenderer(Paint.plain()), clock, language);
    }

    /** Edits lines on a terminal, with a history of this conversation only; what people type is not written down. */
    public static ConsolePlatform onTerminal(
            Terminal terminal, boolean colour, Clock clock, Optional<Language> language) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        Lines lines = intoWindow -> {
            try {
                // What is filled into a window is not offered again by the arrow keys.
                reader.setVariable(LineReader.DISABLE_HISTORY, intoWindow);
                return reader.readLine(intoWindow ? "» " : "› ");
            } catch (UserInterruptException | EndOfFileException e) {
                return null;
            }
        };
        return new ConsolePlatform(
                lines,
                terminal.writer(),
                new ConsoleRenderer(Paint.forTerminal(terminal.getSize().getColumns(), colour)),
                clock,
                language);
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Greets, then answers line after line until the person leaves or the input ends. A language that was asked for
     * outweighs the one that is remembered: it is said before all else, and nobody is told so.
     */
    @Override
    public void start(InboundHandler handler) {
        language.ifPresent(asked -> handler.answer(message(new Intent.UseLanguage(asked).words())));
        say(handler, message("hello"));
        String line = lines.next(false);
        while (line != null) {
            if (!line.isBlank()) {
                Optional<Reply.Form> window = say(handler, message(line));
                if (window.isPresent()) {
                    // Nothing but the form hears the next line; one left empty leaves it.
                    String filled = lines.next(true);
                    if (filled != null && !filled.isBlank()) {
                        say(
                                handler,
                                message(filled)
                                        .filledInto(window.get().asks().intent().words()));
                    }
                }
            }
            if (LAST_WORDS.contains(line.strip().toLowerCase(Locale.ROOT))) {
                return;
            }
            line = lines.next(false);
        }
    }

    private InboundMessage message(String text) {
        return new InboundMessage(SPEAKER, VENUE, text, clock.instant(), language);
    }

    /** The window that the answer opens, if it does. */
    private Optional<Reply.Form> say(InboundHandler handler, InboundMessage message) {
        Reply reply = handler.answer(message);
        out.println();
        out.println(reply.drawnBy(renderer));
        out.flush();
        return reply instanceof Reply.Form form && form.onlyInWindow() ? Optional.of(form) : Optional.empty();
    }

    @Override
    public void close() {
        out.flush();
    }

    /** The next line, perhaps filled into a window; null at the end. */
    private interface Lines {
        @Nullable
        String next(boolean intoWindow);
    }
}
