package org.constituent.adapter.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;

/** Draws replies as text: coloured on a terminal, plain in a pipe. */
public final class ConsoleRenderer implements Reply.Renderer<String> {
    private final Paint paint;

    public ConsoleRenderer(Paint paint) {
        this.paint = paint;
    }

    @Override
    public String note(Reply.Note reply) {
        return paint.wrapped(clean(reply.text()), "") + "\n";
    }

    @Override
    public String sorry(Reply.Sorry reply) {
        return paint.wrapped(paint.warning(clean(reply.what())) + " " + clean(reply.remedy()), "") + "\n";
    }

    @Override
    public String choice(Reply.Choice reply) {
        StringBuilder text = new StringBuilder(paint.wrapped(paint.strong(clean(reply.question())), "")).append('\n');
        for (int i = 0; i < reply.options().size(); i++) {
            text.append("  ")
                    .append(paint.strong(String.valueOf(i + 1)))
                    .append("  ")
                    .append(clean(reply.options().get(i).label()))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public String card(Reply.Card reply) {
        StringBuilder text = new StringBuilder(paint.strong(clean(reply.title()))).append('\n');
        int widest = reply.facts().stream()
                .mapToInt(fact -> fact.name().length())
                .filter(width -> width <= 14)
                .max()
                .orElse(0);
        for (Reply.Fact fact : reply.facts()) {
            boolean wide = fact.name().length() > widest;
            String name = clean(fact.name())
                    + (wide ? "\n" : " ".repeat(widest - fact.name().length()));
            text.append("  ").append(paint.faint(name)).append("  ");
            if (wide) {
                text.append("  ");
            }
            String indent = " ".repeat(wide ? 4 : widest + 4);
            text.append(paint.wrapped(clean(fact.value()), indent).stripLeading())
                    .append('\n');
        }
        reply.passage().ifPresent(passage -> {
            text.append("\n  ")
                    .append(paint.faint("── " + clean(passage.label())))
                    .append('\n');
            // Neither indented nor broken: what is copied is what was written.
            text.append(clean(passage.text())).append("\n\n");
        });
        actions(reply, text);
        return text.toString();
    }

    @Override
    public String form(Reply.Form reply) {
        return paint.wrapped(paint.strong(clean(reply.question())), "") + "\n"
                + paint.wrapped(paint.faint(clean(reply.hint())), "") + "\n";
    }

    @Override
    public String several(Reply.Several reply) {
        return reply.replies().stream().map(one -> one.drawnBy(this)).collect(Collectors.joining("\n"));
    }

    private void actions(Reply.Card card, StringBuilder text) {
        List<String> said = new ArrayList<>();
        for (Action action : card.actions()) {
            if (action instanceof Action.Say say && !say.typed().isBlank()) {
                said.add(paint.strong(clean(say.typed())));
            } else if (action instanceof Action.Open open && !isShown(open, card)) {
                text.append("  → ")
                        .append(clean(open.label()))
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

    /** Without control characters: nothing in a name or a text may move the cursor, change colours or turn the direction. */
    private static String clean(String text) {
        return text.replace('\t', ' ').replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "");
    }
}
