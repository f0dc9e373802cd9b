package org.constituent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.constituent.port.Carrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while an update is told: a small file system of its own, where the machine lets us mount one. */
final class FullDiskTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int PEOPLE = 600;

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
                "skipped, because file systems cannot be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes until nothing more fits. */
    private static void fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] some = new byte[512];
            while (true) {
                out.write(some);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    @Test
    void while_the_disk_is_full_nothing_more_is_sent_and_afterwards_nothing_is_lost_or_doubled() throws Exception {
        Ledger ledger = new Ledger();
        Path filler = disk.resolve("filler");
        AtomicBoolean full = new AtomicBoolean();
        int window = Post.quick().atOnce() + Post.quick().unrecorded();
        Path data = Files.createDirectory(disk.resolve("data"));
        long id;
        try (Post post = new Post(data, CLOCK)) {
            id = post.promise(PEOPLE, Optional.empty(), false, CLOCK.instant());
        }
        // Opened anew, the write-ahead log is empty, and each commit needs room on the disk.
        try (Post post = new Post(data, CLOCK)) {
            ledger.mood = to -> {
                synchronized (filler) { // nobody goes on while it fills
                    if (ledger.asked() >= 100 && !full.get()) {
                        fill(filler);
                        full.set(true);
                    }
                }
                return new Carrier.Taken("");
            };
            post.start(ledger, Post.quick());
            await().atMost(120, TimeUnit.SECONDS).until(full::get);
            TimeUnit.SECONDS.sleep(4);
            assertThat(ledger.all()).as("sent while nothing could be noted").isLessThanOrEqualTo(100 + window);
            assertThat(post.progress(id).sent()).isLessThanOrEqualTo(100);

            Files.delete(filler);
            await().atMost(120, TimeUnit.SECONDS).until(() -> post.progress(id).sent() == PEOPLE);
            assertThat(ledger.taken).as("lost").hasSize(PEOPLE);
            assertThat(ledger.all() - PEOPLE).as("doubled").isBetween(0, window);
        }
    }
}
