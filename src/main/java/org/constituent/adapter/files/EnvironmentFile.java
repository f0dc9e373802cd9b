package org.constituent.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file of environment variables, one {@code NAME=value} a line, as systemd reads it. */
public final class EnvironmentFile {
    private final Path file;

    public EnvironmentFile(Path file) {
        this.file = file;
    }

    /**
     * Sets variables and leaves every other line as it is. The file is replaced whole and is readable by its owner alone, at every
     * moment.
     */
    public void set(Map<String, String> variables) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (variables.keySet().stream().noneMatch(name -> line.startsWith(name + "="))) {
                    lines.add(line);
                }
            }
        }
        variables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> lines.add(variable.getKey() + "=" + variable.getValue()));
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(
                folder == null ? Path.of(".") : folder,
                ".environment",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
