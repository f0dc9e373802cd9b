package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.constituent.adapter.slack.SlackSide;
import org.constituent.adapter.twitter.XSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One program on a loopback Slack and a loopback Discord: organizers of one work with those of the other. */
final class BroadcastAcrossIT {
    private static final Interaction.Person APPROVER = DiscordTalk.IN_SERVER;
    private static final Interaction.Person BY_ROLE =
            new Interaction.Person("855", "en-US", true, 3072, List.of(LoopbackDiscord.ORGANIZERS));
    private static final Interaction.Person MANAGER = new Interaction.Person("900", "en-US", true, 0x20L);

    @TempDir
    private Path folder;

    private BroadcastRun run(LoopbackDiscord discord, SlackSide slack, String... more) throws Exception {
        List<String> settings = new ArrayList<>(List.of(
                "  from: \"09:00\"",
                "  from: \"00:00\"",
                "  until: \"21:00\"",
                "  until: \"23:59\"",
                "  # authors: discord:123456789012345678",
                "  authors: slack:U801",
                "  # approvers: discord:123456789012345678",
                "  approvers: discord:" + APPROVER.account() + " slack:U802 discord-role:" + LoopbackDiscord.ORGANIZERS,
                "one-person-may-do-both: true",
                "one-person-may-do-both: false",
                "discord-a-second: 22",
                "discord-a-second: 20",
                "  # api-url: https://slack.com/api",
                "  api-url: " + slack.api()));
        settings.addAll(List.of(more));
        return new BroadcastRun(folder, discord, settings.toArray(String[]::new)).with(slack.environment());
    }

    @Test
    void composed_on_slack_approved_on_discord_and_told_on_both_on_the_page_and_in_the_feed() throws Exception {
        try (LoopbackDiscord discord = new LoopbackDiscord();
                SlackSide slack = new SlackSide()) {
            BroadcastRun program = run(discord, slack);
            SlackSide.Member author = slack.member("U801", false);
            SlackSide.Member admin = slack.member("U900", true);
            SlackSide.Member reader = slack.member("U700", false);
            Process process = program.start();
            try {
                await().atMost(90, TimeUnit.SECONDS)
                        .until(() -> !discord.registeredAt.isEmpty() && slack.isConnected());
                reader.command("updates on", "I tell you here");
                admin.command("channel updates on", "this channel gets updates");
                discord.begin(Interaction.command(
                                discord,
                                new Interaction.Person("700", "en-US", true, 3072),
                                "updates",
                                Map.of("switch", "on")))
                        .reads("I tell you here");
                discord.begin(Interaction.press(discord, MANAGER, "channel updates on"))
                        .reads("this channel gets updates");

                reader.command("broadcast new", "not among those");
                author.fill(
                        "broadcast new",
                        "A hearing on Friday\nCall {{legislators|your legislators}} before noon.",
                        "Noted as update 1",
                        "Call your legislators before noon",
                        "1 people, 1 channels");
                author.command("broadcasts", "1 \u00b7 A hearing on Friday");
                author.press("broadcast 1 preview", "A hearing on Friday", "updates off");
                author.press("broadcast 1 approve", "not among those");
                assertThat(slack.posted(SlackSide.channel())).isEmpty();
                assertThat(get(program.pages() + "/updates")).doesNotContain("A hearing on Friday");

                discord.begin(Interaction.command(discord, APPROVER, "broadcasts", Map.of()))
                        .reads("Updates, the newest first");
                discord.begin(Interaction.press(discord, APPROVER, "broadcast 1 approve"))
                        .reads("promised to 4 recipients");

                await().atMost(120, TimeUnit.SECONDS)
                        .pollInterval(2, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(program.broadcast("report", "1", "--csv"))
                                .contains("discord,,sent,,2", "slack,,sent,,2"));
                assertThat(slack.posted(SlackSide.channel())).hasSize(1);
                assertThat(slack.posted(SlackSide.channel()).get(0))
                        .contains("A hearing on Friday", "end them with the command updates");
                assertThat(slack.posted(SlackSide.directly("U700"))).hasSize(1);
                assertThat(discord.received)
                        .containsKeys(LoopbackDiscord.CHANNEL, LoopbackDiscord.directChannel("700"));
                assertThat(discord.received.get(LoopbackDiscord.CHANNEL)).hasValue(1);
                assertThat(discord.received.get(LoopbackDiscord.directChannel("700")))
                        .hasValue(1);
                assertThat(get(program.pages() + "/updates")).contains("A hearing on Friday");
                assertThat(get(program.pages() + "/updates.atom"))
                        .contains("A hearing on Friday", "Call your legislators before noon");
                // Whoever wrote it and whoever approved it have one message each, which ended as the report.
                await().atMost(120, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(slack.posted(SlackSide.directly("U801")))
                                .singleElement()
                                .asString()
                                .contains("finished", "2 of 2 sent", "Report"));
                await().atMost(120, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(direct(discord, APPROVER.account()))
                                .singleElement()
                                .asString()
                                .contains("finished", "2 of 2 sent", "Report"));
                author.press("broadcast 1 report", "Slack", "Discord", "2 sent");
                author.press("broadcast 1 status", "finished", "slack:U801", "discord:801");

                // And the other way round: approved by another on Slack.
                author.fill(
                        "broadcast new", "A vote on Monday\nThey vote.", "Noted as update 2", "1 people, 1 channels");
                slack.member("U802", false).press("broadcast 2 approve", "promised to 4 recipients");
                await().atMost(120, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(discord.received.get(LoopbackDiscord.CHANNEL))
                                .hasValue(2));
                await().atMost(120, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(slack.posted(SlackSide.directly("U802")))
                                .singleElement()
                                .asString()
                                .contains("finished", "2 of 2 sent"));
                assertThat(slack.posted(SlackSide.channel())).hasSize(2);
                assertThat(slack.refused()).isEmpty();
                assertThat(discord.refused).isEmpty();
            } finally {
                process.destroy();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(program.errors()).doesNotContain("\tat ");
        }
    }

    @Test
    void stopped_on_slack_what_goes_out_on_discord_halts_within_two_seconds() throws Exception {
        try (LoopbackDiscord discord = new LoopbackDiscord();
                SlackSide slack = new SlackSide()) {
            BroadcastRun program = run(discord, slack);
            program.subscribe(300);
            SlackSide.Member author = slack.member("U801", false);
            Process process = program.start();
            try {
                await().atMost(90, TimeUnit.SECONDS)
                        .until(() -> !discord.registeredAt.isEmpty() && slack.isConnected());
                author.fill("broadcast new", "News\nSomething happened.", "Noted as update 1", "300 people");
                discord.begin(Interaction.press(discord, MANAGER, "broadcast 1 approve"))
                        .reads("not among those", "discord:900");
                discord.begin(Interaction.press(discord, BY_ROLE, "broadcast 1 approve"))
                        .reads("promised to 300 recipients");
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() ->
                                direct(discord, BY_ROLE.account()).toString().contains("of 300 sent"));

                author.press("broadcast 1 stop", "Update 1 is stopped");
                TimeUnit.SECONDS.sleep(2);
                int stopped = told(discord);
                TimeUnit.SECONDS.sleep(2);
                assertThat(told(discord))
                        .as("two seconds after the word nobody more is told")
                        .isEqualTo(stopped)
                        .isLessThan(300);

                process.destroy();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                int connected = discord.registeredAt.size();
                process = program.start();
                await().atMost(90, TimeUnit.SECONDS).until(() -> discord.registeredAt.size() > connected);
                author.press("broadcast 1 resume", "not among those");
                discord.begin(Interaction.press(discord, BY_ROLE, "broadcast 1 resume"))
                        .reads("Update 1 goes on");
                await().atMost(120, TimeUnit.SECONDS).until(() -> told(discord) == 300);
                assertThat(discord.received.values()).allMatch(count -> count.get() == 1);
                // The message that told the progress before the restart tells it after it, too.
                await().atMost(120, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(direct(discord, BY_ROLE.account()))
                                .singleElement()
                                .asString()
                                .contains("finished", "300 of 300 sent"));
            } finally {
                process.destroy();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void x_stops_and_everything_else_goes_on(int status) throws Exception {
        try (LoopbackDiscord discord = new LoopbackDiscord();
                SlackSide slack = new SlackSide();
                XSide x = new XSide()) {
            BroadcastRun program = run(
                            discord,
                            slack,
                            "  every: PT1M",
                            "  every: PT5S",
                            "  updates: false",
                            "  updates: true",
                            "  # api-url: https://api.x.com",
                            "  api-url: " + x.api())
                    .with(x.environment());
            if (status == 401) {
                x.refusesTheToken(); // while mentions are read
            } else {
                x.refusesTheAccount(); // while an update is posted
            }
            SlackSide.Member author = slack.member("U801", false);
            SlackSide.Member reader = slack.member("U700", false);
            Interaction.Person other = new Interaction.Person("700", "en-US", true, 3072);
            Process process = program.start();
            try {
                await().atMost(90, TimeUnit.SECONDS)
                        .until(() -> !discord.registeredAt.isEmpty() && slack.isConnected() && x.asked() > 0);
                reader.command("updates on", "I tell you here");
                discord.begin(Interaction.command(discord, other, "updates", Map.of("switch", "on")))
                        .reads("I tell you here");
                author.fill("broadcast new", "A hearing on Friday\nThey vote.", "Noted as update 1");
                discord.begin(Interaction.press(discord, BY_ROLE, "broadcast 1 approve"))
                        .reads("promised to 3 recipients"); // the third is the timeline on X

                await().atMost(120, TimeUnit.SECONDS)
                        .pollInterval(2, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(program.broadcast("report", "1", "--csv"))
                                .contains("discord,,sent,,1", "slack,,sent,,1", "twitter,,waiting,,1"));
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() -> program.told().contains("X: stopped, because X answered " + status));
                int requests = x.requests();
                x.mention("1", "@Campaign 02139");

                // Two more rounds of X would be due meanwhile.
                TimeUnit.SECONDS.sleep(12);
                reader.command("02139", "Markey");
                discord.begin(Interaction.command(discord, other, "legislators", Map.of("place", "02139")))
                        .reads("Markey");
                DiscordTalk.write(discord, new Interaction.Person("701", "en-US", false, 0), "05401");
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() -> direct(discord, "701").toString().contains("Vermont"));
                author.fill("broadcast new", "One more\nThey voted.", "Noted as update 2");
                discord.begin(Interaction.press(discord, BY_ROLE, "broadcast 2 approve"))
                        .reads("promised to 3 recipients");
                await().atMost(120, TimeUnit.SECONDS)
                        .pollInterval(2, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(program.broadcast("report", "2", "--csv"))
                                .contains("discord,MA,sent,,1", "slack,MA,sent,,1", "twitter,,waiting,,1"));
                assertThat(get(program.pages() + "/updates")).contains("A hearing on Friday", "One more");
                get(program.pages() + "/readyz");

                assertThat(x.requests()).as("X is left alone").isEqualTo(requests);
                assertThat(x.tried()).isEqualTo(status == 401 ? 0 : 1);
                assertThat(x.posts()).isEmpty();
                assertThat(program.told()).containsOnlyOnce("X: stopped").contains("Everything else goes on.");
                assertThat(slack.refused()).isEmpty();
                assertThat(discord.refused).isEmpty();
            } finally {
                process.destroy();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(program.errors()).doesNotContain("\tat ");
        }
    }

    /** To how many readers. */
    private static int told(LoopbackDiscord discord) {
        return (int) discord.received.keySet().stream()
                .filter(channel -> channel.startsWith(LoopbackDiscord.directChannel("1")))
                .count();
    }

    private static List<String> direct(LoopbackDiscord discord, String account) {
        return discord.channelMessages.stream()
                .filter(message -> message.path("to").asText().equals(LoopbackDiscord.directChannel(account)))
                .map(JsonNode::toString)
                .toList();
    }

    private static String get(String page) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
