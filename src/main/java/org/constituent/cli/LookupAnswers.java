package org.constituent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
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

/** Answers one place after another, as text or in JSON, and remembers whether all went well. */
final class LookupAnswers {
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
    private final LookupCommand.Level level;
    private final boolean json;
    private final PrintWriter out;
    private boolean understoodAll = true;
    private boolean silent;

    LookupAnswers(Configuration configuration, LookupCommand.Level level, boolean json, Invocation invocation) {
        Languages languages = configuration.languages();
        this.messages = languages.usualMessages();
        this.facts = new KnownFacts(configuration, invocation.clock()).facts();
        this.parser = languages.placeParser();
        this.words = new PlaceWords(messages);
        Finding finding = new Finding(configuration, () -> facts, invocation.clock());
        this.findMyLegislators = finding.findMyLegislators();
        this.findByAddress = finding.findByAddress();
        this.lines = new LookupJson(mapper, facts);
        this.level = level;
        this.json = json;
        this.out = invocation.out();
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
                    ADDRESS, messages.say(Phrase.ADDRESS_NOT_ONE) + " " + messages.say(Phrase.ADDRESS_NOT_ONE_REMEDY));
        } else {
            spot(ADDRESS, address.get());
        }
    }

    /** One a line; in JSON every line has its answer, as a batch has. */
    void addresses(Iterable<String> lines) throws IOException {
        boolean any = false;
        for (String line : lines) {
            any |= !line.isBlank();
            if (json || !line.isBlank()) {
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
        if (level == LookupCommand.Level.STATE && !json) {
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
        if (json) {
            out.println(mapper.writeValueAsString(lines.notAPlace(typed, explanation)));
        } else {
            out.println((typed.equals(ADDRESS) || typed.equals(COORDINATES) ? "" : "\"" + typed + "\": ") + explanation
                    + "\n");
        }
    }

    private void tell(String typed, Representation answer, Optional<String> kind, String before) throws IOException {
        String explanation = before + words.explain(answer);
        if (!json) {
            out.print(
                    level == LookupCommand.Level.STATE
                            ? ""
                            : LookupText.of(answer, explanation, words, messages, facts));
            return;
        }
        ObjectNode line = lines.of(typed, answer, explanation);
        kind.ifPresent(one -> line.put("kind", one));
        out.println(mapper.writeValueAsString(
                level == LookupCommand.Level.FEDERAL ? line : lines.ofStates(line, level, notYet())));
    }

    private String notYet() {
        return messages.say(Phrase.LEVEL_STATE);
    }

    /** Whether each was a place, or could not be answered for another reason. */
    boolean understoodAll() {
        return understoodAll;
    }

    /** Whether somebody who was asked gave no answer. */
    boolean metSilence() {
        return silent;
    }

    /** Once, after all that was asked. */
    void end() {
        if (level != LookupCommand.Level.FEDERAL && !json) {
            out.println(notYet());
        }
        out.flush();
    }
}
