package org.constituent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.constituent.adapter.files.BotFile;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Language;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Representation;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.wording.Messages;
import org.constituent.wording.PlaceWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who represents these places. */
@Command(
        name = "lookup",
        description = "Who represents these places in Congress.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./constituent lookup 94110 CA-11 Vermont",
            "  ./constituent lookup --json --batch < places.txt"
        })
final class LookupCommand implements Callable<Integer> {
    private static final int USAGE = 2;
    private static final String FEDERAL = "federal";
    private static final Set<String> LATER = Set.of("state", "all");

    @Mixin
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Home home;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "PLACE", arity = "0..*", description = "a ZIP code, a district such as CA-11, or a state")
    private List<String> places = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Option(names = "--batch", description = "read places from standard input, one a line")
    private boolean batch;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "federal (state and all come later; default: federal)")
    private String level = FEDERAL;

    private final Clock clock;

    LookupCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (places.isEmpty() && !batch) {
            throw new Mistake("Which place? For example: ./constituent lookup 94110");
        }
        checkLevel();
        Parts parts = new Parts(home, clock);
        Map<Language, BotFile> bots = parts.bots();
        Map<Language, Messages> messages = Parts.messages(bots);
        Facts facts = parts.facts();
        Messages words = Objects.requireNonNull(messages.get(parts.language(messages)));
        Answering answering = new Answering(
                facts, Parts.placeParser(bots), words, spec.commandLine().getOut());
        for (String place : places) {
            answering.answer(place);
        }
        if (batch) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                // In JSON every line has its answer, so that the two can be read side by side.
                if (json || !line.isBlank()) {
                    answering.answer(line.strip());
                }
            }
        }
        answering.out.flush();
        return answering.understoodAll || batch ? 0 : USAGE;
    }

    private void checkLevel() {
        if (LATER.contains(level)) {
            throw new Mistake("--level " + level
                    + " is not there yet: Constituent knows Congress only so far. Leave --level out, or say federal.");
        }
        if (!level.equals(FEDERAL)) {
            throw new Mistake("--level is " + level + ", but must be federal.");
        }
    }

    private final class Answering {
        private final PlaceParser parser;
        private final PlaceWords words;
        private final Messages messages;
        private final FindMyLegislators findMyLegislators;
        private final LookupJson lines;
        private final ObjectMapper mapper = new ObjectMapper();
        private final Facts facts;
        private final PrintWriter out;
        private boolean understoodAll = true;

        Answering(Facts facts, PlaceParser parser, Messages messages, PrintWriter out) {
            this.facts = facts;
            this.parser = parser;
            this.messages = messages;
            this.words = new PlaceWords(messages);
            this.findMyLegislators = new FindMyLegislators(() -> facts);
            this.lines = new LookupJson(mapper, facts);
            this.out = out;
        }

        void answer(String typed) throws IOException {
            Optional<Place> place = parser.parse(typed);
            if (place.isEmpty()) {
                understoodAll = false;
                String explanation = words.notAPlace();
                if (json) {
                    out.println(mapper.writeValueAsString(lines.notAPlace(typed, explanation)));
                } else {
                    out.println("\"" + typed + "\": " + explanation + "\n");
                }
                return;
            }
            Representation answer = findMyLegislators.find(place.get());
            if (json) {
                out.println(mapper.writeValueAsString(lines.of(typed, answer, words.explain(answer))));
            } else {
                out.print(LookupText.of(answer, words, messages, facts));
            }
        }
    }
}
