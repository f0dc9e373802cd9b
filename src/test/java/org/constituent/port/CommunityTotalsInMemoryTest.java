package org.constituent.port;

final class CommunityTotalsInMemoryTest extends CommunityTotalsContract {
    private final CommunityTotals totals = new CommunityTotalsInMemory();

    @Override
    protected CommunityTotals totals() {
        return totals;
    }
}
