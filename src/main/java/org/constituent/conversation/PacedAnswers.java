package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Legislator;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;
import org.constituent.port.Pace;
import org.constituent.wording.PaceWords;
import org.constituent.wording.Phrase;

/** Points people elsewhere where enough were pointed to an office in this hour: another office, another legislator, another time. */
final class PacedAnswers {
    private final Session session;

    PacedAnswers(Session session) {
        this.session = session;
    }

    /** Whether an office has had enough of this medium for now; if not, one more is counted. */
    boolean hasEnough(Legislator to, Medium medium) {
        Pace pace = session.desk().pace();
        if (pace.isFull(to.id(), medium)) {
            return true;
        }
        pace.pointed(to.id(), medium);
        return false;
    }

    /** The draft's own card where it can go to the office at home; else a card with what else there is. */
    Reply instead(Reply.Card card, List<Route> routes, Legislator to, Medium medium, List<Legislator> own) {
        boolean atHome =
                medium == Medium.CALL && routes.stream().anyMatch(route -> route.kind() == Route.Kind.DISTRICT_OFFICE);
        Pace pace = session.desk().pace();
        Reply.Fact why = session.fact(
                Phrase.PACE_NOW,
                new PaceWords(session.messages()).why(to, medium, pace.enough(medium), pace.nextHour(), atHome));
        return atHome ? atHome(card, routes, why) : elsewhere(card, to, medium, own, why);
    }

    private static Reply.Card atHome(Reply.Card card, List<Route> routes, Reply.Fact why) {
        List<Reply.Fact> facts = new ArrayList<>(List.of(why));
        Optional<Route> washington = routes.stream()
                .filter(route -> route.kind() == Route.Kind.PHONE)
                .findFirst();
        card.facts().stream()
                .filter(fact -> washington
                        .filter(route -> fact.value().startsWith(route.shown() + " "))
                        .isEmpty())
                .forEach(facts::add);
        List<Action> actions = card.actions().stream()
                .filter(action -> !(action instanceof Action.Open open)
                        || washington
                                .flatMap(Route::link)
                                .filter(open.page()::equals)
                                .isEmpty())
                .toList();
        return new Reply.Card(card.title(), facts, card.passage(), actions);
    }

    private Reply.Card elsewhere(Reply.Card card, Legislator to, Medium medium, List<Legislator> own, Reply.Fact why) {
        List<Action> actions = new ArrayList<>();
        for (Legislator other : own) {
            if (!other.equals(to) && !session.desk().pace().isFull(other.id(), medium)) {
                actions.add(new Action.Say(
                        session.messages().say(DraftCards.action(medium)) + ": "
                                + other.name().full(),
                        new Intent.ShowDraft(Optional.of(other.id().value()), medium, Optional.empty())));
            }
        }
        actions.add(new Action.Say(
                session.messages().say(Phrase.ACTION_LETTER),
                new Intent.ShowDraft(Optional.of(to.id().value()), Medium.LETTER, Optional.empty())));
        return new Reply.Card(card.title(), List.of(card.facts().get(0), why), Optional.empty(), actions);
    }
}
