package org.constituent.web;

import java.util.List;
import java.util.Optional;

/**
 * A page that helps to answer one post of a legislator.
 *
 * @param find where the form leads that asks for a place
 * @param draft a text of the reader's own, once it is known that the legislator is theirs
 * @param elsewhere why the reader's own legislators matter more, with the way to them
 */
public record ReplyModel(
        Frame frame,
        String name,
        StandingView standing,
        String post,
        String find,
        String mark,
        Optional<String> problem,
        Optional<DraftForm> draft,
        Optional<Link> elsewhere,
        Optional<String> explanation,
        List<Link> choices) {

    /** The text and the way out. */
    public record DraftForm(
            String go,
            String key,
            String body,
            int length,
            int limit,
            int rows,
            String code,
            String another,
            String label) {}
}
