package org.constituent.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Citation;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Scoreboard;
import org.constituent.campaign.Sponsorships;
import org.constituent.campaign.Standing;
import org.constituent.civic.Chamber;
import org.constituent.port.ActionLog;
import org.constituent.port.HttpEndpoint;
import org.constituent.usecase.ShowScoreboard;

/** The ask, the reasons, how far it is, and where to begin. */
final class HomePage implements Page {
    private static final int LATEST = 3;
    private static final int PERCENT = 100;

    private final Workshop workshop;
    private final Frames frames;
    private final UpdateViews updates;

    HomePage(Workshop workshop, Frames frames, UpdateViews updates) {
        this.workshop = workshop;
        this.frames = frames;
        this.updates = updates;
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        PageWords words = visit.words();
        Campaign campaign = visit.campaign();
        ShowScoreboard.Outcome outcome = workshop.showScoreboard().show(campaign);
        String goal = campaign.goal().in(words.language());
        Frame frame = frames.of(visit, words.say(Label.HOME_TITLE, "campaign", frames.nameOf(visit)), goal);
        HomeModel model = new HomeModel(
                frame,
                campaign.act().in(words.language()),
                goal,
                visit.to("/act"),
                now(visit, outcome),
                (int) outcome.board().rows().stream()
                        .flatMap(row -> row.standing().stream())
                        .filter(standing -> standing.kind() == Standing.Kind.SUPPORTED_BEFORE)
                        .count(),
                then(visit, outcome),
                reasons(visit),
                campaign.links().stream()
                        .map(link -> Link.to(
                                link.label().in(words.language()), link.page().toString()))
                        .toList(),
                campaign.organizations()
                        .map(groups -> new HomeModel.Organizations(groups.note().in(words.language()), groups.names())),
                new ShareLinks(workshop.publicUrl()).of(visit),
                updates.of(visit).stream().limit(LATEST).toList(),
                done(visit));
        return frames.page(visit, "home", model);
    }

    private static List<HomeModel.Now> now(Visit visit, ShowScoreboard.Outcome outcome) {
        List<HomeModel.Now> chambers = new ArrayList<>();
        for (Chamber chamber : Chamber.values()) {
            BillBefore before = visit.campaign().billBefore(chamber, outcome.sitting());
            if (before.where() == BillBefore.Where.IN_THIS_CHAMBER) {
                chambers.add(now(visit, outcome, chamber, before.bill().orElseThrow()));
            }
        }
        return chambers;
    }

    private static HomeModel.Now now(Visit visit, ShowScoreboard.Outcome outcome, Chamber chamber, BillId bill) {
        PageWords words = visit.words();
        Scoreboard voting = outcome.board()
                .only(row ->
                        row.seat().id().chamber() == chamber && row.seat().id().votes());
        int seats = voting.rows().size();
        Map<Standing.Kind, Integer> totals = voting.totals(chamber);
        int supporters = totals.entrySet().stream()
                .filter(total -> total.getKey().supportsNow())
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean unread = totals.containsKey(Standing.Kind.UNKNOWN);
        String name = words.say(chamber == Chamber.SENATE ? Label.SENATE : Label.HOUSE);
        return new HomeModel.Now(
                name,
                supporters,
                seats,
                supporters * PERCENT / seats,
                words.say(
                        unread
                                ? Label.PROGRESS_UNREAD
                                : chamber == Chamber.SENATE ? Label.PROGRESS_SENATE : Label.PROGRESS_HOUSE,
                        "supporters",
                        String.valueOf(supporters),
                        "seats",
                        String.valueOf(seats),
                        "bill",
                        bill.label()));
    }

    private static List<HomeModel.Then> then(Visit visit, ShowScoreboard.Outcome outcome) {
        List<HomeModel.Then> earlier = new ArrayList<>();
        visit.campaign()
                .bills()
                .headMap(outcome.sitting(), false)
                .descendingMap()
                .forEach((congress, bills) -> earlier.add(new HomeModel.Then(
                        visit.words().standings().congress(congress),
                        bills.values().stream()
                                .sorted(Comparator.comparing(BillId::type))
                                .map(bill -> then(visit.words(), outcome.facts(), bill))
                                .toList())));
        return earlier;
    }

    private static String then(PageWords words, Facts facts, BillId bill) {
        Optional<Sponsorships> read = facts.of(bill);
        if (read.isEmpty()) {
            return words.say(Label.PROGRESS_THEN_UNREAD, "bill", bill.label());
        }
        long sitting = facts.roster().legislators().stream()
                .filter(one -> read.get()
                        .of(one.id())
                        .filter(name -> name.withdrawn().isEmpty())
                        .isPresent())
                .count();
        return words.say(
                Label.PROGRESS_THEN,
                "bill",
                bill.label(),
                "supporters",
                String.valueOf(read.get().supporters()),
                "sitting",
                String.valueOf(sitting));
    }

    private static List<HomeModel.ReasonView> reasons(Visit visit) {
        PageWords words = visit.words();
        return visit.campaign().reasons().stream()
                .map(reason -> new HomeModel.ReasonView(
                        reason.title().in(words.language()),
                        reason.text().in(words.language()),
                        reason.citations().stream()
                                .map(citation -> Link.to(
                                        source(citation, words), citation.page().toString()))
                                .toList()))
                .toList();
    }

    static String source(Citation citation, PageWords words) {
        String date =
                citation.date().map(day -> ", " + day.in(words.language())).orElse("");
        return citation.publisher() + ", “" + citation.title() + "”" + date;
    }

    /** What people have done so far; nothing while they are few. */
    private Optional<String> done(Visit visit) {
        ActionLog.Totals totals = workshop.actionLog().totals(visit.campaign().slug());
        return totals.opened() < ActionLog.Totals.FEWEST_SHOWN
                ? Optional.empty()
                : Optional.of(visit.words()
                        .say(
                                totals.saidSent() < ActionLog.Totals.FEWEST_SHOWN ? Label.DONE_OPENED : Label.DONE_BOTH,
                                "opened",
                                String.valueOf(totals.opened()),
                                "sent",
                                String.valueOf(totals.saidSent())));
    }
}
