package org.constituent.adapter.twitter;

import java.util.List;
import java.util.Optional;
import org.constituent.chat.Reply;
import org.constituent.drafting.Measure;

/** An update as X gets it: posts one below the other, a picture at the first. */
record XThread(List<String> posts, Optional<Reply.Picture> picture) {

    /**
     * Draws an update.
     *
     * @param links whether links stay
     */
    static XThread of(Reply message, Measure measure, boolean links) {
        return new XThread(
                new ThreadText(measure).posts(new PostText(links, measure).of(message)),
                message instanceof Reply.News news ? news.picture() : Optional.empty());
    }

    /** The whole text, by which it is known again. */
    String text() {
        return String.join("\n", posts);
    }

    long price(Budget budget) {
        return posts.stream().mapToLong(budget::post).sum()
                + (posts.isEmpty() || picture.isEmpty() ? 0 : budget.picture());
    }
}
