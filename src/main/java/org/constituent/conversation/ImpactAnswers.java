package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.chat.Reply;
import org.constituent.civic.Legislator;
import org.constituent.port.CommunityTotals;
import org.constituent.port.CommunityTotals.Community;
import org.constituent.port.CommunityTotals.Totals;
import org.constituent.wording.Phrase;

/** What a community did together; told from a few people up, so that nobody can be told from the others. */
final class ImpactAnswers {
    private final Session session;

    ImpactAnswers(Session session) {
        this.session = session;
    }

    Reply show() {
        Optional<Community> community = session.community();
        if (community.isEmpty()) {
            return session.sorry(Phrase.IMPACT_NOWHERE, Phrase.IMPACT_NOWHERE_REMEDY);
        }
        CommunityTotals counted = session.desk().communityTotals();
        if (!counted.isOn(community.get())) {
            return session.sorry(Phrase.IMPACT_IS_OFF, Phrase.IMPACT_IS_OFF_REMEDY);
        }
        String slug = session.campaign().slug();
        Totals all = counted.totals(community.get(), slug);
        if (all.people() < Totals.FEWEST_PEOPLE) {
            return new Reply.Note(
                    session.messages().say(Phrase.IMPACT_TOO_FEW, "fewest", String.valueOf(Totals.FEWEST_PEOPLE)));
        }
        List<Reply.Fact> facts = new ArrayList<>();
        for (Legislator legislator : session.desk().facts().now().roster().legislators()) {
            Totals own = counted.totals(community.get(), slug, legislator.id());
            if (own.people() >= Totals.FEWEST_PEOPLE_EACH) {
                facts.add(new Reply.Fact(session.titleOf(legislator), worded(own)));
            }
        }
        String title = session.messages()
                .say(
                        Phrase.IMPACT_TITLE,
                        "campaign",
                        session.campaign().name().in(session.messages().language()));
        return new Reply.ForEverybody(
                facts.isEmpty()
                        ? new Reply.Note(title + "\n" + worded(all))
                        : new Reply.Several(List.of(
                                new Reply.Note(title + "\n" + worded(all)),
                                new Reply.Card(
                                        session.messages()
                                                .say(
                                                        Phrase.IMPACT_EACH,
                                                        "fewest",
                                                        String.valueOf(Totals.FEWEST_PEOPLE_EACH)),
                                        facts,
                                        Optional.empty(),
                                        List.of()))));
    }

    private String worded(Totals totals) {
        return session.messages()
                .say(
                        Phrase.IMPACT_LINE,
                        "people",
                        String.valueOf(totals.people()),
                        "opened",
                        String.valueOf(totals.opened()),
                        "sent",
                        String.valueOf(totals.saidSent()));
    }

    Reply switchTo(boolean wanted) {
        Optional<Community> community = session.community();
        if (community.isEmpty()) {
            return session.sorry(Phrase.IMPACT_NOWHERE, Phrase.IMPACT_NOWHERE_REMEDY);
        }
        if (!session.isOrganizer()) {
            return session.sorry(Phrase.ORGANIZERS_ONLY, Phrase.ORGANIZERS_ONLY_REMEDY);
        }
        if (wanted) {
            session.desk().communityTotals().switchOn(community.get());
            return session.note(Phrase.IMPACT_SWITCHED_ON);
        }
        session.desk().communityTotals().switchOff(community.get());
        return session.note(Phrase.IMPACT_SWITCHED_OFF);
    }
}
