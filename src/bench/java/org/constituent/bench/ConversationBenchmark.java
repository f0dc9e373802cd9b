package org.constituent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlDialogues;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.chat.Venue;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.civic.Seat;
import org.constituent.civic.ZipCode;
import org.constituent.cli.Shipped;
import org.constituent.conversation.Conversation;
import org.constituent.port.Dialogues;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a message of somebody who has been here before to the reply with three drafts: the real
 * conversation over a real database and the files that come with the program.
 */
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(2)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ConversationBenchmark {

    /** A few thousand people, each of whom wrote yesterday and lives where three legislators are found. */
    @State(Scope.Benchmark)
    public static class Town {
        private static final int PEOPLE = 1 << 12;

        private final Clock clock = Clock.fixed(Instant.parse("2026-06-15T16:00:00Z"), ZoneId.of("America/New_York"));
        final List<InboundMessage> messages = new ArrayList<>(PEOPLE);
        final Path folder;
        final Database database;
        final Conversation conversation;

        public Town() {
            folder = temporary();
            Shipped shipped = Shipped.in(folder, clock);
            database = shipped.database();
            settle(shipped.facts(), new SqlDialogues(database));
            conversation = shipped.conversation();
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("constituent-bench");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void settle(Facts facts, Dialogues stored) {
            List<String> codes = facts.zips().entries().keySet().stream()
                    .filter(key -> key.length() == 5 && hasThree(facts, new ZipCode(key)))
                    .sorted()
                    .toList();
            LocalDate yesterday = LocalDate.now(clock).minusDays(1);
            Random random = new Random(1789);
            for (int person = 0; person < PEOPLE; person++) {
                Speaker speaker = new Speaker("bench", "account-" + person);
                stored.save(speaker, Dialogue.fresh(Language.ENGLISH, yesterday));
                messages.add(new InboundMessage(
                        speaker,
                        new Venue("bench", "channel"),
                        codes.get(random.nextInt(codes.size())),
                        clock.instant(),
                        Optional.empty()));
            }
        }

        private static boolean hasThree(Facts facts, ZipCode code) {
            return facts.whoRepresents().of(new Place.Zip(code)) instanceof Representation.Found found
                    && found.seats().size() == 3
                    && found.seats().stream().noneMatch(Seat::isVacant);
        }

        /** Everybody has come back today, which is written down once; and what is measured is what was meant. */
        @Setup
        public void comeBack() {
            long begun = System.nanoTime();
            messages.forEach(conversation::answer);
            System.out.printf(
                    Locale.ROOT, "first words of the day: %.0f/s%n", PEOPLE / ((System.nanoTime() - begun) / 1e9));
            Reply reply = conversation.answer(messages.get(0));
            long drafts = reply instanceof Reply.Several several
                    ? several.replies().stream()
                            .filter(one -> one instanceof Reply.Card card
                                    && card.passage().isPresent())
                            .count()
                    : 0;
            if (drafts != 3) {
                throw new IllegalStateException("three drafts were expected, not " + reply);
            }
        }

        @TearDown
        public void leave() throws IOException {
            database.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Who speaks next in one thread. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        /** Every thread begins elsewhere. */
        @Setup
        public void begin() {
            next = (int) Thread.currentThread().getId() * 997;
        }

        int next() {
            next = (next + 1) & (Town.PEOPLE - 1);
            return next;
        }
    }

    @Benchmark
    public Reply replyWithThreeDrafts(Town town, Turn turn) {
        return town.conversation.answer(town.messages.get(turn.next()));
    }
}
