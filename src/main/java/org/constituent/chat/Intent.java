package org.constituent.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.civic.Chamber;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.drafting.Medium;

/** Everything a person may ask for. A new request begins with a new record here. */
public sealed interface Intent {

    /**
     * Words that ask for this, in no human language in particular. A button that is pressed says them; so
     * does a person who types. Blank for what must not be carried around: a story, a report.
     */
    String words();

    /** Hands this intent to the case written for it. */
    <R> R handledBy(Cases<R> cases);

    /** "94110", "CA-11", "state VT": who represents the place, and a draft for each. */
    record FindLegislators(Place place) implements Intent {
        @Override
        public String words() {
            // A code of two letters alone may be an ordinary word, such as OR.
            boolean needsWord = place instanceof Place.InState || place instanceof Place.Associated;
            return (needsWord ? "state " : "") + place.key();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.findLegislators(this);
        }
    }

    /** "my legislators": the same for the district that is remembered. */
    record ShowMine() implements Intent {
        @Override
        public String words() {
            return "my legislators";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.showMine(this);
        }
    }

    /**
     * "letter M000133 12": a draft.
     *
     * @param to a Bioguide id or a name; empty for those shown last
     * @param number a certain version; empty for the next one
     */
    record ShowDraft(Optional<String> to, Medium medium, Optional<Long> number) implements Intent {
        @Override
        public String words() {
            return joined(medium.key(), List.of(to, number));
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.showDraft(this);
        }
    }

    /**
     * "another M000133 letter": the next version.
     *
     * @param to a Bioguide id or a name; empty for those shown last
     */
    record AnotherVersion(Optional<String> to, Optional<Medium> medium) implements Intent {
        @Override
        public String words() {
            return joined("another", List.of(to, medium.map(Medium::key)));
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.anotherVersion(this);
        }
    }

    /** "why M000133": what a legislator's standing rests on, and why this is the ask. */
    record Why(Optional<String> about) implements Intent {
        @Override
        public String words() {
            return joined("why", List.of(about));
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.why(this);
        }
    }

    /** "about campaign": what lies beside legislators and messages. */
    record About(Topic topic) implements Intent {
        /** What people ask about. */
        public enum Topic {
            /** The campaign in hand: what it asks, and why. */
            CAMPAIGN,
            /** The bot itself: who it is, who runs it, what it costs. */
            BOT,
            /** Why a place is asked for, and what becomes of it. */
            PLACE,
            /** Offices that are none of Congress. */
            OTHER_OFFICES,
            /** Whom those have who live outside the States. */
            ABROAD,
            /** How a draft becomes one's own. */
            EDITING,
            /** How a draft is sent, and that the bot does not. */
            SENDING,
            /** Petitions, gifts, events and the like, which the bot has not. */
            NOT_HERE,
            /** Why a story is asked for, and what becomes of it. */
            STORY,
            /** Whether it helps to write, and what helps most. */
            EFFECT,
            /** Who may take part: the young, those who cannot vote, any party. */
            WHO_MAY,
            /** What those may do who see it otherwise. */
            DOUBT,
            /** Shorter, longer or other in tone, which a draft cannot be made. */
            TONE,
            /** Towns, which are not known by name. */
            TOWNS,
            /** What went badly for somebody who swears. */
            ANGER;

            String words() {
                return name().toLowerCase(Locale.ROOT).replace('_', ' ');
            }

            static Optional<Topic> parse(String words) {
                return Arrays.stream(values())
                        .filter(topic -> topic.words().equals(words))
                        .findFirst();
            }
        }

        private static final String VERB = "about ";

        /** The intent that says exactly these words. */
        public static Optional<About> parse(String words) {
            return words.startsWith(VERB)
                    ? Topic.parse(words.substring(VERB.length())).map(About::new)
                    : Optional.empty();
        }

        @Override
        public String words() {
            return VERB + topic.words();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.about(this);
        }
    }

    /** "who is M000133", "who is warren": a legislator by id or name. */
    record WhoIs(String who) implements Intent {
        public WhoIs {
            who = who.strip();
        }

        @Override
        public String words() {
            return "who is " + who;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.whoIs(this);
        }
    }

    /** "scoreboard VT senate before": the standings. */
    record ShowScoreboard(Optional<State> state, Optional<Chamber> chamber, Optional<Side> side) implements Intent {

        /** On every side. */
        public ShowScoreboard(Optional<State> state, Optional<Chamber> chamber) {
            this(state, chamber, Optional.empty());
        }

        /** Where a legislator may stand, roughly. */
        public enum Side {
            /** On the bill of this Congress. */
            SUPPORTING,
            /** On the act in an earlier Congress only. */
            BEFORE,
            /** On neither, as far as is known. */
            OTHERS;

            /** The side with this lower-case word. */
            public static Optional<Side> parse(String word) {
                return Stream.of(values())
                        .filter(side -> side.key().equals(word))
                        .findFirst();
            }

            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Override
        public String words() {
            return joined(
                    "scoreboard", List.of(state.map(State::code), chamber.map(Chamber::key), side.map(Side::key)));
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.showScoreboard(this);
        }
    }

    /** "campaigns": what there is to act on. */
    record ListCampaigns() implements Intent {
        @Override
        public String words() {
            return "campaigns";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.listCampaigns(this);
        }
    }

    /** "campaign airport-face-scans": from now on this campaign. */
    record UseCampaign(String slug) implements Intent {
        @Override
        public String words() {
            return "campaign " + slug;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.useCampaign(this);
        }
    }

    /** "language es": from now on this language. */
    record UseLanguage(Language language) implements Intent {
        @Override
        public String words() {
            return "language " + language.code();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.useLanguage(this);
        }
    }

    /** "story M000133": the person wants to add their own words. */
    record AskStory(Optional<String> to) implements Intent {
        @Override
        public String words() {
            return joined("story", List.of(to));
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.askStory(this);
        }
    }

    /** The person's own words. They are never carried by a button: whoever has them typed them just now. */
    record TellStory(Optional<String> to, String text) implements Intent {
        /** No words: a story is not repeated. */
        @Override
        public String words() {
            return "";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.tellStory(this);
        }

        /** Without the story. */
        @Override
        public String toString() {
            return "TellStory[" + text.length() + " characters]";
        }
    }

    /** "guide me": questions that help to find one's own words. */
    record GuideMe() implements Intent {
        @Override
        public String words() {
            return "guide me";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.guideMe(this);
        }
    }

    /** "drafts es": from now on drafts in this language. */
    record DraftIn(Language language) implements Intent {
        @Override
        public String words() {
            return "drafts " + language.code();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.draftIn(this);
        }
    }

    /** "address": the person wants to be found by their street address. */
    record AskAddress() implements Intent {
        @Override
        public String words() {
            return "address";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.askAddress(this);
        }
    }

    /** The person's street address, as it was filled into a form; it comes from nowhere else. */
    record TellAddress(String text) implements Intent {
        /** No words: an address is not repeated. */
        @Override
        public String words() {
            return "";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.tellAddress(this);
        }

        /** Without the address. */
        @Override
        public String toString() {
            return "TellAddress[" + text.length() + " characters]";
        }
    }

    /** "moved": the person lives elsewhere now. */
    record Moved() implements Intent {
        @Override
        public String words() {
            return "moved";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.moved(this);
        }
    }

    /** "the other one": the district that was chosen is not theirs. */
    record OtherOne() implements Intent {
        @Override
        public String words() {
            return "the other one";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.otherOne(this);
        }
    }

    /** "report M000133": something in the data is wrong. */
    record AskReport(Optional<String> about) implements Intent {
        @Override
        public String words() {
            return joined("report", List.of(about));
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.askReport(this);
        }
    }

    /** What is wrong in the data, in the person's words. */
    record Report(Optional<String> about, String text) implements Intent {
        /** No words: what somebody wrote is not repeated. */
        @Override
        public String words() {
            return "";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.report(this);
        }

        /** Without what was written. */
        @Override
        public String toString() {
            return "Report[" + text.length() + " characters]";
        }
    }

    /**
     * "sent M000133 letter": the person says that they sent a draft.
     *
     * @param to a Bioguide id or a name; empty for those shown last
     * @param medium empty for the one shown last
     */
    record Sent(Optional<String> to, Optional<Medium> medium) implements Intent {
        @Override
        public String words() {
            return joined("sent", List.of(to, medium.map(Medium::key)));
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.sent(this);
        }
    }

    /**
     * "edit M000133 letter 12": the person wants to change a draft where they see it.
     *
     * @param to a Bioguide id
     */
    record AskEdit(String to, Medium medium, long number) implements Intent {
        @Override
        public String words() {
            return "edit " + to + " " + medium.key() + " " + number;
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.askEdit(this);
        }
    }

    /** A draft as the person changed it. */
    record Edited(AskEdit draft, String text) implements Intent {
        /** No words: what somebody wrote is not repeated. */
        @Override
        public String words() {
            return "";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.edited(this);
        }

        /** Without what was written. */
        @Override
        public String toString() {
            return "Edited[" + text.length() + " characters]";
        }
    }

    /** "updates on": to be told when something changes, or no longer. */
    record Updates(boolean wanted) implements Intent {
        @Override
        public String words() {
            return wanted ? "updates on" : "updates off";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.updates(this);
        }
    }

    /** "overview": all that concerns the speaker at a glance; for platforms where that has a page. */
    record ShowOverview() implements Intent {
        @Override
        public String words() {
            return "overview";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.showOverview(this);
        }
    }

    /** "place": the person wants to tell where they live. */
    record AskPlace() implements Intent {
        @Override
        public String words() {
            return "place";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.askPlace(this);
        }
    }

    /** "channel updates on": to tell a channel when something changes, or no longer; for those who run it. */
    record RoomUpdates(boolean wanted) implements Intent {
        @Override
        public String words() {
            return wanted ? "channel updates on" : "channel updates off";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.roomUpdates(this);
        }
    }

    /** "broadcasts": organizers' updates and how far each has come. */
    record ListBroadcasts() implements Intent {
        @Override
        public String words() {
            return "broadcasts";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.listBroadcasts(this);
        }
    }

    /** "broadcast new": an organizer wants to tell something. */
    record AskBroadcast() implements Intent {
        @Override
        public String words() {
            return "broadcast new";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.askBroadcast(this);
        }
    }

    /** What an organizer wants to tell, as they wrote it. */
    record WriteBroadcast(String text) implements Intent {
        /** No words: it was typed just now. */
        @Override
        public String words() {
            return "";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.writeBroadcast(this);
        }

        /** Without what was written. */
        @Override
        public String toString() {
            return "WriteBroadcast[" + text.length() + " characters]";
        }
    }

    /** "broadcast 12 approve": something is to be done with an update. */
    record DoBroadcast(long id, Step step) implements Intent {
        /** What may be done with an update. */
        public enum Step {
            PREVIEW,
            APPROVE,
            STATUS,
            STOP,
            RESUME,
            DISCARD,
            REPORT;

            /** The step with this lower-case word. */
            public static Optional<Step> parse(String word) {
                return Stream.of(values())
                        .filter(step -> step.key().equals(word))
                        .findFirst();
            }

            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Override
        public String words() {
            return "broadcast " + id + " " + step.key();
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.doBroadcast(this);
        }
    }

    /** "impact": what the community did together. */
    record ShowImpact() implements Intent {
        @Override
        public String words() {
            return "impact";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.showImpact(this);
        }
    }

    /** "impact on": to count what the community does together, or no longer; for those who run it. */
    record SwitchImpact(boolean wanted) implements Intent {
        @Override
        public String words() {
            return wanted ? "impact on" : "impact off";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.switchImpact(this);
        }
    }

    /** "my data": what is kept about the speaker. */
    record ShowMyData() implements Intent {
        @Override
        public String words() {
            return "my data";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.showMyData(this);
        }
    }

    /** "forget me": delete it. */
    record ForgetMe() implements Intent {
        @Override
        public String words() {
            return "forget me";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.forgetMe(this);
        }
    }

    /** "stop": no more. */
    record Stop() implements Intent {
        @Override
        public String words() {
            return "stop";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.stop(this);
        }
    }

    /** "help": what can be asked. */
    record Help() implements Intent {
        @Override
        public String words() {
            return "help";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.help(this);
        }
    }

    /** "hello", or the first word of somebody new. */
    record Greeting() implements Intent {
        @Override
        public String words() {
            return "hello";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.greeting(this);
        }
    }

    /** "skip": what was asked is not answered. */
    record Skip() implements Intent {
        @Override
        public String words() {
            return "skip";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.skip(this);
        }
    }

    /** "no story": letters without one's own words again. */
    record DropStory() implements Intent {
        @Override
        public String words() {
            return "no story";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.dropStory(this);
        }
    }

    /** "thanks": nothing is asked. */
    record Thanks() implements Intent {
        @Override
        public String words() {
            return "thanks";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.thanks(this);
        }
    }

    /**
     * Nothing that was understood.
     *
     * @param perhaps the place that may have been meant
     * @param text what was written
     */
    record Unclear(Optional<Place> perhaps, String text) implements Intent {
        /** Without the text. */
        @Override
        public String toString() {
            return "Unclear[" + text.length() + " characters]";
        }

        @Override
        public String words() {
            return "?";
        }

        @Override
        public <R> R handledBy(Cases<R> cases) {
            return cases.unclear(this);
        }
    }

    private static String joined(String verb, List<Optional<?>> rest) {
        StringBuilder words = new StringBuilder(verb);
        for (Optional<?> one : rest) {
            one.ifPresent(known -> words.append(' ').append(known));
        }
        return words.toString();
    }

    /**
     * One case for each intent, so that the compiler finds a missing one. Java 17 cannot switch over a
     * sealed type; when the project builds for 21, a switch replaces this interface.
     */
    interface Cases<R> {
        R findLegislators(FindLegislators intent);

        R showMine(ShowMine intent);

        R showDraft(ShowDraft intent);

        R anotherVersion(AnotherVersion intent);

        R why(Why intent);

        R about(About intent);

        R whoIs(WhoIs intent);

        R showScoreboard(ShowScoreboard intent);

        R listCampaigns(ListCampaigns intent);

        R useCampaign(UseCampaign intent);

        R useLanguage(UseLanguage intent);

        R askStory(AskStory intent);

        R tellStory(TellStory intent);

        R guideMe(GuideMe intent);

        R draftIn(DraftIn intent);

        R askAddress(AskAddress intent);

        R tellAddress(TellAddress intent);

        R moved(Moved intent);

        R otherOne(OtherOne intent);

        R askReport(AskReport intent);

        R report(Report intent);

        R sent(Sent intent);

        R askEdit(AskEdit intent);

        R edited(Edited intent);

        R updates(Updates intent);

        R showOverview(ShowOverview intent);

        R askPlace(AskPlace intent);

        R roomUpdates(RoomUpdates intent);

        R listBroadcasts(ListBroadcasts intent);

        R askBroadcast(AskBroadcast intent);

        R writeBroadcast(WriteBroadcast intent);

        R doBroadcast(DoBroadcast intent);

        R showImpact(ShowImpact intent);

        R switchImpact(SwitchImpact intent);

        R showMyData(ShowMyData intent);

        R forgetMe(ForgetMe intent);

        R stop(Stop intent);

        R help(Help intent);

        R greeting(Greeting intent);

        R skip(Skip intent);

        R dropStory(DropStory intent);

        R thanks(Thanks intent);

        R unclear(Unclear intent);
    }
}
