package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Campaign;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Legislator;
import org.constituent.usecase.ShowStanding;
import org.constituent.wording.Phrase;
import org.constituent.wording.StandingWords;

/** Answers where legislators stand, and what that rests on. */
final class StandingAnswers {
    private final Session session;
    private final DraftAnswers drafts;

    StandingAnswers(Session session, DraftAnswers drafts) {
        this.session = session;
        this.drafts = drafts;
    }

    Reply why(Intent.Why intent) {
        List<Legislator> about = intent.about().map(drafts.names()::meant).orElseGet(drafts::shownOrOwn);
        if (intent.about().isPresent() && about.size() > 1) {
            return drafts.names().whichOf(intent.about().get(), about, id -> new Intent.Why(Optional.of(id)));
        }
        if (about.isEmpty()) {
            return intent.about()
                    .map(drafts.names()::nobody)
                    .orElseGet(() -> session.place().map(drafts::askWhichPlace).orElseGet(session::noPlaceYet));
        }
        StandingWords words = new StandingWords(session.messages());
        List<Reply> replies = new ArrayList<>();
        for (Legislator legislator : about) {
            stand(legislator).ifPresent(stand -> {
                List<Reply.Fact> facts = new ArrayList<>();
                facts.add(session.fact(Phrase.STANDING, words.of(stand.standing())));
                words.sourceOf(stand.standing()).ifPresent(line -> facts.add(session.fact(Phrase.SOURCE, line)));
                stand.positions()
                        .forEach(position -> facts.add(session.fact(Phrase.POSITION, words.position(position))));
                if (stand.history().size() > 1) {
                    facts.add(session.fact(Phrase.HISTORY, words.history(stand.history())));
                }
                facts.add(session.fact(Phrase.WHY_NOW, words.whyThisAsk(stand.standing())));
                replies.add(new Reply.Card(session.titleOf(legislator), facts, Optional.empty(), List.of()));
            });
        }
        return Session.oneOrSeveral(replies);
    }

    /** A name alone means somebody only where it is that of the speaker's own: many are names of towns too. */
    Optional<Reply> oneOfTheirOwn(String typed) {
        List<Legislator> named = drafts.names().own(typed);
        return named.isEmpty() ? Optional.empty() : Optional.of(oneOf(typed, named));
    }

    Reply whoIs(Intent.WhoIs intent) {
        List<Legislator> named = drafts.names().meant(intent.who());
        return named.isEmpty() ? drafts.names().nobody(intent.who()) : oneOf(intent.who(), named);
    }

    private Reply oneOf(String name, List<Legislator> named) {
        return named.size() > 1
                ? drafts.names().whichOf(name, named, Intent.WhoIs::new)
                : stand(named.get(0)).map(this::standing).orElseGet(() -> session.nobody(name));
    }

    private Reply standing(ShowStanding.Stand stand) {
        Reply.Card card = drafts.cards().standing(stand.legislator(), stand.standing(), stand.positions());
        return withOtherCampaigns(card, stand.legislator());
    }

    /** Whoever begins with a legislator sees every campaign, not only the one in hand. */
    private Reply withOtherCampaigns(Reply.Card card, Legislator legislator) {
        List<Reply.Fact> facts = new ArrayList<>(card.facts());
        List<Action> actions = new ArrayList<>(card.actions());
        for (Campaign other : session.desk().campaigns().all()) {
            if (!other.slug().equals(session.campaign().slug())) {
                session.desk().showStanding().of(other, legislator.id().value()).forEach(stand -> {
                    String name = other.name().in(session.messages().language());
                    facts.add(new Reply.Fact(name, new StandingWords(session.messages()).of(stand.standing())));
                    actions.add(new Action.Say(
                            name,
                            new Intent.UseCampaign(other.slug()),
                            session.messages().say(Phrase.TYPED_CAMPAIGN, "slug", other.slug())));
                });
            }
        }
        return new Reply.Card(card.title(), facts, card.passage(), actions);
    }

    Reply showScoreboard(Intent.ShowScoreboard intent) {
        Reply board = new ScoreboardWords(session.messages())
                .draw(
                        session.campaign(),
                        session.desk().showScoreboard().show(session.campaign()),
                        intent.state(),
                        intent.chamber(),
                        intent.side());
        // Who asks for one state may well live there.
        return intent.state().isPresent()
                ? board
                : new Reply.ForEverybody(new Reply.Several(List.of(board, session.note(Phrase.SCOREBOARD_HINT))));
    }

    private Optional<ShowStanding.Stand> stand(Legislator legislator) {
        return session
                .desk()
                .showStanding()
                .of(session.campaign(), legislator.id().value())
                .stream()
                .findFirst();
    }
}
