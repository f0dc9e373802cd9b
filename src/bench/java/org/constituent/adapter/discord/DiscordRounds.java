package org.constituent.adapter.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How long Discord waits for an acknowledgement: 5,000 interactions over the loopback, from many people at once, each
 * of whom presses on as soon as they were acknowledged. Everything runs in this one process, Discord's side too.
 */
public final class DiscordRounds {
    private static final int INTERACTIONS = 5_000;
    private static final int WARM_UP = 1_000;
    private static final int PEOPLE = 20;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private DiscordRounds() {}

    public static void main(String[] arguments) throws Exception {
        try (DiscordTalk talk = new DiscordTalk().ready()) {
            round(talk, WARM_UP);
            long begun = System.nanoTime();
            List<Long> nanos = round(talk, INTERACTIONS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%d interactions of %d people at a time in %.1f s: %.0f a second%n",
                    sorted.length, PEOPLE, seconds, sorted.length / seconds);
            System.out.printf(
                    "to acknowledgement: p50 %.1f ms, p99 %.1f ms, most %.1f ms; over %d s: %d; refused: %d%n",
                    millis(sorted, 0.5),
                    millis(sorted, 0.99),
                    millis(sorted, 1),
                    LIMIT.toSeconds(),
                    Arrays.stream(sorted).filter(one -> one > LIMIT.toNanos()).count(),
                    talk.discord.refused.size());
        }
        System.exit(0);
    }

    private static double millis(long[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }

    private static List<Long> round(DiscordTalk talk, int interactions) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Future<List<Long>>> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Interaction.Person somebody = new Interaction.Person(String.valueOf(10_000 + person), "en-US", true, 3072);
            all.add(people.submit(() -> {
                List<Long> own = new ArrayList<>();
                for (int step = 0; step < interactions / PEOPLE; step++) {
                    Interaction one = step(talk, somebody, step);
                    own.add(one.nanosToAcknowledgement(Duration.ofSeconds(30)));
                }
                return own;
            }));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> own : all) {
            nanos.addAll(own.get(10, TimeUnit.MINUTES));
        }
        people.shutdown();
        return nanos;
    }

    /** What people do, in about the mix in which they do it. */
    private static Interaction step(DiscordTalk talk, Interaction.Person person, int step) {
        return switch (step % 5) {
            case 0 -> talk.command(person, "legislators", Map.of("place", "VT"));
            case 1 -> talk.press(person, "letter S000033");
            case 2 -> talk.press(person, "another S000033 letter");
            case 3 -> talk.typing(person, "message", "legislator", "sand");
            default -> talk.press(person, "sent S000033 letter");
        };
    }
}
