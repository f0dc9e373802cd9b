package org.constituent.adapter.discord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlOutbox;
import org.constituent.adapter.sql.SqlSubscriptions;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.chat.Speaker;
import org.constituent.port.Outbox;
import org.constituent.port.Outbox.Promised;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;

/** The program as operators run it, on a loopback Discord, and the commands of organizers beside it. */
final class BroadcastRun {
    private static final String CAMPAIGN = "ban-facial-recognition";
    private static final Path LAUNCHER = Path.of("constituent").toAbsolutePath();
    private static final Pattern PAGES = Pattern.compile("pages: (http://[0-9.:]+)");

    private final Path folder;
    private final Path config;
    private final Map<String, String> environment = new HashMap<>();
    private int lives;

    /**
     * With settings of its own.
     *
     * @param settings replaces parts of the settings' file: what, by what, what, by what …
     */
    BroadcastRun(Path folder, LoopbackDiscord discord, String... settings) throws IOException {
        this.folder = folder;
        this.config = folder.resolve("config");
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            for (Path file : files.toList()) {
                Path copy = config.resolve(Path.of("config").relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path file = config.resolve("constituent.yaml");
        String text = Files.readString(file)
                .replace("  every: PT12H", "  every: off")
                .replace("  # rest-url: https://discord.com/api/v10", "  rest-url: " + discord.rest());
        for (int i = 0; i < settings.length; i += 2) {
            text = text.replace(settings[i], settings[i + 1]);
        }
        Files.writeString(file, text);
    }

    /** With more in its environment. */
    BroadcastRun with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /** So many people who want updates of the default campaign. */
    void subscribe(int people) {
        subscribe(100_000, people);
    }

    /** So many more, with accounts from this number on. */
    void subscribe(int from, int people) {
        try (Database database = database()) {
            SqlSubscriptions subscriptions = new SqlSubscriptions(database);
            for (int i = 0; i < people; i++) {
                subscriptions.add(person(from + i), CAMPAIGN);
            }
        }
    }

    /**
     * An update for a moment to the second, which no organizer can write, approved for so many of those who
     * subscribed. Gives back its number.
     */
    long approve(String title, Instant time, int people) {
        try (Database database = database()) {
            SqlOutbox outbox = new SqlOutbox(database);
            long id = outbox.propose(
                    new Bulletin(
                            CAMPAIGN,
                            Map.of(Language.ENGLISH, new Wording(title, "Something happened.")),
                            Optional.empty(),
                            Optional.empty(),
                            Audience.EVERYBODY,
                            Optional.of(time),
                            false),
                    Organizer.OPERATOR,
                    Instant.now());
            outbox.approve(id, Organizer.OPERATOR, Instant.now(), taker -> {
                for (int i = 0; i < people; i++) {
                    taker.accept(new Promised(
                            new Recipient(person(100_000 + i), Optional.empty(), Optional.empty(), Optional.empty()),
                            time));
                }
            });
            return id;
        }
    }

    /** What was done with an update, the oldest first. */
    List<String> audit(long id) {
        try (Database database = database()) {
            return new SqlOutbox(database)
                    .audit(id).stream().map(Outbox.Act::what).toList();
        }
    }

    private Database database() {
        return Database.open(folder.resolve("data"));
    }

    private static Person person(int account) {
        return new Person(new Speaker("discord", String.valueOf(account)));
    }

    Process start() throws IOException {
        lives++;
        return builder(List.of("run", "--port", "0"))
                .redirectOutput(out().toFile())
                .redirectError(folder.resolve("error" + lives).toFile())
                .start();
    }

    private Path out() {
        return folder.resolve("out" + lives);
    }

    String told() throws IOException {
        return Files.readString(out());
    }

    String errors() throws IOException {
        return Files.readString(folder.resolve("error" + lives));
    }

    String pages() throws IOException {
        Matcher pages = PAGES.matcher(told());
        return pages.find() ? pages.group(1) : "";
    }

    /** What a command of an organizer says. */
    String broadcast(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("broadcast"));
        all.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = builder(all)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end: " + all);
        }
        return Files.readString(said);
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(arguments);
        int at = arguments.get(0).equals("broadcast") ? 3 : 2; // options belong behind the innermost command
        command.addAll(
                Math.min(at, command.size()),
                List.of(
                        "--config",
                        config.toString(),
                        "--data",
                        folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CONSTITUENT_BUILD", "off");
        builder.environment().put("DISCORD_TOKEN", LoopbackDiscord.TOKEN);
        builder.environment().putAll(environment);
        return builder;
    }
}
