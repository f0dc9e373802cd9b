package org.constituent.adapter.slack;

import java.util.Optional;

/** Where an answer goes. */
sealed interface Where {

    /** As a window remembers it while it is filled in. */
    String remembered();

    /**
     * Where somebody pressed or commanded, by the address Slack gave for it, a few times and for a while only.
     *
     * @param alone whether two talk alone there, so that the answer may stay
     * @param thread the thread it was pressed in
     */
    record Given(String address, boolean alone, Optional<String> thread) implements Where {
        @Override
        public String remembered() {
            String all = (alone ? ALONE : AMONG_OTHERS) + " " + address
                    + thread.map(id -> " " + id).orElse("");
            return all.length() <= Limits.VIEW_METADATA ? all : "";
        }
    }

    /** A channel, or a thread in it. */
    record Channel(String id, Optional<String> thread) implements Where {
        @Override
        public String remembered() {
            return "";
        }
    }

    /** To the person, in the direct messages with the bot. */
    record Direct() implements Where {
        @Override
        public String remembered() {
            return "";
        }
    }

    String ALONE = "alone";
    String AMONG_OTHERS = "among-others";

    /** What a window remembered; where that is nothing, to the person. */
    static Where of(String remembered) {
        String[] parts = remembered.split(" ", -1);
        return parts.length < 2
                ? new Direct()
                : new Given(
                        parts[1], parts[0].equals(ALONE), parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
    }
}
