package org.constituent.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.constituent.Canary;
import org.constituent.adapter.censusgeocoder.LoopbackGeocoder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A street is typed at every entrance of Discord, into the program as operators start it, and found nowhere afterwards. */
final class DiscordCanaryIT {
    private static final Interaction.Person IN_SERVER = DiscordTalk.IN_SERVER;
    private static final Interaction.Person ALONE = DiscordTalk.ALONE;

    @ParameterizedTest
    @ValueSource(strings = {"WARN", "DEBUG"})
    void a_street_remains_nowhere(String logged, @TempDir Path folder) throws Exception {
        int metrics = Canary.freePort();
        try (LoopbackDiscord discord = new LoopbackDiscord();
                LoopbackGeocoder geocoder = new LoopbackGeocoder()) {
            Process process = DiscordRunIT.start(
                    folder,
                    discord,
                    LoopbackDiscord.TOKEN,
                    settings -> Canary.settings(settings, metrics, geocoder.address()),
                    Map.of("CONSTITUENT_LOG", logged));
            try {
                await().atMost(120, TimeUnit.SECONDS).until(() -> !discord.registeredAt.isEmpty());
                List<Interaction> answers = new ArrayList<>();
                astray(discord, answers);
                intoTheWindow(discord, answers);
                assertThat(geocoder.asked())
                        .as("the one it is for")
                        .anySatisfy(asked -> assertThat(asked.get("address")).containsIgnoringCase(Canary.STREET));
                for (Interaction answer : answers) {
                    Canary.isNotIn("an answer", answer.messages());
                }
                Canary.isNotIn("messages", discord.channelMessages);
                Canary.isNowhere(folder, metrics);
            } finally {
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        Canary.isInNoFile(folder);
    }

    /** Where no address belongs: a command and what completes it, a message to the bot alone, a mention before all. */
    private static void astray(LoopbackDiscord discord, List<Interaction> answers) {
        for (String typed : Canary.ASTRAY) {
            for (Interaction.Person person : List.of(IN_SERVER, ALONE)) {
                Interaction command =
                        discord.begin(Interaction.command(discord, person, "legislators", Map.of("place", typed)));
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() -> !command.messages().isEmpty());
                answers.add(command);
            }
            Interaction typing = discord.begin(Interaction.typing(discord, IN_SERVER, "legislators", "place", typed));
            Canary.isNotIn("what is offered", typing.acknowledgement());
            int before = discord.channelMessages.size();
            DiscordTalk.write(discord, ALONE, typed);
            DiscordTalk.write(discord, IN_SERVER, "<@" + LoopbackDiscord.BOT + "> " + typed);
            await().atMost(120, TimeUnit.SECONDS).until(() -> discord.channelMessages.size() >= before + 2);
        }
    }

    /** Where it belongs; also when Discord fails while it is answered. */
    private static void intoTheWindow(LoopbackDiscord discord, List<Interaction> answers) {
        JsonNode modal =
                discord.begin(Interaction.press(discord, IN_SERVER, "address")).modal();
        for (String typed : Canary.ADDRESSES) {
            Interaction filled = discord.begin(Interaction.fill(discord, IN_SERVER, modal, typed));
            await().atMost(120, TimeUnit.SECONDS).until(() -> !filled.messages().isEmpty());
            answers.add(filled);
        }
        for (int i = 0; i < 4; i++) {
            discord.trouble(500, "X-Broken", "yes", "/webhooks/");
        }
        discord.begin(Interaction.fill(discord, IN_SERVER, modal, Canary.ADDRESSES.get(0)));
        discord.begin(Interaction.press(discord, IN_SERVER, "my data")).reads("TX");
    }
}
