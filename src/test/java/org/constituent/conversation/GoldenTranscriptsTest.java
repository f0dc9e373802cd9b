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

    static Stream<Arguments> talks() {
        return CAMPAIGNS.stream().flatMap(campaign -> TALKS.stream().map(talk -> Arguments.of(campaign, talk)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("talks")
    void a_conversation_reads_as_it_did(String campaign, List<String> typed) throws IOException {
        Path file = FOLDER.resolve(campaign).resolve(typed.get(0).toLowerCase(Locale.ROOT) + ".txt");
        String transcript = transcript(campaign, typed);
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, transcript);
        }
        assertThat(file).content().isEqualTo(transcript);
    }

    private static String transcript(String campaign, List<String> typed) {
        Talk talk = new Talk();
        StringBuilder transcript = new StringBuilder(talk.hear("hello"));
        Stream.concat(
                        campaign.equals(CAMPAIGNS.get(0)) ? Stream.of() : Stream.of("campaign " + campaign),
                        typed.stream())
                .forEach(words ->
                        transcript.append("\n› ").append(words).append("\n\n").append(talk.hear(words)));
        return transcript.toString();
    }
}
