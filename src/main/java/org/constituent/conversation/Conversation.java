package org.constituent.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.chat.Dialogue;
import org.constituent.chat.InboundHandler;
import org.constituent.chat.InboundMessage;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.port.Dialogues;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers people: reads what was meant, asks the use cases, words what came of it. */
public final class Conversation implements InboundHandler {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    private static final int MOST_AT_ONCE = 1_024;

    private final IntentParser parser;
    private final Dialogues dialogues;
    private final Desk desk;
    private final Map<Language, Messages> messages;
    private final Language usual;
    private final Clock clock;
    private final Supplier<String> incidents;

    /** One for many people: few of them speak in the same moment. */
    private final List<Object> turns =
            Stream.generate(Object::new).limit(MOST_AT_ONCE).toList();

    /**
     * @param messages by language; holds at least the usual one
     * @param usual the language of those whose platform does not say theirs
     * @param incidents gives a new short number for each fault, by which the log knows it
     */
    public Conversation(
            IntentParser parser,
            Dialogues dialogues,
            Desk desk,
            Map<Language, Messages> messages,
            Language usual,
            Clock clock,
            Supplier<String> incidents) {
        this.parser = parser;
        this.dialogues = dialogues;
        this.desk = desk;
        this.messages = Map.copyOf(messages);
        this.usual = usual;
        this.clock = clock;
        this.incidents = incidents;
    }

    /**
     * Never throws. A fault becomes an apology that carries the number the log knows it by. What one person says is answered
     * one after another, for each answer goes on from what the one before has left.
     */
    @Override
    public Reply answer(InboundMessage message) {
        synchronized (turns.get(Math.floorMod(message.speaker().hashCode(), MOST_AT_ONCE))) {
            return answered(message);
        }
    }

    private Reply answered(InboundMessage message) {
        String kind = "reading";
        Language language = spoken(message.language().orElse(usual));
        try {
            Optional<Dialogue> kept = dialogues.find(message.speaker());
            LocalDate today = LocalDate.now(clock);
            Dialogue fresh = Dialogue.fresh(language, today);
            Dialogue before = kept.orElse(fresh);
            language = spoken(before.language());
            Intent intent = message.form()
                    .map(form -> parser.filledInto(form, message.text()))
                    .orElseGet(() -> parser.parse(message.text(), before));
            kind = intent.getClass().getSimpleName();
            if (message.overheard()) {
                return new AmongOthers(Objects.requireNonNull(messages.get(language))).answer(intent);
            }
            Session session = new Session(message, before, kept.isPresent(), messages, language, desk);
            Optional<Reply> redrawn = new RedrawnHome(session).letGo(intent);
            Reply answer = new Turn(session).answer(intent);
            Reply reply = redrawn.map(sentence -> RedrawnHome.before(sentence, answer))
                    .orElse(answer);
            Dialogue after = session.dialogue().spokenOn(today);
            // Of somebody who has not told us anything, nothing is kept.
            if (!session.isForgotten() && (kept.isPresent() || !after.equals(fresh))) {
                dialogues.save(message.speaker(), after);
            }
            return reply;
        } catch (RuntimeException fault) {
            String incident = incidents.get();
            // The intent's kind, never its words: people write to their lawmakers about private things.
            log.error(
                    "incident {}: {} on {} failed",
                    incident,
                    kind,
                    message.venue().platform(),
                    fault);
            Messages words = Objects.requireNonNull(messages.get(language));
            return new Reply.Sorry(words.say(Phrase.FAULT), words.say(Phrase.FAULT_REMEDY, "incident", incident));
        }
    }

    /** What is said to somebody who writes faster than anybody reads; nothing is remembered of it. */
    public Reply tooMuch(InboundMessage message) {
        Messages words =
                Objects.requireNonNull(messages.get(spoken(message.language().orElse(usual))));
        return new Reply.Sorry(words.say(Phrase.TOO_MANY), words.say(Phrase.TOO_MANY_REMEDY));
    }

    private Language spoken(Language wanted) {
        return messages.containsKey(wanted) ? wanted : usual;
    }
}
