package org.constituent.conversation;

import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;

/** Hands each intent to whoever answers it. */
final class Turn implements Intent.Cases<Reply> {
    private final Session session;
    private final DraftAnswers drafts;
    private final PlaceAnswers places;
    private final AddressAnswers addresses;
    private final StandingAnswers standings;
    private final OwnWordAnswers ownWords;
    private final PersonalAnswers personal;
    private final FollowUpAnswers followUps;
    private final EditAnswers edits;
    private final ImpactAnswers impact;
    private final BroadcastAnswers broadcasts;
    private final OverviewAnswers overview;
    private final AboutAnswers about;

    Turn(Session session) {
        this.session = session;
        this.drafts = new DraftAnswers(session);
        this.places = new PlaceAnswers(session, drafts);
        this.addresses = new AddressAnswers(session, places);
        this.standings = new StandingAnswers(session, drafts);
        this.ownWords = new OwnWordAnswers(session, drafts);
        this.personal = new PersonalAnswers(session, places);
        this.followUps = new FollowUpAnswers(session, drafts);
        this.impact = new ImpactAnswers(session);
        this.broadcasts = new BroadcastAnswers(session);
        this.overview = new OverviewAnswers(session);
        this.about = new AboutAnswers(session);
        this.edits = new EditAnswers(session, drafts, ownWords);
    }

    /** The answer; a question that the intent leaves behind is not asked any more. */
    Reply answer(Intent intent) {
        ownWords.letGo(intent);
        return intent.handledBy(this);
    }

    @Override
    public Reply findLegislators(Intent.FindLegislators intent) {
        return places.findLegislators(intent);
    }

    @Override
    public Reply showMine(Intent.ShowMine intent) {
        return places.showMine(intent);
    }

    @Override
    public Reply showDraft(Intent.ShowDraft intent) {
        return drafts.drafts(intent.to(), intent.medium(), intent.number());
    }

    @Override
    public Reply anotherVersion(Intent.AnotherVersion intent) {
        return drafts.drafts(
                intent.to(), intent.medium().orElse(session.dialogue().shown().medium()), Optional.empty());
    }

    @Override
    public Reply why(Intent.Why intent) {
        return standings.why(intent);
    }

    /** Whoever wanted another tone gets another version with the answer. */
    @Override
    public Reply about(Intent.About intent) {
        Reply answer = about.about(intent.topic());
        boolean another = intent.topic() == Intent.About.Topic.TONE
                && !session.dialogue().shown().to().isEmpty();
        return another
                ? new Reply.Several(
                        List.of(answer, anotherVersion(new Intent.AnotherVersion(Optional.empty(), Optional.empty()))))
                : answer;
    }

    @Override
    public Reply whoIs(Intent.WhoIs intent) {
        return standings.whoIs(intent);
    }

    @Override
    public Reply showScoreboard(Intent.ShowScoreboard intent) {
        return standings.showScoreboard(intent);
    }

    @Override
    public Reply listCampaigns(Intent.ListCampaigns intent) {
        return personal.listCampaigns(intent);
    }

    @Override
    public Reply useCampaign(Intent.UseCampaign intent) {
        return personal.useCampaign(intent);
    }

    @Override
    public Reply useLanguage(Intent.UseLanguage intent) {
        return personal.useLanguage(intent);
    }

    @Override
    public Reply askStory(Intent.AskStory intent) {
        return ownWords.askStory(intent);
    }

    @Override
    public Reply tellStory(Intent.TellStory intent) {
        return ownWords.tellStory(intent);
    }

    @Override
    public Reply guideMe(Intent.GuideMe intent) {
        return ownWords.guideMe(intent);
    }

    @Override
    public Reply draftIn(Intent.DraftIn intent) {
        return drafts.draftIn(intent);
    }

    @Override
    public Reply askAddress(Intent.AskAddress intent) {
        return addresses.ask();
    }

    @Override
    public Reply tellAddress(Intent.TellAddress intent) {
        return addresses.told(intent.text());
    }

    @Override
    public Reply moved(Intent.Moved intent) {
        return places.moved(intent);
    }

    @Override
    public Reply otherOne(Intent.OtherOne intent) {
        return places.otherOne(intent);
    }

    @Override
    public Reply askReport(Intent.AskReport intent) {
        return ownWords.askReport(intent);
    }

    @Override
    public Reply report(Intent.Report intent) {
        return ownWords.report(intent);
    }

    @Override
    public Reply sent(Intent.Sent intent) {
        return followUps.sent(intent);
    }

    @Override
    public Reply askEdit(Intent.AskEdit intent) {
        return edits.askEdit(intent);
    }

    @Override
    public Reply edited(Intent.Edited intent) {
        return edits.edited(intent);
    }

    @Override
    public Reply updates(Intent.Updates intent) {
        return followUps.updates(intent);
    }

    @Override
    public Reply showOverview(Intent.ShowOverview intent) {
        return overview.show();
    }

    @Override
    public Reply askPlace(Intent.AskPlace intent) {
        return overview.askPlace();
    }

    @Override
    public Reply listBroadcasts(Intent.ListBroadcasts intent) {
        return broadcasts.list();
    }

    @Override
    public Reply askBroadcast(Intent.AskBroadcast intent) {
        return broadcasts.ask();
    }

    @Override
    public Reply writeBroadcast(Intent.WriteBroadcast intent) {
        return broadcasts.write(intent.text());
    }

    @Override
    public Reply doBroadcast(Intent.DoBroadcast intent) {
        return broadcasts.run(intent);
    }

    @Override
    public Reply roomUpdates(Intent.RoomUpdates intent) {
        return followUps.roomUpdates(intent);
    }

    @Override
    public Reply showImpact(Intent.ShowImpact intent) {
        return impact.show();
    }

    @Override
    public Reply switchImpact(Intent.SwitchImpact intent) {
        return impact.switchTo(intent.wanted());
    }

    @Override
    public Reply showMyData(Intent.ShowMyData intent) {
        return personal.showMyData(intent);
    }

    @Override
    public Reply forgetMe(Intent.ForgetMe intent) {
        return personal.forgetMe(intent);
    }

    @Override
    public Reply stop(Intent.Stop intent) {
        session.become(session.dialogue().asked(List.of()));
        return followUps.stop();
    }

    @Override
    public Reply help(Intent.Help intent) {
        if (OwnWords.isStoryAsked(session.dialogue())) {
            return ownWords.guideMe(new Intent.GuideMe());
        }
        return session.note(Phrase.HELP);
    }

    @Override
    public Reply greeting(Intent.Greeting intent) {
        Messages messages = session.messages();
        return new Reply.Note(messages.say(
                Phrase.WELCOME,
                "goal",
                session.campaign().goal().in(messages.language()),
                "campaign",
                session.campaign().name().in(messages.language())));
    }

    @Override
    public Reply skip(Intent.Skip intent) {
        // Whatever was asked is not asked any more.
        if (session.dialogue().question().size() == 1) {
            session.become(session.dialogue().asked(List.of()));
        }
        return session.note(Phrase.SKIPPED);
    }

    @Override
    public Reply dropStory(Intent.DropStory intent) {
        return ownWords.dropStory();
    }

    @Override
    public Reply thanks(Intent.Thanks intent) {
        return session.note(Phrase.THANKS);
    }

    @Override
    public Reply unclear(Intent.Unclear intent) {
        Optional<Reply> ownVersion = ownWords.ownVersion(intent.text());
        if (ownVersion.isPresent()) {
            return ownVersion.get();
        }
        Optional<Reply> own = standings.oneOfTheirOwn(intent.text());
        if (own.isPresent()) {
            return own.get();
        }
        if (intent.perhaps().isEmpty() && OwnWords.isStoryAsked(session.dialogue())) {
            return session.sorry(Phrase.STORY_NOT_TAKEN, Phrase.STORY_NOT_TAKEN_REMEDY);
        }
        Optional<Reply> beyond = drafts.names().beyondTheList(intent.text().strip());
        if (beyond.isPresent()) {
            return beyond.get();
        }
        if (intent.perhaps().isEmpty()) {
            return session.sorry(Phrase.UNCLEAR, about.remedy());
        }
        String place =
                new PlaceWords(session.messages()).nameOf(intent.perhaps().get());
        return session.choose(
                session.messages().say(Phrase.PERHAPS, "place", place),
                List.of(new Action.Say(
                        place, new Intent.FindLegislators(intent.perhaps().get()))));
    }
}
