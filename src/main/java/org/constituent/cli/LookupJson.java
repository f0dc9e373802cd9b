package org.constituent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Facts;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.Precision;
import org.constituent.civic.Representation;
import org.constituent.civic.Representation.Candidate;
import org.constituent.civic.Seat;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;

/** An answer as one line of JSON; the names of its fields do not change. */
final class LookupJson {
    private final ObjectMapper json;
    private final Facts facts;

    LookupJson(ObjectMapper json, Facts facts) {
        this.json = json;
        this.facts = facts;
    }

    /** What could not be read as a place at all. */
    ObjectNode notAPlace(String typed, String explanation) {
        return line(typed, "unknown", Optional.empty(), List.of(), List.of(), List.of(), false, explanation);
    }

    ObjectNode of(String typed, Representation answer, String explanation) {
        String kind = kind(answer.place());
        return answer.handledBy(new Representation.Cases<ObjectNode>() {
            @Override
            public ObjectNode found(Representation.Found found) {
                List<Candidate> districts = found.seats().stream()
                        .filter(seat -> seat.id() instanceof SeatId.House)
                        .map(seat -> new Candidate(((SeatId.House) seat.id()).district(), Optional.empty(), seat))
                        .toList();
                return line(
                        typed,
                        kind,
                        Optional.of(found.precision()),
                        districts,
                        found.seats(),
                        found.seats(),
                        false,
                        explanation);
            }

            @Override
            public ObjectNode choose(Representation.Choose choose) {
                List<Seat> all = choose.seatsInQuestion().toList();
                boolean state = choose.precision() == Precision.STATE;
                return line(
                        typed,
                        kind,
                        Optional.of(choose.precision()),
                        choose.candidates(),
                        state ? choose.senators() : all,
                        all,
                        true,
                        explanation);
            }

            @Override
            public ObjectNode noSeat(Representation.NoSeat answer) {
                return notAnswered();
            }

            @Override
            public ObjectNode unknown(Representation.Unknown answer) {
                return notAnswered();
            }

            private ObjectNode notAnswered() {
                return line(typed, kind, Optional.empty(), List.of(), List.of(), List.of(), false, explanation);
            }
        });
    }

    /** The same line where the legislature of a state is asked about, of which nothing is known yet. */
    ObjectNode ofStates(ObjectNode line, LookupCommand.Level level, String notYet) {
        if (level == LookupCommand.Level.STATE) {
            line.putArray("districts");
            line.putArray("legislators");
            line.putArray("vacancies");
            line.put("split", false);
            line.put("explanation", notYet);
        } else {
            line.put("explanation", line.get("explanation").asText() + " " + notYet);
        }
        return line;
    }

    private ObjectNode line(
            String typed,
            String kind,
            Optional<Precision> precision,
            List<Candidate> districts,
            List<Seat> named,
            List<Seat> all,
            boolean split,
            String explanation) {
        ObjectNode line = json.createObjectNode();
        line.put("place", typed);
        line.put("kind", kind);
        line.put("precision", precision.map(Precision::key).orElse(null));
        line.put("asOf", facts.rosterSource().asOf().toString());
        line.put("congress", facts.roster().congress().number());
        ArrayNode states = line.putArray("states");
        all.stream().map(seat -> seat.id().state()).distinct().map(State::code).forEach(states::add);
        ArrayNode districtsNode = line.putArray("districts");
        for (Candidate candidate : districts) {
            ObjectNode node = districtsNode.addObject();
            node.put("id", candidate.district().ocdDivisionId());
            node.put("name", candidate.district().name());
            candidate.ofLand().ifPresent(share -> node.put("share", Math.round(share * 10_000) / 10_000.0));
        }
        ArrayNode legislators = line.putArray("legislators");
        named.stream().flatMap(seat -> seat.holder().stream()).forEach(one -> legislators.add(legislator(one)));
        ArrayNode vacancies = line.putArray("vacancies");
        all.stream().filter(Seat::isVacant).map(seat -> seat.id().name()).forEach(vacancies::add);
        line.put("split", split);
        line.put("explanation", explanation);
        return line;
    }

    /** A legislator as every command's JSON names one. */
    ObjectNode legislator(Legislator legislator) {
        ObjectNode node = json.createObjectNode();
        node.put("bioguide", legislator.id().value());
        node.put("name", legislator.name().full());
        node.put("chamber", legislator.seat().chamber().key());
        node.put("party", legislator.party().name());
        node.put("state", legislator.seat().state().code());
        if (legislator.seat() instanceof SeatId.House house) {
            node.put("district", house.district().number());
        } else {
            node.putNull("district");
        }
        node.put("votes", legislator.seat().votes());
        return node;
    }

    private static String kind(Place place) {
        return place.handledBy(new Place.Cases<String>() {
            @Override
            public String zip(Place.Zip place) {
                return "zip";
            }

            @Override
            public String inDistrict(Place.InDistrict place) {
                return "district";
            }

            @Override
            public String inState(Place.InState place) {
                return place.state().kind() == State.Kind.TERRITORY ? "territory" : "state";
            }

            @Override
            public String associated(Place.Associated place) {
                return "associated";
            }
        });
    }
}
