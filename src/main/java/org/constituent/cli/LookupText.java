package org.constituent.cli;

import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Facts;
import org.constituent.civic.Contact;
import org.constituent.civic.Precision;
import org.constituent.civic.Representation;
import org.constituent.civic.Seat;
import org.constituent.wording.Messages;
import org.constituent.wording.PlaceWords;
import org.constituent.wording.StandingWords;

/** An answer as a person reads it. */
final class LookupText {
    private LookupText() {}

    static String of(Representation answer, String explanation, PlaceWords words, Messages messages, Facts facts) {
        StringBuilder text = new StringBuilder(explanation).append('\n');
        boolean state = answer instanceof Representation.Choose choose && choose.precision() == Precision.STATE;
        List<Seat> seats = answer instanceof Representation.Choose choose && state
                ? choose.senators()
                : answer.seatsInQuestion().toList();
        for (Seat seat : seats) {
            seat.holder().ifPresent(legislator -> {
                Contact contact = legislator.contact();
                text.append("  ").append(words.titleOf(legislator));
                contact.phone().ifPresent(phone -> text.append("  ").append(phone));
                Optional.<Object>empty()
                        .or(contact::form)
                        .or(contact::website)
                        .ifPresent(page -> text.append("  ").append(page));
                text.append('\n');
            });
        }
        if (!seats.isEmpty()) {
            text.append("  ")
                    .append(new StandingWords(messages).line(facts.rosterSource()))
                    .append('\n');
        }
        return text.append('\n').toString();
    }
}
