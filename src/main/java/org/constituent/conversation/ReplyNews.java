package org.constituent.conversation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Wording;
import org.constituent.campaign.Language;
import org.constituent.civic.Legislator;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;

/** Announces a page on which people answer a post of a legislator. */
public final class ReplyNews {
    private final Map<Language, Messages> messages;

    public ReplyNews(Map<Language, Messages> messages) {
        this.messages = Map.copyOf(messages);
    }

    /** An update for everybody, in every language there is. */
    public Bulletin announce(String campaign, Legislator legislator, URI page) {
        Map<Language, Wording> wordings = new LinkedHashMap<>();
        messages.forEach((language, words) -> {
            String who = UpdateLetters.plain(legislator, words);
            wordings.put(
                    language,
                    new Wording(
                            words.say(Phrase.NEWS_REPLY_PAGE_TITLE, "who", who),
                            words.say(Phrase.NEWS_REPLY_PAGE, "who", who)));
        });
        return new Bulletin(
                campaign, wordings, Optional.of(page), Optional.empty(), Audience.EVERYBODY, Optional.empty(), false);
    }
}
