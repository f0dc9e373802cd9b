package org.constituent.port;

import org.constituent.chat.InboundHandler;

/** One chat platform, seen from the core. */
public interface ChatPlatform extends AutoCloseable {

    /** The name used in venues, settings and logs, for example {@code console}. */
    String name();

    /** Connects, and gives every message to the handler until closed. */
    void start(InboundHandler handler);

    /** Stops taking messages, lets the ones in hand finish, and disconnects. */
    @Override
    void close();
}
