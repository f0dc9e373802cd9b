package org.constituent.usecase;

import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.port.CurrentFacts;

/** Tells who represents a place. */
public final class FindMyLegislators {
    private final CurrentFacts facts;

    public FindMyLegislators(CurrentFacts facts) {
        this.facts = facts;
    }

    public Representation find(Place place) {
        return facts.now().whoRepresents().of(place);
    }
}
