package org.constituent.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Threads posted on one platform: their words are fixed before the first post is sent, so that none is said twice. */
public interface PublicPosts {

    /** The posts of a thread as they were fixed, or fixes them now. */
    List<Part> begin(String thread, List<String> texts, Instant at);

    /**
     * The platform has a part.
     *
     * @param post its own name for it; empty where it did not tell
     */
    void sent(String thread, int part, Optional<String> post);

    /** Forgets threads that were fixed before then. How many posts. */
    int forgetBefore(Instant then);

    /**
     * A post of a thread.
     *
     * @param part from nought
     * @param sent whether the platform has it
     * @param post its name there
     */
    record Part(int part, String text, boolean sent, Optional<String> post) {}
}
