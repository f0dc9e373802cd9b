package org.constituent.sync;

import org.constituent.campaign.Facts;
import org.constituent.port.CurrentFacts;

/** The facts that hold now, swapped in whole while conversations go on. */
public final class LiveFacts implements CurrentFacts {
    private volatile Facts facts;

    public LiveFacts(Facts first) {
        this.facts = first;
    }

    @Override
    public Facts now() {
        return facts;
    }

    void swap(Facts other) {
        facts = other;
    }
}
