package org.constituent.port;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.constituent.civic.BioguideId;

/** Counts for as long as a test lasts. */
public final class ActionLogInMemory implements ActionLog {
    private final Map<Deed, Totals> totals = new ConcurrentHashMap<>();

    @Override
    public void opened(Deed deed) {
        totals.merge(deed, new Totals(1, 0), ActionLogInMemory::sum);
    }

    @Override
    public void saidSent(Deed deed) {
        totals.merge(deed, new Totals(0, 1), ActionLogInMemory::sum);
    }

    @Override
    public Totals totals(String campaign) {
        return sum(deed -> deed.campaign().equals(campaign));
    }

    @Override
    public Totals totals(String campaign, BioguideId legislator) {
        return sum(deed -> deed.campaign().equals(campaign) && deed.legislator().equals(legislator));
    }

    private Totals sum(Predicate<Deed> wanted) {
        return totals.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(new Totals(0, 0), ActionLogInMemory::sum);
    }

    private static Totals sum(Totals one, Totals other) {
        return new Totals(one.opened() + other.opened(), one.saidSent() + other.saidSent());
    }
}
