package org.constituent.adapter.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.constituent.campaign.Language;

/**
 * A post that mentions the account.
 *
 * @param id grows with time
 * @param repost whether it only repeats somebody's post
 */
record Mention(
        String id,
        String author,
        String conversation,
        String text,
        Optional<Language> language,
        Instant at,
        boolean repost) {

    /** X counts its posts in 63 bits. */
    private static final Pattern ID = Pattern.compile("\\d{1,19}");

    /** Reads one; empty where it is none that can be answered. */
    static Optional<Mention> of(JsonNode post) {
        String id = post.path("id").asText("");
        String author = post.path("author_id").asText("");
        if (!ID.matcher(id).matches() || author.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Mention(
                    id,
                    author,
                    post.path("conversation_id").asText(id),
                    post.path("text").asText(""),
                    Language.parse(post.path("lang").asText("")),
                    Instant.parse(post.path("created_at").asText("")),
                    StreamSupport.stream(post.path("referenced_tweets").spliterator(), false)
                            .anyMatch(other ->
                                    "retweeted".equals(other.path("type").asText()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without what was written, and by whom. */
    @Override
    public String toString() {
        return "Mention[" + text.length() + " characters]";
    }
}
