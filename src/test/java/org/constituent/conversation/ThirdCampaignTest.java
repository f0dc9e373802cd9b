package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.constituent.ThirdCampaign;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Language;
import org.constituent.civic.Roster;
import org.constituent.drafting.DraftCheck;
import org.constituent.port.DraftNumbersInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No code knows any campaign: one made of files alone does everything. */
final class ThirdCampaignTest {
    /** The words are tried on these. */
    private static final Roster FEW = new Roster(
            Talk.FACTS.roster().congress(),
            Talk.FACTS.roster().legislators().stream().limit(12).toList());

    @Test
    void a_campaign_made_of_files_alone_works_from_place_to_words(@TempDir Path folder) {
        ThirdCampaign files = ThirdCampaign.in(folder);
        FileCampaigns campaigns = FileCampaigns.read(files.campaigns(), files.messages(), ThirdCampaign.SLUG);
        Talk talk = new Talk(Talk.FACTS, campaigns, Talk.english(), new DraftNumbersInMemory());

        assertThat(talk.hear("hello")).contains("\"Tell travelers\"");
        assertThat(talk.cards("MA-7"))
                .extracting(card -> card.passage().orElseThrow().text())
                .satisfiesExactly(
                        warren -> assertThat(warren)
                                .isEqualTo(
                                        ".@SenWarren, you cosponsored S. 681 in the 118th Congress: thank you from MA-7."
                                                + " Again, please: S. 1691, the Notice Act."),
                        markey -> assertThat(markey)
                                .isEqualTo(
                                        ".@SenMarkey, thank you from MA-7 for cosponsoring S. 1691, the Notice Act."),
                        pressley -> assertThat(pressley)
                                .isEqualTo(
                                        ".@RepPressley, please tell travelers: the Notice Act (S. 1691 in the Senate)."
                                                + " Signs are small: https://paper.example/signs I live in MA-7."));
        assertThat(talk.hear("letter 1"))
                .contains(
                        "Dear Senator Warren,",
                        "(Town Paper, \"Signs: too small\", May 2025, https://paper.example/signs)");
        assertThat(talk.hear("call 3")).contains("Please tell Representative Pressley.");
        assertThat(talk.hear("why 1")).contains("said so at a town hall (June 1, 2025, https://paper.example/signs)");
        assertThat(talk.hear("scoreboard")).contains("Scoreboard, Tell travelers", "★ 6 support");
    }

    @Test
    void its_words_pass_the_organizers_check(@TempDir Path folder) {
        ThirdCampaign files = ThirdCampaign.in(folder);
        FileCampaigns campaigns = FileCampaigns.read(files.campaigns(), files.messages(), ThirdCampaign.SLUG);

        DraftCheck.Report report = new DraftCheck(new XMeasure())
                .check(campaigns.usual(), campaigns.words(campaigns.usual(), Language.ENGLISH), FEW);

        assertThat(report.mistakes()).isEqualTo(List.of());
        assertThat(report.drafts()).isGreaterThan(100);
    }

    @Test
    void words_that_fit_nobody_fail_the_organizers_check(@TempDir Path folder) {
        ThirdCampaign files = ThirdCampaign.in(folder);
        files.edit(
                files.words("post"),
                "Please come back, says {{place}}.",
                "Please come back. ".repeat(20) + "{{place}}");
        files.edit(files.words("call"), "travelers should be told.", "travelers should be told. ".repeat(20));
        FileCampaigns campaigns = FileCampaigns.read(files.campaigns(), files.messages(), ThirdCampaign.SLUG);

        DraftCheck.Report report = new DraftCheck(new XMeasure())
                .check(campaigns.usual(), campaigns.words(campaigns.usual(), Language.ENGLISH), FEW);

        assertThat(report.mistakes())
                .anyMatch(mistake -> mistake.startsWith(
                        "messages/en/tell-travelers: \"ask again\", bill in this chamber: no post fits "))
                .anyMatch(mistake -> mistake.contains(": call script 0 has ") && mistake.endsWith("Shorten it."));
    }
}
