package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.chat.Action;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.chat.Typeahead;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.SeatId;
import org.constituent.drafting.Medium;
import org.constituent.port.Subscriptions;
import org.constituent.usecase.ShowStanding;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;
import org.constituent.wording.StandingWords;

/** Answers with all that concerns the speaker at a glance, and asks where they live where that is not known. */
final class OverviewAnswers {
    private static final int LONGEST_PLACE = 60;
    private static final String WHO_IS = new Intent.WhoIs("").words().strip();

    private final Session session;

    OverviewAnswers(Session session) {
        this.session = session;
    }

    /** Only looks: nothing of the dialogue changes. */
    Reply show() {
        List<Reply> replies = new ArrayList<>();
        replies.add(campaign());
        List<Legislator> own = own();
        own.forEach(legislator -> legislator(legislator).ifPresent(replies::add));
        if (own.isEmpty()) {
            replies.add(askPlace());
        }
        replies.add(new Reply.Search(
                session.messages().say(Phrase.SEARCH_LEGISLATOR),
                session.messages().say(Phrase.SEARCH_LEGISLATOR_HINT),
                Typeahead.Kind.LEGISLATOR,
                WHO_IS));
        replies.add(speaker());
        return new Reply.Several(replies);
    }

    Reply askPlace() {
        return new Reply.Form(
                session.messages().say(Phrase.PLACE_QUESTION),
                session.messages().say(Phrase.PLACE_HINT),
                LONGEST_PLACE,
                say(Phrase.ACTION_PLACE, new Intent.AskPlace()),
                session.dialogue()
                        .home()
                        .flatMap(Dialogue.Home::district)
                        .map(district -> district.name())
                        .orElse(""));
    }

    private Reply campaign() {
        Campaign campaign = session.campaign();
        List<Reply.Fact> facts = new ArrayList<>();
        facts.add(new Reply.Fact(
                campaign.act().in(session.messages().language()),
                campaign.goal().in(session.messages().language())));
        facts.addAll(new ScoreboardWords(session.messages())
                .progress(campaign, session.desk().showScoreboard().show(campaign)));
        return new Reply.Card(
                campaign.name().in(session.messages().language()),
                facts,
                Optional.empty(),
                List.of(
                        say(
                                Phrase.ACTION_SCOREBOARD,
                                new Intent.ShowScoreboard(
                                        session.dialogue().home().map(Dialogue.Home::state), Optional.empty())),
                        say(Phrase.ACTION_CAMPAIGNS, new Intent.ListCampaigns())));
    }

    private List<Legislator> own() {
        return session
                .homePlace()
                .map(place -> session.desk().findMyLegislators().find(place))
                .stream()
                .flatMap(found -> found.seatsInQuestion())
                .flatMap(seat -> seat.holder().stream())
                // Of a state alone, the senators are certain.
                .filter(legislator -> isDistrictKnown() || legislator.seat() instanceof SeatId.Senate)
                .toList();
    }

    private boolean isDistrictKnown() {
        return session.homePlace()
                .filter(place -> place instanceof Place.InDistrict)
                .isPresent();
    }

    private Optional<Reply> legislator(Legislator legislator) {
        String id = legislator.id().value();
        return session.desk().showStanding().of(session.campaign(), id).stream()
                .findFirst()
                .map((ShowStanding.Stand stand) -> new Reply.Card(
                        session.titleOf(legislator),
                        List.of(session.fact(
                                Phrase.STANDING, new StandingWords(session.messages()).of(stand.standing()))),
                        Optional.empty(),
                        Stream.concat(
                                        Stream.of(Medium.values())
                                                .map(medium -> say(
                                                        DraftCards.action(medium),
                                                        new Intent.ShowDraft(
                                                                Optional.of(id), medium, Optional.empty()))),
                                        Stream.of(say(Phrase.ACTION_WHY, new Intent.Why(Optional.of(id)))))
                                .<Action>map(action -> action)
                                .toList()));
    }

    private Reply speaker() {
        boolean wanted = session.desk()
                .subscriptions()
                .campaignsOf(new Subscriptions.Person(session.speaker()))
                .contains(session.campaign().slug());
        List<Action> actions = new ArrayList<>();
        session.dialogue().home().ifPresent(home -> actions.add(say(Phrase.ACTION_MOVE, new Intent.AskPlace())));
        actions.add(say(wanted ? Phrase.ACTION_UPDATES_OFF : Phrase.ACTION_UPDATES_ON, new Intent.Updates(!wanted)));
        session.otherLanguages()
                .forEach(language ->
                        actions.add(new Action.Say(nameOf(language, language), new Intent.UseLanguage(language))));
        actions.add(say(Phrase.ACTION_MY_DATA, new Intent.ShowMyData()));
        actions.add(say(Phrase.ACTION_FORGET_ME, new Intent.ForgetMe()));
        actions.add(say(Phrase.ACTION_HELP, new Intent.Help()));
        Language spoken = session.messages().language();
        return new Reply.Card(
                session.messages().say(Phrase.OVERVIEW_YOU),
                List.of(
                        session.fact(Phrase.OVERVIEW_PLACE, place()),
                        session.fact(Phrase.OVERVIEW_LANGUAGE, nameOf(spoken, spoken)),
                        session.fact(
                                Phrase.OVERVIEW_UPDATES,
                                session.messages().say(wanted ? Phrase.SWITCH_ON : Phrase.SWITCH_OFF))),
                Optional.empty(),
                actions);
    }

    private String place() {
        return session.homePlace()
                .map(place -> new PlaceWords(session.messages()).nameOf(place))
                .orElseGet(() -> session.messages().say(Phrase.NO_PLACE_YET));
    }

    private static String nameOf(Language language, Language reader) {
        return language.locale().getDisplayLanguage(reader.locale());
    }

    private Action.Say say(Phrase label, Intent intent) {
        return new Action.Say(session.messages().say(label), intent);
    }
}
