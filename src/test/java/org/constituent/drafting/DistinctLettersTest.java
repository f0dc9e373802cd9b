package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.drafting.Situations.Citizen;
import org.constituent.drafting.Situations.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two hundred people write to one legislator, each with a story of their own. */
final class DistinctLettersTest {
    private static final Path STORIES = Path.of("src/test/resources/org/constituent/drafting/stories.txt");
    private static final DraftWriter WRITER = new DraftWriter(new AnyLength());

    static Stream<Arguments> situations() {
        return Situations.languages(Situations.FLAGSHIP).stream()
                .flatMap(language -> Stream.of(Situations.SENATOR, Situations.DELEGATE)
                        .flatMap(citizen -> Situations.of(Situations.FLAGSHIP, citizen.legislator()).stream()
                                .map(situation -> Arguments.of(language, citizen, situation))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("situations")
    void two_hundred_letters_with_their_senders_stories_are_nearly_all_different(
            Language language, Citizen citizen, Situation situation) throws IOException {
        List<String> stories = Files.readAllLines(STORIES);
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, language);
        DraftRequest request = Situations.request(Situations.FLAGSHIP, citizen, situation, Medium.LETTER);

        Likeness likeness = Likeness.among(IntStream.range(0, stories.size())
                .mapToObj(number -> WRITER.write(telling(request.numbered(number), stories.get(number)), words))
                .toList());

        assertThat(likeness.texts()).isEqualTo(200);
        assertThat(likeness.mean()).isLessThan(0.30);
        assertThat(likeness.most()).as("%s", likeness.worst()).isLessThan(Distinctness.ALIKE);
    }

    @Test
    void the_stories_of_the_fixture_are_stories_and_share_no_sentence() throws IOException {
        List<String> stories = Files.readAllLines(STORIES);

        assertThat(stories)
                .hasSize(200)
                .allSatisfy(story -> assertThat(Story.of(story))
                        .hasValueSatisfying(
                                kept -> assertThat(kept.text()).isEqualTo(story).hasSizeBetween(120, 450)));
        Set<String> sentences = new HashSet<>();
        assertThat(stories.stream().flatMap(story -> Arrays.stream(story.split("(?<=\\.) ", -1))))
                .allMatch(sentences::add);
    }

    @Test
    void the_same_letter_twice_would_be_noticed() throws IOException {
        Phrasebook words = Situations.CAMPAIGNS.words(Situations.FLAGSHIP, Language.ENGLISH);
        DraftRequest request = Situations.request(
                Situations.FLAGSHIP,
                Situations.SENATOR,
                Situations.of(Situations.FLAGSHIP, Situations.SENATOR.legislator())
                        .get(0),
                Medium.LETTER);
        List<String> stories = Files.readAllLines(STORIES);

        Likeness likeness = Likeness.among(Stream.of(0, 1)
                .map(story -> WRITER.write(telling(request, stories.get(story)), words))
                .toList());

        assertThat(likeness.most()).isGreaterThan(Distinctness.ALIKE);
    }

    private static DraftRequest telling(DraftRequest request, String story) {
        return new DraftRequest(
                request.campaign(),
                request.sitting(),
                request.to(),
                request.standing(),
                request.place(),
                request.medium(),
                Optional.of(story),
                request.number());
    }

    /** Letters have no limit. */
    private record AnyLength() implements Measure {
        @Override
        public int length(String text) {
            return text.length();
        }

        @Override
        public int limit() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean fits(String text) {
            return true;
        }
    }
}
