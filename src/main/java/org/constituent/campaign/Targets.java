package org.constituent.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.constituent.civic.BioguideId;

/**
 * Legislators whom a campaign wants to hear from everybody, whoever represents them: those who lead a chamber, say. Anybody may
 * write them a public post; letters and calls stay with one's own.
 */
public record Targets(Order order, List<Target> all) {
    /** Nobody beside one's own. */
    public static final Targets NONE = new Targets(Order.AFTER, List.of());

    public Targets {
        all = List.copyOf(all);
    }

    /** Where they come. */
    public enum Order {
        BEFORE,
        AFTER,
        /** The posts go to them, and to one's own go letters and calls. */
        INSTEAD;

        /** The order with this lower-case word. */
        public static Optional<Order> parse(String word) {
            return Arrays.stream(values())
                    .filter(order -> order.key().equals(word))
                    .findFirst();
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of them.
     *
     * @param reason why everybody is asked to write to them, told with the post
     * @param post the words of the post, in which <code>{{who}}</code> stands for the handle or the name
     */
    public record Target(BioguideId who, LocalText reason, LocalText post) {
        /** What stands for the handle or the name. */
        public static final String WHO = "{{who}}";
    }
}
