package org.constituent.wording;

import java.time.Instant;
import org.constituent.civic.Legislator;
import org.constituent.drafting.Medium;

/** Words why somebody is pointed elsewhere just now. */
public final class PaceWords {
    private final Messages messages;

    public PaceWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * Why, and what else there is.
     *
     * @param enough how many were pointed there in this hour
     * @param atHome whether the office at home is given in the place of the one in Washington
     */
    public String why(Legislator to, Medium medium, int enough, Instant nextHour, boolean atHome) {
        String who = new PlaceWords(messages).titleOf(to);
        String limit = String.valueOf(enough);
        if (atHome) {
            return messages.say(Phrase.PACE_CALL_HOME, "who", who, "limit", limit);
        }
        return messages.say(
                medium == Medium.CALL ? Phrase.PACE_CALL : Phrase.PACE_POST,
                "who",
                who,
                "limit",
                limit,
                "time",
                messages.time(nextHour));
    }
}
