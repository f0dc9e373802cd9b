package org.constituent.civic;

import java.util.Optional;

/**
 * A sitting member of Congress.
 *
 * @param caucus the party an independent sits with
 */
public record Legislator(
        BioguideId id,
        PersonName name,
        SeatId seat,
        Party party,
        Optional<String> caucus,
        Gender gender,
        Contact contact) {

    public Title title() {
        return Title.of(seat);
    }

    /** The same member under another name. */
    public Legislator named(PersonName other) {
        return new Legislator(id, other, seat, party, caucus, gender, contact);
    }
}
