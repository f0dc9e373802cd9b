package org.constituent.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every platform's renderer does with every kind of reply. What it draws is kept in files that anybody can
 * read; {@code -Dsnapshots=write} writes them anew.
 */
public abstract class RendererContract {
    private static final Path FOLDER = Path.of("src/test/resources/org/constituent/chat/drawn");
    private static final boolean WRITE = "write".equals(System.getProperty("snapshots"));

    /** The platform's name, which is the folder of its files. */
    protected abstract String platform();

    /** A reply as text: the messages of the platform in its own notation. */
    protected abstract String drawn(Reply reply);

    static Stream<Arguments> samples() {
        return Samples.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_reply_is_drawn_as_it_was(String name, Reply reply) throws IOException {
        Path file = FOLDER.resolve(platform()).resolve(name + ".txt");
        String drawn = drawn(reply);
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn);
        }
        assertThat(file).content().isEqualTo(drawn);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void nothing_turns_or_commands_what_shows_it(String name, Reply reply) {
        assertThat(drawn(reply)).isNotBlank().doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void no_sign_is_parted(String name, Reply reply) {
        String drawn = drawn(reply).replace(Samples.FAMILY, "");
        assertThat(drawn).doesNotContain("\ud83d", "\u200d");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void the_same_reply_is_drawn_the_same(String name, Reply reply) {
        assertThat(drawn(reply))
                .isEqualTo(drawn(Objects.requireNonNull(Samples.all().get(name))));
    }
}
