package org.constituent.conversation;

import java.util.Map;
import java.util.Objects;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Dialogues;
import org.constituent.port.Outbox;
import org.constituent.port.ProgressWriter;
import org.constituent.wording.Messages;

/** Words how far an update has come in the language of each organizer. */
public final class ProgressCards implements ProgressWriter {
    private final Broadcasting broadcasting;
    private final CurrentFacts facts;
    private final Dialogues dialogues;
    private final Map<Language, Messages> messages;
    private final Language usual;

    public ProgressCards(
            Broadcasting broadcasting,
            CurrentFacts facts,
            Dialogues dialogues,
            Map<Language, Messages> messages,
            Language usual) {
        this.broadcasting = broadcasting;
        this.facts = facts;
        this.dialogues = dialogues;
        this.messages = Map.copyOf(messages);
        this.usual = usual;
    }

    @Override
    public Reply progress(Outbox.Entry entry, Speaker to) {
        Language spoken = dialogues
                .find(to)
                .map(Dialogue::language)
                .filter(messages::containsKey)
                .orElse(usual);
        return new BroadcastCards(broadcasting, facts, Objects.requireNonNull(messages.get(spoken))).progress(entry);
    }
}
