package org.constituent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.constituent.adapter.files.BotFile;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Language;
import org.constituent.wording.Messages;
import org.junit.jupiter.api.Test;

class ReplyNewsTest {
    /** A second post would cost as much as the first, and say less. */
    @Test
    void the_announcement_of_a_reply_page_fits_one_post_whoever_it_is_about() {
        Map<Language, Messages> messages = new HashMap<>();
        Talk.CAMPAIGNS
                .bots()
                .forEach((Language language, BotFile bot) -> messages.put(
                        language,
                        new Messages(language, bot.phrases(), bot.terms(), bot.stateNames(), bot.partyNames())));
        ReplyNews news = new ReplyNews(messages);

        assertThat(Talk.FACTS.roster().legislators())
                .hasSizeGreaterThan(500)
                .allSatisfy(one -> assertThat(news.announce("any", one, URI.create("https://act.example.org/reply/x"))
                                .wordings()
                                .values())
                        .allSatisfy(
                                wording -> assertThat(new XMeasure().length(wording.title() + "\n\n" + wording.text()))
                                        .isLessThanOrEqualTo(280)));
    }
}
