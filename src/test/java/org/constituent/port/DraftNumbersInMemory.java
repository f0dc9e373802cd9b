package org.constituent.port;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;

/** Numbers of the drafts of one test; none is skipped. */
public final class DraftNumbersInMemory implements DraftNumbers {
    private final Map<List<Object>, Long> given = new ConcurrentHashMap<>();

    @Override
    public long next(String campaign, BioguideId legislator, Medium medium) {
        return given.merge(List.of(campaign, legislator, medium), 1L, Long::sum) - 1;
    }
}
