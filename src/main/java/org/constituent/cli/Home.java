package org.constituent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where things are, and what every command can be told. */
final class Home {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "the folder with constituent.yaml and campaigns (default: config)")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the folder that remembers (default: $CONSTITUENT_DATA, else data)")
    private @Nullable Path data;

    @Option(names = "--campaign", paramLabel = "SLUG", description = "the campaign (default: the one in the settings)")
    private @Nullable String campaign;

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            description = "the language, such as en or es (default: the one in the settings)")
    private @Nullable String language;

    Path config() {
        if (config != null && !Files.isDirectory(config)) {
            throw Mistake.inFiles(config + ": there is no such folder. Name the right one with --config.");
        }
        return config != null ? config : root().resolve("config");
    }

    /** Beside the campaigns' folder, unless the given folder holds its own. */
    Path messages() {
        Path own = config().resolve("messages");
        Path beside = config().toAbsolutePath().normalize().resolveSibling("messages");
        return Files.isDirectory(own) ? own : Files.isDirectory(beside) ? beside : root().resolve("messages");
    }

    Path data() {
        String environment = System.getenv("CONSTITUENT_DATA");
        Path folder = data != null
                ? data
                : environment != null && !environment.isBlank() ? Path.of(environment) : root().resolve("data");
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Mistake.inFiles(folder
                    + ": this is a file. Name a folder, with --data or the environment variable CONSTITUENT_DATA.");
        }
        return folder;
    }

    Optional<String> campaign() {
        return Optional.ofNullable(campaign);
    }

    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** See no-color.org. */
    boolean wantsColour() {
        return System.getenv("NO_COLOR") == null;
    }

    /** The key of the Congress.gov API, where there is one. */
    Optional<String> congressApiKey() {
        return Optional.ofNullable(System.getenv("CONGRESS_API_KEY")).filter(key -> !key.isBlank());
    }

    /** Where secrets are. */
    Map<String, String> environment() {
        return System.getenv();
    }

    private static Path root() {
        return Path.of(System.getProperty("constituent.home", "."));
    }
}
