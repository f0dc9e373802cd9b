package org.constituent.usecase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.constituent.broadcast.Audience;
import org.constituent.broadcast.Bulletin;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Standing;
import org.constituent.campaign.Standings;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.Seat;
import org.constituent.civic.State;
import org.constituent.port.Readership;
import org.constituent.port.Readership.Reader;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;

/** Finds those of a campaign's readers who are in an audience. */
final class Recipients {
    private final Facts facts;
    private final Standings standings;
    private final Audience audience;
    private final Map<State, Boolean> senators = new HashMap<>();
    private final Map<District, Boolean> representatives = new HashMap<>();

    private Recipients(Campaign campaign, Facts facts, Congress sitting, Audience audience) {
        this.facts = facts;
        this.standings = new Standings(campaign, facts, sitting);
        this.audience = audience;
    }

    /** One after another. */
    public static void each(
            Bulletin bulletin,
            Campaign campaign,
            Facts facts,
            Congress sitting,
            Readership readership,
            Consumer<Recipient> taker) {
        Recipients recipients = new Recipients(campaign, facts, sitting, bulletin.audience());
        readership.each(bulletin.campaign(), sitting, reader -> {
            if (recipients.has(reader)) {
                taker.accept(reader.recipient());
            }
        });
    }

    private boolean has(Reader reader) {
        Recipient who = reader.recipient();
        if (!(who.subscriber() instanceof Person)) {
            return audience.takesRooms();
        }
        return (audience.states().isEmpty()
                        || who.state().filter(audience.states()::contains).isPresent())
                && (audience.language().isEmpty() || audience.language().equals(who.language()))
                && audience.acted()
                        .map(acted -> acted != reader.wroteTo().isEmpty())
                        .orElse(true)
                && audience.wroteTo()
                        .map(legislator -> reader.wroteTo().contains(legislator))
                        .orElse(true)
                && audience.standing().map(own -> stands(own, who)).orElse(true);
    }

    private boolean stands(Audience.OwnLegislators own, Recipient who) {
        boolean senate = own.which() != Audience.Which.REPRESENTATIVE
                && who.state()
                        .map(state -> senators.computeIfAbsent(
                                state, there -> any(facts.roster().senatorsOf(there).stream(), own.onTheBill())))
                        .orElse(false);
        return senate
                || (own.which() != Audience.Which.SENATORS
                        && who.district()
                                .map(district -> representatives.computeIfAbsent(
                                        district, there -> any(facts.roster().seatOf(there).stream(), own.onTheBill())))
                                .orElse(false));
    }

    /** Of a bill whose names could not be read nobody is on it, and nobody is not. */
    private boolean any(Stream<Seat> seats, boolean onTheBill) {
        return seats.map(Seat::holder).flatMap(Optional::stream).anyMatch(holder -> stands(holder, onTheBill));
    }

    private boolean stands(Legislator holder, boolean onTheBill) {
        Standing.Kind kind = standings.of(holder).kind();
        return kind != Standing.Kind.UNKNOWN && kind.supportsNow() == onTheBill;
    }
}
