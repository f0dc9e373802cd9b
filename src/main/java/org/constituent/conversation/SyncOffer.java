package org.constituent.conversation;

import org.constituent.campaign.Source;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;

/** Words the offer to fetch newer facts, to whoever chats on a machine that never did. */
public final class SyncOffer {
    private final Messages messages;

    public SyncOffer(Messages messages) {
        this.messages = messages;
    }

    /** Whether the facts shall be fetched; answered with yes or anything else. */
    public String question(Source known) {
        return messages.say(Phrase.OFFER_SYNC, "date", messages.date(known.asOf()));
    }

    /** What came of it. */
    public String outcome(boolean failed) {
        return messages.say(failed ? Phrase.SYNC_FAILED : Phrase.SYNC_DONE);
    }
}
