package org.constituent.adapter.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.constituent.port.Originals.Fetched;

/** What came of asking once. */
sealed interface Attempt {

    /** Hands this to the case written for it. */
    <R> R handledBy(Function<Settled, R> settled, Function<Again, R> again);

    /** This is the outcome. */
    record Settled(Fetched outcome) implements Attempt {
        @Override
        public <R> R handledBy(Function<Settled, R> settled, Function<Again, R> again) {
            return settled.apply(this);
        }
    }

    /**
     * Asking again may help.
     *
     * @param reason a sentence, should it be given up
     * @param after how long to wait, where the server asks for it
     */
    record Again(String reason, Optional<Duration> after) implements Attempt {
        @Override
        public <R> R handledBy(Function<Settled, R> settled, Function<Again, R> again) {
            return again.apply(this);
        }
    }
}
