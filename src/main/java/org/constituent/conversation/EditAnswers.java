package org.constituent.conversation;

import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Place;
import org.constituent.drafting.Draft;
import org.constituent.drafting.Measure;
import org.constituent.drafting.Medium;
import org.constituent.usecase.DraftMessage;
import org.constituent.wording.Phrase;

/** Lets people change a draft where they see it, and gives it back with the ways to send it. */
final class EditAnswers {
    private final Session session;
    private final DraftAnswers drafts;
    private final OwnWordAnswers ownWords;

    EditAnswers(Session session, DraftAnswers drafts, OwnWordAnswers ownWords) {
        this.session = session;
        this.drafts = drafts;
        this.ownWords = ownWords;
    }

    Reply askEdit(Intent.AskEdit intent) {
        Optional<DraftMessage.Outcome.Written> written = written(intent);
        if (written.isEmpty()) {
            return session.sorry(Phrase.EDIT_NO_LONGER, Phrase.EDIT_NO_LONGER_REMEDY);
        }
        return new Reply.Form(
                session.messages().say(Phrase.EDIT_QUESTION),
                session.messages().say(Phrase.EDIT_HINT),
                longest(intent.medium()),
                new Action.Say(session.messages().say(Phrase.ACTION_EDIT), intent, ""),
                written.get().draft().body());
    }

    Reply edited(Intent.Edited intent) {
        Medium medium = intent.draft().medium();
        Measure measure = session.desk().measure();
        String words = Draft.inSight(medium, intent.text().strip());
        if (medium == Medium.POST && !measure.fits(words)) {
            return new Reply.Sorry(
                    session.messages()
                            .say(
                                    Phrase.EDIT_TOO_LONG,
                                    "length",
                                    String.valueOf(measure.length(words)),
                                    "limit",
                                    String.valueOf(measure.limit())),
                    session.messages().say(Phrase.EDIT_TOO_LONG_REMEDY));
        }
        Optional<DraftMessage.Outcome.Written> written = written(intent.draft());
        Optional<Place> place = session.place();
        if (written.isEmpty() || place.isEmpty() || intent.text().isBlank()) {
            return session.sorry(Phrase.EDIT_NO_LONGER, Phrase.EDIT_NO_LONGER_REMEDY);
        }
        Draft own = written.get().draft().rewritten(words);
        Reply.Card card = drafts.card(own, written.get().standing(), place.get());
        return ownWords.ownVersion(intent.text())
                .<Reply>map(advice -> new Reply.Several(List.of(advice, card)))
                .orElse(card);
    }

    /** The draft that is to be changed, once more; empty where it is nobody's of the speaker's any longer. */
    private Optional<DraftMessage.Outcome.Written> written(Intent.AskEdit intent) {
        return session.place().flatMap(place -> drafts.written(intent, place));
    }

    private int longest(Medium medium) {
        // A post is counted by the network's own rule afterwards; a few signs count for less than one.
        return medium == Medium.POST ? 2 * session.desk().measure().limit() : OwnWords.LONGEST;
    }
}
