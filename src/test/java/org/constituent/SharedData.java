package org.constituent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sources' real files, where somebody has put them beside the project. They are never part of it. */
public final class SharedData {
    public static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    /** A file's bytes; skips the test where it is absent. */
    public static byte[] bytes(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.isRegularFile(file), () -> "skipped, because there is no " + file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
