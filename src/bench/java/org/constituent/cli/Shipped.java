package org.constituent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlDraftNumbers;
import org.constituent.campaign.Facts;
import org.constituent.conversation.Conversation;
import picocli.CommandLine;

/** The program as its own commands put it together, to be measured. */
public record Shipped(Facts facts, Database database, Conversation conversation) {
    private static final int MANY_NUMBERS = 256;

    /**
     * The conversation of {@code ./constituent chat}, remembering in a folder of its own, and without the pace that keeps
     * a few thousand people within one hour from one office.
     */
    public static Shipped in(Path data, Clock clock) {
        Configuration configuration = new Configuration(CommandLine.populateCommand(
                new Home(), "--data", data.toString(), "--config", unpaced(data).toString()));
        Database database = configuration.database();
        Facts facts = new KnownFacts(configuration, clock).facts(database);
        Premises premises = new Premises(configuration, configuration.campaigns(), () -> facts, database, clock);
        UseCases useCases = new UseCases(premises, new SqlDraftNumbers(database, MANY_NUMBERS));
        return new Shipped(
                facts, database, new Talk(premises, useCases, new Broadcasts(premises).broadcasting()).conversation());
    }

    private static Path unpaced(Path data) {
        Path config = data.resolve("config");
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            for (Path file : files.toList()) {
                Path copy = config.resolve(Path.of("config").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            Path settings = config.resolve("constituent.yaml");
            Files.writeString(
                    settings,
                    Files.readString(settings).replaceAll("(?m)^  posts-per-hour: .*$", "  posts-per-hour: 0"));
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
