package org.constituent.web;

import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.campaign.Targets;
import org.constituent.civic.BioguideId;
import org.constituent.civic.District;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.drafting.Story;
import org.constituent.wording.PlaceWords;

/** The model of the page with drafts, from what it is about and what is told on it. */
final class ActViews {
    private final Workshop workshop;
    private final Frames frames;
    private final List<Language> languages;

    ActViews(Workshop workshop, Frames frames, List<Language> languages) {
        this.workshop = workshop;
        this.frames = frames;
        this.languages = List.copyOf(languages);
    }

    ActModel model(
            Visit visit,
            String mark,
            String typed,
            Optional<String> problem,
            Optional<String> addressProblem,
            ActState state,
            List<ActModel.Choice> choices,
            List<ActModel.Card> cards) {
        PageWords words = visit.words();
        return new ActModel(
                frames.of(
                        visit,
                        words.say(Label.ACT_TITLE, "campaign", frames.nameOf(visit)),
                        words.say(Label.ACT_DESCRIPTION)),
                visit.to("/act"),
                visit.to("/go"),
                mark,
                typed,
                problem,
                workshop.findByAddress().isPresent(),
                addressProblem,
                state.told().settled(),
                state.told().done(),
                state.told().aside(),
                next(visit, state.given(), cards),
                state.given().pressed("sent") ? new ShareLinks(workshop.publicUrl()).of(visit) : List.of(),
                state.told().explanation(),
                choices,
                state.known() ? state.place().key() : "",
                state.district().map(District::name).orElse(""),
                state.to().map(BioguideId::value).orElse(""),
                state.drafts().code(),
                draftLanguages(visit, state),
                cards,
                cards.isEmpty() ? List.of() : targets(visit),
                visit.campaign().targets().order() != Targets.Order.AFTER,
                story(visit, state.given()));
    }

    /** The districts of a place, each leading to the page about it. */
    static List<ActModel.Choice> choices(Visit visit, ActState state, Representation.Choose choose) {
        if (choose.candidates().size() > PlaceWords.MOST_OFFERED) {
            return List.of();
        }
        return choose.candidates().stream()
                .map(candidate -> new ActModel.Choice(
                        visit.words().places().option(candidate),
                        ActState.address(
                                        visit,
                                        state.place(),
                                        state.to().map(BioguideId::value),
                                        Optional.of(state.drafts()))
                                + "&district=" + candidate.district().name()))
                .toList();
    }

    /** The districts an address may be in; the address itself leads nowhere. */
    static List<ActModel.Choice> choices(Visit visit, Representation.Choose choose) {
        return choose.candidates().stream()
                .map(candidate -> new ActModel.Choice(
                        visit.words().places().option(candidate),
                        ActState.address(
                                visit, new Place.InDistrict(candidate.district()), visit.form("to"), Optional.empty())))
                .toList();
    }

    /** Whom to write to next, once a message to somebody was sent. */
    private static Optional<ActModel.Choice> next(Visit visit, DraftViews.Given given, List<ActModel.Card> cards) {
        if (!given.pressed("sent")) {
            return Optional.empty();
        }
        String last = given.draft().map(key -> key.to().value()).orElse("");
        return cards.stream()
                .dropWhile(card -> !card.id().equals(last))
                .skip(1)
                .findFirst()
                .map(card -> new ActModel.Choice(
                        visit.words().say(Label.ACT_NEXT, "who", card.heading().who()), "#" + card.id()));
    }

    private List<ActModel.TargetView> targets(Visit visit) {
        PageWords words = visit.words();
        return workshop.showTargets().of(visit.campaign(), words.language()).stream()
                .map(aim -> new ActModel.TargetView(
                        aim.to().id().value(),
                        Heading.of(words.places().titleOf(aim.to())),
                        visit.to("/legislators/" + aim.to().id()),
                        StandingView.of(aim.standing(), words),
                        aim.reason(),
                        aim.post().body(),
                        aim.routes().stream()
                                .flatMap(route -> route.link().stream()
                                        .map(link -> Link.to(words.routes().label(route.kind()), link.toString())))
                                .toList()))
                .toList();
    }

    private List<Link> draftLanguages(Visit visit, ActState state) {
        return languages.stream()
                .filter(language -> workshop.campaigns()
                        .words(visit.campaign(), language)
                        .language()
                        .equals(language))
                .map(language -> new Link(
                        language.locale()
                                .getDisplayLanguage(visit.words().language().locale()),
                        state.known()
                                ? ActState.address(
                                                visit,
                                                state.place(),
                                                state.to().map(BioguideId::value),
                                                Optional.of(language))
                                        + state.district()
                                                .map(district -> "&district=" + district.name())
                                                .orElse("")
                                : visit.to("/act"),
                        language.equals(state.drafts())))
                .toList();
    }

    private static ActModel.StoryView story(Visit visit, DraftViews.Given given) {
        String text = given.story();
        int length = text.codePointCount(0, text.length());
        return new ActModel.StoryView(
                visit.campaign().storyQuestion().in(visit.words().language()),
                text,
                Story.LONGEST,
                length > Story.LONGEST
                        ? Optional.of(visit.words()
                                .say(
                                        Label.ACT_STORY_TOO_LONG,
                                        "length",
                                        String.valueOf(length),
                                        "longest",
                                        String.valueOf(Story.LONGEST)))
                        : Optional.empty());
    }
}
