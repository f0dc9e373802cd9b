package org.constituent.adapter.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;
import org.constituent.chat.Text;

/** Draws replies as text: coloured on a terminal, plain in a pipe. */
public final class ConsoleRenderer implements Reply.Renderer<String> {
    private final Paint paint;

    public ConsoleRenderer(Paint paint) {
        this.paint = paint;
    }

    @Override
    public String note(Reply.Note reply) {
        return paint.wrapped(Text.clean(reply.text()), "") + "\n";
    }

    @Override
    public String sorry(Reply.Sorry reply) {
        return paint.wrapped(paint.warning(Text.clean(reply.what())) + " " + Text.clean(reply.remedy()), "") + "\n";
    }

    @Override
    public String choice(Reply.Choice reply) {
        StringBuilder text =
                new StringBuilder(paint.wrapped(paint.strong(Text.clean(reply.question())), "")).append('\n');
        for (int i = 0; i < reply.options().size(); i++) {
            text.append("  ")
                    .append(paint.strong(String.valueOf(i + 1)))
                    .append("  ")
                    .append(Text.clean(reply.options().get(i).label()))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public String card(Reply.Card reply) {
        StringBuilder text = new StringBuilder(paint.strong(Text.clean(reply.title()))).append('\n');
        int widest = reply.facts().stream()
                .mapToInt(fact -> fact.name().length())
                .filter(width -> width <= 14)
                .max()
                .orElse(0);
        for (Reply.Fact fact : reply.facts()) {
            boolean wide = fact.name().length() > widest;
            String name = Text.clean(fact.name())
                    + (wide ? "\n" : " ".repeat(widest - fact.name().length()));
            text.append("  ").append(paint.faint(name)).append("  ");
            if (wide) {
                text.append("  ");
            }
            String indent = " ".repeat(wide ? 4 : widest + 4);
            text.append(paint.wrapped(Text.clean(fact.value()), indent).stripLeading())
                    .append('\n');
        }
        reply.passage().ifPresent(passage -> {
            text.append("\n  ")
                    .append(paint.faint("── " + Text.clean(passage.label())))
                    .append('\n');
            // Neither indented nor broken: what is copied is what was written.
            text.append(Text.clean(passage.text())).append("\n\n");
        });
        actions(reply, text);
        return text.toString();
    }

    @Override
    public String form(Reply.Form reply) {
        return paint.wrapped(paint.strong(Text.clean(reply.question())), "") + "\n"
                + paint.wrapped(paint.faint(Text.clean(reply.hint())), "") + "\n";
    }

    @Override
    public String several(Reply.Several reply) {
        return reply.replies().stream().map(one -> one.drawnBy(this)).collect(Collectors.joining("\n"));
    }

    private void actions(Reply.Card card, StringBuilder text) {
        List<String> said = new ArrayList<>();
        for (Action action : card.actions()) {
            if (action instanceof Action.Say say && !say.typed().isBlank()) {
                said.add(paint.strong(Text.clean(say.typed())));
            } else if (action instanceof Action.Open open && !isShown(open, card)) {
                text.append("  → ")
                        .append(Text.clean(open.label()))
                        .append(": ")
                        .append(paint.link(open.page().toString()))
                        .append('\n');
            }
        }
        if (!said.isEmpty()) {
            text.append("  ").append(String.join(paint.faint(" · "), said)).append('\n');
        }
    }

    /** In text, an address or number among the facts needs no second line. */
    private static boolean isShown(Action.Open open, Reply.Card card) {
        return open.page().getScheme().equals("tel")
                || card.facts().stream()
                        .anyMatch(fact -> fact.value().contains(open.page().toString()));
    }
}
