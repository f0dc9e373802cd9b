package org.constituent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;

/**
 * An answer of the conversation as the page draws it.
 *
 * @param title blank for plain sentences
 * @param text sentences, each on a line of its own
 * @param buttons words that a press says
 * @param window a field for what is not said in the talk itself
 */
public record ReplyView(
        String title,
        String text,
        List<Reply.Fact> facts,
        Optional<Reply.Passage> passage,
        List<Button> buttons,
        List<Link> links,
        Optional<Window> window) {

    ReplyView(
            String title,
            String text,
            List<Reply.Fact> facts,
            Optional<Reply.Passage> passage,
            List<Button> buttons,
            List<Link> links) {
        this(title, text, facts, passage, buttons, links, Optional.empty());
    }

    /**
     * A field to fill in that is not part of the talk.
     *
     * @param form what the answer is about
     */
    public record Window(String label, String form, int longest) {}

    /** A button and the words it says. */
    public record Button(String label, String words) {}

    /** Every part of an answer, in order. */
    static List<ReplyView> of(Reply reply) {
        return reply.drawnBy(new Drawing());
    }

    private static ReplyView plain(String text) {
        return new ReplyView("", text, List.of(), Optional.empty(), List.of(), List.of());
    }

    private static List<Button> buttons(List<? extends Action> actions) {
        List<Button> buttons = new ArrayList<>();
        for (Action action : actions) {
            // The page has no windows to fill in.
            if (action instanceof Action.Say say && !say.typed().isBlank()) {
                buttons.add(new Button(say.label(), say.intent().words()));
            }
        }
        return buttons;
    }

    private static final class Drawing implements Reply.Renderer<List<ReplyView>> {
        @Override
        public List<ReplyView> note(Reply.Note reply) {
            return List.of(plain(reply.text()));
        }

        @Override
        public List<ReplyView> card(Reply.Card reply) {
            List<Link> links = new ArrayList<>();
            for (Action action : reply.actions()) {
                if (action instanceof Action.Open open) {
                    links.add(Link.to(open.label(), open.page().toString()));
                }
            }
            return List.of(
                    new ReplyView(reply.title(), "", reply.facts(), reply.passage(), buttons(reply.actions()), links));
        }

        @Override
        public List<ReplyView> choice(Reply.Choice reply) {
            return List.of(new ReplyView(
                    "", reply.question(), List.of(), Optional.empty(), buttons(reply.options()), List.of()));
        }

        @Override
        public List<ReplyView> form(Reply.Form reply) {
            String text = reply.question() + "\n" + reply.hint();
            return List.of(
                    reply.onlyInWindow()
                            ? new ReplyView(
                                    "",
                                    text,
                                    List.of(),
                                    Optional.empty(),
                                    List.of(),
                                    List.of(),
                                    Optional.of(new Window(
                                            reply.question(),
                                            reply.asks().intent().words(),
                                            reply.longest())))
                            : plain(text));
        }

        @Override
        public List<ReplyView> several(Reply.Several reply) {
            return reply.replies().stream()
                    .flatMap(part -> part.drawnBy(this).stream())
                    .toList();
        }

        @Override
        public List<ReplyView> sorry(Reply.Sorry reply) {
            return List.of(plain(reply.what() + "\n" + reply.remedy()));
        }
    }
}
