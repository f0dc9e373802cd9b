package org.constituent.conversation;

import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Place;
import org.constituent.drafting.Distinctness;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Story;
import org.constituent.wording.Phrase;

/** Takes what people say in their own words: a story, a report, a message they made of a draft. */
final class OwnWordAnswers {
    /** Below, what was pasted has nothing to do with our drafts. */
    private static final double SOME_OF_IT = 0.1;

    private final Session session;
    private final DraftAnswers drafts;

    OwnWordAnswers(Session session, DraftAnswers drafts) {
        this.session = session;
        this.drafts = drafts;
    }

    Reply askStory(Intent.AskStory intent) {
        if (session.place().isEmpty()) {
            return session.noPlaceYet();
        }
        Intent.AskStory story = new Intent.AskStory(resolved(intent.to()));
        session.become(session.dialogue().asked(List.of(new Dialogue.Option("", story.words()))));
        return new Reply.Form(
                session.campaign().storyQuestion().in(session.messages().language()),
                session.messages().say(Phrase.STORY_HINT, "longest", String.valueOf(Story.LONGEST)),
                Story.LONGEST,
                new Action.Say(session.messages().say(Phrase.ACTION_STORY), story),
                "");
    }

    Reply tellStory(Intent.TellStory intent) {
        Optional<Story> story = Story.of(intent.text());
        if (story.isEmpty()) {
            return tooLong(intent.text());
        }
        session.desk().memory().keepStory(session.speaker(), story.get());
        drafts.backToTheList();
        return new Reply.Several(
                List.of(session.note(Phrase.STORY_KEPT), drafts.drafts(intent.to(), Medium.LETTER, Optional.empty())));
    }

    /**
     * Whoever goes on to something else does not tell a story now: a short text after that is none. After an answer
     * that explains something it is still waited for.
     */
    void letGo(Intent intent) {
        boolean stillWaiting = intent instanceof Intent.TellStory
                || intent instanceof Intent.Report
                || intent instanceof Intent.GuideMe
                || intent instanceof Intent.Help
                || intent instanceof Intent.About
                || intent instanceof Intent.ShowMyData
                || intent instanceof Intent.UseLanguage
                || intent instanceof Intent.Unclear;
        if (OwnWords.areAsked(session.dialogue()) && !stillWaiting) {
            drafts.backToTheList();
        }
    }

    Reply dropStory() {
        return session.desk().memory().dropStory(session.speaker())
                ? session.note(Phrase.STORY_DROPPED)
                : session.note(Phrase.SKIPPED);
    }

    Reply guideMe(Intent.GuideMe intent) {
        Reply form = askStory(new Intent.AskStory(Optional.empty()));
        return new Reply.Several(List.of(session.note(Phrase.GUIDE), form));
    }

    Reply askReport(Intent.AskReport intent) {
        Intent.AskReport report = new Intent.AskReport(resolved(intent.about()));
        session.become(session.dialogue().asked(List.of(new Dialogue.Option("", report.words()))));
        return new Reply.Form(
                session.messages().say(Phrase.REPORT_QUESTION),
                session.messages().say(Phrase.REPORT_HINT),
                Story.LONGEST,
                new Action.Say(session.messages().say(Phrase.ACTION_REPORT), report),
                "");
    }

    Reply report(Intent.Report intent) {
        drafts.backToTheList();
        boolean kept =
                session.desk().reportWrongData().report(intent.about().flatMap(BioguideId::parse), intent.text());
        return kept ? session.note(Phrase.REPORT_KEPT) : tooLong(intent.text());
    }

    /** The id of whoever is meant, where it is one person; else nothing, which means everybody shown. */
    private Optional<String> resolved(Optional<String> whom) {
        return whom.map(drafts.names()::meant)
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0).id().value());
    }

    /**
     * Whoever pastes a whole message shows what they made of a draft: they are told, as a help and never as
     * a wall, whether it is still the campaign's text.
     */
    Optional<Reply> ownVersion(String text) {
        Optional<Place> place = session.place();
        if (text.length() < OwnWords.SHORTEST_MESSAGE
                || place.isEmpty()
                || session.dialogue().shown().to().isEmpty()) {
            return Optional.empty();
        }
        double alike = session.desk()
                .compareWithTemplate()
                .mostAlike(text, session.campaign(), session.dialogue().shown().to(), place.get(), session.letters());
        if (alike < SOME_OF_IT) {
            return Optional.empty();
        }
        return Optional.of(new Reply.Note(session.messages()
                .say(
                        alike >= Distinctness.ALIKE ? Phrase.STILL_TEMPLATE : Phrase.NEARLY_YOURS,
                        "percent",
                        String.valueOf(Math.round(alike * 100)))));
    }

    private Reply tooLong(String text) {
        return new Reply.Sorry(
                session.messages()
                        .say(
                                Phrase.STORY_TOO_LONG,
                                "length",
                                String.valueOf(text.codePointCount(0, text.length())),
                                "longest",
                                String.valueOf(Story.LONGEST)),
                session.messages().say(Phrase.STORY_TOO_LONG_REMEDY));
    }
}
