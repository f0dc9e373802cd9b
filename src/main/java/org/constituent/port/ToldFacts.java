package org.constituent.port;

import java.util.Optional;
import java.util.function.Supplier;

/** The facts of the last whole sync: what is different from them is news. Kept over restarts, however many half syncs lie between. */
public interface ToldFacts {

    /** What they were; empty where nothing was told of yet. */
    Optional<LastGood> last();

    /** Tells of the facts that are kept now, and notes that they are told of: both, or neither. */
    <T> T tell(Supplier<T> telling);
}
