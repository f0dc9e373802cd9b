package org.constituent.adapter.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.constituent.port.Originals;

/**
 * The sources' files in a folder laid out like the sources' own. A file is as old as it was last
 * modified; one with SAMPLE in its name holds a few rows to look at and is never taken for the whole.
 */
public final class FolderOriginals implements Originals {
    private static final String SAMPLE = "SAMPLE";

    private final Path folder;

    public FolderOriginals(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Never unchanged: reading a file again costs less than comparing. */
    @Override
    public Fetched fetch(Original wanted, Optional<Validators> known) {
        Optional<Path> path = inside(wanted.name());
        if (path.isEmpty() || wanted.name().contains(SAMPLE) || !Files.isRegularFile(path.get())) {
            return new Fetched.Absent("The folder has no file " + wanted.name() + ".");
        }
        try (InputStream in = Files.newInputStream(path.get())) {
            Instant modified = Files.getLastModifiedTime(path.get()).toInstant();
            int most = Math.toIntExact(Math.min(wanted.mostBytes(), Integer.MAX_VALUE - 16));
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most
                    ? new Fetched.Failed(wanted.name() + " is larger than " + wanted.mostBytes() + " bytes.")
                    : new Fetched.Fresh(bytes, modified, Validators.NONE);
        } catch (IOException e) {
            return new Fetched.Failed(wanted.name() + " is in the folder but cannot be read.");
        }
    }

    private Optional<Path> inside(String name) {
        try {
            return Optional.of(folder.resolve(name).normalize()).filter(path -> path.startsWith(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
