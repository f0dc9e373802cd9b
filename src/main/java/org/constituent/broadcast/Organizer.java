package org.constituent.broadcast;

/** Somebody who writes or approves updates: an account on a platform, or whoever types commands where the program runs. */
public record Organizer(String platform, String account) {
    private static final String CONSOLE = "console";

    /** Whoever types commands on the machine of the program. */
    public static final Organizer OPERATOR = new Organizer(CONSOLE, "operator");

    /** What writes updates when a source has changed. */
    public static final Organizer SYNC = new Organizer("sync", "facts");

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
