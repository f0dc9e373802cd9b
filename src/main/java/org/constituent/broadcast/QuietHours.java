package org.constituent.broadcast;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.constituent.civic.State;

/** When people are told things: from one time of the day to another, where they live. */
public record QuietHours(LocalTime from, LocalTime until) {
    private static final int MOST_STEPS = 200;

    /** From 9 in the morning to 9 in the evening. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(9, 0), LocalTime.of(21, 0));

    public QuietHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("the day must end after it began");
        }
    }

    /** The first moment from this one on at which nobody in this state sleeps. */
    public Instant earliest(Instant wanted, Optional<State> state) {
        List<ZoneId> zones = TimeZones.of(state);
        Instant moment = wanted;
        for (int step = 0; step < MOST_STEPS; step++) {
            Instant before = moment;
            for (ZoneId zone : zones) {
                moment = awake(moment, zone);
            }
            if (moment.equals(before)) {
                return moment;
            }
        }
        return moment; // no time of the day is day everywhere: the last zone's morning
    }

    private Instant awake(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        if (there.toLocalTime().isBefore(from)) {
            return there.with(from).toInstant();
        }
        return there.toLocalTime().isBefore(until)
                ? moment
                : there.plusDays(1).with(from).toInstant();
    }
}
