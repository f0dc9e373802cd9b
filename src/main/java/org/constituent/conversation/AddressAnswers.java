package org.constituent.conversation;

import java.util.List;
import java.util.Optional;
import org.constituent.chat.Action;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.Spot;
import org.constituent.usecase.FindByAddress;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;

/**
 * Asks for a street address in a form, and answers by it. The address goes to the geocoder and into nothing else: what is
 * remembered is the district.
 */
final class AddressAnswers {
    private static final int LONGEST = 200;

    private final Session session;
    private final PlaceAnswers places;

    AddressAnswers(Session session, PlaceAnswers places) {
        this.session = session;
        this.places = places;
    }

    Reply ask() {
        return session.desk().findByAddress().isEmpty()
                ? session.sorry(Phrase.ADDRESS_OFF, Phrase.NO_PLACE_YET_REMEDY)
                : new Reply.Form(
                        session.messages().say(Phrase.ADDRESS_QUESTION),
                        session.messages().say(Phrase.ADDRESS_HINT),
                        LONGEST,
                        new Action.Say(session.messages().say(Phrase.ACTION_ADDRESS), new Intent.AskAddress()),
                        "");
    }

    Reply told(String text) {
        Optional<FindByAddress> lookup = session.desk().findByAddress();
        if (lookup.isEmpty()) {
            return session.sorry(Phrase.ADDRESS_OFF, Phrase.NO_PLACE_YET_REMEDY);
        }
        Optional<Spot.StreetAddress> address = Spot.StreetAddress.of(text);
        if (address.isEmpty()) {
            return session.sorry(Phrase.ADDRESS_NOT_ONE, Phrase.ADDRESS_NOT_ONE_REMEDY);
        }
        FindByAddress.Outcome outcome = lookup.get().find(address.get());
        if (outcome instanceof FindByAddress.Outcome.Found found) {
            return places.answer(found.answer());
        }
        if (outcome instanceof FindByAddress.Outcome.Choose choose) {
            return places.answer(choose.answer());
        }
        FindByAddress.Outcome.Without without = (FindByAddress.Outcome.Without) outcome;
        String why = new PlaceWords(session.messages()).noDistrict(without.why());
        return without.byLess()
                .<Reply>map(byLess -> new Reply.Several(List.of(new Reply.Note(why), places.answer(byLess))))
                .orElseGet(() -> new Reply.Sorry(why, session.messages().say(Phrase.REMEDY_ZIP)));
    }
}
