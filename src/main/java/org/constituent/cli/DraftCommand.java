package org.constituent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.constituent.adapter.console.ConsoleRenderer;
import org.constituent.adapter.console.Paint;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.adapter.sql.Database;
import org.constituent.adapter.sql.SqlDraftNumbers;
import org.constituent.adapter.twittertext.XMeasure;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Citation;
import org.constituent.campaign.Facts;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Representation;
import org.constituent.conversation.DraftCards;
import org.constituent.drafting.Draft;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;
import org.constituent.drafting.Story;
import org.constituent.usecase.DraftMessage;
import org.constituent.wording.Messages;
import org.constituent.wording.PlaceWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The drafts for the legislators of a place. */
@Command(
        name = "draft",
        description = "Messages for the legislators of a place, for you to send.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./constituent draft --place 02139 --medium letter --legislator M000133"})
final class DraftCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            required = true,
            description = "a ZIP code, a district such as CA-11, or a state")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private String place;

    @Option(names = "--legislator", paramLabel = "BIOGUIDE", description = "one of them only, by Bioguide id or name")
    private @Nullable String legislator;

    @Option(names = "--medium", paramLabel = "MEDIUM", description = "post, letter or call (default: all three)")
    private @Nullable String medium;

    @Option(names = "--story", paramLabel = "TEXT", description = "your own words, woven into the letter as they stand")
    private @Nullable String story;

    @Option(names = "--number", paramLabel = "N", description = "a certain version, from 0 (default: the next one)")
    private @Nullable Long number;

    @Mixin
    private final JsonLines json = new JsonLines();

    DraftCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configuration = invocation.configuration();
        try (Database database = configuration.database()) {
            Facts facts = new KnownFacts(configuration, invocation.clock()).facts(database);
            FileCampaigns campaigns = configuration.campaigns();
            campaigns.checkTitles(facts);
            return write(new Premises(configuration, campaigns, () -> facts, database, invocation.clock()), facts);
        }
    }

    private int write(Premises premises, Facts facts) throws IOException {
        Campaign campaign = premises.campaigns().usual();
        Messages messages = premises.languages().usualMessages();
        PlaceWords words = new PlaceWords(messages);
        Place where = premises.languages()
                .placeParser()
                .parse(place)
                .orElseThrow(() -> new Mistake("\"" + place + "\": " + words.notAPlace()));
        UseCases useCases = new UseCases(premises, new SqlDraftNumbers(premises.database(), 1));
        Representation answer = useCases.finding().findMyLegislators().find(where);
        List<Legislator> to = chosen(answer, facts, words);
        PrintWriter out = invocation.out();
        boolean told = !(answer instanceof Representation.Found);
        if (told && legislator == null) {
            invocation.error().println(words.explain(answer));
            invocation.error().flush();
        }
        DraftMessage drafting = useCases.draftMessage();
        for (Legislator one : to) {
            for (Medium form : media()) {
                DraftMessage.Request request = new DraftMessage.Request(
                        campaign, one.id(), where, form, messages.language(), story(), Optional.ofNullable(number));
                if (drafting.draft(request) instanceof DraftMessage.Outcome.Written written) {
                    out.println(
                            json.areWanted()
                                    ? new ObjectMapper().writeValueAsString(line(written, facts, where))
                                    : new DraftCards(messages, new XMeasure())
                                            .card(
                                                    written.draft(),
                                                    written.standing(),
                                                    campaign.positionsOf(one.id()),
                                                    where)
                                            .drawnBy(new ConsoleRenderer(Paint.plain())));
                }
            }
        }
        out.flush();
        return 0;
    }

    private List<Legislator> chosen(Representation answer, Facts facts, PlaceWords words) {
        List<Legislator> possible =
                answer.seatsInQuestion().flatMap(seat -> seat.holder().stream()).toList();
        if (possible.isEmpty()) {
            throw new Mistake(words.explain(answer));
        }
        if (legislator != null) {
            List<Legislator> named = facts.roster().identified(legislator);
            List<Legislator> own = named.stream().filter(possible::contains).toList();
            if (own.isEmpty()) {
                throw new Mistake(
                        named.isEmpty()
                                ? "Nobody in Congress is known by \"" + legislator + "\"."
                                : words.titleOf(named.get(0)) + " does not represent " + place
                                        + ". Offices set aside messages from outside. Leave --legislator out for those who do.");
            }
            return own;
        }
        // Whoever may not be the person's own gets no draft unasked.
        List<Legislator> certain =
                answer.certainSeats().flatMap(seat -> seat.holder().stream()).toList();
        if (certain.isEmpty()) {
            throw new Mistake(words.explain(answer));
        }
        return certain;
    }

    private List<Medium> media() {
        if (medium == null) {
            return List.of(Medium.values());
        }
        return List.of(Medium.parse(medium)
                .orElseThrow(() -> new Mistake("--medium is " + medium + ", but must be post, letter or call.")));
    }

    private Optional<String> story() {
        if (number != null && number < 0) {
            throw new Mistake("--number is " + number + ", but versions are counted from 0.");
        }
        return Optional.ofNullable(story)
                .map(text -> Story.of(text)
                        .orElseThrow(() -> new Mistake(
                                "--story must hold some words, and at most " + Story.LONGEST + " characters."))
                        .text());
    }

    private static ObjectNode line(DraftMessage.Outcome.Written written, Facts facts, Place where) {
        Draft draft = written.draft();
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode line = mapper.createObjectNode();
        line.set("legislator", new LookupJson(mapper, facts).legislator(draft.to()));
        line.put("medium", draft.medium().key());
        line.put("language", draft.language().code());
        line.put("standing", written.standing().kind().key());
        line.put("ask", draft.ask().words());
        line.put("number", draft.number());
        line.put("subject", draft.subject().orElse(null));
        line.put("body", draft.body());
        line.put("voicemail", draft.voicemail().orElse(null));
        line.put("personal", draft.personal());
        if (draft.medium() == Medium.POST) {
            line.put("length", new XMeasure().length(draft.body()));
        }
        ArrayNode citations = line.putArray("citations");
        for (Citation citation : draft.citations()) {
            citations
                    .addObject()
                    .put("id", citation.id())
                    .put("publisher", citation.publisher())
                    .put("title", citation.title())
                    .put("url", citation.page().toString());
        }
        ArrayNode routes = line.putArray("routes");
        for (Route route : Route.of(draft, where)) {
            routes.addObject()
                    .put("kind", route.kind().key())
                    .put("shown", route.shown())
                    .put("link", route.link().map(Object::toString).orElse(null));
        }
        return line;
    }
}
