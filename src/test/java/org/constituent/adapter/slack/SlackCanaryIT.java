package org.constituent.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.constituent.Canary;
import org.constituent.adapter.censusgeocoder.LoopbackGeocoder;
import org.constituent.adapter.slack.SlackPeople.Line;
import org.constituent.adapter.slack.SlackPeople.Person;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A street is typed at every entrance of Slack, into the program as operators start it, and found nowhere afterwards. */
final class SlackCanaryIT {
    @ParameterizedTest
    @CsvSource({"SOCKET, WARN", "SOCKET, DEBUG", "HTTP, WARN", "HTTP, DEBUG"})
    void a_street_remains_nowhere(Line line, String logged, @TempDir Path folder) throws Exception {
        int metrics = Canary.freePort();
        try (LoopbackSlack slack = new LoopbackSlack();
                LoopbackGeocoder geocoder = new LoopbackGeocoder()) {
            SlackPeople people = new SlackPeople(slack, line);
            Person person = people.person("U801", "en-US");
            Process process = SlackRunIT.start(
                    folder,
                    slack,
                    line == Line.HTTP ? "http" : "socket",
                    LoopbackSlack.BOT_TOKEN,
                    settings -> Canary.settings(settings, metrics, geocoder.address()),
                    Map.of("CONSTITUENT_LOG", logged));
            try {
                await().atMost(120, TimeUnit.SECONDS)
                        .until(() -> SlackRunIT.out(folder).contains("★ Slack: on as @constituent"));
                if (line == Line.HTTP) {
                    people.reachedAt(URI.create(SlackRunIT.pages(folder) + SlackEndpoint.PATH));
                }
                List<Happening> answers = new ArrayList<>();
                astray(people, person, answers);
                intoTheWindow(people, person, answers);
                assertThat(geocoder.asked())
                        .as("the one it is for")
                        .anySatisfy(asked -> assertThat(asked.get("address")).containsIgnoringCase(Canary.STREET));
                for (Happening answer : answers) {
                    Canary.isNotIn("an answer", answer.messages());
                }
                Canary.isNotIn("messages", slack.posted);
                Canary.isNotIn("pages with the bot", slack.homes);
                Canary.isNotIn("windows", slack.windows);
                Canary.isNowhere(folder, metrics);
            } finally {
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        Canary.isInNoFile(folder);
    }

    /** Where no address belongs: a command, a message to the bot alone, a mention before all, the search, the shortcut. */
    private static void astray(SlackPeople people, Person person, List<Happening> answers) {
        for (String typed : Canary.ASTRAY) {
            Happening command = people.command(person, typed);
            answers.add(command);
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> !command.messages().isEmpty());
            int before = people.slack.posted.size();
            people.write(person.alone(), typed);
            people.mention(person, typed);
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> people.slack.postedSince(before).size() >= 2);
            Canary.isNotIn("what is offered", people.typing(person, "find", typed));
            Happening shortcut = people.shortcut(person);
            people.fill(person, shortcut.window(), typed);
            await().atMost(120, TimeUnit.SECONDS)
                    .until(() -> !shortcut.messages().isEmpty());
            answers.add(shortcut);
        }
    }

    /** Where it belongs; also when Slack fails while it is answered. */
    private static void intoTheWindow(SlackPeople people, Person person, List<Happening> answers) {
        for (String typed : Canary.ADDRESSES) {
            Happening asked = people.command(person, "address");
            people.fill(person, asked.window(), typed);
            await().atMost(120, TimeUnit.SECONDS).until(() -> !asked.messages().isEmpty());
            answers.add(asked);
        }
        Happening unanswered = people.command(person, "address");
        var window = unanswered.window();
        for (int i = 0; i < 4; i++) {
            people.slack.trouble(500, "X-Broken", "yes", "/respond/");
        }
        people.fill(person, window, Canary.ADDRESSES.get(0));
        people.home(person);
        people.command(person, "help").reads("I never send anything: you do.");
        people.command(person, "my data").reads("TX");
    }
}
