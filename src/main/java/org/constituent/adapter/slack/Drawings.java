package org.constituent.adapter.slack;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Drawings of the page that a person has with the bot: never two at once for one person, for the older could arrive last and
 * stay. Whoever asks while one is drawn only has it drawn once more, so that the last drawing begins after the last wish.
 */
final class Drawings {
    private final ConcurrentMap<String, Integer> wishes = new ConcurrentHashMap<>();

    /** Draws now, or leaves it to the one who is drawing; {@code drawing} must not throw. */
    void draw(String person, Runnable drawing) {
        if (wishes.merge(person, 1, Integer::sum) > 1) {
            return;
        }
        Integer fulfilled;
        do {
            fulfilled = wishes.getOrDefault(person, 1);
            drawing.run();
        } while (!wishes.remove(person, fulfilled));
    }
}
