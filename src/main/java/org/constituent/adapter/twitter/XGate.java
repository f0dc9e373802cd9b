package org.constituent.adapter.twitter;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shuts for good once X takes nothing from us any more, and tells the operator so in one line. */
final class XGate {
    private static final Logger log = LoggerFactory.getLogger(XGate.class);

    private final Consumer<String> tell;
    private boolean shut;

    XGate(Consumer<String> tell) {
        this.tell = tell;
    }

    synchronized boolean isShut() {
        return shut;
    }

    /** Notes an answer that was not what we hoped for. */
    synchronized void note(XAnswer answer) {
        if (answer instanceof XAnswer.ShutOut out) {
            if (!shut) {
                shut = true;
                tell.accept("✗ X: stopped, because X answered " + out.status() + reason(out) + remedy(out.status())
                        + " Everything else goes on.");
            }
        } else if (answer instanceof XAnswer.TooFast fast) {
            log.info("X: nothing more of this kind before {}", fast.until());
        } else if (answer instanceof XAnswer.Unavailable ill) {
            log.warn("X: {}; with the next round again", ill.reason());
        }
    }

    private static String reason(XAnswer.ShutOut out) {
        return out.reason().isBlank() ? "." : " (" + out.reason().strip().replaceAll("\\s+", " ") + ").";
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401 -> " ./constituent twitter login makes a new token; then start again.";
            case 402 -> " The app has no credit left: buy some at X's developer console, then start again.";
            default -> " Look at the app's permissions and the account at X, then start again.";
        };
    }
}
