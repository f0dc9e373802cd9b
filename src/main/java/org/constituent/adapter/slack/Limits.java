package org.constituent.adapter.slack;

import java.time.Duration;

/** What Slack accepts at most, by its published reference. Lengths are in UTF-16 units, which never count less than Slack does. */
final class Limits {
    static final int BLOCKS_IN_A_MESSAGE = 50;
    static final int BLOCKS_IN_A_VIEW = 100;
    static final int SECTION = 3_000;
    static final int HEADER = 150;
    static final int ALT_TEXT = 2_000;
    static final int ELEMENTS = 25;
    static final int BUTTON_LABEL = 75;
    static final int BUTTON_VALUE = 2_000;
    static final int BUTTON_LINK = 3_000;
    static final int ACCESSIBILITY_LABEL = 75;
    static final int ACTION_ID = 255;
    static final int OPTIONS = 100;
    static final int OPTION_LABEL = 75;
    static final int OPTION_VALUE = 150;
    static final int PLACEHOLDER = 150;
    static final int VIEW_TITLE = 24;
    static final int VIEW_BUTTON = 24;
    static final int VIEW_METADATA = 3_000;
    static final int CALLBACK_ID = 255;
    static final int INPUT_LABEL = 2_000;
    static final int INPUT_VALUE = 3_000;

    /** What is read aloud and shown in a notification; more is not wrong, but Slack advises against it. */
    static final int TEXT = 4_000;

    /** All words in the blocks of one message together. Slack tells no number and refuses what is too long; this is well below. */
    static final int WORDS_IN_A_MESSAGE = 12_000;

    /** How often what Slack gives to answer with may be used, and for how long. */
    static final int RESPONSES = 5;

    static final Duration RESPONDED = Duration.ofMinutes(30);

    /** Until then a request has to be acknowledged, and a window may be opened once. */
    static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);

    /** So many messages may be posted in a workspace in a minute: Slack tells "several hundred", and this is the fewest of them. */
    static final int MESSAGES_A_MINUTE = 300;

    private Limits() {}
}
