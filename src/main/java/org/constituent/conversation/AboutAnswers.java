package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Citation;
import org.constituent.campaign.Language;
import org.constituent.campaign.Reason;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Congress;
import org.constituent.wording.Phrase;
import org.constituent.wording.StandingWords;

/** Answers what people ask beside legislators and messages, and what to say to those who were not understood. */
final class AboutAnswers {
    private final Session session;

    AboutAnswers(Session session) {
        this.session = session;
    }

    Reply about(Intent.About.Topic topic) {
        return switch (topic) {
            case CAMPAIGN -> new Reply.ForEverybody(campaign());
            case BOT -> everybody(session.messages().say(Phrase.ABOUT_BOT, "campaign", nameOf(session.campaign())));
            case PLACE ->
                everybody(session.messages()
                        .say(
                                Phrase.ABOUT_PLACE,
                                "days",
                                String.valueOf(session.desk().forgetAfter().toDays())));
            case OTHER_OFFICES -> everybody(session.messages().say(Phrase.ABOUT_OTHER_OFFICES));
            case ABROAD -> everybody(session.messages().say(Phrase.ABOUT_ABROAD));
            case EDITING -> everybody(session.messages().say(Phrase.ABOUT_EDITING));
            case SENDING -> everybody(session.messages().say(Phrase.ABOUT_SENDING));
            case NOT_HERE -> everybody(session.messages().say(Phrase.ABOUT_NOT_HERE));
            case STORY -> everybody(session.messages().say(Phrase.ABOUT_STORY));
            case EFFECT -> everybody(session.messages().say(Phrase.ABOUT_EFFECT));
            case WHO_MAY -> everybody(session.messages().say(Phrase.ABOUT_WHO_MAY));
            case DOUBT -> everybody(session.messages().say(Phrase.ABOUT_DOUBT));
            case TONE -> session.note(Phrase.ABOUT_TONE);
            case TOWNS -> session.note(Phrase.ABOUT_TOWNS);
            case ANGER -> session.note(Phrase.ABOUT_ANGER);
        };
    }

    /** What may be said next by somebody who was not understood. */
    Phrase remedy() {
        if (!session.dialogue().shown().to().isEmpty()) {
            return Phrase.UNCLEAR_REMEDY_KNOWN;
        }
        return session.desk().findByAddress().isPresent() ? Phrase.UNCLEAR_REMEDY_ADDRESS : Phrase.UNCLEAR_REMEDY;
    }

    private static Reply everybody(String text) {
        return new Reply.ForEverybody(new Reply.Note(text));
    }

    private Reply campaign() {
        Campaign campaign = session.campaign();
        Language language = session.messages().language();
        List<Reply.Fact> facts = new ArrayList<>();
        facts.add(session.fact(Phrase.ABOUT_CAMPAIGN_ASKS, campaign.goal().in(language)));
        bills(campaign, facts);
        for (Reason reason : campaign.reasons()) {
            facts.add(new Reply.Fact(
                    reason.title().in(language), reason.text().in(language) + source(reason.citations())));
        }
        List<Action> links = new ArrayList<>();
        campaign.links().forEach(link -> links.add(new Action.Open(link.label().in(language), link.page())));
        return new Reply.Card(nameOf(campaign), facts, Optional.empty(), links);
    }

    /** What lies before the Congress that sits, and what lay before those until they ended. */
    private void bills(Campaign campaign, List<Reply.Fact> facts) {
        Congress sitting = session.sitting();
        StandingWords words = new StandingWords(session.messages());
        List<String> now = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        campaign.bills()
                .descendingMap()
                .forEach((congress, byChamber) -> new TreeMap<>(byChamber)
                        .values()
                        .forEach(bill -> (congress.equals(sitting) ? now : earlier).add(words.of(bill))));
        facts.add(new Reply.Fact(
                session.messages().say(Phrase.ABOUT_CAMPAIGN_NOW, "congress", words.congress(sitting)),
                now.isEmpty() ? session.messages().say(Phrase.ABOUT_CAMPAIGN_NO_NUMBER) : String.join(", ", now)));
        if (!earlier.isEmpty()) {
            facts.add(session.fact(Phrase.ABOUT_CAMPAIGN_EARLIER, String.join(", ", earlier)));
        }
    }

    /** The first source: the others stand on the campaign's page. */
    private String source(List<Citation> citations) {
        return citations.stream()
                .findFirst()
                .map(citation -> " "
                        + session.messages()
                                .say(
                                        Phrase.ABOUT_CAMPAIGN_SOURCE,
                                        "publisher",
                                        citation.publisher() + dated(citation),
                                        "url",
                                        citation.page().toString()))
                .orElse("");
    }

    private String dated(Citation citation) {
        return citation.date()
                .map(day -> ", " + day.in(session.messages().language()))
                .orElse("");
    }

    private String nameOf(Campaign campaign) {
        return campaign.name().in(session.messages().language());
    }
}
