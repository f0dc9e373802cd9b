package org.constituent.chat;

import java.net.URI;

/** Something the reader may do next. */
public sealed interface Action {
    String label();

    /**
     * Ask again: pressing it is the same as having written the intent in words.
     *
     * @param typed a shorter way to type it just now, where the platform has no buttons; blank where it makes no sense
     *     without windows to fill in
     */
    record Say(String label, Intent intent, String typed) implements Action {
        /** What the narrowest platform, Discord, keeps with a button. */
        private static final int MOST_CARRIED = 100;

        public Say {
            String words = intent.words();
            if (words.isBlank()) {
                throw new IllegalArgumentException("no button may carry: " + intent.getClass());
            }
            if (words.length() > MOST_CARRIED) {
                throw new IllegalArgumentException("too long for a button: " + intent.getClass());
            }
        }

        public Say(String label, Intent intent) {
            this(label, intent, intent.words());
        }
    }

    /** Leave for a page elsewhere, a phone call or a post that the reader sends. */
    record Open(String label, URI page) implements Action {}
}
