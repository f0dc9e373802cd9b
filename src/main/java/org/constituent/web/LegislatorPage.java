package org.constituent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Standing;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Contact;
import org.constituent.civic.Legislator;
import org.constituent.drafting.Links;
import org.constituent.drafting.Route;
import org.constituent.port.ActionLog;
import org.constituent.port.HttpEndpoint;
import org.constituent.usecase.ShowStanding;

/** One legislator: where they stand, what that rests on, how to reach them, and what is wrong about it. */
final class LegislatorPage implements Page {
    private static final int SEE_OTHER = 303;

    private final Workshop workshop;
    private final Frames frames;
    private final Forms forms;
    private final Problems problems;

    LegislatorPage(Workshop workshop, Frames frames, Forms forms, Problems problems) {
        this.workshop = workshop;
        this.frames = frames;
        this.forms = forms;
        this.problems = problems;
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        Optional<ShowStanding.Stand> stand = BioguideId.parse(
                        visit.request().inPath().getOrDefault("bioguide", ""))
                .flatMap(id -> workshop.showStanding().of(visit.campaign(), id.value()).stream()
                        .findFirst());
        if (stand.isEmpty()) {
            return problems.page(visit, Problems.NOT_FOUND);
        }
        return visit.isPost() ? report(visit, stand.get()) : show(visit, stand.get());
    }

    private HttpEndpoint.Response show(Visit visit, ShowStanding.Stand stand) {
        Forms.Token token = forms.token(visit.request());
        Optional<String> notice = visit.query("reported")
                .map(done -> visit.words().say(done.equals("yes") ? Label.REPORT_KEPT : Label.REPORT_NOTHING));
        return token.on(frames.page(visit, "legislator", model(visit, stand, token.mark(), notice)));
    }

    /** What somebody says is wrong. Nothing is kept of who says it. */
    private HttpEndpoint.Response report(Visit visit, ShowStanding.Stand stand) {
        if (!forms.isOurs(visit.request())) {
            return problems.page(visit, Problems.FORBIDDEN);
        }
        boolean kept = workshop.reportWrongData()
                .report(
                        Optional.of(stand.legislator().id()),
                        visit.form("words").orElse(""));
        return HttpEndpoint.redirect(
                SEE_OTHER,
                visit.to("/legislators/" + stand.legislator().id().value()) + "?reported=" + (kept ? "yes" : "no")
                        + "#report");
    }

    private LegislatorModel model(Visit visit, ShowStanding.Stand stand, String mark, Optional<String> notice) {
        PageWords words = visit.words();
        Legislator legislator = stand.legislator();
        String title = words.places().titleOf(legislator);
        StandingView standing = StandingView.of(stand.standing(), words);
        return new LegislatorModel(
                frames.of(visit, title + " · " + frames.nameOf(visit), standing.sentence()),
                legislator.id().value(),
                Heading.of(title),
                ScoreboardPage.shortName(legislator.seat(), words),
                standing,
                words.standings().whyThisAsk(stand.standing()),
                stand.history().stream().map(act -> act(act, words)).toList(),
                stand.positions().stream()
                        .map(position -> new LegislatorModel.PositionView(
                                position.text().in(words.language()),
                                position.date().in(words.language()),
                                position.page().toString()))
                        .toList(),
                others(visit, legislator),
                contacts(legislator, words),
                legislator.contact().districtOffices().stream()
                        .map(office -> new LegislatorModel.Office(
                                office.city(),
                                office.address(),
                                office.phone(),
                                office.phone().map(phone -> Links.call(phone).toString())))
                        .toList(),
                visit.to("/act"),
                mark,
                notice,
                done(visit, legislator));
    }

    private static LegislatorModel.Act act(Standing.Act act, PageWords words) {
        Sponsorship name = act.sponsorship();
        Label what = name.withdrawn().isPresent()
                ? Label.ACT_WITHDREW
                : switch (name.role()) {
                    case SPONSOR -> Label.ACT_SPONSOR;
                    case ORIGINAL_COSPONSOR -> Label.ACT_ORIGINAL_COSPONSOR;
                    case COSPONSOR -> Label.ACT_COSPONSOR;
                };
        return new LegislatorModel.Act(
                words.standings().congress(act.bill().congress()),
                act.bill().label(),
                act.bill().page().toString(),
                words.say(
                        what,
                        "date",
                        words.date(name.since()),
                        "withdrew",
                        name.withdrawn().map(words::date).orElse("")),
                StandingView.SourceView.of(act.source(), words));
    }

    private List<Link> others(Visit visit, Legislator legislator) {
        List<Link> others = new ArrayList<>();
        for (Campaign other : workshop.campaigns().all()) {
            if (!other.slug().equals(visit.campaign().slug())) {
                workshop.showStanding()
                        .of(other, legislator.id().value())
                        .forEach(stand -> others.add(Link.to(
                                other.name().in(visit.words().language()) + ": "
                                        + visit.words().standings().of(stand.standing()),
                                frames.baseOf(other.slug()) + "/legislators/"
                                        + legislator.id().value())));
            }
        }
        return others;
    }

    private static List<LegislatorModel.Contact> contacts(Legislator legislator, PageWords words) {
        Contact contact = legislator.contact();
        List<LegislatorModel.Contact> contacts = new ArrayList<>();
        contact.form()
                .ifPresent(page ->
                        contacts.add(contact(words, Route.Kind.CONTACT_FORM, page.toString(), page.toString())));
        contact.website()
                .ifPresent(page -> contacts.add(contact(words, Route.Kind.WEBSITE, page.toString(), page.toString())));
        contact.phone()
                .ifPresent(phone -> contacts.add(contact(
                        words, Route.Kind.PHONE, phone, Links.call(phone).toString())));
        contact.xHandle()
                .ifPresent(handle -> contacts.add(
                        new LegislatorModel.Contact("X", "@" + handle, Optional.of("https://x.com/" + handle))));
        contact.mastodon()
                .ifPresent(handle -> contacts.add(new LegislatorModel.Contact("Mastodon", handle, Optional.empty())));
        contact.capitolOffice()
                .ifPresent(office -> contacts.add(new LegislatorModel.Contact(
                        words.routes().label(Route.Kind.POSTAL_ADDRESS), office, Optional.empty())));
        return contacts;
    }

    private static LegislatorModel.Contact contact(PageWords words, Route.Kind kind, String shown, String href) {
        return new LegislatorModel.Contact(words.routes().label(kind), shown, Optional.of(href));
    }

    private Optional<String> done(Visit visit, Legislator legislator) {
        ActionLog.Totals totals = workshop.actionLog().totals(visit.campaign().slug(), legislator.id());
        return totals.opened() < ActionLog.Totals.FEWEST_SHOWN
                ? Optional.empty()
                : Optional.of(visit.words().say(Label.DONE_TOWARD, "opened", String.valueOf(totals.opened())));
    }
}
