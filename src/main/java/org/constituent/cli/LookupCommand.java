package org.constituent.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.constituent.civic.Spot;
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
        LookupAnswers answering = new LookupAnswers(invocation.configuration(), level, json.areWanted(), invocation);
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
        return answering.understoodAll() || batch ? answering.metSilence() ? UNAVAILABLE : 0 : USAGE;
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
}
