package org.constituent.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Legislator;
import org.constituent.drafting.Medium;
import org.constituent.port.ActionLog.Deed;
import org.constituent.port.Subscriptions;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;

/** Answers to what comes after a draft: that it was sent, and the wish to hear what came of it. */
final class FollowUpAnswers {
    private final Session session;
    private final DraftAnswers drafts;

    FollowUpAnswers(Session session, DraftAnswers drafts) {
        this.session = session;
        this.drafts = drafts;
    }

    /** Counts what somebody says that they sent. Nobody is counted for a draft that may have been another's. */
    Reply sent(Intent.Sent intent) {
        Medium medium = intent.medium().orElse(session.dialogue().shown().medium());
        List<Legislator> to = intent.to().map(drafts.names()::meant).orElseGet(drafts::shownOrOwn);
        if (to.isEmpty()) {
            return intent.to()
                    .map(drafts.names()::nobody)
                    .orElseGet(() -> session.sorry(Phrase.SENT_NOTHING, Phrase.SENT_NOTHING_REMEDY));
        }
        if (to.size() > 1) {
            return session.choose(
                    session.messages().say(Phrase.SENT_WHICH),
                    to.stream()
                            .map(legislator -> new Action.Say(
                                    session.titleOf(legislator),
                                    new Intent.Sent(Optional.of(legislator.id().value()), Optional.of(medium))))
                            .toList());
        }
        Deed deed = new Deed(session.campaign().slug(), to.get(0).id(), medium);
        // A button stays where it was after the first press.
        if (session.desk().memory().noteSent(session.speaker(), deed.toString())) {
            count(deed);
        }
        Subscriptions.Person person = new Subscriptions.Person(session.speaker());
        if (session.desk()
                .subscriptions()
                .campaignsOf(person)
                .contains(session.campaign().slug())) {
            session.desk()
                    .correspondence()
                    .wrote(
                            session.speaker(),
                            session.campaign().slug(),
                            to.get(0).id(),
                            LocalDate.now(session.desk().clock()));
        }
        drafts.backToTheList();
        return new Reply.Note(session.messages()
                .say(Phrase.SENT_THANKS, "who", new PlaceWords(session.messages()).titleOf(to.get(0))));
    }

    private void count(Deed deed) {
        session.desk().actions().saidSent(deed);
        session.community()
                .ifPresent(community -> session.desk()
                        .communityTotals()
                        .saidSent(community, session.speaker(), deed.campaign(), deed.legislator()));
    }

    Reply updates(Intent.Updates intent) {
        Subscriptions subscriptions = session.desk().subscriptions();
        Subscriptions.Person person = new Subscriptions.Person(session.speaker());
        String slug = session.campaign().slug();
        Phrase phrase = intent.wanted()
                ? subscriptions.add(person, slug) ? reached() : Phrase.UPDATES_ON_BEFORE
                : subscriptions.remove(person, slug) ? Phrase.UPDATES_OFF : Phrase.UPDATES_OFF_BEFORE;
        return new Reply.Note(session.messages()
                .say(
                        phrase,
                        "campaign",
                        session.campaign().name().in(session.messages().language())));
    }

    private Phrase reached() {
        return session.desk()
                        .broadcasting()
                        .reached()
                        .contains(session.speaker().platform())
                ? Phrase.UPDATES_ON
                : Phrase.UPDATES_ON_PAGES;
    }

    /** For the channel this is said in, by those who run it. */
    Reply roomUpdates(Intent.RoomUpdates intent) {
        if (session.community().isEmpty()) {
            return session.sorry(Phrase.IMPACT_NOWHERE, Phrase.IMPACT_NOWHERE_REMEDY);
        }
        if (!session.isOrganizer()) {
            return session.sorry(Phrase.ORGANIZERS_ONLY, Phrase.ORGANIZERS_ONLY_REMEDY);
        }
        Subscriptions subscriptions = session.desk().subscriptions();
        Subscriptions.Room room = new Subscriptions.Room(session.venue());
        String slug = session.campaign().slug();
        boolean changed = intent.wanted() ? subscriptions.add(room, slug) : subscriptions.remove(room, slug);
        Phrase phrase = intent.wanted()
                ? changed ? Phrase.CHANNEL_UPDATES_ON : Phrase.CHANNEL_UPDATES_ON_BEFORE
                : changed ? Phrase.CHANNEL_UPDATES_OFF : Phrase.CHANNEL_UPDATES_OFF_BEFORE;
        return new Reply.ForEverybody(new Reply.Note(session.messages()
                .say(
                        phrase,
                        "campaign",
                        session.campaign().name().in(session.messages().language()))));
    }

    /** Whoever wants to be left alone is not told of changes either. */
    Reply stop() {
        int wishes = session.desk().subscriptions().removeAll(new Subscriptions.Person(session.speaker()));
        return session.note(wishes > 0 ? Phrase.STOPPED_UPDATES : Phrase.STOPPED);
    }
}
