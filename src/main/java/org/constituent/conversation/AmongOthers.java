package org.constituent.conversation;

import java.util.List;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;

/** What is said where others read along: one line, which tells nothing of the speaker, and a way to talk alone. */
final class AmongOthers {
    private final Messages messages;

    AmongOthers(Messages messages) {
        this.messages = messages;
    }

    /** Anybody may press the button, and each is answered alone. */
    Reply answer(Intent intent) {
        return new Reply.ForEverybody(new Reply.Choice(
                messages.say(Phrase.AMONG_OTHERS),
                List.of(new Action.Say(messages.say(Phrase.ACTION_PRIVATELY), repeatable(intent)))));
    }

    /** A button shows its words to whoever looks closely: it carries nothing that somebody said of themselves. */
    private static Intent repeatable(Intent intent) {
        boolean aboutNobody = intent instanceof Intent.ListCampaigns
                || intent instanceof Intent.Help
                || (intent instanceof Intent.ShowScoreboard board
                        && board.state().isEmpty());
        return aboutNobody ? intent : new Intent.Greeting();
    }
}
