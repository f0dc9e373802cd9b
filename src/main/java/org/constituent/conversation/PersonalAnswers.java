package org.constituent.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.constituent.campaign.Campaign;
import org.constituent.chat.Action;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.drafting.Story;
import org.constituent.port.Subscriptions;
import org.constituent.usecase.ForgetMe;
import org.constituent.wording.Phrase;

/** Answers about the speaker: their campaign, their language, what is kept of them, and its end. */
final class PersonalAnswers {
    private final Session session;
    private final PlaceAnswers places;

    PersonalAnswers(Session session, PlaceAnswers places) {
        this.session = session;
        this.places = places;
    }

    Reply listCampaigns(Intent.ListCampaigns intent) {
        return session.choose(
                session.messages().say(Phrase.CAMPAIGN_LIST),
                session.desk().campaigns().all().stream()
                        .map(campaign -> new Action.Say(
                                session.messages()
                                        .say(
                                                Phrase.CAMPAIGN_LINE,
                                                "name",
                                                campaign.name()
                                                        .in(session.messages().language()),
                                                "act",
                                                campaign.act()
                                                        .in(session.messages().language())),
                                new Intent.UseCampaign(campaign.slug())))
                        .toList());
    }

    Reply useCampaign(Intent.UseCampaign intent) {
        Optional<Campaign> found = session.desk().campaigns().find(intent.slug());
        if (found.isEmpty()) {
            return session.sorry(Phrase.CAMPAIGN_UNKNOWN, Phrase.CAMPAIGN_UNKNOWN_REMEDY);
        }
        session.become(session.dialogue().about(found.get().slug()));
        Reply chosen = new Reply.Note(session.messages()
                .say(
                        Phrase.CAMPAIGN_CHOSEN,
                        "name",
                        found.get().name().in(session.messages().language()),
                        "goal",
                        found.get().goal().in(session.messages().language())));
        return session.dialogue().home().isPresent()
                ? new Reply.Several(List.of(chosen, places.showMine(new Intent.ShowMine())))
                : chosen;
    }

    Reply useLanguage(Intent.UseLanguage intent) {
        return session.speak(intent.language())
                ? session.note(Phrase.LANGUAGE_CHOSEN)
                : session.sorry(Phrase.LANGUAGE_UNKNOWN, Phrase.LANGUAGE_UNKNOWN_REMEDY);
    }

    Reply showMyData(Intent.ShowMyData intent) {
        List<String> wishes = session.desk().subscriptions().campaignsOf(new Subscriptions.Person(session.speaker()));
        Optional<Story> story = session.desk().memory().story(session.speaker());
        if (!session.isKnown()
                && wishes.isEmpty()
                && story.isEmpty()
                && session.desk().memory().place(session.speaker()).isEmpty()) {
            return session.note(Phrase.MY_DATA_NOTHING);
        }
        String district = session.dialogue()
                .home()
                .flatMap(Dialogue.Home::district)
                .map(home -> home.name())
                .or(() ->
                        session.dialogue().home().map(home -> session.messages().nameOf(home.state())))
                .orElseGet(() -> session.messages().say(Phrase.MY_DATA_NO_DISTRICT));
        String kept = session.messages()
                .say(
                        Phrase.MY_DATA,
                        "language",
                        session.dialogue()
                                .language()
                                .locale()
                                .getDisplayLanguage(
                                        session.messages().language().locale()),
                        "district",
                        district,
                        "campaign",
                        session.campaign().name().in(session.messages().language()),
                        "days",
                        String.valueOf(session.desk().forgetAfter().toDays()),
                        "date",
                        session.messages().date(session.dialogue().lastWord()));
        StringBuilder all = new StringBuilder(kept);
        if (session.desk().memory().place(session.speaker()).isPresent()) {
            all.append(' ').append(session.messages().say(Phrase.MY_DATA_TYPED_PLACE));
        }
        // Its words stay where they are: others may read along where this is asked.
        story.ifPresent(own -> all.append(' ')
                .append(session.messages()
                        .say(
                                Phrase.MY_DATA_STORY,
                                "length",
                                String.valueOf(
                                        own.text().codePointCount(0, own.text().length())))));
        if (session.community().filter(session.desk().communityTotals()::isOn).isPresent()) {
            all.append(' ').append(session.messages().say(Phrase.MY_DATA_COMMUNITY_ACTS));
        }
        if (!wishes.isEmpty()) {
            List<String> names = wishes.stream()
                    .map(slug -> session.desk()
                            .campaigns()
                            .find(slug)
                            .map(campaign ->
                                    campaign.name().in(session.messages().language()))
                            .orElse(slug))
                    .toList();
            all.append(' ')
                    .append(session.messages()
                            .say(
                                    Phrase.MY_DATA_SUBSCRIPTIONS,
                                    "campaigns",
                                    session.messages().list(names)))
                    .append(' ')
                    .append(session.messages().say(Phrase.MY_DATA_CORRESPONDENCE));
        }
        return new Reply.Note(all.toString());
    }

    Reply forgetMe(Intent.ForgetMe intent) {
        Set<ForgetMe.Deleted> deleted = session.desk().forgetMe().forget(session.speaker());
        session.forget();
        if (deleted.isEmpty()) {
            return session.note(Phrase.FORGOTTEN_NOTHING);
        }
        String what = session.messages()
                .list(deleted.stream()
                        .map(one -> session.messages().say(worded(one)))
                        .toList());
        return new Reply.Note(session.messages().say(Phrase.FORGOTTEN, "what", what));
    }

    private static Phrase worded(ForgetMe.Deleted deleted) {
        return switch (deleted) {
            case DIALOGUE -> Phrase.FORGOTTEN_DIALOGUE;
            case TYPED_PLACE -> Phrase.FORGOTTEN_TYPED_PLACE;
            case STORY -> Phrase.FORGOTTEN_STORY;
            case SUBSCRIPTIONS -> Phrase.FORGOTTEN_SUBSCRIPTIONS;
            case COMMUNITY_ACTS -> Phrase.FORGOTTEN_COMMUNITY_ACTS;
            case CORRESPONDENCE -> Phrase.FORGOTTEN_CORRESPONDENCE;
        };
    }
}
