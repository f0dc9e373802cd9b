package org.constituent.wording;

import org.constituent.drafting.Route;

/** Words the ways to send a draft. */
public final class RouteWords {
    private final Messages messages;

    public RouteWords(Messages messages) {
        this.messages = messages;
    }

    /** What the way is called, for example {@code Contact form}. */
    public String label(Route.Kind kind) {
        return messages.say(Phrase.valueOf("ROUTE_" + kind.name()));
    }

    /** Why one would take it, in one line with its evidence. Not for other networks than X, whose line tells it for all. */
    public String why(Route.Kind kind) {
        return messages.say(Phrase.valueOf("ROUTE_WHY_" + kind.name()));
    }
}
