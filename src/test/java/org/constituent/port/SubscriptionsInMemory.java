package org.constituent.port;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Wishes for as long as a test lasts. */
public final class SubscriptionsInMemory implements Subscriptions {
    private final Set<Wish> wishes = new LinkedHashSet<>();

    private record Wish(Subscriber subscriber, String campaign) {}

    @Override
    public synchronized boolean add(Subscriber subscriber, String campaign) {
        return wishes.add(new Wish(subscriber, campaign));
    }

    @Override
    public synchronized boolean remove(Subscriber subscriber, String campaign) {
        return wishes.remove(new Wish(subscriber, campaign));
    }

    @Override
    public synchronized int removeAll(Subscriber subscriber) {
        int before = wishes.size();
        wishes.removeIf(wish -> wish.subscriber().equals(subscriber));
        return before - wishes.size();
    }

    @Override
    public synchronized List<String> campaignsOf(Subscriber subscriber) {
        return wishes.stream()
                .filter(wish -> wish.subscriber().equals(subscriber))
                .map(Wish::campaign)
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Subscriber> of(String campaign) {
        return wishes.stream()
                .filter(wish -> wish.campaign().equals(campaign))
                .map(Wish::subscriber)
                .sorted(Comparator.comparing((Subscriber one) -> one instanceof Room)
                        .thenComparing(Subscriber::platform)
                        .thenComparing(Subscriber::address))
                .toList();
    }
}
