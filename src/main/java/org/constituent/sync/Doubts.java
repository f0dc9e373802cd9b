package org.constituent.sync;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.constituent.civic.State;
import org.constituent.civic.ZipEntry;

/**
 * Decides whether a refresh looks wrong. A source that suddenly knows much less has more likely lost
 * its facts than the world has.
 *
 * @param leastMembers fewer members of Congress are never believed
 * @param leastZips fewer ZIP codes are never believed
 */
public record Doubts(int leastMembers, int leastZips) {
    /** For the real sources: 541 seats of which few are vacant, and some 33,000 ZIP codes with land. */
    public static final Doubts USUAL = new Doubts(500, 30_000);

    private static final double LEAST_SHARE = 0.9;
    private static final double MOST_CODES_LOST = 0.001;

    /** Why so few are not believed; empty when they are. */
    Optional<String> about(String what, int now, int before, int least) {
        if (now < least) {
            return Optional.of("it holds only " + now + " " + what + ", and at least " + least + " are expected");
        }
        if (now < before * LEAST_SHARE) {
            return Optional.of("it holds " + now + " " + what + ", and the last good copy held " + before
                    + "; more than a tenth is missing");
        }
        return Optional.empty();
    }

    /**
     * Why a table of ZIP codes is not believed; empty when it is. Codes do not go away and do not leave a
     * state while a map holds, so that a table cut off at the end of a line gives itself away.
     */
    Optional<String> aboutCodes(Map<String, ZipEntry> now, Map<String, ZipEntry> before) {
        Set<State> unnamed = EnumSet.allOf(State.class);
        unnamed.removeIf(state -> state.kind() == State.Kind.TERRITORY && state != State.PR); // few tables have them
        now.values().forEach(entry -> unnamed.removeAll(statesOf(entry)));
        if (!unnamed.isEmpty()) {
            return Optional.of("it names no ZIP code in "
                    + String.join(", ", unnamed.stream().map(State::code).toList()));
        }
        long lost = before.entrySet().stream()
                .filter(code -> !Optional.ofNullable(now.get(code.getKey()))
                        .map(Doubts::statesOf)
                        .orElse(Set.of())
                        .containsAll(statesOf(code.getValue())))
                .count();
        return lost > before.size() * MOST_CODES_LOST
                ? Optional.of("it lacks " + lost + " ZIP codes, or one of their states, that the last good copy held")
                : Optional.empty();
    }

    private static Set<State> statesOf(ZipEntry entry) {
        return entry instanceof ZipEntry.Districts districts ? districts.states() : Set.of();
    }
}
