package org.constituent.web;

import java.util.Optional;

/**
 * What the page with drafts tells beside them.
 *
 * @param done what the reader just did
 * @param aside what else they should know, such as why somebody is not written to
 * @param explanation who represents the place, or what is asked
 * @param settled whether nothing more need be typed, so that the form for a place may be folded
 */
record Told(Optional<String> done, Optional<String> aside, Optional<String> explanation, boolean settled) {
    static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty(), false);

    static Told explaining(Optional<String> explanation) {
        return new Told(Optional.empty(), Optional.empty(), explanation, false);
    }
}
