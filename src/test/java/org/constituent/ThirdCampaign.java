package org.constituent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A small campaign that is not shipped, as files in a folder where they may be broken. */
public record ThirdCampaign(Path folder) {
    /** What it is called. */
    public static final String SLUG = "tell-travelers";

    /** Writes config, messages and the shipped words of the bot into an empty folder. */
    public static ThirdCampaign in(Path folder) {
        copy(Path.of("src/test/resources/org/constituent/third-campaign"), folder);
        copy(Path.of("messages/en/bot.yaml"), folder.resolve("messages/en/bot.yaml"));
        copy(Path.of("messages/en/web.yaml"), folder.resolve("messages/en/web.yaml"));
        return new ThirdCampaign(folder);
    }

    /** {@code config/campaigns}. */
    public Path campaigns() {
        return folder.resolve("config/campaigns");
    }

    /** {@code messages}. */
    public Path messages() {
        return folder.resolve("messages");
    }

    /** The campaign's own file. */
    public Path file() {
        return campaigns().resolve(SLUG + ".yaml");
    }

    /** A file of its words, such as {@code post}. */
    public Path words(String medium) {
        return messages().resolve("en").resolve(SLUG).resolve(medium + ".yaml");
    }

    /** The words of the bot. */
    public Path bot() {
        return messages().resolve("en/bot.yaml");
    }

    /** Replaces what stands once in a file, and gives the line where it stood. */
    public int edit(Path file, String old, String other) {
        try {
            String text = Files.readString(file);
            int at = text.indexOf(old);
            if (at < 0 || text.indexOf(old, at + 1) >= 0) {
                throw new IllegalArgumentException("must stand once in " + file + ": " + old);
            }
            Files.writeString(file, text.replace(old, other));
            return 1
                    + (int) text.substring(0, at)
                            .chars()
                            .filter(one -> one == '\n')
                            .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path copied = file.equals(from) ? to : to.resolve(from.relativize(file));
                    Files.createDirectories(copied.toAbsolutePath().getParent());
                    Files.copy(file, copied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
