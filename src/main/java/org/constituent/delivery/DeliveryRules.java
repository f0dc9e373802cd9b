package org.constituent.delivery;

import java.time.Duration;
import org.constituent.broadcast.QuietHours;

/**
 * How updates are taken to their readers.
 *
 * @param lease how long a promise is ours once we took it
 * @param taken how many promises are taken in one go at most
 * @param atOnce how many messages are on their way to one platform at the same time
 * @param unrecorded how many outcomes may wait to be written down
 * @param mostTries after how many failed tries a message is given up
 * @param firstPause before the second try; it doubles from then on
 * @param longestPause the most it grows to
 * @param cap how many updates a person gets in a week
 */
public record DeliveryRules(
        Duration lease,
        int taken,
        int atOnce,
        int unrecorded,
        int mostTries,
        Duration firstPause,
        Duration longestPause,
        QuietHours hours,
        int cap) {
    public static final DeliveryRules USUAL = new DeliveryRules(
            Duration.ofMinutes(1), 1_000, 16, 50, 8, Duration.ofSeconds(5), Duration.ofHours(1), QuietHours.USUAL, 3);

    /** The same, told at other times of the day and more or less often. */
    public DeliveryRules telling(QuietHours other, int mostAWeek) {
        return new DeliveryRules(
                lease, taken, atOnce, unrecorded, mostTries, firstPause, longestPause, other, mostAWeek);
    }
}
