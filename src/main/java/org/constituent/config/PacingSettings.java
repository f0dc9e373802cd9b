package org.constituent.config;

/**
 * How many people are pointed to one office in an hour, before another way is offered; 0 for no end.
 *
 * @param calls to its phone
 * @param posts about it
 */
public record PacingSettings(int calls, int posts) {
    private static final int MOST = 1_000_000;

    static PacingSettings read(SettingsReader from) {
        return new PacingSettings(
                from.number("pacing.calls-per-hour", 30, 0, MOST), from.number("pacing.posts-per-hour", 60, 0, MOST));
    }
}
