package org.constituent.wording;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;
import org.constituent.drafting.Medium;

/** Words why somebody is pointed elsewhere just now. */
public final class PaceWords {
    /** When offices in Washington answer their phones, by the clock there. */
    private static final int OPENS = 9;

    private static final int CLOSES = 17;

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
        LocalDateTime next = LocalDateTime.ofInstant(nextHour, Congress.WASHINGTON);
        if (medium == Medium.CALL && !isOpen(next)) {
            LocalDateTime opens = opening(next);
            return messages.say(
                    Phrase.PACE_CALL_DAY,
                    "who",
                    who,
                    "limit",
                    limit,
                    "day",
                    messages.dayOfWeek(opens.getDayOfWeek()),
                    "time",
                    messages.time(opens.atZone(Congress.WASHINGTON).toInstant()));
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

    private static boolean isOpen(LocalDateTime time) {
        return isWorkday(time) && time.getHour() >= OPENS && time.getHour() < CLOSES;
    }

    private static boolean isWorkday(LocalDateTime time) {
        return time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** When somebody answers again. */
    private static LocalDateTime opening(LocalDateTime after) {
        LocalDateTime opens = after.toLocalDate().atTime(OPENS, 0);
        while (!opens.isAfter(after) || !isWorkday(opens)) {
            opens = opens.plusDays(1);
        }
        return opens;
    }
}
