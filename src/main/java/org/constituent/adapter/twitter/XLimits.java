package org.constituent.adapter.twitter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Headers;

/**
 * What an answer of X tells of its limits: how many more requests of this kind it takes, and when it counts anew.
 *
 * @param refused whether this request was one too many
 */
record XLimits(Headers headers, boolean refused) {
    /** What X counts begins anew within a day; a moment that is further away is none of X's. */
    private static final Duration MOST = Duration.ofDays(1);

    private static final List<String> COUNTED = List.of("x-rate-limit", "x-app-limit-24hour", "x-user-limit-24hour");

    /** Until when to send none of this kind; empty where the next one is welcome. */
    Optional<Instant> pause(Instant now, Duration usual) {
        Optional<Instant> spent =
                COUNTED.stream().flatMap(counted -> reset(counted, now)).max(Instant::compareTo);
        if (!refused) {
            return spent;
        }
        return spent.filter(now::isBefore)
                // Refused though something is said to be left: the shortest count is the one that is meant.
                .or(() -> instant("x-rate-limit-reset", now).filter(now::isBefore))
                .or(() -> Optional.of(now.plus(usual)));
    }

    private Stream<Instant> reset(String counted, Instant now) {
        return "0".equals(headers.get(counted + "-remaining"))
                ? instant(counted + "-reset", now).stream()
                : Stream.empty();
    }

    private Optional<Instant> instant(String name, Instant now) {
        return Optional.ofNullable(headers.get(name))
                .filter(seconds -> seconds.matches("\\d{1,12}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .filter(moment -> !moment.isAfter(now.plus(MOST)));
    }
}
