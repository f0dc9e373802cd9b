package org.constituent.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;

/** The updates on their way, in memory; nobody delivers them. */
public final class OutboxInMemory implements Outbox {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, List<Promised>> promised = new HashMap<>();
    private final Map<Long, List<Act>> acts = new HashMap<>();

    @Override
    public synchronized long propose(Bulletin bulletin, Organizer author, Instant at) {
        long id = entries.size() + 1L;
        entries.add(new Entry(id, bulletin, Stage.PROPOSED, author, at, Optional.empty(), Optional.empty()));
        act(id, at, author, Stage.PROPOSED);
        return id;
    }

    private void act(long id, Instant at, Organizer who, Stage what) {
        acts.computeIfAbsent(id, unused -> new ArrayList<>()).add(new Act(at, who, what.key(), ""));
    }

    @Override
    public synchronized Optional<Entry> find(long id) {
        return entries.stream().filter(entry -> entry.id() == id).findFirst();
    }

    @Override
    public synchronized List<Entry> latest(int most) {
        List<Entry> newest = new ArrayList<>(entries);
        Collections.reverse(newest);
        return newest.subList(0, Math.min(most, newest.size()));
    }

    @Override
    public synchronized OptionalLong approve(long id, Organizer by, Instant at, Addressees to) {
        if (!move(id, Stage.APPROVED, by, at)) {
            return OptionalLong.empty();
        }
        List<Promised> all = new ArrayList<>();
        to.each(all::add);
        promised.put(id, all);
        return OptionalLong.of(all.size());
    }

    private void begun(long id, Instant at) {
        Entry one = entries.get((int) id - 1);
        entries.set(
                (int) id - 1,
                new Entry(
                        id,
                        one.bulletin(),
                        one.stage(),
                        one.author(),
                        one.proposed(),
                        one.approved(),
                        one.begun().or(() -> Optional.of(at))));
    }

    @Override
    public synchronized OptionalLong begin(long id, Instant at, Addressees to) {
        if (find(id).filter(Entry::waitsForItsTime).isEmpty()) {
            return OptionalLong.empty();
        }
        begun(id, at);
        List<Promised> all = new ArrayList<>(promised.getOrDefault(id, List.of()));
        List<Promised> more = new ArrayList<>();
        to.each(one -> {
            if (all.stream()
                    .noneMatch(known -> known.to().subscriber().equals(one.to().subscriber()))) {
                more.add(one);
            }
        });
        all.addAll(more);
        promised.put(id, all);
        acts.computeIfAbsent(id, unused -> new ArrayList<>()).add(new Act(at, Organizer.SCHEDULE, "begun", ""));
        return OptionalLong.of(more.size());
    }

    @Override
    public synchronized boolean move(long id, Stage next, Organizer by, Instant at) {
        Optional<Entry> entry = find(id).filter(one -> one.stage().mayBecome(next));
        entry.ifPresent(one -> {
            entries.set(
                    (int) id - 1,
                    new Entry(
                            id,
                            one.bulletin(),
                            next,
                            one.author(),
                            one.proposed(),
                            one.approved().or(() -> next == Stage.APPROVED ? Optional.of(at) : Optional.empty()),
                            one.begun()));
            act(id, at, by, next);
            if (next == Stage.APPROVED
                    && one.bulletin().notBefore().filter(at::isBefore).isEmpty()) {
                begun(id, at);
            }
        });
        return entry.isPresent();
    }

    @Override
    public synchronized List<Progress> progress(long id, Instant now) {
        List<Promised> to = promised.getOrDefault(id, List.of());
        return to.stream()
                .map(one -> one.to().subscriber().platform())
                .distinct()
                .sorted()
                .map(platform -> new Progress(
                        platform,
                        to.stream()
                                .filter(one -> one.to().subscriber().platform().equals(platform))
                                .count(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Optional.empty()))
                .toList();
    }

    @Override
    public synchronized List<Line> report(long id) {
        return progress(id, Instant.EPOCH).stream()
                .map(one -> new Line(one.platform(), "", "waiting", "", one.waiting()))
                .toList();
    }

    @Override
    public synchronized List<Act> audit(long id) {
        return List.copyOf(acts.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized List<Entry> told(String campaign, Instant now) {
        return latest(entries.size()).stream()
                .filter(one -> one.bulletin().campaign().equals(campaign)
                        && (one.stage() == Stage.APPROVED || one.stage() == Stage.DONE)
                        && one.begun().isPresent())
                .toList();
    }

    @Override
    public synchronized void forgetBefore(Instant recipients, Instant audit) {
        acts.values().forEach(all -> all.removeIf(act -> act.at().isBefore(audit)));
    }
}
