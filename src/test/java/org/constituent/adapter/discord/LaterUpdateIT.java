package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as a process of its own is killed around the moment an update's time comes, and started again: everybody gets it
 * once, who joined after it was approved too.
 */
@SuppressWarnings("NullAway.Init") // set before each test
final class LaterUpdateIT {
    private static final int PEOPLE = 40;
    private static final int JOIN = 5;

    /** As long as it takes to approve, and to let some more people in. */
    private static final Duration AHEAD = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private LoopbackDiscord discord;
    private BroadcastRun program;
    private Process process;
    private int people;

    @BeforeEach
    void begin() throws Exception {
        discord = new LoopbackDiscord();
        program = new BroadcastRun(
                folder,
                discord,
                "  from: \"09:00\"",
                "  from: \"00:00\"",
                "  until: \"21:00\"",
                "  until: \"23:59\"",
                "most-a-week: 3",
                "most-a-week: 100",
                "discord-a-second: 22",
                "discord-a-second: 40");
        program.subscribe(PEOPLE);
        people = PEOPLE;
        start();
    }

    @AfterEach
    void end() throws Exception {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        discord.close();
        assertThat(program.errors()).doesNotContain("\tat ");
    }

    private void start() throws Exception {
        int connected = discord.registeredAt.size();
        process = program.start();
        await().atMost(120, TimeUnit.SECONDS).until(() -> discord.registeredAt.size() > connected);
    }

    /** SIGKILL, to the very process: the launcher has become Java. */
    private void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** An update is approved, more people join, and at its time everybody there is is to be told. */
    private Update approved(String title) {
        Instant time = Instant.now().plus(AHEAD);
        long id = program.approve(title, time, people);
        program.subscribe(100_000 + people, JOIN);
        people += JOIN;
        return new Update(id, title, time);
    }

    private record Update(long id, String title, Instant time) {}

    private List<String> told(Update update) {
        return discord.channelMessages.stream()
                .filter(message -> message.toString().contains(update.title()))
                .map((JsonNode message) -> message.path("to").asText())
                .toList();
    }

    private void everybodyIsToldOnce(Update update) {
        await().atMost(150, TimeUnit.SECONDS).until(() -> told(update).size() >= people);
        assertThat(told(update)).hasSize(people).doesNotHaveDuplicates();
        assertThat(program.audit(update.id())).containsExactly("proposed", "approved", "begun");
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(
                Math.max(0, Duration.between(Instant.now(), moment).toMillis()));
    }

    @Test
    void killed_just_before_the_time_of_an_update_the_next_program_tells_everybody() throws Exception {
        Update update = approved("Newsflash");
        sleepUntil(update.time().minusMillis(300));
        assertThat(told(update)).as("before its time").isEmpty();
        kill();
        sleepUntil(update.time());
        assertThat(program.audit(update.id())).containsExactly("proposed", "approved");
        start();
        everybodyIsToldOnce(update);
    }

    /** At random moments before and after, and in the midst of telling it; what each kill met is noted. */
    @Test
    @EnabledIfSystemProperty(named = "full", matches = "true", disabledReason = "only in ./verify --full: minutes")
    void killed_around_the_time_of_update_after_update_none_is_lost() throws Exception {
        Random chance = new Random(20261126);
        List<String> notes = new ArrayList<>();
        int[] offsets = {-1_000, -50, 0, 50, chance.nextInt(1_000), 1_500, 2_500, 3_500, 4_500, 5_500};
        for (int round = 0; round < offsets.length; round++) {
            Update update = approved("Newsflash " + (char) ('A' + round));
            sleepUntil(update.time().plusMillis(offsets[round]));
            kill();
            notes.add(offsets[round] + " ms: " + met(update));
            start();
            everybodyIsToldOnce(update);
        }
        for (int round = 0; round < 3; round++) {
            Update update = approved("Headline " + (char) ('A' + round));
            await().atMost(120, TimeUnit.SECONDS)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !told(update).isEmpty());
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(1_000));
            kill();
            notes.add("while it was told: " + met(update));
            start();
            everybodyIsToldOnce(update);
        }
        Files.write(Path.of("target", "later-kill-run.txt"), notes);
        assertThat(notes).anyMatch(note -> note.endsWith("not begun")).anyMatch(note -> note.contains(" told"));
    }

    private String met(Update update) {
        return program.audit(update.id()).contains("begun")
                ? told(update).size() + " of " + people + " told"
                : "not begun";
    }
}
