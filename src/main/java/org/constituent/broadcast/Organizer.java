package org.constituent.broadcast;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who writes or approves updates: an account on a platform, or whoever types commands where the program runs.
 *
 * @param roles what the platform says they are, each named like an account, such as {@code discord-role:123456789012345678}
 */
public record Organizer(String platform, String account, Set<Organizer> roles) {
    /** What the name of a platform ends with where a role is named, and no account. */
    public static final String ROLE = "-role";

    private static final String CONSOLE = "console";

    /** Whoever types commands on the machine of the program. */
    public static final Organizer OPERATOR = new Organizer(CONSOLE, "operator");

    /** What writes updates when a source has changed. */
    public static final Organizer SYNC = new Organizer("sync", "facts");

    /** What begins updates at their time. */
    public static final Organizer SCHEDULE = new Organizer("schedule", "clock");

    public Organizer {
        roles = Set.copyOf(roles);
    }

    /** Of whom no roles are known. */
    public Organizer(String platform, String account) {
        this(platform, account, Set.of());
    }

    /** Somebody who has roles on their platform. */
    public static Organizer having(Set<String> roles, String platform, String account) {
        return new Organizer(
                platform,
                account,
                roles.stream()
                        .map(role -> new Organizer(platform + ROLE, role))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The same account, whatever roles are known of it now. */
    public Organizer alone() {
        return new Organizer(platform, account);
    }

    /** Reads what {@link #toString} writes. */
    public static Organizer parse(String text) {
        int colon = text.indexOf(':');
        return new Organizer(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return platform + ":" + account;
    }
}
