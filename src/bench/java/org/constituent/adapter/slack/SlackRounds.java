package org.constituent.adapter.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.constituent.adapter.slack.SlackPeople.Line;
import org.constituent.adapter.slack.SlackPeople.Person;

/**
 * How long Slack waits for an acknowledgement: 5,000 signed slash commands over the loopback, from many people at once,
 * each of whom goes on as soon as they were acknowledged. Everything runs in this one process, Slack's side too.
 */
public final class SlackRounds {
    private static final int COMMANDS = 5_000;
    private static final int WARM_UP = 1_000;
    private static final int PEOPLE = 20;
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final List<String> SAID =
            List.of("VT", "letter S000033", "another S000033 letter", "help", "my data");

    private SlackRounds() {}

    public static void main(String[] arguments) throws Exception {
        try (SlackTalk talk = new SlackTalk(Line.HTTP).ready()) {
            round(talk, WARM_UP);
            long begun = System.nanoTime();
            List<Happening> all = round(talk, COMMANDS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            long[] sorted = all.stream().mapToLong(one -> one.nanos).sorted().toArray();
            long answered = awaited(all);
            double until = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "%d signed commands of %d people at a time in %.1f s: %.0f a second; %d answered after %.1f s%n",
                    sorted.length, PEOPLE, seconds, sorted.length / seconds, answered, until);
            System.out.printf(
                    "to acknowledgement: p50 %.1f ms, p99 %.1f ms, most %.1f ms; over %d s: %d; refused: %d%n",
                    millis(sorted, 0.5),
                    millis(sorted, 0.99),
                    millis(sorted, 1),
                    LIMIT.toSeconds(),
                    Arrays.stream(sorted).filter(one -> one > LIMIT.toNanos()).count(),
                    talk.slack.refused.size());
        }
        System.exit(0);
    }

    /** How many are answered, once all are or two minutes are over. */
    private static long awaited(List<Happening> all) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        long answered = 0;
        while (answered < all.size() && System.nanoTime() < end) {
            answered = all.stream().filter(one -> !one.messages().isEmpty()).count();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return answered;
    }

    private static double millis(long[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }

    private static List<Happening> round(SlackTalk talk, int commands) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Future<List<Happening>>> all = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            Person person = talk.person("U" + (10_000 + number), "en-US");
            all.add(people.submit(() -> {
                List<Happening> own = new ArrayList<>();
                for (int step = 0; step < commands / PEOPLE; step++) {
                    own.add(talk.command(person, SAID.get(step % SAID.size())));
                }
                return own;
            }));
        }
        List<Happening> happenings = new ArrayList<>();
        for (Future<List<Happening>> own : all) {
            happenings.addAll(own.get(10, TimeUnit.MINUTES));
        }
        people.shutdown();
        return happenings;
    }
}
