package org.constituent.adapter.slack;

import java.net.URI;
import java.util.Optional;
import org.constituent.port.Installations;

/**
 * How to reach Slack, and as whom.
 *
 * @param api where the Web API is, with a slash at its end; empty for Slack's own
 */
public record SlackAccess(Installations installations, Transport transport, Optional<URI> api) {

    /** How Slack tells us what happens. */
    public sealed interface Transport {}

    /**
     * Over a socket that we open, so that nothing has to be reachable from outside.
     *
     * @param token the app's secret, not the bot's
     */
    public record Socket(String token) implements Transport {

        /** Without the token. */
        @Override
        public String toString() {
            return "Socket";
        }
    }

    /**
     * By requests to us.
     *
     * @param signingSecret Slack signs them with it
     */
    public record Http(String signingSecret) implements Transport {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Http";
        }
    }
}
