package org.constituent.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.constituent.Samples.ALDER;
import static org.constituent.Samples.CEDAR;
import static org.constituent.Samples.CONGRESS;
import static org.constituent.Samples.campaign;

import java.util.List;
import org.constituent.campaign.Campaign;
import org.constituent.civic.Roster;
import org.junit.jupiter.api.Test;

final class DraftCheckTest {
    private static final Campaign CAMPAIGN = campaign("118-s-21", "118-hr-22");
    private static final Roster ROSTER = new Roster(CONGRESS, List.of(ALDER, CEDAR));
    private static final int SITUATIONS = 8;

    private final DraftCheck check = new DraftCheck(new AtMost(40));

    @Test
    void words_that_fit_everybody_in_every_situation_have_no_mistakes() {
        DraftCheck.Report report = check.check(CAMPAIGN, words("short", "said in a moment"), ROSTER);
        assertThat(report.mistakes()).isEmpty();
        assertThat(report.drafts()).isEqualTo(2 * SITUATIONS);
        assertThat(report.tooLong()).isZero();
    }

    @Test
    void a_post_that_fits_nobody_is_told_with_the_name_the_situation_and_the_file() {
        DraftCheck.Report report = check.check(CAMPAIGN, words("x".repeat(41), "said in a moment"), ROSTER);
        assertThat(report.tooLong()).isEqualTo(report.drafts()).isEqualTo(2 * SITUATIONS);
        assertThat(report.mistakes())
                .contains("messages/en/plant-trees: \"thank\", bill in this chamber: no post fits Ada Alder and 1 more."
                        + " Shorten some.")
                .contains("messages/en/plant-trees: \"thank and ask again\", bill none on file: no post fits Ada Alder"
                        + " and 1 more. Shorten some.")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_version_that_fits_some_only_is_counted_and_forgiven_while_another_fits() {
        FakePhrasebook words = words("short", "said in a moment").part(Medium.POST, "post", "short", "x".repeat(41));
        DraftCheck.Report report = check.check(CAMPAIGN, words, ROSTER);
        assertThat(report.mistakes()).isEmpty();
        assertThat(report.drafts()).isEqualTo(4 * SITUATIONS);
        assertThat(report.tooLong()).isEqualTo(2 * SITUATIONS);
    }

    @Test
    void a_post_is_found_too_long_with_the_longest_name_only() {
        DraftCheck.Report report = check.check(CAMPAIGN, words("x".repeat(31) + "<name>", "said in a moment"), ROSTER);
        assertThat(report.mistakes()).hasSize(SITUATIONS).allMatch(line -> line.contains("Cleo Cedar"));
    }

    @Test
    void a_script_that_takes_too_long_to_say_is_told_with_its_words() {
        String script = "word ".repeat(DraftCheck.MOST_WORDS_ON_THE_PHONE).strip();
        DraftCheck.Report report = check.check(CAMPAIGN, words("short", script), ROSTER);
        assertThat(report.mistakes())
                .contains("messages/en/plant-trees: \"thank\", bill in this chamber: call script 0 has 76 words, but at"
                        + " most 75 can be said in half a minute. Shorten it.")
                .allMatch(line -> line.contains("call script 0 has 76 words"));
    }

    @Test
    void a_script_of_just_as_many_words_as_can_be_said_is_none() {
        String script = "word ".repeat(DraftCheck.MOST_WORDS_ON_THE_PHONE - 1).strip();
        assertThat(check.check(CAMPAIGN, words("short", script), ROSTER).mistakes())
                .isEmpty();
    }

    /** A post and a script, and one word after the tone. */
    private static FakePhrasebook words(String post, String script) {
        return new FakePhrasebook()
                .order(Medium.POST, "post")
                .part(Medium.POST, "post", post)
                .order(Medium.CALL, "script", Phrasebook.VOICEMAIL)
                .part(Medium.CALL, "script", script)
                .part(Medium.CALL, Phrasebook.VOICEMAIL, "beep");
    }
}
