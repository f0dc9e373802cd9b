package org.constituent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.constituent.campaign.Facts;
import org.constituent.civic.NoDistrict;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Representation;
import org.constituent.civic.Spot;
import org.constituent.usecase.FindByAddress;
import org.constituent.usecase.FindMyLegislators;
import org.constituent.wording.Messages;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who represents these places. */
@Command(
        name = "lookup",
        description = "Who represents these places in Congress.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./constituent lookup 94110 CA-11 Vermont",
            "  ./constituent lookup --json --batch < places.txt",
            "  ./constituent lookup --address \"1100 Congress Ave, Austin, TX 78701\"",
            "  ./constituent lookup --address - < address.txt",
            "",
            "An address goes once to the Census Bureau's geocoder (geocoder.url in the settings) and is kept nowhere here;",
            "with - it is read from standard input, so that it stands in no list of commands either."
        })
final class LookupCommand implements Callable<Integer> {
    private static final int USAGE = 2;
    private static final int UNAVAILABLE = 75;
    private static final String STANDARD_INPUT = "-";

    @Mixin
    private final Invocation invocation;

    @Parameters(paramLabel = "PLACE", arity = "0..*", description = "a ZIP code, a district such as CA-11, or a state")
    private List<String> places = new ArrayList<>();

    @Mixin
    private final JsonLines json = new JsonLines();

    @Option(names = "--batch", description = "read places from standard input, one a line")
    private boolean batch;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "a street address; - reads one a line from standard input")
    private List<String> addresses = new ArrayList<>();

    @Option(
            names = "--coordinates",
            paramLabel = "LATITUDE,LONGITUDE",
            description = "a point in degrees; it is rounded to three decimals before anybody is asked")
    private List<String> points = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "federal, state or all; of the states nothing is known yet (default: federal)")
    private Level level = Level.FEDERAL;

    /** Which legislature is asked about. */
    enum Level {
        FEDERAL,
        STATE,
        ALL
    }

    LookupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        if (places.isEmpty() && addresses.isEmpty() && points.isEmpty() && !batch) {
            throw new Mistake("Which place? For example: ./constituent lookup 94110");
        }
        boolean readsAddresses = addresses.contains(STANDARD_INPUT);
        if (readsAddresses && batch) {
            throw new Mistake("Standard input holds either places (--batch) or addresses (--address -), not both.");
        }
        List<Spot.Coordinates> spots = points.stream().map(LookupCommand::point).toList();
        Configuration configuration = invocation.configuration();
        Languages languages = configuration.languages();
        Messages words = languages.usualMessages();
        Answering answering = new Answering(configuration, languages.placeParser(), words, invocation.out());
        for (String place : places) {
            answering.answer(place);
        }
        for (String address : addresses) {
            if (!address.equals(STANDARD_INPUT)) {
                answering.address(address);
            }
        }
        if (readsAddresses) {
            answering.addresses(standardInput());
        }
        for (Spot.Coordinates spot : spots) {
            answering.point(spot);
        }
        if (batch) {
            for (String line : standardInput()) {
                // In JSON every line has its answer, so that the two can be read side by side.
                if (json.areWanted() || !line.isBlank()) {
                    answering.answer(line.strip());
                }
            }
        }
        answering.end();
        return answering.understoodAll || batch ? answering.silent ? UNAVAILABLE : 0 : USAGE;
    }

    private static Spot.Coordinates point(String typed) {
        return Spot.Coordinates.of(typed)
                .orElseThrow(() -> new Mistake(
                        "--coordinates must be latitude and longitude in degrees, for example 30.276,-97.740."));
    }

    private static Iterable<String> standardInput() {
        return () -> new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .iterator();
    }

    private final class Answering {
        /** Where somebody lives is not repeated, not even to them: output ends up in files. */
        private static final String ADDRESS = "address";

        private static final String COORDINATES = "coordinates";

        private final PlaceParser parser;
        private final PlaceWords words;
        private final Messages messages;
        private final FindMyLegislators findMyLegislators;
        private final Optional<FindByAddress> findByAddress;
        private final LookupJson lines;
        private final ObjectMapper mapper = new ObjectMapper();
        private final Facts facts;
        private final PrintWriter out;
        private boolean understoodAll = true;
        private boolean silent;

        Answering(Configuration configuration, PlaceParser parser, Messages messages, PrintWriter out) {
            this.facts = new KnownFacts(configuration, invocation.clock()).facts();
            this.parser = parser;
            this.messages = messages;
            this.words = new PlaceWords(messages);
            Finding finding = new Finding(configuration, () -> facts, invocation.clock());
            this.findMyLegislators = finding.findMyLegislators();
            this.findByAddress = finding.findByAddress();
            this.lines = new LookupJson(mapper, facts);
            this.out = out;
        }

        void answer(String typed) throws IOException {
            Optional<Place> place = parser.parse(typed);
            if (place.isPresent()) {
                tell(typed, findMyLegislators.find(place.get()), Optional.empty(), "");
            } else {
                notUnderstood(typed, words.notAPlace());
            }
        }

        void address(String typed) throws IOException {
            Optional<Spot.StreetAddress> address = Spot.StreetAddress.of(typed);
            if (address.isEmpty()) {
                notUnderstood(
                        ADDRESS,
                        messages.say(Phrase.ADDRESS_NOT_ONE) + " " + messages.say(Phrase.ADDRESS_NOT_ONE_REMEDY));
            } else {
                spot(ADDRESS, address.get());
            }
        }

        /** One a line; in JSON every line has its answer, as a batch has. */
        void addresses(Iterable<String> lines) throws IOException {
            boolean any = false;
            for (String line : lines) {
                any |= !line.isBlank();
                if (json.areWanted() || !line.isBlank()) {
                    address(line);
                }
            }
            if (!any) {
                throw new Mistake("No address came on standard input.");
            }
        }

        void point(Spot.Coordinates point) throws IOException {
            spot(COORDINATES, point);
        }

        private void spot(String kind, Spot spot) throws IOException {
            if (level == Level.STATE && !json.areWanted()) {
                return; // nobody is told where somebody lives for an answer that is not there yet
            }
            FindByAddress.Outcome outcome = findByAddress
                    .orElseThrow(
                            () -> new Mistake(
                                    "Addresses are not looked up here, because geocoder.url in the settings is off. Tell a ZIP code."))
                    .find(spot);
            if (outcome instanceof FindByAddress.Outcome.Found found) {
                tell(kind, found.answer(), Optional.of(kind), "");
            } else if (outcome instanceof FindByAddress.Outcome.Choose choose) {
                tell(kind, choose.answer(), Optional.of(kind), "");
            } else if (outcome instanceof FindByAddress.Outcome.Without without) {
                String why = words.noDistrict(without.why());
                if (without.byLess().isPresent()) {
                    tell(kind, without.byLess().get(), Optional.of(kind), why + " ");
                } else {
                    boolean down = without.why() == NoDistrict.DOWN || without.why() == NoDistrict.OTHER_MAP;
                    silent |= down;
                    understoodAll &= down;
                    unanswered(kind, why + " " + messages.say(Phrase.REMEDY_ZIP));
                }
            }
        }

        private void notUnderstood(String typed, String explanation) throws IOException {
            understoodAll = false;
            unanswered(typed, explanation);
        }

        private void unanswered(String typed, String explanation) throws IOException {
            if (json.areWanted()) {
                out.println(mapper.writeValueAsString(lines.notAPlace(typed, explanation)));
            } else {
                out.println((typed.equals(ADDRESS) || typed.equals(COORDINATES) ? "" : "\"" + typed + "\": ")
                        + explanation + "\n");
            }
        }

        private void tell(String typed, Representation answer, Optional<String> kind, String before)
                throws IOException {
            String explanation = before + words.explain(answer);
            if (!json.areWanted()) {
                out.print(level == Level.STATE ? "" : LookupText.of(answer, explanation, words, messages, facts));
                return;
            }
            ObjectNode line = lines.of(typed, answer, explanation);
            kind.ifPresent(one -> line.put("kind", one));
            out.println(
                    mapper.writeValueAsString(level == Level.FEDERAL ? line : lines.ofStates(line, level, notYet())));
        }

        private String notYet() {
            return messages.say(Phrase.LEVEL_STATE);
        }

        /** Once, after all that was asked. */
        void end() {
            if (level != Level.FEDERAL && !json.areWanted()) {
                out.println(notYet());
            }
            out.flush();
        }
    }
}
