package org.constituent.broadcast;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.civic.State;

/**
 * Who of those who want updates of a campaign is told. Rooms are told where nothing is asked about a person, for of a room
 * nothing is known but its address.
 *
 * @param states where people live; empty for everywhere
 * @param standing how the legislators of a person stand
 * @param language of those who speak it only
 * @param acted of those who said that they wrote to a legislator, or of those who did not
 * @param wroteTo of those who said that they wrote to this one
 */
public record Audience(
        Set<State> states,
        Optional<OwnLegislators> standing,
        Optional<Language> language,
        Optional<Boolean> acted,
        Optional<BioguideId> wroteTo) {
    public static final Audience EVERYBODY =
            new Audience(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Audience {
        states = Set.copyOf(states);
    }

    /** Whoever wrote to one legislator. */
    public static Audience whoWroteTo(BioguideId legislator) {
        return new Audience(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(legislator));
    }

    /** Whether nothing is asked about a person. */
    public boolean takesRooms() {
        return equals(EVERYBODY);
    }

    /** One of somebody's own legislators stands like this; of what could not be read, neither holds. */
    public record OwnLegislators(Which which, boolean onTheBill) {

        /** Reads "senators not on the bill" and its like. */
        public static Optional<OwnLegislators> parse(String words) {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            return Stream.of(Which.values())
                    .flatMap(which -> Stream.of(new OwnLegislators(which, true), new OwnLegislators(which, false)))
                    .filter(one -> one.words().equals(wanted))
                    .findFirst();
        }

        public String words() {
            return which.key() + (onTheBill ? " on the bill" : " not on the bill");
        }
    }

    /** Some of the legislators of a place. */
    public enum Which {
        SENATORS,
        REPRESENTATIVE,
        LEGISLATORS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
