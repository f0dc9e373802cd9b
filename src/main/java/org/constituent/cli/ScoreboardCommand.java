package org.constituent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.constituent.adapter.console.ConsoleRenderer;
import org.constituent.adapter.console.Paint;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Scoreboard;
import org.constituent.campaign.Standing;
import org.constituent.civic.Chamber;
import org.constituent.civic.Place;
import org.constituent.civic.State;
import org.constituent.conversation.ScoreboardWords;
import org.constituent.usecase.ShowScoreboard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where everybody in Congress stands toward a campaign. */
@Command(
        name = "scoreboard",
        description = "Where everybody in Congress stands toward a campaign.",
        mixinStandardHelpOptions = true)
final class ScoreboardCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Option(names = "--state", paramLabel = "STATE", description = "every seat of this state")
    private @Nullable String state;

    @Option(names = "--json", description = "one JSON object with every seat")
    private boolean json;

    ScoreboardCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = invocation.configuration();
        Facts facts = new KnownFacts(configuration, invocation.clock()).facts();
        FileCampaigns campaigns = configuration.campaigns();
        campaigns.checkTitles(facts);
        Languages languages = configuration.languages(campaigns.bots());
        Optional<State> only = Optional.ofNullable(state)
                .map(name -> languages
                        .placeParser()
                        .parse(name)
                        .flatMap(
                                place -> place instanceof Place.InState in ? Optional.of(in.state()) : Optional.empty())
                        .orElseThrow(() ->
                                new Mistake("--state is " + name + ", but must be a state such as VT or Vermont.")));
        ShowScoreboard.Outcome outcome = new ShowScoreboard(() -> facts, invocation.clock()).show(campaigns.usual());
        PrintWriter out = invocation.out();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(json(campaigns.usual(), outcome, only)));
        } else {
            out.print(new ScoreboardWords(languages.usualMessages())
                    .draw(campaigns.usual(), outcome, only, Optional.empty())
                    .drawnBy(new ConsoleRenderer(Paint.plain())));
        }
        out.flush();
        return 0;
    }

    private static ObjectNode json(Campaign campaign, ShowScoreboard.Outcome outcome, Optional<State> only) {
        ObjectMapper mapper = new ObjectMapper();
        LookupJson people = new LookupJson(mapper, outcome.facts());
        ObjectNode node = mapper.createObjectNode();
        node.put("campaign", campaign.slug());
        node.put("congress", outcome.sitting().number());
        node.put("asOf", outcome.facts().rosterSource().asOf().toString());
        Scoreboard board = only.map(
                        state -> outcome.board().only(row -> row.seat().id().state() == state))
                .orElse(outcome.board());
        ObjectNode totals = node.putObject("totals");
        for (Chamber chamber : Chamber.values()) {
            ObjectNode ofChamber = totals.putObject(chamber.key());
            board.totals(chamber).forEach((kind, count) -> ofChamber.put(kind.key(), count));
            ofChamber.put("vacant", board.vacancies(chamber));
        }
        ArrayNode seats = node.putArray("seats");
        for (Scoreboard.Row row : board.rows()) {
            ObjectNode seat = seats.addObject();
            seat.put("seat", row.seat().id().name());
            seat.put("chamber", row.seat().id().chamber().key());
            seat.put("state", row.seat().id().state().code());
            row.seat().holder().ifPresent(holder -> seat.set("legislator", people.legislator(holder)));
            row.standing().ifPresent(standing -> standing(standing, seat));
        }
        return node;
    }

    private static void standing(Standing standing, ObjectNode seat) {
        seat.put("standing", standing.kind().key());
        seat.put("ask", standing.ask().words());
        standing.deciding().ifPresent(act -> {
            seat.put("bill", act.bill().toString());
            seat.put("since", act.sponsorship().since().toString());
            act.sponsorship().withdrawn().ifPresent(day -> seat.put("withdrew", day.toString()));
            seat.put("source", act.source().page().toString());
            seat.put("sourceAsOf", act.source().asOf().toString());
        });
    }
}
