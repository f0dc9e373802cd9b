package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.constituent.delivery.DeliveryRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Organizers tell everyone: the program and the organizers' commands as processes of their own, over a loopback Discord. */
final class BroadcastIT {
    private static final String ALL_DAY_FROM = "  from: \"09:00\"";
    private static final String ALL_DAY_UNTIL = "  until: \"21:00\"";
    private static final int KILLS = 20;
    private static final int PEOPLE = 10_000;

    @TempDir
    private Path folder;

    private static BroadcastRun run(Path folder, LoopbackDiscord discord, int perSecond) throws Exception {
        return new BroadcastRun(
                folder,
                discord,
                ALL_DAY_FROM,
                "  from: \"00:00\"",
                ALL_DAY_UNTIL,
                "  until: \"23:59\"",
                "discord-a-second: 22",
                "discord-a-second: " + perSecond,
                "  # approvers: discord:123456789012345678",
                "  approvers: discord:801");
    }

    private Path update(String text) throws Exception {
        return Files.writeString(folder.resolve("update.md"), text);
    }

    @Test
    void from_a_file_to_a_channel_a_person_the_page_and_the_feed() throws Exception {
        try (LoopbackDiscord discord = new LoopbackDiscord()) {
            BroadcastRun program = run(folder, discord, 40);
            Process process = program.start();
            try {
                await().atMost(90, TimeUnit.SECONDS).until(() -> !discord.registeredAt.isEmpty());
                discord.begin(Interaction.command(discord, DiscordTalk.IN_SERVER, "updates", Map.of("switch", "on")))
                        .reads("I tell you here");
                discord.begin(Interaction.press(
                                discord, new Interaction.Person("900", "en-US", true, 0x20L), "channel updates on"))
                        .reads("this channel gets updates");

                String proposed = program.broadcast("propose", update("""
                        ---
                        title: A hearing on Friday
                        link: https://example.org/hearing
                        ---
                        **Call {{legislators|your legislators}}** before noon.
                        --- es
                        Una audiencia el viernes
                        Llame a {{legislators|sus legisladores}}.
                        """).toString());
                assertThat(proposed).contains("Noted as update 1", "1 people, 1 channels", "waiting for approval");
                assertThat(program.broadcast("preview", "1"))
                        .contains(
                                "── Discord, direct message",
                                "── Discord, channel",
                                "┃ # A hearing on Friday",
                                "**Call your legislators**",
                                "Una audiencia",
                                "[Stop updates]",
                                "── Slack, direct message",
                                "── Slack, channel",
                                "*Call your legislators* before noon.",
                                "── X",
                                "1/1 A hearing on Friday",
                                "── the page, and the feed",
                                "<strong>Call your legislators</strong> before noon.");
                assertThat(discord.channelMessages).isEmpty();

                assertThat(program.broadcast("approve", "1")).contains("promised to 2 recipients");
                await().atMost(120, TimeUnit.SECONDS).until(() -> discord.channelMessages.size() == 2);
                assertThat(program.broadcast("status", "1", "--follow")).contains("2 of 2 sent (100 %)", "finished");
                assertThat(program.broadcast("report", "1", "--csv"))
                        .contains("platform,state,outcome,reason,count", "discord,,sent,,2");
                assertThat(discord.refused).isEmpty();
                assertThat(discord.channelMessages.toString()).contains("A hearing on Friday", "updates off");

                String page = get(program.pages() + "/updates");
                assertThat(page).contains("A hearing on Friday", "your legislators");
                assertThat(get(program.pages() + "/updates/update-1")).contains("before noon");
                assertThat(get(program.pages() + "/updates.atom")).contains("A hearing on Friday");
            } finally {
                process.destroy();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(program.errors()).doesNotContain("\tat ");
        }
    }

    @Test
    void composed_approved_and_stopped_on_discord() throws Exception {
        try (LoopbackDiscord discord = new LoopbackDiscord()) {
            BroadcastRun program = run(folder, discord, 20);
            program.subscribe(400);
            Process process = program.start();
            try {
                await().atMost(90, TimeUnit.SECONDS).until(() -> !discord.registeredAt.isEmpty());
                Interaction ask = discord.begin(Interaction.press(discord, DiscordTalk.IN_SERVER, "broadcast new"));
                Interaction handle = discord.begin(
                        Interaction.fill(discord, DiscordTalk.IN_SERVER, ask.modal(), "News\nThank you @SenMarkey!"));
                handle.reads("@SenMarkey", "Please write Senator Edward J. Markey instead");
                discord.begin(Interaction.fill(discord, DiscordTalk.IN_SERVER, ask.modal(), "News\nThank you!"))
                        .reads("Noted as update 1", "400 people");
                discord.begin(Interaction.press(
                                discord, new Interaction.Person("802", "en-US", true, 0x20L), "broadcast 1 approve"))
                        .reads("not among those", "discord:802");
                discord.begin(Interaction.press(discord, DiscordTalk.IN_SERVER, "broadcast 1 approve"))
                        .reads("promised to 400 recipients");
                await().atMost(120, TimeUnit.SECONDS).until(() -> readers(discord) > 20);

                discord.begin(Interaction.press(discord, DiscordTalk.IN_SERVER, "broadcast 1 stop"))
                        .reads("Update 1 is stopped");
                TimeUnit.SECONDS.sleep(2);
                int stopped = readers(discord);
                TimeUnit.SECONDS.sleep(2);
                assertThat(readers(discord)).isEqualTo(stopped).isLessThan(400);

                discord.begin(Interaction.press(discord, DiscordTalk.IN_SERVER, "broadcast 1 resume"))
                        .reads("Update 1 goes on");
                await().atMost(120, TimeUnit.SECONDS).until(() -> readers(discord) == 400);
                assertThat(discord.received.values()).allMatch(count -> count.get() == 1);
            } finally {
                process.destroy();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    /** Killed without warning again and again; the loopback's own book tells what arrived. */
    @Test
    @EnabledIfSystemProperty(named = "full", matches = "true", disabledReason = "only in ./verify --full: minutes")
    void killed_twenty_times_nothing_is_lost_and_what_is_doubled_stays_in_the_window() throws Exception {
        Random chance = new Random(20261125);
        try (LoopbackDiscord discord = new LoopbackDiscord()) {
            BroadcastRun program = run(folder, discord, 400);
            program.subscribe(PEOPLE);
            program.broadcast("propose", update("News\nSomething happened.").toString());
            assertThat(program.broadcast("approve", "1")).contains("promised to " + PEOPLE + " recipients");
            for (int kill = 0; kill < KILLS; kill++) {
                long before = sent(discord);
                Process process = program.start();
                await().atMost(180, TimeUnit.SECONDS)
                        .pollInterval(java.time.Duration.ofMillis(20))
                        .until(() -> sent(discord) > before);
                TimeUnit.MILLISECONDS.sleep(chance.nextInt(1_000));
                process.destroyForcibly(); // SIGKILL, to the very process: the launcher has become Java
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            Process process = program.start();
            try {
                await().atMost(300, TimeUnit.SECONDS)
                        .pollInterval(2, TimeUnit.SECONDS)
                        .until(() -> program.broadcast("status", "1").contains("finished"));
            } finally {
                process.destroy();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            long again = sent(discord) - discord.requests.size();
            int window = DeliveryRules.USUAL.atOnce() + DeliveryRules.USUAL.unrecorded();
            Path note = Path.of("target", "kill-run.txt");
            Files.writeString(
                    note,
                    PEOPLE + " recipients, " + KILLS + " kills: " + (PEOPLE - discord.received.size()) + " lost, "
                            + again
                            + " requests sent again (at most " + window + " for each kill are allowed), "
                            + discord.received.values().stream()
                                    .filter(count -> count.get() > 1)
                                    .count()
                            + " messages seen twice.\n");
            assertThat(discord.received).as("lost").hasSize(PEOPLE);
            assertThat(again).isLessThanOrEqualTo((long) KILLS * window);
            assertThat(discord.received.values()).as("seen twice").allMatch(count -> count.get() == 1);
            assertThat(program.broadcast("report", "1", "--csv")).contains("discord,,sent,," + PEOPLE);
        }
    }

    /** To how many of those who subscribed something was told; the organizer is told the progress besides. */
    private static int readers(LoopbackDiscord discord) {
        return (int) discord.received.keySet().stream()
                .filter(channel -> channel.startsWith(LoopbackDiscord.directChannel("100")))
                .count();
    }

    private static long sent(LoopbackDiscord discord) {
        return discord.requests.values().stream().mapToLong(AtomicLong::get).sum();
    }

    private static String get(String page) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(List.of(200)).contains(response.statusCode());
        return response.body();
    }
}
