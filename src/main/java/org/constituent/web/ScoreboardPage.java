package org.constituent.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.constituent.campaign.Scoreboard;
import org.constituent.campaign.Standing;
import org.constituent.civic.Chamber;
import org.constituent.civic.Legislator;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.port.HttpEndpoint;
import org.constituent.usecase.ShowScoreboard;

/** Every seat of Congress with its standing, to be narrowed and sorted by links. */
final class ScoreboardPage implements Page {
    private final Workshop workshop;
    private final Frames frames;
    private final BoardFiles files;

    ScoreboardPage(Workshop workshop, Frames frames, BoardFiles files) {
        this.workshop = workshop;
        this.frames = frames;
        this.files = files;
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        PageWords words = visit.words();
        ShowScoreboard.Outcome outcome = workshop.showScoreboard().show(visit.campaign());
        BoardQuery query = BoardQuery.of(visit);
        Scoreboard board = outcome.board().only(query.wanted(outcome.facts().roster()));
        List<Scoreboard.Row> rows = board.rows().stream().sorted(query.order()).toList();
        Frame frame = frames.of(
                visit,
                words.say(Label.SCOREBOARD_TITLE, "campaign", frames.nameOf(visit)),
                words.say(Label.SCOREBOARD_DESCRIPTION, "campaign", frames.nameOf(visit)));
        ScoreboardModel model = new ScoreboardModel(
                frame,
                filters(visit, query, outcome.board()),
                visit.to("/scoreboard"),
                query.without("name").without("state").values().entrySet().stream()
                        .map(entry -> new ScoreboardModel.Hidden(entry.getKey(), entry.getValue()))
                        .toList(),
                query.get("name").orElse(""),
                states(words, query),
                words.say(Label.SCOREBOARD_COUNT, "count", String.valueOf(rows.size())),
                visit.to("/act"),
                totals(words, board),
                meanings(words, outcome.board()),
                columns(visit, query),
                query.onPage(rows).stream().map(row -> row(visit, row)).toList(),
                pages(visit, query, rows.size()),
                downloads(visit, outcome),
                frame.factsLine());
        return frames.page(visit, "scoreboard", model);
    }

    private static List<ScoreboardModel.Filter> filters(Visit visit, BoardQuery query, Scoreboard whole) {
        PageWords words = visit.words();
        return List.of(
                filter(
                        visit,
                        query,
                        "chamber",
                        Label.FILTER_CHAMBER,
                        List.of(
                                Map.entry("senate", words.say(Label.SENATE)),
                                Map.entry("house", words.say(Label.HOUSE)))),
                filter(
                        visit,
                        query,
                        "party",
                        Label.FILTER_PARTY,
                        whole.parties().stream()
                                .sorted(Comparator.comparing(party -> party.name()))
                                .map(party -> Map.entry(
                                        party.letter().toLowerCase(Locale.ROOT),
                                        words.messages().partyOf(party)))
                                .toList()),
                filter(
                        visit,
                        query,
                        "standing",
                        Label.FILTER_STANDING,
                        Stream.concat(
                                        whole.kinds().stream().map(kind -> Map.entry(kind.key(), wordOf(kind, words))),
                                        whole.rows().stream()
                                                        .anyMatch(row ->
                                                                row.seat().isVacant())
                                                ? Stream.of(Map.entry(BoardQuery.VACANT, words.say(Label.VACANT)))
                                                : Stream.<Map.Entry<String, String>>of())
                                .toList()));
    }

    private static ScoreboardModel.Filter filter(
            Visit visit, BoardQuery query, String name, Label label, List<Map.Entry<String, String>> values) {
        List<Link> links = new ArrayList<>();
        String path = visit.to("/scoreboard");
        links.add(new Link(
                visit.words().say(Label.FILTER_ALL),
                query.without(name).href(path),
                query.get(name).isEmpty()));
        values.forEach(value -> links.add(new Link(
                value.getValue(),
                query.with(name, value.getKey()).href(path),
                query.get(name).filter(value.getKey()::equals).isPresent())));
        return new ScoreboardModel.Filter(visit.words().say(label), links);
    }

    private static List<ScoreboardModel.StateOption> states(PageWords words, BoardQuery query) {
        Map<String, ScoreboardModel.StateOption> byName = new TreeMap<>();
        for (State state : State.values()) {
            String name = words.messages().nameOf(state);
            byName.put(
                    PlaceParser.folded(name),
                    new ScoreboardModel.StateOption(
                            state.code(),
                            name,
                            query.get("state")
                                    .filter(state.code()::equalsIgnoreCase)
                                    .isPresent()));
        }
        return List.copyOf(byName.values());
    }

    private static List<ScoreboardModel.Total> totals(PageWords words, Scoreboard board) {
        List<ScoreboardModel.Total> totals = new ArrayList<>();
        for (Chamber chamber : Chamber.values()) {
            List<ScoreboardModel.Part> parts = new ArrayList<>();
            int seats = 0;
            for (Map.Entry<Standing.Kind, Integer> total : board.totals(chamber).entrySet()) {
                parts.add(new ScoreboardModel.Part(
                        total.getKey().key(), wordOf(total.getKey(), words), total.getValue(), seats));
                seats += total.getValue();
            }
            int vacancies = board.vacancies(chamber);
            if (vacancies > 0) {
                parts.add(new ScoreboardModel.Part(BoardQuery.VACANT, words.say(Label.VACANT), vacancies, seats));
                seats += vacancies;
            }
            if (seats > 0) {
                totals.add(new ScoreboardModel.Total(
                        words.say(chamber == Chamber.SENATE ? Label.SENATE : Label.HOUSE), seats, parts));
            }
        }
        return totals;
    }

    private static List<ScoreboardModel.Meaning> meanings(PageWords words, Scoreboard whole) {
        return whole.kinds().stream()
                .map(kind -> new ScoreboardModel.Meaning(
                        kind.key(), wordOf(kind, words), words.say(Label.of("MEANS_" + kind.name()))))
                .toList();
    }

    private static String wordOf(Standing.Kind kind, PageWords words) {
        return words.say(Label.of("STANDING_" + kind.name()));
    }

    private static List<ScoreboardModel.Column> columns(Visit visit, BoardQuery query) {
        return List.of(
                column(visit, query, "seat", Label.COLUMN_SEAT),
                column(visit, query, "name", Label.COLUMN_NAME),
                column(visit, query, "party", Label.COLUMN_PARTY),
                column(visit, query, "standing", Label.COLUMN_STANDING));
    }

    private static List<Link> pages(Visit visit, BoardQuery query, int rows) {
        int pages = BoardQuery.pages(rows);
        if (pages == 1) {
            return List.of();
        }
        String path = visit.to("/scoreboard");
        List<Link> links = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            links.add(new Link(String.valueOf(page), query.page(path, page), query.page(rows) == page));
        }
        links.add(new Link(visit.words().say(Label.PAGES_ALL), query.page(path, 0), query.page(rows) == 0));
        return links;
    }

    private static ScoreboardModel.Column column(Visit visit, BoardQuery query, String key, Label label) {
        return new ScoreboardModel.Column(
                visit.words().say(label),
                query.with("sort", key).href(visit.to("/scoreboard")),
                query.sort().equals(key));
    }

    private static ScoreboardModel.Row row(Visit visit, Scoreboard.Row row) {
        PageWords words = visit.words();
        Optional<Legislator> holder = row.seat().holder();
        Optional<StandingView> standing = row.standing().map(one -> StandingView.of(one, words));
        return new ScoreboardModel.Row(
                shortName(row.seat().id(), words),
                words.messages().nameOf(row.seat().id().state()),
                holder.map(one -> Link.to(
                        one.name().full(), visit.to("/legislators/" + one.id().value()))),
                holder.map(one -> words.messages().partyOf(one.party())).orElse(""),
                standing,
                holder.flatMap(one -> standing.map(view -> Link.to(
                        view.action(), visit.to("/legislators/" + one.id().value()) + "#act"))));
    }

    static String shortName(SeatId seat, PageWords words) {
        return seat.chamber() == Chamber.SENATE ? seat.state().code() + " · " + words.say(Label.SENATE) : seat.name();
    }

    private List<ScoreboardModel.Download> downloads(Visit visit, ShowScoreboard.Outcome outcome) {
        BoardFiles.Made made = files.of(visit.campaign(), outcome);
        return List.of(
                new ScoreboardModel.Download(
                        "CSV", visit.to("/scoreboard.csv"), made.csv().sha256()),
                new ScoreboardModel.Download(
                        "JSON", visit.to("/scoreboard.json"), made.json().sha256()));
    }

    /** A predicate that nothing narrows. */
    static <T> Predicate<T> everything() {
        return one -> true;
    }
}
