package org.constituent.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.constituent.adapter.console.ConsoleRenderer;
import org.constituent.adapter.console.Paint;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Intent.DoBroadcast;
import org.constituent.chat.Reply;

/** Draws what organizers read where they type commands: what they can do next is told as commands, not as words to a bot. */
final class DeskRenderer implements Reply.Renderer<String> {
    private static final String PROGRAM = "./constituent broadcast ";
    private static final Pattern STEP = Pattern.compile("\"broadcast (\\d+) ([a-z]+)\"");

    private final ConsoleRenderer console = new ConsoleRenderer(Paint.plain());

    @Override
    public String note(Reply.Note reply) {
        return console.note(new Reply.Note(typed(reply.text())));
    }

    @Override
    public String sorry(Reply.Sorry reply) {
        return console.sorry(new Reply.Sorry(typed(reply.what()), typed(reply.remedy())));
    }

    @Override
    public String card(Reply.Card reply) {
        return console.card(new Reply.Card(
                reply.title(),
                reply.facts(),
                reply.passage(),
                reply.actions().stream()
                        .map(action -> command(action)
                                .<Action>map(
                                        typed -> new Action.Say(action.label(), ((Action.Say) action).intent(), typed))
                                .orElse(action))
                        .toList()));
    }

    /** A list that nobody is asked about: there is nothing to press, and the numbers are those of the updates. */
    @Override
    public String choice(Reply.Choice reply) {
        return note(new Reply.Note(reply.question()))
                + reply.options().stream()
                        .filter(option -> command(option).isPresent())
                        .map(option -> "  " + option.label() + "\n")
                        .collect(Collectors.joining());
    }

    @Override
    public String form(Reply.Form reply) {
        return console.form(reply);
    }

    @Override
    public String several(Reply.Several reply) {
        return reply.replies().stream().map(one -> one.drawnBy(this)).collect(Collectors.joining("\n"));
    }

    private static Optional<String> command(Action action) {
        return action instanceof Action.Say say && say.intent() instanceof DoBroadcast step
                ? Optional.of("broadcast " + step.step().key() + " " + step.id())
                : Optional.empty();
    }

    private static String typed(String text) {
        return STEP.matcher(text)
                .replaceAll(PROGRAM + "$2 $1")
                .replace(quoted(new Intent.ListBroadcasts()), PROGRAM + "status")
                .replace(quoted(new Intent.AskBroadcast()), PROGRAM + "propose FILE");
    }

    private static String quoted(Intent intent) {
        return '"' + intent.words() + '"';
    }
}
