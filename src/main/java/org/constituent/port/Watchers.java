package org.constituent.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Speaker;

/**
 * The organizers who see how far an update has come, each in one message. Approving an update makes its author and its
 * approver watch it. Several programs may tell them together.
 */
public interface Watchers {

    /** Takes those who are to be told now; until the lease ends nobody else gets them. */
    List<Watch> due(Collection<String> platforms, Instant now, Duration lease, int most);

    /**
     * Notes what somebody sees.
     *
     * @param next when to look again
     */
    void shown(Watch watch, Optional<String> message, String digest, Instant next);

    /** Nothing more is told. */
    void ended(Watch watch);

    /**
     * Somebody who watches an update.
     *
     * @param message the platform's own name for the message; empty where there is none yet
     * @param shown a digest of what it says
     */
    record Watch(long update, Speaker who, Optional<String> message, String shown) {}
}
