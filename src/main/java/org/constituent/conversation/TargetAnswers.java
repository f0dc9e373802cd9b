package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Targets;
import org.constituent.chat.Action;
import org.constituent.chat.Reply;
import org.constituent.usecase.ShowTargets;
import org.constituent.wording.Phrase;
import org.constituent.wording.RouteWords;
import org.constituent.wording.StandingWords;

/** Puts those whom the campaign asks everybody to write to where the campaign wants them: beside one's own, or in their place. */
final class TargetAnswers {
    private final Session session;

    TargetAnswers(Session session) {
        this.session = session;
    }

    /**
     * The cards of an answer with theirs among them.
     *
     * @param own the posts for the person's own
     */
    List<Reply> among(List<Reply> own) {
        List<ShowTargets.Aim> aims = session.desk()
                .showTargets()
                .of(session.campaign(), session.messages().language());
        if (aims.isEmpty() || own.isEmpty()) {
            return own;
        }
        Targets.Order order = session.campaign().targets().order();
        List<Reply> replies = new ArrayList<>();
        if (order == Targets.Order.AFTER) {
            replies.addAll(own);
        }
        aims.forEach(aim -> replies.add(card(aim)));
        if (order == Targets.Order.BEFORE) {
            replies.addAll(own);
        } else if (order == Targets.Order.INSTEAD) {
            replies.add(session.note(Phrase.TARGET_INSTEAD));
        }
        return replies;
    }

    private Reply.Card card(ShowTargets.Aim aim) {
        StandingWords standings = new StandingWords(session.messages());
        RouteWords routes = new RouteWords(session.messages());
        return new Reply.Card(
                session.titleOf(aim.to()),
                List.of(
                        session.fact(Phrase.TARGET_WHY, aim.reason()),
                        session.fact(Phrase.STANDING, standings.of(aim.standing())),
                        session.fact(Phrase.TARGET_HOW, session.messages().say(Phrase.TARGET_POSTS_ONLY))),
                Optional.of(new Reply.Passage(
                        session.messages()
                                .say(
                                        Phrase.POST_PASSAGE,
                                        "length",
                                        String.valueOf(session.desk()
                                                .measure()
                                                .length(aim.post().body())),
                                        "limit",
                                        String.valueOf(session.desk().measure().limit())),
                        aim.post().body())),
                aim.routes().stream()
                        .flatMap(route -> route.link().stream()
                                .map(link -> (Action) new Action.Open(routes.label(route.kind()), link)))
                        .toList());
    }
}
