package org.constituent.adapter.slack;

import java.time.Duration;
import org.constituent.port.Recent;

/**
 * What is remembered for a while of what came from Slack.
 *
 * @param seen what was answered, since Slack says things again when it is not sure that we heard
 * @param people what Slack told of them
 * @param homes whose page with the bot was drawn, and so is drawn anew when something changes
 */
public record SlackMemory(Recent<Boolean> seen, Recent<SlackPerson> people, Recent<Boolean> homes) {
    /** Slack says something again for a few minutes at most. */
    public static final Duration SEEN = Duration.ofMinutes(10);

    /** Whoever changes their language waits that long for it. */
    public static final Duration PEOPLE = Duration.ofMinutes(30);

    /** Longer than anybody leaves a page open without coming back to it, which draws it anew. */
    public static final Duration HOMES = Duration.ofHours(12);
}
