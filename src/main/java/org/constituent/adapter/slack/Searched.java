package org.constituent.adapter.slack;

import java.util.Arrays;
import java.util.Optional;
import org.constituent.chat.Reply;
import org.constituent.chat.Typeahead;

/**
 * What a menu looks for, as the menu's id carries it.
 *
 * @param words what stands before the words of what was found
 */
record Searched(Typeahead.Kind kind, String words) {
    /** How every such id begins. */
    static final String SEARCH = "search ";

    static String id(Reply.Search reply) {
        return (SEARCH + reply.kind() + " " + reply.words()).strip();
    }

    /** What an id carries; empty where it is none of ours. */
    static Optional<Searched> of(String id) {
        String[] parts = id.split(" ", 3);
        return parts.length < 2 || !id.startsWith(SEARCH)
                ? Optional.empty()
                : Arrays.stream(Typeahead.Kind.values())
                        .filter(kind -> kind.name().equals(parts[1]))
                        .map(kind -> new Searched(kind, parts.length < 3 ? "" : parts[2]))
                        .findFirst();
    }

    String wordsFor(Typeahead.Suggestion found) {
        return (words + " " + found.words()).strip();
    }
}
