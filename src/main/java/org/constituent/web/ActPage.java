package org.constituent.web;

import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Story;
import org.constituent.port.ActionLog;
import org.constituent.port.HttpEndpoint;

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
    private final PlaceReader places;
    private final ActViews views;
    private final DraftViews drafts;
    private final Optional<AddressForm> addresses;
    private final List<Language> languages;

    ActPage(Workshop workshop, Frames frames, Forms forms, Problems problems, Seal seal, List<Language> languages) {
        this.workshop = workshop;
        this.frames = frames;
        this.forms = forms;
        this.problems = problems;
        this.places = new PlaceReader(workshop.placeParser());
        this.views = new ActViews(workshop, frames, languages);
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
            return ask(visit, Optional.of(visit.words().say(Label.ACT_NOT_A_PLACE)), typed);
        }
        return HttpEndpoint.redirect(
                SEE_OTHER, ActState.address(visit, place.get(), visit.form("to"), Optional.empty()));
    }

    /** The address itself leads nowhere: what was found by it does. */
    private HttpEndpoint.Response byAddress(Visit visit, AddressForm.Answer answer) {
        Optional<String> onward = answer.place()
                .map(place -> ActState.address(visit, place, visit.form("to"), Optional.empty())
                        + answer.why()
                                .map(why -> "&why=" + AddressForm.code(why))
                                .orElse(""));
        if (onward.isPresent()) {
            return HttpEndpoint.redirect(SEE_OTHER, onward.get());
        }
        Forms.Token token = forms.token(visit.request());
        ActState state = ActState.nothing(visit.form("to"))
                .with(Told.explaining(answer.choose().map(visit.words().places()::explain)), DraftViews.Given.NOTHING);
        List<ActModel.Choice> choices =
                answer.choose().map(choose -> ActViews.choices(visit, choose)).orElse(List.of());
        ActModel model =
                views.model(visit, token.mark(), "", Optional.empty(), answer.problem(), state, choices, List.of());
        return locating(token.on(frames.page(answer.problem().isPresent() ? UNPROCESSABLE : OK, "act", model)));
    }

    private HttpEndpoint.Response.Whole locating(HttpEndpoint.Response.Whole page) {
        return addresses.isPresent() ? Guard.mayLocate(page) : page;
    }

    private HttpEndpoint.Response ask(Visit visit, Optional<String> problem, String typed) {
        Forms.Token token = forms.token(visit.request());
        Optional<String> to = visit.isPost() ? visit.form("to") : visit.query("to");
        ActModel model = views.model(
                visit, token.mark(), typed, problem, Optional.empty(), ActState.nothing(to), List.of(), List.of());
        return locating(token.on(frames.page(problem.isPresent() ? UNPROCESSABLE : OK, "act", model)));
    }

    private HttpEndpoint.Response shown(Visit visit, String at) {
        Optional<ActState> state =
                ActState.of(places, at, visit.query("district"), visit.query("to"), drafts(visit.query("drafts")));
        return state.isEmpty()
                ? ask(visit, Optional.of(visit.words().say(Label.ACT_NOT_A_PLACE)), at)
                : page(
                        visit,
                        state.get(),
                        DraftViews.Given.NOTHING,
                        Optional.empty(),
                        visit.query("why")
                                .flatMap(AddressForm::why)
                                .map(visit.words().places()::noDistrict));
    }

    /** The page again, after a button on it was pressed. */
    private HttpEndpoint.Response again(Visit visit) {
        Optional<ActState> read = ActState.of(
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
        return page(visit, read.get(), given, notice, Optional.empty());
    }

    private HttpEndpoint.Response page(
            Visit visit, ActState state, DraftViews.Given given, Optional<String> done, Optional<String> known) {
        PageWords words = visit.words();
        OwnLegislators own = OwnLegislators.of(workshop, state.place(), state.district(), state.to());
        Representation shown = own.shown();
        Forms.Token token = forms.token(visit.request());
        Optional<String> aside = known.or(() -> own.stranger()
                .map(one -> words.say(Label.ACT_NOT_YOURS, "who", words.places().titleOf(one))));
        List<ActModel.Choice> choices =
                shown instanceof Representation.Choose choose ? ActViews.choices(visit, state, choose) : List.of();
        List<ActModel.Card> cards = own.ordered().stream()
                .flatMap(one -> drafts.card(visit, one, state.place(), state.drafts(), given).stream())
                .toList();
        boolean settled = shown instanceof Representation.Choose ? !choices.isEmpty() : !cards.isEmpty();
        ActModel model = views.model(
                visit,
                token.mark(),
                state.place().key(),
                Optional.empty(),
                Optional.empty(),
                state.with(new Told(done, aside, Optional.of(words.places().explain(shown)), settled), given),
                choices,
                cards);
        return locating(token.on(frames.page(visit, "act", model)));
    }

    /** English, which every office reads, unless another language is asked for that has words. */
    private Language drafts(Optional<String> asked) {
        return asked.flatMap(Language::parse).filter(languages::contains).orElse(Language.ENGLISH);
    }
}
