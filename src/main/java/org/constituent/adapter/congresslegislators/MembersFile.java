package org.constituent.adapter.congresslegislators;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Contact;
import org.constituent.civic.District;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Party;
import org.constituent.civic.PersonName;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.port.Reading;

/**
 * The sitting members. Being listed is what makes a member: an appointee's term may carry an end date
 * that has passed. A vacant seat is one that nobody here holds.
 */
final class MembersFile extends PersonRecords<MembersFile.Member> {
    private static final String FILE = "legislators-current.json";

    MembersFile() {
        super(FILE);
    }

    /** @param since the day the last term began, as the file writes it */
    record Member(Legislator legislator, String since) {}

    Reading<List<Legislator>> read(byte[] bytes) {
        return readById(bytes, this::oneASeat)
                .then(read -> read.facts().isEmpty()
                        ? new Reading.Refused<>(FILE + " lists nobody who holds a seat.")
                        : read);
    }

    @Override
    Optional<Member> recordOf(BioguideId who, JsonNode node) {
        JsonNode terms = node.path("terms");
        JsonNode term = terms.path(terms.size() - 1);
        Optional<PersonName> name = name(node.path("name"));
        if (name.isEmpty()) {
            remark(who.value() + " is left out: the record has no last name.");
            return Optional.empty();
        }
        String person = name.get().full() + " (" + who.value() + ")";
        Optional<SeatId> seat = seat(term);
        if (seat.isEmpty()) {
            remark(person + " is left out: no seat of Congress is "
                    + joined(
                            " ",
                            List.of(
                                    text(term, "state"),
                                    text(term, "type"),
                                    text(term, "district"),
                                    text(term, "class")))
                    + ".");
            return Optional.empty();
        }
        Legislator legislator = new Legislator(
                who,
                name.get(),
                seat.get(),
                party(person, term),
                text(term, "caucus"),
                gender(node.path("bio")),
                contact(person, term));
        return Optional.of(new Member(legislator, text(term, "start").orElse("")));
    }

    private static Optional<PersonName> name(JsonNode name) {
        Optional<String> first = text(name, "first");
        Optional<String> last = text(name, "last");
        Optional<String> official = text(name, "official_full");
        Optional<String> nickname = text(name, "nickname");
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Accents accents = new Accents();
        List.of(first, text(name, "middle"), last, nickname, official).forEach(part -> part.ifPresent(accents::learn));
        return Optional.of(new PersonName(
                accents.restored(first.orElse("")),
                accents.restored(last.get()),
                accents.restored(official.orElseGet(() -> joined(" ", List.of(first, last)))),
                nickname.map(accents::restored)));
    }

    private static Optional<SeatId> seat(JsonNode term) {
        Optional<State> state = text(term, "state").flatMap(State::ofCode);
        return switch (text(term, "type").orElse("")) {
            case "rep" ->
                state.flatMap(of -> number(term, "district")
                        .flatMap(number -> of.districts().stream()
                                .filter(district -> district.number() == number)
                                .findFirst())
                        .map((District district) -> new SeatId.House(district)));
            case "sen" ->
                state.flatMap(of -> number(term, "class")
                        .filter(of.senateClasses()::contains)
                        .map(senateClass -> new SeatId.Senate(of, senateClass)));
            default -> Optional.empty();
        };
    }

    /** A seat is not called vacant because its holder's party is missing. */
    private Party party(String person, JsonNode term) {
        return new Party(text(term, "party").orElseGet(() -> {
            remark(person + ": the file names no party.");
            return "Unknown";
        }));
    }

    private static Gender gender(JsonNode bio) {
        return switch (text(bio, "gender").orElse("")) {
            case "F" -> Gender.FEMALE;
            case "M" -> Gender.MALE;
            default -> Gender.NOT_STATED;
        };
    }

    private Contact contact(String person, JsonNode term) {
        return new Contact(
                usable(person, term, "phone", UsPhone::normalized),
                this.<URI>usable(person, term, "contact_form", OfficialPage::parse),
                this.<URI>usable(person, term, "url", OfficialPage::parse),
                Optional.empty(),
                Optional.empty(),
                text(term, "address").or(() -> text(term, "office")),
                List.of());
    }

    private <T> Optional<T> usable(String person, JsonNode term, String field, Function<String, Optional<T>> parse) {
        Optional<String> given = text(term, field);
        Optional<T> parsed = given.flatMap(parse);
        if (given.isPresent() && parsed.isEmpty()) {
            remark(person + ": the " + field + " \"" + given.get() + "\" is dropped, because it is malformed.");
        }
        return parsed;
    }

    /** Where the file still lists a predecessor, the one whose term began later sits. */
    private List<Legislator> oneASeat(Map<BioguideId, Member> members) {
        Map<SeatId, Member> holders = new LinkedHashMap<>();
        members.values().forEach(member -> holders.merge(member.legislator().seat(), member, this::later));
        return holders.values().stream().map(Member::legislator).toList();
    }

    private Member later(Member first, Member second) {
        boolean secondSits = second.since().compareTo(first.since()) >= 0;
        Member sits = secondSits ? second : first;
        Member left = secondSits ? first : second;
        remark(left.legislator().id().value() + " is left out: "
                + sits.legislator().id().value() + " holds "
                + sits.legislator().seat().name() + " since " + sits.since() + ".");
        return sits;
    }
}
