package org.constituent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.constituent.port.Reading;

/** What tests of sources share: their fixtures, and the two outcomes of reading. */
public final class Readings {
    private Readings() {}

    /** A fixture that lies beside the test. */
    public static byte[] fixture(Class<?> test, String name) {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read; fails with the reason where it was refused. */
    public static <T> Reading.Read<T> read(Reading<T> reading) {
        return reading.handledBy(read -> read, refused -> {
            throw new AssertionError("refused: " + refused.reason());
        });
    }

    /** Why it was refused, which must be a sentence; fails where it was read. */
    public static String refusal(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        String reason = ((Reading.Refused<?>) reading).reason();
        assertThat(reason).endsWith(".").doesNotContain("Exception");
        return reason;
    }
}
