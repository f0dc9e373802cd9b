package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Scoreboard;
import org.constituent.campaign.Sponsorships;
import org.constituent.campaign.Standing;
import org.constituent.chat.Intent.ShowScoreboard.Side;
import org.constituent.chat.Reply;
import org.constituent.civic.Chamber;
import org.constituent.civic.State;
import org.constituent.usecase.ShowScoreboard;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;
import org.constituent.wording.StandingWords;

/** Words a scoreboard: totals for the country, every seat for a state. */
public final class ScoreboardWords {
    private final Messages messages;
    private final PlaceWords places;
    private final StandingWords standings;

    public ScoreboardWords(Messages messages) {
        this.messages = messages;
        this.places = new PlaceWords(messages);
        this.standings = new StandingWords(messages);
    }

    /** On every side. */
    public Reply.Card draw(
            Campaign campaign, ShowScoreboard.Outcome outcome, Optional<State> state, Optional<Chamber> chamber) {
        return draw(campaign, outcome, state, chamber, Optional.empty());
    }

    /**
     * A scoreboard.
     *
     * @param side whose seats alone are listed; empty for all, which for the country are told as sums
     */
    Reply.Card draw(
            Campaign campaign,
            ShowScoreboard.Outcome outcome,
            Optional<State> state,
            Optional<Chamber> chamber,
            Optional<Side> side) {
        Predicate<Scoreboard.Row> wanted =
                row -> state.map(one -> row.seat().id().state() == one).orElse(true)
                        && chamber.map(one -> row.seat().id().chamber() == one).orElse(true)
                        && side.map(one -> row.standing()
                                        .map(Standing::kind)
                                        .filter(kind -> sideOf(kind) == one)
                                        .isPresent())
                                .orElse(true);
        Scoreboard board = outcome.board().only(wanted);
        List<Reply.Fact> facts = new ArrayList<>();
        if (state.isPresent()) {
            board.rows().forEach(row -> facts.add(seat(row)));
        } else if (side.isPresent()) {
            for (Chamber one : Chamber.values()) {
                if (chamber.isEmpty() || chamber.get() == one) {
                    facts.add(new Reply.Fact(nameOf(one), names(board, one, kind -> true)));
                }
            }
        } else {
            for (Chamber one : Chamber.values()) {
                if (chamber.isEmpty() || chamber.get() == one) {
                    total(campaign, outcome, one, facts);
                }
            }
        }
        String title = messages.say(
                Phrase.SCOREBOARD_TITLE,
                "campaign",
                campaign.name().in(messages.language()),
                "where",
                state.map(one -> ": " + messages.nameOf(one)).orElse("")
                        + side.map(one -> ": " + messages.say(worded(one))).orElse(""),
                "date",
                messages.date(outcome.facts().rosterSource().asOf()));
        return new Reply.Card(title, facts, Optional.empty(), List.of());
    }

    private Reply.Fact seat(Scoreboard.Row row) {
        return row.seat()
                .holder()
                .map(legislator -> new Reply.Fact(
                        places.titleOf(legislator),
                        row.standing().map(standings::of).orElse("")))
                .orElseGet(() -> new Reply.Fact(
                        messages.say(
                                Phrase.VACANT_TITLE, "seat", row.seat().id().name()),
                        messages.say(Phrase.VACANT)));
    }

    private void total(Campaign campaign, ShowScoreboard.Outcome outcome, Chamber chamber, List<Reply.Fact> facts) {
        String name = nameOf(chamber);
        BillBefore before = campaign.billBefore(chamber, outcome.sitting());
        Optional<BillId> here = before.where() == BillBefore.Where.IN_THIS_CHAMBER ? before.bill() : Optional.empty();
        Optional<Sponsorships> read = here.flatMap(outcome.facts()::of);
        List<String> lines = new ArrayList<>();
        if (read.isPresent()) {
            lines.add(messages.say(
                    Phrase.SCOREBOARD_SUPPORT_NOW,
                    "names",
                    names(outcome.board(), chamber, kind -> kind.supportsNow()),
                    "count",
                    String.valueOf(count(outcome.board(), chamber, Standing.Kind::supportsNow))));
        } else {
            // A list that could not be read is no empty list.
            lines.add(here.map(standings::unread).orElseGet(() -> messages.say(Phrase.SCOREBOARD_NO_BILL)));
        }
        int earlier = count(outcome.board(), chamber, kind -> kind == Standing.Kind.SUPPORTED_BEFORE);
        if (earlier > 0) {
            lines.add(messages.say(
                    Phrase.SCOREBOARD_SUPPORTED_BEFORE,
                    "names",
                    names(outcome.board(), chamber, kind -> kind == Standing.Kind.SUPPORTED_BEFORE),
                    "count",
                    String.valueOf(earlier)));
        }
        read.ifPresent(list -> lines.add(messages.say(Phrase.SOURCE) + ": " + standings.line(list.source())));
        facts.add(new Reply.Fact(name, String.join("\n", lines)));
    }

    /** How far a campaign is: sums alone, a line for each chamber. */
    List<Reply.Fact> progress(Campaign campaign, ShowScoreboard.Outcome outcome) {
        List<Reply.Fact> facts = new ArrayList<>();
        for (Chamber chamber : Chamber.values()) {
            BillBefore before = campaign.billBefore(chamber, outcome.sitting());
            Optional<BillId> here =
                    before.where() == BillBefore.Where.IN_THIS_CHAMBER ? before.bill() : Optional.empty();
            List<String> sums = new ArrayList<>();
            sums.add(
                    here.flatMap(outcome.facts()::of).isPresent()
                            ? messages.say(
                                    Phrase.PROGRESS_NOW,
                                    "count",
                                    String.valueOf(count(outcome.board(), chamber, Standing.Kind::supportsNow)))
                            // A list that could not be read is no empty list.
                            : here.map(standings::unread).orElseGet(() -> messages.say(Phrase.SCOREBOARD_NO_BILL)));
            int earlier = count(outcome.board(), chamber, kind -> kind == Standing.Kind.SUPPORTED_BEFORE);
            if (earlier > 0) {
                sums.add(messages.say(Phrase.PROGRESS_BEFORE, "count", String.valueOf(earlier)));
            }
            facts.add(new Reply.Fact(nameOf(chamber), String.join("\n", sums)));
        }
        return facts;
    }

    static Phrase worded(Side side) {
        return switch (side) {
            case SUPPORTING -> Phrase.SIDE_SUPPORTING;
            case BEFORE -> Phrase.SIDE_BEFORE;
            case OTHERS -> Phrase.SIDE_OTHERS;
        };
    }

    private String nameOf(Chamber chamber) {
        return messages.say(chamber == Chamber.SENATE ? Phrase.SCOREBOARD_SENATE : Phrase.SCOREBOARD_HOUSE);
    }

    private static Side sideOf(Standing.Kind kind) {
        return kind.supportsNow()
                ? Side.SUPPORTING
                : kind == Standing.Kind.SUPPORTED_BEFORE ? Side.BEFORE : Side.OTHERS;
    }

    private static int count(Scoreboard board, Chamber chamber, Predicate<Standing.Kind> wanted) {
        Map<Standing.Kind, Integer> totals = board.totals(chamber);
        return totals.entrySet().stream()
                .filter(total -> wanted.test(total.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private String names(Scoreboard board, Chamber chamber, Predicate<Standing.Kind> wanted) {
        List<String> names = board.rows().stream()
                .filter(row -> row.seat().id().chamber() == chamber)
                .filter(row -> row.standing().map(Standing::kind).filter(wanted).isPresent())
                .flatMap(row -> row.seat().holder().stream())
                .map(legislator -> legislator.name().full() + " ("
                        + (chamber == Chamber.SENATE
                                ? legislator.seat().state().code()
                                : legislator.seat().name())
                        + ")")
                .toList();
        return names.isEmpty() ? messages.say(Phrase.SCOREBOARD_NOBODY) : messages.list(names);
    }
}
