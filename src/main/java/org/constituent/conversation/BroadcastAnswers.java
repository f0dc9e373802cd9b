package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.broadcast.Manuscript;
import org.constituent.broadcast.Organizer;
import org.constituent.chat.Action;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.port.Outbox;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions;
import org.constituent.usecase.MoveUpdate;
import org.constituent.usecase.ProposeUpdate;
import org.constituent.wording.Phrase;

/** Answers to organizers: what they tell everyone. */
final class BroadcastAnswers {
    private static final int LONGEST = 4_000;

    private final Session session;
    private final Broadcasting broadcasting;
    private final BroadcastWords words;
    private final BroadcastCards cards;
    private final Organizer organizer;

    BroadcastAnswers(Session session) {
        this.session = session;
        this.broadcasting = session.desk().broadcasting();
        this.words = new BroadcastWords(session.messages(), broadcasting.clock().getZone());
        this.cards = new BroadcastCards(broadcasting, session.desk().facts(), session.messages());
        this.organizer = Organizer.having(
                session.roles(), session.speaker().platform(), session.speaker().account());
    }

    private boolean mayWrite() {
        return broadcasting.approval().mayWrite(organizer);
    }

    Reply list() {
        if (!mayWrite()) {
            return words.notAllowed(organizer);
        }
        Reply list = cards.list();
        return list instanceof Reply.Choice choice ? session.choose(choice.question(), choice.options()) : list;
    }

    Reply ask() {
        if (!mayWrite()) {
            return words.notAllowed(organizer);
        }
        Action.Say asks =
                new Action.Say(session.messages().say(Phrase.BROADCAST_DO_NEW), new Intent.AskBroadcast(), "");
        session.become(session.dialogue()
                .asked(List.of(new Dialogue.Option(asks.label(), asks.intent().words()))));
        return new Reply.Form(
                session.messages().say(Phrase.BROADCAST_ASK),
                session.messages().say(Phrase.BROADCAST_ASK_HINT),
                LONGEST,
                asks,
                "");
    }

    Reply write(String text) {
        if (!mayWrite()) {
            return words.notAllowed(organizer);
        }
        Manuscript.Reading reading = Manuscript.read(
                text,
                session.campaign().slug(),
                session.messages().language(),
                broadcasting.clock().getZone());
        if (reading instanceof Manuscript.Wrong wrong) {
            return words.of(wrong);
        }
        session.become(session.dialogue().asked(List.of()));
        ProposeUpdate.Outcome outcome =
                broadcasting.proposeUpdate().propose(((Manuscript.Good) reading).bulletin(), organizer);
        Reply answer = words.of(outcome, organizer, session.desk().campaigns());
        return outcome instanceof ProposeUpdate.Proposed proposed
                ? broadcasting
                        .outbox()
                        .find(proposed.id())
                        .<Reply>map(entry -> withPreview(answer, entry))
                        .orElse(answer)
                : answer;
    }

    private Reply withPreview(Reply first, Outbox.Entry entry) {
        List<Reply> replies = new ArrayList<>(List.of(first));
        replies.addAll(preview(entry));
        replies.add(cards.status(entry));
        return new Reply.Several(replies);
    }

    /** As the organizer would get it alone, about their own legislators. */
    private List<Reply> preview(Outbox.Entry entry) {
        Optional<Dialogue.Home> home = session.dialogue().home();
        List<Reply> replies = new ArrayList<>(cards.preview(
                entry.bulletin(),
                new Recipient(
                        new Subscriptions.Person(session.speaker()),
                        Optional.empty(),
                        home.map(Dialogue.Home::state),
                        home.flatMap(Dialogue.Home::district))));
        cards.posts(entry.bulletin()).ifPresent(replies::add);
        return replies;
    }

    Reply run(Intent.DoBroadcast intent) {
        if (!mayWrite()) {
            return words.notAllowed(organizer);
        }
        long id = intent.id();
        Optional<Outbox.Entry> entry = broadcasting.outbox().find(id);
        if (entry.isEmpty()) {
            return words.noSuch(id);
        }
        return switch (intent.step()) {
            case PREVIEW -> Session.oneOrSeveral(preview(entry.get()));
            case STATUS -> cards.status(entry.get());
            case REPORT -> cards.report(entry.get());
            case APPROVE -> then(id, words.of(id, broadcasting.approveUpdate().approve(id, organizer), organizer));
            case STOP -> move(id, MoveUpdate.Move.STOP);
            case RESUME -> move(id, MoveUpdate.Move.RESUME);
            case DISCARD -> move(id, MoveUpdate.Move.DISCARD);
        };
    }

    private Reply move(long id, MoveUpdate.Move move) {
        return then(id, words.of(id, broadcasting.moveUpdate().move(id, move, organizer), organizer));
    }

    /** Below what was done, how it stands now. */
    private Reply then(long id, Reply done) {
        return done instanceof Reply.Sorry
                ? done
                : broadcasting
                        .outbox()
                        .find(id)
                        .<Reply>map(entry -> new Reply.Several(List.of(done, cards.status(entry))))
                        .orElse(done);
    }
}
