package org.constituent.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Dialogue.Option;
import org.constituent.chat.Speaker;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks for people in the bytes of every file that the database leaves, while it is open and afterwards. */
final class ForgettingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private Path folder;
    private Database database;
    private SqlDialogues dialogues;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        this.database = Database.open(folder);
        this.dialogues = new SqlDialogues(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_is_forgotten_leaves_no_trace_in_any_file() throws IOException {
        dialogues.save(speaker(1), dialogue(TODAY, 1, 0));
        dialogues.save(speaker(2), dialogue(TODAY, 2, 0));
        assertThat(tracesOf(1, 2)).containsExactly(1, 2);

        dialogues.forget(speaker(1));

        assertThat(tracesOf(1, 2)).containsExactly(2);
    }

    @Test
    void who_fell_silent_leaves_no_trace_in_any_file() throws IOException {
        dialogues.save(speaker(1), dialogue(TODAY.minusDays(181), 1, 0));
        dialogues.save(speaker(2), dialogue(TODAY, 2, 0));

        dialogues.forgetSilentSince(TODAY.minusDays(180));

        assertThat(tracesOf(1, 2)).containsExactly(2);
    }

    @Test
    void somebody_else_asking_meanwhile_does_not_keep_a_trace() throws IOException {
        dialogues.save(speaker(1), dialogue(TODAY, 1, 0));
        dialogues.find(speaker(1)); // opens a reader, which stays open

        dialogues.forget(speaker(1));

        assertThat(tracesOf(1)).isEmpty();
    }

    @Test
    void a_trace_that_another_program_holds_on_to_goes_the_next_time_anybody_is_forgotten() throws IOException {
        dialogues.save(speaker(1), dialogue(TODAY, 1, 0));
        database.<Integer>write(handle -> handle.execute("pragma busy_timeout = 1"));
        try (Database another = Database.open(folder)) {
            another.<Integer>read(handle -> {
                handle.begin();
                rows(handle); // from here on it sees what is there now
                dialogues.forget(speaker(1));
                int seen = rows(handle);
                handle.rollback();
                return seen;
            });
            assertThat(dialogues.find(speaker(1))).isEmpty();
            assertThat(tracesOf(1)).containsExactly(1);

            dialogues.forget(speaker(2)); // nobody has heard of

            assertThat(tracesOf(1)).isEmpty();
        }
    }

    /**
     * Rows move between pages as a table grows and shrinks, and must not stay behind where they were. With
     * these seeds a few do, unless the file is written anew.
     */
    @ParameterizedTest
    @ValueSource(longs = {2, 10})
    void a_crowd_that_comes_and_goes_leaves_no_trace_of_those_who_went(long seed) throws IOException {
        Random random = new Random(seed);
        int[] people = IntStream.range(0, 400).toArray();
        List<Integer> stayed = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int person : people) {
                LocalDate lastWord = TODAY.minusDays(random.nextInt(9));
                dialogues.save(speaker(person), dialogue(lastWord, person, random.nextInt(60)));
            }
        }
        for (int person : people) {
            if (random.nextInt(10) == 0) {
                stayed.add(person);
            } else {
                dialogues.forget(speaker(person));
                if (random.nextBoolean()) {
                    int another = people.length + person;
                    dialogues.save(speaker(another), dialogue(TODAY, another, 1));
                }
            }
        }

        assertThat(tracesOf(people)).containsExactlyElementsOf(stayed);
    }

    private static int rows(Handle handle) {
        return handle.createQuery("select count(*) from dialogue")
                .mapTo(Integer.class)
                .one();
    }

    private static Speaker speaker(int person) {
        return new Speaker("slack", "account-%04d-of-somebody".formatted(person));
    }

    private static Dialogue dialogue(LocalDate lastWord, int person, int options) {
        return Dialogue.fresh(Language.ENGLISH, lastWord)
                .about("campaign-%04d-of-somebody".formatted(person))
                .asked(IntStream.range(0, options)
                        .mapToObj(number -> new Option("label-%04d-of-somebody".formatted(person), "words " + number))
                        .toList());
    }

    /** Those of whom any file in the folder holds anything. */
    private List<Integer> tracesOf(int... people) throws IOException {
        TreeSet<Integer> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                IntStream.of(people)
                        .filter(person -> bytes.contains("-%04d-of-somebody".formatted(person)))
                        .forEach(found::add);
            }
        }
        return new ArrayList<>(found);
    }
}
