package org.constituent.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the bot has to say, in terms every platform can draw. */
public sealed interface Reply {

    /** Draws this reply with the renderer of one platform. */
    <R> R drawnBy(Renderer<R> renderer);

    /** A sentence or a few. */
    record Note(String text) implements Reply {
        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.note(this);
        }
    }

    /**
     * A titled thing with facts about it and things to do next.
     *
     * @param passage words for the reader to copy, exactly as they stand
     */
    record Card(String title, List<Fact> facts, Optional<Passage> passage, List<Action> actions) implements Reply {
        public Card {
            facts = List.copyOf(facts);
            actions = List.copyOf(actions);
        }

        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.card(this);
        }
    }

    /** A question with a few answers. */
    record Choice(String question, List<Action.Say> options) implements Reply {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.choice(this);
        }
    }

    /**
     * A question that is answered in one's own words; the next thing the person writes is the answer.
     *
     * @param hint how to answer, and how not to
     * @param longest the most characters an answer may have
     * @param asks asks this question again, and tells what its answer is about; a platform with windows to fill in
     *     hands it back with the answer
     * @param prefilled what already stands in such a window, to be changed; often empty
     */
    record Form(String question, String hint, int longest, Action.Say asks, String prefilled) implements Reply {

        /**
         * Whether the answer must be filled into a window that only the bot reads, and is never taken from open talk: a
         * platform without windows sends people to the page instead.
         */
        public boolean onlyInWindow() {
            return asks.intent() instanceof Intent.AskAddress;
        }

        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.form(this);
        }
    }

    /**
     * A question that is answered by one of very many, which are found while one types; elsewhere one types its words.
     *
     * @param kind what is looked for
     * @param words what stands before the words of what was found, so that both are an intent's; may be empty
     */
    record Search(String question, String hint, Typeahead.Kind kind, String words) implements Reply {
        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.search(this);
        }
    }

    /** A reply that tells nothing about whoever asked, least of all where they live: all around may read it. */
    record ForEverybody(Reply reply) implements Reply {
        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.forEverybody(this);
        }
    }

    /** Several replies, read in order. */
    record Several(List<Reply> replies) implements Reply {
        public Several {
            replies = List.copyOf(replies);
        }

        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.several(this);
        }
    }

    /**
     * What organizers tell, as they wrote it.
     *
     * @param footer in small print: why the reader has it, and how to stop
     */
    record News(String title, Prose text, Optional<Picture> picture, String footer, List<Action> actions)
            implements Reply {
        public News {
            actions = List.copyOf(actions);
        }

        /** The same with what the picture shows, and where it is, in words: for where the picture cannot be had. */
        public News inWords() {
            return new News(
                    title,
                    picture.map(shown -> text.and(new Prose.Linked(shown.alt(), shown.source())))
                            .orElse(text),
                    Optional.empty(),
                    footer,
                    actions);
        }

        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.news(this);
        }
    }

    /** It did not work. Says what happened and what the reader can do about it. */
    record Sorry(String what, String remedy) implements Reply {
        @Override
        public <R> R drawnBy(Renderer<R> renderer) {
            return renderer.sorry(this);
        }
    }

    /**
     * A picture on the web.
     *
     * @param alt what it shows, for those who do not see it
     */
    record Picture(URI source, String alt) {}

    /** A name and its value, as in a table of two columns. */
    record Fact(String name, String value) {}

    /**
     * Words for the reader to send themselves.
     *
     * @param label what they are, for example {@code Post, 212 of 280}
     */
    record Passage(String label, String text) {}

    /**
     * Turns each kind of reply into a platform's own message.
     *
     * @param <R> the platform's message type
     */
    interface Renderer<R> {
        R note(Note reply);

        R card(Card reply);

        R choice(Choice reply);

        R form(Form reply);

        R several(Several reply);

        R sorry(Sorry reply);

        /** Where nothing completes what one types, it is a question and how to answer it. */
        default R search(Search reply) {
            return note(new Note(reply.question() + "\n" + reply.hint()));
        }

        /** Where a platform has no look of its own for it: a card, without formatting and with the picture in words. */
        default R news(News reply) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact("", reply.text().plain()));
            reply.picture().ifPresent(picture -> facts.add(new Fact("", picture.alt())));
            facts.add(new Fact("", reply.footer()));
            return new Card(
                            reply.title(),
                            facts.stream()
                                    .filter(fact -> !fact.value().isBlank())
                                    .toList(),
                            Optional.empty(),
                            reply.actions())
                    .drawnBy(this);
        }

        /** Looks no different; only where it may be shown differs. */
        default R forEverybody(ForEverybody reply) {
            return reply.reply().drawnBy(this);
        }
    }
}
