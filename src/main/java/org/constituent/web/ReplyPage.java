package org.constituent.web;

import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.drafting.Draft;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;
import org.constituent.port.HttpEndpoint;
import org.constituent.port.ReplyPages;
import org.constituent.usecase.DraftMessage;
import org.constituent.usecase.ShowStanding;

/**
 * Answers one post of a legislator with one click. Whoever the legislator represents gets a text of their own; others are
 * told that their own legislators count more, for offices set aside what comes from outside.
 */
final class ReplyPage implements Page {
    private static final int SEE_OTHER = 303;
    private static final int ROWS = 5;

    private final Workshop workshop;
    private final Frames frames;
    private final Forms forms;
    private final Problems problems;
    private final Seal seal;
    private final PlaceReader places;

    ReplyPage(Workshop workshop, Frames frames, Forms forms, Problems problems, Seal seal) {
        this.workshop = workshop;
        this.frames = frames;
        this.forms = forms;
        this.problems = problems;
        this.seal = seal;
        this.places = new PlaceReader(workshop.placeParser());
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        Optional<ReplyPages.ReplyPage> page =
                workshop.replyPages().find(visit.request().inPath().getOrDefault("code", ""));
        Optional<ShowStanding.Stand> stand = page.flatMap(one -> workshop.campaigns()
                .find(one.campaign())
                .flatMap(campaign -> workshop
                        .showStanding()
                        .of(campaign, one.legislator().value())
                        .stream()
                        .findFirst()));
        if (stand.isEmpty()) {
            return problems.page(visit, Problems.NOT_FOUND);
        }
        ReplyPages.ReplyPage reply = page.get();
        Visit own = new Visit(
                visit.request(),
                visit.words(),
                workshop.campaigns().find(reply.campaign()).orElseThrow(),
                frames.baseOf(reply.campaign()),
                "/reply/" + reply.code());
        String address = "/reply/" + reply.code();
        if (visit.isPost()) {
            Optional<Place> place = places.read(visit.form("place").orElse(""));
            return place.isPresent()
                    ? HttpEndpoint.redirect(
                            SEE_OTHER, address + "?place=" + place.get().key())
                    : show(
                            own,
                            reply,
                            stand.get(),
                            Optional.empty(),
                            Optional.of(own.words().say(Label.ACT_NOT_A_PLACE)));
        }
        return show(own, reply, stand.get(), visit.query("place").flatMap(places::read), Optional.empty());
    }

    private HttpEndpoint.Response show(
            Visit visit,
            ReplyPages.ReplyPage reply,
            ShowStanding.Stand stand,
            Optional<Place> place,
            Optional<String> problem) {
        PageWords words = visit.words();
        Legislator to = stand.legislator();
        Forms.Token token = forms.token(visit.request());
        Optional<Representation> answer = place.map(workshop.findMyLegislators()::find);
        boolean certain = answer.filter(
                        one -> one.certainSeats().anyMatch(seat -> seat.id().equals(to.seat())))
                .isPresent();
        boolean possible = answer.filter(
                        one -> one.seatsInQuestion().anyMatch(seat -> seat.id().equals(to.seat())))
                .isPresent();
        Optional<Link> elsewhere = answer.isPresent() && !possible
                ? Optional.of(Link.to(
                        words.say(Label.REPLY_OWN),
                        visit.to("/act") + "?place=" + place.orElseThrow().key()))
                : Optional.empty();
        String name = Heading.of(words.places().titleOf(to)).who();
        ReplyModel model = new ReplyModel(
                frames.of(
                        visit,
                        words.say(Label.REPLY_TITLE, "who", to.name().full()),
                        words.say(Label.REPLY_LEAD, "who", name)),
                name,
                StandingView.of(stand.standing(), words),
                "https://x.com/i/status/" + reply.post(),
                visit.page(),
                token.mark(),
                problem,
                certain ? draft(visit, reply, to, place.orElseThrow()) : Optional.empty(),
                elsewhere,
                answer.filter(one -> !certain).map(one -> words.places().explain(one)),
                possible && !certain ? choices(visit, answer.get()) : List.of());
        return token.on(frames.page(visit, "reply", model));
    }

    private static List<Link> choices(Visit visit, Representation answer) {
        return answer instanceof Representation.Choose choose
                ? choose.candidates().stream()
                        .map(candidate -> Link.to(
                                visit.words().places().option(candidate),
                                visit.page() + "?place=" + candidate.district().name()))
                        .toList()
                : List.of();
    }

    private Optional<ReplyModel.DraftForm> draft(Visit visit, ReplyPages.ReplyPage reply, Legislator to, Place place) {
        DraftMessage.Outcome outcome = workshop.draftMessage()
                .draft(new DraftMessage.Request(
                        visit.campaign(),
                        to.id(),
                        place,
                        Medium.POST,
                        Language.ENGLISH,
                        Optional.empty(),
                        Optional.empty()));
        if (!(outcome instanceof DraftMessage.Outcome.Written written)) {
            return Optional.empty();
        }
        Draft draft = written.draft();
        String code = seal.sealed(new OutCode(
                        reply.campaign(),
                        to.id(),
                        Medium.POST,
                        Route.Kind.X_INTENT,
                        draft.number(),
                        draft.language(),
                        place.key(),
                        Optional.of(reply.post()))
                .text());
        return Optional.of(new ReplyModel.DraftForm(
                visit.to("/go"),
                new DraftViews.Key(to.id(), Medium.POST).toString(),
                draft.body(),
                workshop.measure().length(draft.body()),
                workshop.measure().limit(),
                ROWS,
                code,
                visit.page() + "?place=" + place.key(),
                visit.words().say(Label.DRAFT_CAMPAIGN, "number", String.valueOf(draft.number() + 1))));
    }
}
