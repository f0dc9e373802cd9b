package org.constituent.chat;

import java.util.Optional;

/**
 * Where a conversation happens: a platform and a channel on it.
 *
 * @param community the server or workspace the channel belongs to; empty where two talk alone
 */
public record Venue(String platform, String channel, Optional<String> community) {

    /** Of no community. */
    public Venue(String platform, String channel) {
        this(platform, channel, Optional.empty());
    }
}
