package org.constituent.web;

import java.net.URI;
import java.util.Optional;
import org.constituent.campaign.Campaign;
import org.constituent.civic.Place;
import org.constituent.drafting.Draft;
import org.constituent.drafting.Links;
import org.constituent.drafting.Route;
import org.constituent.port.ActionLog;
import org.constituent.port.HttpEndpoint;
import org.constituent.usecase.DraftMessage;

/**
 * The way out: counts that somebody opened it, and leads on. It leads nowhere but to what the facts and the draft of a
 * code that we sealed ourselves say, so that nobody can make it lead elsewhere.
 */
final class OutPage implements Page {
    private static final int SEE_OTHER = 303;

    private final Workshop workshop;
    private final Forms forms;
    private final Problems problems;
    private final Seal seal;
    private final PlaceReader places;

    OutPage(Workshop workshop, Forms forms, Problems problems, Seal seal) {
        this.workshop = workshop;
        this.forms = forms;
        this.problems = problems;
        this.seal = seal;
        this.places = new PlaceReader(workshop.placeParser());
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        String sealed = visit.isPost()
                ? visit.form("open").orElse("")
                : visit.request().inPath().getOrDefault("code", "");
        if (visit.isPost() && !forms.isOurs(visit.request())) {
            return problems.page(visit, Problems.FORBIDDEN);
        }
        Optional<OutCode> code = seal.opened(sealed).flatMap(OutCode::read);
        Optional<Draft> draft = code.flatMap(this::draft);
        if (draft.isEmpty()) {
            return problems.page(visit, Problems.GONE);
        }
        OutCode out = code.get();
        Draft typed = visit.isPost() ? typed(visit, out, draft.get()) : draft.get();
        if (out.route() == Route.Kind.X_INTENT && !workshop.measure().fits(typed.body())) {
            return problems.page(visit, Problems.TOO_LONG);
        }
        Optional<URI> target = target(out, typed);
        if (target.isEmpty()) {
            return problems.page(visit, Problems.TOO_LONG);
        }
        workshop.pace().pointed(out.legislator(), out.medium());
        workshop.actionLog().opened(new ActionLog.Deed(out.campaign(), out.legislator(), out.medium()));
        return HttpEndpoint.redirect(SEE_OTHER, target.get().toASCIIString())
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer");
    }

    private Optional<URI> target(OutCode out, Draft draft) {
        if (out.inReplyTo().isPresent()) {
            return Optional.of(Links.xReply(draft.body(), out.inReplyTo().get()));
        }
        return places.read(out.place()).stream()
                .flatMap(place -> Route.of(draft, place).stream())
                .filter(route -> route.kind() == out.route())
                .findFirst()
                .flatMap(Route::link);
    }

    private Optional<Draft> draft(OutCode out) {
        Optional<Campaign> campaign = workshop.campaigns().find(out.campaign());
        Optional<Place> place = places.read(out.place());
        if (campaign.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        DraftMessage.Outcome outcome = workshop.draftMessage()
                .draft(new DraftMessage.Request(
                        campaign.get(),
                        out.legislator(),
                        place.get(),
                        out.medium(),
                        out.language(),
                        Optional.empty(),
                        Optional.of(out.number())));
        return outcome instanceof DraftMessage.Outcome.Written written
                ? Optional.of(written.draft())
                : Optional.empty();
    }

    /** The draft as the reader left it. */
    private static Draft typed(Visit visit, OutCode out, Draft draft) {
        String field = "text-" + new DraftViews.Key(out.legislator(), out.medium());
        return visit.form(field)
                .map(text -> draft.rewritten(text.replace("\r\n", "\n").strip()))
                .orElse(draft);
    }
}
