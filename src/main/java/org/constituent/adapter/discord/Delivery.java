package org.constituent.adapter.discord;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of what we send: one line in the log where it did not arrive, and never its words. */
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private Delivery() {}

    static void failed(String what, Throwable reason) {
        log.warn("Discord: {} did not arrive: {}", what, worded(reason));
    }

    static void late(String what) {
        log.warn(
                "Discord: {} came too late: an interaction can be followed up for {} minutes only",
                what,
                Limits.FOLLOWED_UP.toMinutes());
    }

    /** Discord's own code and words where there are some. */
    static String worded(Throwable reason) {
        if (reason instanceof ErrorResponseException answer) {
            return answer.getErrorCode() + " " + answer.getMeaning();
        }
        return reason instanceof PermissionException permission
                ? "the permission " + permission.getPermission().getName() + " is missing"
                : reason.getClass().getSimpleName();
    }
}
