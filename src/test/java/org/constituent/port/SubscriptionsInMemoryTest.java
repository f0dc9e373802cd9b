package org.constituent.port;

final class SubscriptionsInMemoryTest extends SubscriptionsContract {
    private final Subscriptions subscriptions = new SubscriptionsInMemory();

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }
}
