package org.constituent.adapter.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.constituent.port.Originals.Fetched;
import org.constituent.port.Originals.Original;
import org.constituent.port.Originals.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FolderOriginalsTest {
    private static final Instant MODIFIED = Instant.parse("2026-06-15T08:00:00Z");

    @Test
    void a_file_is_as_old_as_it_was_last_modified(@TempDir Path folder) throws IOException {
        write(folder, "zip-districts/zccd.csv", "text");
        Fetched fetched = fetch(folder, "zip-districts/zccd.csv", Optional.empty());
        assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
        Fetched.Fresh fresh = (Fetched.Fresh) fetched;
        assertThat(new String(fresh.bytes(), UTF_8)).isEqualTo("text");
        assertThat(fresh.asOf()).isEqualTo(MODIFIED);
    }

    @Test
    void what_was_downloaded_before_does_not_matter(@TempDir Path folder) throws IOException {
        write(folder, "a.json", "[]");
        Optional<Validators> known = Optional.of(new Validators(Optional.of("\"1\""), Optional.empty()));
        assertThat(fetch(folder, "a.json", known)).isInstanceOf(Fetched.Fresh.class);
    }

    @Test
    void a_sample_is_never_taken_for_the_whole(@TempDir Path folder) throws IOException {
        write(folder, "zip-districts/zcta.SAMPLE.txt", "a few rows");
        assertThat(fetch(folder, "zip-districts/zcta.SAMPLE.txt", Optional.empty()))
                .isInstanceOf(Fetched.Absent.class);
        assertThat(fetch(folder, "zip-districts/zcta.txt", Optional.empty())).isInstanceOf(Fetched.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nothing.json", "no/such/folder.json", "", ".", "inner", "../outside.json", "/etc/hostname"})
    void what_is_no_file_in_the_folder_is_absent(String name, @TempDir Path folder) throws IOException {
        write(folder, "outside.json", "[]");
        write(folder, "inner/file.json", "[]");
        Path inner = Files.createDirectories(folder.resolve("originals/inner")).getParent();
        assertThat(inner).isNotNull();
        assertThat(fetch(inner, name, Optional.empty())).isInstanceOf(Fetched.Absent.class);
    }

    @Test
    void a_file_that_is_too_large_is_refused(@TempDir Path folder) throws IOException {
        write(folder, "large.json", "x".repeat(101));
        assertThat(fetch(folder, "large.json", Optional.empty())).isInstanceOf(Fetched.Failed.class);
        write(folder, "large.json", "x".repeat(100));
        assertThat(fetch(folder, "large.json", Optional.empty())).isInstanceOf(Fetched.Fresh.class);
    }

    private static Fetched fetch(Path folder, String name, Optional<Validators> known) {
        return new FolderOriginals(folder)
                .fetch(new Original(name, URI.create("https://example.com/" + name), Map.of(), 100), known);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    }
}
