package org.constituent.config;

import java.time.LocalTime;
import java.util.Set;

/**
 * Who tells updates, and when people are told.
 *
 * @param authors accounts that write updates, such as {@code discord:123456789012345678}, and roles whose members do, such
 *     as {@code discord-role:123456789012345678}
 * @param approvers accounts and roles that approve them too
 * @param onePersonMayDoBoth whether somebody may approve what they wrote themselves
 * @param from the time of the day from which people are told
 * @param until the time from which they are not
 * @param mostAWeek how many updates a person gets in a week
 * @param discordASecond how many messages are sent to Discord in a second; the first to a person takes two requests
 */
public record BroadcastSettings(
        Set<String> authors,
        Set<String> approvers,
        boolean onePersonMayDoBoth,
        LocalTime from,
        LocalTime until,
        int mostAWeek,
        int discordASecond) {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final String ACCOUNT = "discord:\\d{1,20}|slack:[A-Z0-9]{1,20}";
    private static final String ROLE = "discord-role:\\d{5,20}";
    private static final String TIME_EXAMPLE = "a time such as 09:00, in quotes";

    public BroadcastSettings {
        authors = Set.copyOf(authors);
        approvers = Set.copyOf(approvers);
    }

    static BroadcastSettings read(SettingsReader from) {
        Set<String> authors = accounts(from, "broadcast.authors");
        Set<String> approvers = accounts(from, "broadcast.approvers");
        String both = from.matching("broadcast.one-person-may-do-both", "true", "true|false", "true or false");
        LocalTime morning = LocalTime.parse(from.matching("broadcast.from", "09:00", TIME, TIME_EXAMPLE));
        LocalTime evening = LocalTime.parse(from.matching("broadcast.until", "21:00", TIME, TIME_EXAMPLE));
        if (!morning.isBefore(evening)) {
            from.wrong(
                    "broadcast.until",
                    "broadcast.until is " + evening + ", but must be later than broadcast.from, which is " + morning
                            + ".");
        }
        return new BroadcastSettings(
                authors,
                approvers,
                Boolean.parseBoolean(both),
                morning,
                evening,
                from.number("broadcast.most-a-week", 3, 1, 1_000),
                from.number("broadcast.discord-a-second", 22, 1, 10_000));
    }

    private static Set<String> accounts(SettingsReader from, String key) {
        Set<String> accounts = from.words(key);
        accounts.stream()
                .filter(account -> !account.matches(ACCOUNT + "|" + ROLE))
                .sorted()
                .forEach(account -> from.wrong(
                        key,
                        key + " holds \"" + account
                                + "\", but must hold accounts such as discord:123456789012345678 or slack:U0123456789,"
                                + " or roles such as discord-role:123456789012345678."));
        return accounts;
    }
}
