package org.constituent.port;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;

/** Counts for as long as a test lasts. */
public final class CommunityTotalsInMemory implements CommunityTotals {
    private final Set<Community> on = new LinkedHashSet<>();
    private final Map<Act, long[]> acts = new LinkedHashMap<>();

    private record Act(Community community, Speaker member, String campaign, BioguideId legislator) {}

    @Override
    public synchronized boolean switchOn(Community community) {
        return on.add(community);
    }

    @Override
    public synchronized boolean switchOff(Community community) {
        acts.keySet().removeIf(act -> act.community().equals(community));
        return on.remove(community);
    }

    @Override
    public synchronized boolean isOn(Community community) {
        return on.contains(community);
    }

    @Override
    public synchronized void opened(Community community, Speaker member, String campaign, BioguideId legislator) {
        add(new Act(community, member, campaign, legislator), 0);
    }

    @Override
    public synchronized void saidSent(Community community, Speaker member, String campaign, BioguideId legislator) {
        add(new Act(community, member, campaign, legislator), 1);
    }

    private void add(Act act, int what) {
        if (on.contains(act.community())) {
            acts.computeIfAbsent(act, unused -> new long[2])[what]++;
        }
    }

    @Override
    public synchronized Totals totals(Community community, String campaign) {
        return sum(act -> act.community().equals(community) && act.campaign().equals(campaign));
    }

    @Override
    public synchronized Totals totals(Community community, String campaign, BioguideId legislator) {
        return sum(act -> act.community().equals(community)
                && act.campaign().equals(campaign)
                && act.legislator().equals(legislator));
    }

    private Totals sum(Predicate<Act> wanted) {
        long opened = 0;
        long saidSent = 0;
        Set<Speaker> people = new LinkedHashSet<>();
        for (Map.Entry<Act, long[]> entry : acts.entrySet()) {
            if (wanted.test(entry.getKey())) {
                opened += entry.getValue()[0];
                saidSent += entry.getValue()[1];
                people.add(entry.getKey().member());
            }
        }
        return new Totals(opened, saidSent, people.size());
    }

    @Override
    public synchronized boolean forget(Speaker member) {
        return acts.keySet().removeIf(act -> act.member().equals(member));
    }
}
