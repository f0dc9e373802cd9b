package org.constituent.port;

import java.util.Optional;

/** Remembers things for a while, and forgets them by itself. */
public interface Recent<V> {

    /** What is kept under a name; empty where nothing is, or nothing any more. */
    Optional<V> find(String name);

    /** Keeps it, unless something is kept under the name; false where it is. */
    boolean keep(String name, V value);
}
