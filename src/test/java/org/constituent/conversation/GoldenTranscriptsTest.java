package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations, kept as files that anybody can read. {@code -Dsnapshots=write} writes them anew. */
final class GoldenTranscriptsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/constituent/conversation/transcripts");
    private static final boolean WRITE = "write".equals(System.getProperty("snapshots"));
    private static final List<String> CAMPAIGNS = List.of("ban-facial-recognition", "airport-face-scans");

    /** What is typed, in order; the first is the place. */
    private static final List<List<String>> TALKS = List.of(
            List.of("02139", "ma-7", "letter 2", "call 3", "another 2", "why 1", "my data", "forget me"),
            List.of("90210", "friedman", "letter padilla", "letter warren"),
            List.of("20001", "letter", "scoreboard dc"),
            List.of("00901", "call instead", "why"),
            List.of("96799", "letter 1"),
            List.of("09012", "letter"),
            List.of("99999", "why 2"),
            List.of("California", "call", "CA-11"),
            List.of("Vermont", "letter sanders", "scoreboard Vermont"),
            List.of("TX-23", "call 2", "scoreboard"),
            List.of("96939", "thanks"),
            List.of("xyzzy", "2139", "1", "help", "stop"));

    private static final List<List<String>> SPANISH_TALKS = List.of(
            List.of("02139", "ma-7", "carta 2", "llamada 3", "otra 2", "por qué 1", "mis datos", "olvídame"),
            List.of("20001", "textos en español", "carta", "marcador dc"),
            List.of("00901", "llamada", "por qué"),
            List.of("94536", "ca-14", "quién es norton"),
            List.of("96960", "gracias"),
            List.of("09012", "carta"),
            List.of("Islas Vírgenes", "carta 1"),
            List.of("xyzzy", "2139", "1", "ayuda", "parar"));

    static Stream<List<String>> spanishTalks() {
        return SPANISH_TALKS.stream();
    }

    @ParameterizedTest
    @MethodSource("spanishTalks")
    void a_conversation_in_spanish_reads_as_it_did(List<String> typed) throws IOException {
        String name = typed.get(0).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        compare(
                FOLDER.resolve("es").resolve(name + ".txt"),
                transcript(Talk.inSpanish(), Stream.concat(Stream.of("hola"), typed.stream())));
    }

    static Stream<Arguments> talks() {
        return CAMPAIGNS.stream().flatMap(campaign -> TALKS.stream().map(talk -> Arguments.of(campaign, talk)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("talks")
    void a_conversation_reads_as_it_did(String campaign, List<String> typed) throws IOException {
        Path file = FOLDER.resolve(campaign).resolve(typed.get(0).toLowerCase(Locale.ROOT) + ".txt");
        compare(
                file,
                transcript(
                        new Talk(),
                        Stream.of(
                                        Stream.of("hello"),
                                        campaign.equals(CAMPAIGNS.get(0))
                                                ? Stream.<String>of()
                                                : Stream.of("campaign " + campaign),
                                        typed.stream())
                                .flatMap(words -> words)));
    }

    private static void compare(Path file, String transcript) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, transcript);
        }
        assertThat(file).content().isEqualTo(transcript);
    }

    private static String transcript(Talk talk, Stream<String> typed) {
        StringBuilder transcript = new StringBuilder();
        typed.forEach(words -> transcript
                .append(transcript.isEmpty() ? "" : "\n› " + words + "\n\n")
                .append(talk.hear(words)));
        return transcript.toString();
    }
}
