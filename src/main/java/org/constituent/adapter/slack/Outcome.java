package org.constituent.adapter.slack;

import java.time.Duration;

/** What became of one request to Slack. */
sealed interface Outcome {

    /**
     * Done.
     *
     * @param id of the message or the channel; blank where Slack tells none
     */
    record Done(String id) implements Outcome {}

    /** Not done: too fast. */
    record Slower(Duration pause) implements Outcome {}

    /** Slack understood, and refuses: its own word for why. */
    record Refused(String error) implements Outcome {}

    /** Slack is ill: not done, as far as it tells. */
    record Ill(String reason) implements Outcome {}

    /** No answer: perhaps done, perhaps not. */
    record Silence(String reason) implements Outcome {}
}
