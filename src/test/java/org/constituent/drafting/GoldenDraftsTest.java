package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.drafting.Situations.Citizen;
import org.constituent.drafting.Situations.Situation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One draft for every standing, kind of seat and medium, in files to be read aloud before words are changed for
 * good. {@code -Dsnapshots=write} writes them anew.
 */
final class GoldenDraftsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/constituent/drafting/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("snapshots"));
    private static final Pattern VOTING = Pattern.compile("(?iu)\\b(vot(e|es|ed|ing)|vot(o|a|ar|ó|ando|ación))\\b");
    private static final XMeasure X = new XMeasure();
    private static final DraftWriter WRITER = new DraftWriter(X);

    static Stream<Arguments> books() {
        return Situations.CAMPAIGNS.all().stream()
                .flatMap(campaign -> Situations.languages(campaign).stream()
                        .map(language -> Arguments.of(campaign.slug(), language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("books")
    void the_drafts_read_as_they_did(String slug, Language language) throws IOException {
        Campaign campaign = Situations.CAMPAIGNS.find(slug).orElseThrow();
        Path file = FOLDER.resolve(language + "-" + campaign.slug() + ".txt");
        String book = book(campaign, language);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, book);
        }
        assertThat(file).content().isEqualTo(book);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("books")
    void no_draft_speaks_of_voting_and_none_spells_the_act_twice_in_its_body(String slug, Language language) {
        Campaign campaign = Situations.CAMPAIGNS.find(slug).orElseThrow();
        Phrasebook words = Situations.CAMPAIGNS.words(campaign, language);
        String act = campaign.act().in(language);
        for (Citizen citizen : Situations.CITIZENS) {
            for (Situation situation : Situations.of(campaign, citizen.legislator())) {
                for (Medium medium : Medium.values()) {
                    for (long number = 0; number < 15; number++) {
                        Draft draft = DraftWriter.writeOnce(
                                Situations.request(campaign, citizen, situation, medium)
                                        .numbered(number),
                                words);
                        assertThat(own(draft.body()).split(Pattern.quote(act), -1))
                                .as("%s %s %s", citizen.seat(), situation, draft.body())
                                .hasSizeLessThanOrEqualTo(2);
                        assertThat(own(draft.wholeText())).doesNotContainPattern(VOTING);
                    }
                }
            }
        }
    }

    /** Without the titles and addresses of sources. */
    private static String own(String text) {
        return text.replaceAll("\"[^\"]*\"|«[^»]*»|https?://\\S+", "");
    }

    private static String book(Campaign campaign, Language language) {
        Phrasebook words = Situations.CAMPAIGNS.words(campaign, language);
        StringBuilder book = new StringBuilder();
        // Another number for each draft, so that all the words pass by.
        long number = 0;
        List<Situation> names = Situations.of(campaign, Situations.SENATOR.legislator());
        for (int standing = 0; standing < names.size(); standing++) {
            book.append("════════ ").append(names.get(standing).name()).append("\n\n");
            for (Medium medium : Medium.values()) {
                for (Citizen citizen : Situations.CITIZENS) {
                    Situation situation =
                            Situations.of(campaign, citizen.legislator()).get(standing);
                    Draft draft = WRITER.write(
                            Situations.request(campaign, citizen, situation, medium)
                                    .numbered(number),
                            words);
                    number += 15;
                    book.append("──── ")
                            .append(medium.key())
                            .append(" to a ")
                            .append(citizen.seat())
                            .append(medium == Medium.POST ? ", " + X.length(draft.body()) : "")
                            .append("\n\n")
                            .append(draft.wholeText())
                            .append("\n\n");
                }
            }
        }
        return book.toString();
    }
}
