package org.constituent.civic;

import java.util.Optional;

/**
 * What a date changes about an answer.
 *
 * @param state whose map it is about; empty where it is about all of Congress
 * @param congress which the change comes with
 * @param contested whether courts were still at odds over the map
 */
public record Outlook(Kind kind, Optional<State> state, Congress congress, boolean contested) {

    /** What there is to tell. */
    public enum Kind {
        /** The answer is right today; when the next Congress begins, the state has another map. */
        MAP_TO_COME,
        /** The state has another map now, and the ZIP codes are still matched to the one of before. */
        ZIP_OF_BEFORE,
        /** Another Congress sits than the one whose members are known. */
        MEMBERS_OF_BEFORE
    }
}
