package org.constituent.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.campaign.Targets;
import org.constituent.civic.BioguideId;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.civic.Seat;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Story;
import org.constituent.port.ActionLog;
import org.constituent.port.HttpEndpoint;
import org.constituent.wording.PlaceWords;

/**
 * From a place to drafts. The place is asked for by a form that is posted, so that nobody's street can stand in an
 * address; what can be read of it goes on in the address as a ZIP code, a district or a state. Everything typed into
 * the drafts and the story comes back with the page and is kept nowhere.
 */
final class ActPage implements Page {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int UNPROCESSABLE = 422;

    private final Workshop workshop;
    private final Frames frames;
    private final Forms forms;
    private final Problems problems;
    private final PlaceCode places;
    private final DraftViews drafts;
    private final Optional<AddressForm> addresses;
    private final List<Language> languages;

    ActPage(Workshop workshop, Frames frames, Forms forms, Problems problems, Seal seal, List<Language> languages) {
        this.workshop = workshop;
        this.frames = frames;
        this.forms = forms;
        this.problems = problems;
        this.places = new PlaceCode(workshop.placeParser());
        this.drafts = new DraftViews(workshop, seal);
        this.addresses = workshop.findByAddress().map(AddressForm::new);
        this.languages = List.copyOf(languages);
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        if (!visit.isPost()) {
            return visit.query("place")
                    .map(place -> shown(visit, place))
                    .orElseGet(() -> ask(visit, Optional.empty(), ""));
        }
        Optional<String> typed = visit.form("place");
        if (typed.isPresent()) {
            return found(visit, typed.get());
        }
        if (addresses.isPresent() && AddressForm.isIn(visit)) {
            return forms.isOurs(visit.request())
                    ? byAddress(visit, addresses.get().read(visit))
                    : problems.page(visit, Problems.FORBIDDEN);
        }
        if (visit.form("at").isEmpty()) {
            return ask(visit, Optional.of(visit.words().say(Label.ACT_NO_PLACE)), "");
        }
        return forms.isOurs(visit.request()) ? again(visit) : problems.page(visit, Problems.FORBIDDEN);
    }

    /** What was typed leads to an address that holds nothing but what could be read. */
    private HttpEndpoint.Response found(Visit visit, String typed) {
        Optional<Place> place = places.read(typed);
        if (place.isEmpty()) {
            return ask(visit, Optional.of(visit.words().places().notAPlace()), typed);
        }
        return HttpEndpoint.redirect(SEE_OTHER, address(visit, place.get(), visit.form("to"), Optional.empty()));
    }

    /** The address itself leads nowhere: what was found by it does. */
    private HttpEndpoint.Response byAddress(Visit visit, AddressForm.Answer answer) {
        Optional<String> onward = answer.place()
                .map(place -> address(visit, place, visit.form("to"), Optional.empty())
                        + answer.why()
                                .map(why -> "&why=" + AddressForm.code(why))
                                .orElse(""));
        if (onward.isPresent()) {
            return HttpEndpoint.redirect(SEE_OTHER, onward.get());
        }
        Forms.Token token = forms.token(visit.request());
        State state = State.nothing(visit.form("to"))
                .with(Optional.empty(), answer.choose().map(visit.words().places()::explain), DraftViews.Given.NOTHING);
        List<ActModel.Choice> choices = answer.choose()
                .map(choose -> choose.candidates().stream()
                        .map(candidate -> new ActModel.Choice(
                                visit.words().places().option(candidate),
                                address(
                                        visit,
                                        new Place.InDistrict(candidate.district()),
                                        visit.form("to"),
                                        Optional.empty())))
                        .toList())
                .orElse(List.of());
        ActModel model = model(visit, token.mark(), "", Optional.empty(), answer.problem(), state, choices, List.of());
        return locating(token.on(frames.page(answer.problem().isPresent() ? UNPROCESSABLE : OK, "act", model)));
    }

    private HttpEndpoint.Response.Whole locating(HttpEndpoint.Response.Whole page) {
        return addresses.isPresent() ? Guard.mayLocate(page) : page;
    }

    private static String address(Visit visit, Place place, Optional<String> to, Optional<Language> drafts) {
        return visit.to("/act") + "?place=" + encoded(PlaceCode.of(place))
                + to.flatMap(BioguideId::parse).map(id -> "&to=" + id).orElse("")
                + drafts.map(language -> "&drafts=" + language).orElse("");
    }

    private HttpEndpoint.Response ask(Visit visit, Optional<String> problem, String typed) {
        Forms.Token token = forms.token(visit.request());
        Optional<String> to = visit.isPost() ? visit.form("to") : visit.query("to");
        ActModel model =
                model(visit, token.mark(), typed, problem, Optional.empty(), State.nothing(to), List.of(), List.of());
        return locating(token.on(frames.page(problem.isPresent() ? UNPROCESSABLE : OK, "act", model)));
    }

    private HttpEndpoint.Response shown(Visit visit, String at) {
        Optional<State> state =
                State.of(places, at, visit.query("district"), visit.query("to"), drafts(visit.query("drafts")));
        return state.isEmpty()
                ? ask(visit, Optional.of(visit.words().places().notAPlace()), at)
                : page(
                        visit,
                        state.get(),
                        DraftViews.Given.NOTHING,
                        visit.query("why")
                                .flatMap(AddressForm::why)
                                .map(visit.words().places()::noDistrict));
    }

    /** The page again, after a button on it was pressed. */
    private HttpEndpoint.Response again(Visit visit) {
        Optional<State> read = State.of(
                places,
                visit.form("at").orElse(""),
                visit.form("district"),
                visit.form("to"),
                drafts(visit.form("drafts")));
        if (read.isEmpty()) {
            return problems.page(visit, Problems.NOT_FOUND);
        }
        DraftViews.Given given = DraftViews.Given.of(visit);
        if (given.pressed("sent")) {
            given.draft().ifPresent(key -> {
                // A phone rings without us: that somebody called is known when they say so.
                if (key.medium() == Medium.CALL) {
                    workshop.pace().pointed(key.to(), Medium.CALL);
                }
                workshop.actionLog()
                        .saidSent(new ActionLog.Deed(visit.campaign().slug(), key.to(), key.medium()));
            });
        }
        Optional<String> notice = given.pressed("sent")
                ? Optional.of(visit.words().say(Label.ACT_SENT))
                : given.pressed("story") && Story.of(given.story()).isPresent()
                        ? Optional.of(visit.words().say(Label.ACT_STORY_KEPT))
                        : Optional.empty();
        return page(visit, read.get(), given, notice);
    }

    private HttpEndpoint.Response page(Visit visit, State state, DraftViews.Given given, Optional<String> notice) {
        PageWords words = visit.words();
        Representation answer = workshop.findMyLegislators().find(state.place());
        // A district that was chosen is believed where it is one of the place's.
        Optional<Representation> chosen = state.district()
                .map(district -> workshop.findMyLegislators().find(new Place.InDistrict(district)))
                .filter(one -> one instanceof Representation.Found found
                        && answer.seatsInQuestion()
                                .anyMatch(found.seats().get(found.seats().size() - 1)::equals));
        Representation shown = chosen.orElse(answer);
        List<Seat> seats = shown instanceof Representation.Choose choose
                ? choose.senators()
                : shown.seatsInQuestion().toList();
        List<Legislator> own = seats.stream()
                .filter(seat -> !shown.isOfAnotherMap(seat))
                .flatMap(seat -> seat.holder().stream())
                .toList();
        Optional<Legislator> wanted = state.to().flatMap(workshop.facts().now().roster()::find);
        List<Legislator> ordered = Stream.concat(
                        own.stream().filter(one -> wanted.filter(one::equals).isPresent()),
                        own.stream().filter(one -> wanted.filter(one::equals).isEmpty()))
                .toList();
        Forms.Token token = forms.token(visit.request());
        Optional<String> told = notice.or(() -> wanted.filter(
                        one -> shown instanceof Representation.Found && !own.contains(one))
                .map(one -> words.say(Label.ACT_NOT_YOURS, "who", words.places().titleOf(one))));
        List<ActModel.Card> cards = ordered.stream()
                .flatMap(one -> drafts.card(visit, one, state.place(), state.drafts(), given).stream())
                .toList();
        ActModel model = model(
                visit,
                token.mark(),
                PlaceCode.of(state.place()),
                Optional.empty(),
                Optional.empty(),
                state.with(told, Optional.of(words.places().explain(shown)), given),
                shown instanceof Representation.Choose choose ? choices(visit, state, choose) : List.of(),
                cards);
        return locating(token.on(frames.page(visit, "act", model)));
    }

    private static List<ActModel.Choice> choices(Visit visit, State state, Representation.Choose choose) {
        if (choose.candidates().size() > PlaceWords.MOST_OFFERED) {
            return List.of();
        }
        return choose.candidates().stream()
                .map(candidate -> new ActModel.Choice(
                        visit.words().places().option(candidate),
                        address(visit, state.place(), state.to().map(BioguideId::value), Optional.of(state.drafts()))
                                + "&district=" + candidate.district().name()))
                .toList();
    }

    private ActModel model(
            Visit visit,
            String mark,
            String typed,
            Optional<String> problem,
            Optional<String> addressProblem,
            State state,
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
                addresses.isPresent(),
                addressProblem,
                state.notice(),
                state.explanation(),
                choices,
                state.known() ? PlaceCode.of(state.place()) : "",
                state.district().map(District::name).orElse(""),
                state.to().map(BioguideId::value).orElse(""),
                state.drafts().code(),
                draftLanguages(visit, state),
                cards,
                cards.isEmpty() ? List.of() : targets(visit),
                visit.campaign().targets().order() != Targets.Order.AFTER,
                story(visit, state.given()));
    }

    private List<ActModel.TargetView> targets(Visit visit) {
        PageWords words = visit.words();
        return workshop.showTargets().of(visit.campaign(), words.language()).stream()
                .map(aim -> new ActModel.TargetView(
                        aim.to().id().value(),
                        words.places().titleOf(aim.to()),
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

    private List<Link> draftLanguages(Visit visit, State state) {
        return languages.stream()
                .filter(language -> workshop.campaigns()
                        .words(visit.campaign(), language)
                        .language()
                        .equals(language))
                .map(language -> new Link(
                        language.locale()
                                .getDisplayLanguage(visit.words().language().locale()),
                        state.known()
                                ? address(
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

    /** English, which every office reads, unless another language is asked for that has words. */
    private Language drafts(Optional<String> asked) {
        return asked.flatMap(Language::parse).filter(languages::contains).orElse(Language.ENGLISH);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What the page is about, as it stands in the address or in the form. */
    private record State(
            boolean known,
            Place place,
            Optional<District> district,
            Optional<BioguideId> to,
            Language drafts,
            Optional<String> notice,
            Optional<String> explanation,
            DraftViews.Given given) {
        /** No place yet; who was to be written to is not forgotten meanwhile. */
        static State nothing(Optional<String> to) {
            return new State(
                    false,
                    new Place.InState(org.constituent.civic.State.DC),
                    Optional.empty(),
                    to.flatMap(BioguideId::parse),
                    Language.ENGLISH,
                    Optional.empty(),
                    Optional.empty(),
                    DraftViews.Given.NOTHING);
        }

        static Optional<State> of(
                PlaceCode places, String at, Optional<String> district, Optional<String> to, Language drafts) {
            return places.read(at)
                    .map(place -> new State(
                            true,
                            place,
                            district.flatMap(District::named).filter(District::exists),
                            to.flatMap(BioguideId::parse),
                            drafts,
                            Optional.empty(),
                            Optional.empty(),
                            DraftViews.Given.NOTHING));
        }

        State with(Optional<String> told, Optional<String> explained, DraftViews.Given typed) {
            return new State(known, place, district, to, drafts, told, explained, typed);
        }
    }

    /** The media of a card, the one most people come for first. */
    static List<Medium> media(Campaign campaign) {
        boolean postsGoElsewhere = campaign.targets().order() == Targets.Order.INSTEAD
                && !campaign.targets().all().isEmpty();
        return postsGoElsewhere
                ? List.of(Medium.LETTER, Medium.CALL)
                : List.of(Medium.POST, Medium.LETTER, Medium.CALL);
    }
}
