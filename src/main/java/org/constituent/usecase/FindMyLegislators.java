package org.constituent.usecase;

import java.time.Clock;
import org.constituent.campaign.Facts;
import org.constituent.civic.Calendar;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.port.CurrentFacts;

/** Tells who represents a place, and what the date changes about it. */
public final class FindMyLegislators {
    private final CurrentFacts facts;
    private final Calendar calendar;
    private final Clock clock;

    public FindMyLegislators(CurrentFacts facts, Calendar calendar, Clock clock) {
        this.facts = facts;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Representation find(Place place) {
        Facts now = facts.now();
        return calendar.on(
                clock.instant(),
                now.whoRepresents().of(place),
                now.roster().congress(),
                now.zips().map());
    }
}
