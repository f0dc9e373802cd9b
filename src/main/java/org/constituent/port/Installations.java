package org.constituent.port;

import java.util.Optional;

/** In which workspaces of a platform the bot is installed, and as whom it speaks there. */
public interface Installations {

    /** How it is installed in a workspace; empty where it is not. */
    Optional<Installation> in(String workspace);

    /**
     * As whom it speaks.
     *
     * @param token the secret of the bot there
     */
    record Installation(String token) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Installation";
        }
    }

    /** The same in every workspace: there is one. */
    static Installations single(String token) {
        Optional<Installation> only = Optional.of(new Installation(token));
        return workspace -> only;
    }
}
