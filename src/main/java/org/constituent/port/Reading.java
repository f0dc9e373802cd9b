package org.constituent.port;

import java.util.List;
import java.util.function.Function;

/**
 * What came of reading a source's bytes.
 *
 * @param <T> the facts in them
 */
public sealed interface Reading<T> {

    /** Hands this to the case written for it. */
    <R> R handledBy(Function<Read<T>, R> read, Function<Refused<T>, R> refused);

    /** What follows from the facts, which may be doubted; where they were refused, it stays at that. */
    default <R> Reading<R> then(Function<Read<T>, Reading<R>> next) {
        return handledBy(next, refused -> new Refused<>(refused.reason()));
    }

    /**
     * The bytes were what they should be.
     *
     * @param remarks for the operator: single records that were left out, and why
     */
    record Read<T>(T facts, List<String> remarks) implements Reading<T> {
        public Read {
            remarks = List.copyOf(remarks);
        }

        @Override
        public <R> R handledBy(Function<Read<T>, R> read, Function<Refused<T>, R> refused) {
            return read.apply(this);
        }
    }

    /**
     * The bytes are not what the source promises (another format, an error page, cut off): nothing in
     * them may be used, and nothing may be concluded from what they lack.
     *
     * @param reason for the operator, a sentence
     */
    record Refused<T>(String reason) implements Reading<T> {
        @Override
        public <R> R handledBy(Function<Read<T>, R> read, Function<Refused<T>, R> refused) {
            return refused.apply(this);
        }
    }
}
