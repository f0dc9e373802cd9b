package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.constituent.campaign.Standing;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Legislator;
import org.constituent.civic.Place;
import org.constituent.civic.PlaceParser;
import org.constituent.civic.Representation;
import org.constituent.drafting.Draft;
import org.constituent.drafting.Medium;
import org.constituent.drafting.Route;
import org.constituent.drafting.Story;
import org.constituent.usecase.DraftMessage;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;

/** Answers with drafts. Whoever does not represent the speaker gets none: offices set aside mail from outside. */
final class DraftAnswers {
    private final Session session;
    private final WhoIsMeant names;

    DraftAnswers(Session session) {
        this.session = session;
        this.names = new WhoIsMeant(session, this::everyOwn);
    }

    /** Finds whom a name means. */
    WhoIsMeant names() {
        return names;
    }

    /**
     * Drafts for whoever is named, else for those shown last, else for all of the speaker's own.
     *
     * @param whom a Bioguide id, a name, a number or {@link NamedChamber a chamber}
     * @param number a certain version; empty for the next one
     */
    Reply drafts(Optional<String> whom, Medium medium, Optional<Long> number) {
        Optional<Place> place = session.place();
        if (place.isEmpty()) {
            return session.noPlaceYet();
        }
        List<Legislator> own = shownOrOwn();
        List<Legislator> to = own;
        if (whom.isEmpty() && own.isEmpty()) {
            return askWhichPlace(place.get());
        }
        Optional<Chamber> chamber = whom.flatMap(NamedChamber::of);
        if (chamber.isPresent()) {
            to = certainByPlace(place.get())
                    .filter(one -> one.seat().chamber() == chamber.get())
                    .toList();
            if (to.isEmpty()) {
                return askWhichPlace(place.get());
            }
        } else if (whom.isPresent()) {
            List<Legislator> named = names.meant(whom.get());
            if (named.isEmpty()) {
                return names.nobody(whom.get());
            }
            List<Legislator> all = everyOwn();
            to = named.stream().filter(all::contains).toList();
            if (to.isEmpty()) {
                return named.size() == 1 ? notYours(named.get(0)) : names.noneOfYours(whom.get());
            }
            if (to.size() > 1) {
                return names.whichOf(whom.get(), to, id -> new Intent.ShowDraft(Optional.of(id), medium, number));
            }
        }
        List<Reply> replies = new ArrayList<>();
        for (Legislator legislator : to) {
            session.community()
                    .ifPresent(community -> session.desk()
                            .communityTotals()
                            .opened(
                                    community,
                                    session.speaker(),
                                    session.campaign().slug(),
                                    legislator.id()));
            replies.add(draft(legislator, place.get(), medium, number));
        }
        session.become(
                session.dialogue().showing(to.stream().map(Legislator::id).toList(), medium));
        return Session.oneOrSeveral(replies);
    }

    /** Everybody who was shown or may represent the speaker. */
    private List<Legislator> everyOwn() {
        return Stream.concat(shownOrOwn().stream(), session.place().stream().flatMap(this::ownByPlace))
                .distinct()
                .toList();
    }

    /** Nobody is certain yet: what there is to choose is asked once more. */
    Reply askWhichPlace(Place place) {
        return new PlaceAnswers(session, this)
                .answer(session.desk().findMyLegislators().find(place));
    }

    /** One draft, as its card. */
    Reply draft(Legislator to, Place place, Medium medium, Optional<Long> number) {
        return write(to, place, medium, number)
                .map(written -> paced(written, place, number))
                .orElseGet(() -> session.nobody(to.name().full()));
    }

    /** A version that was shown before is shown again; for a new one the office may have had enough in this hour. */
    private Reply paced(DraftMessage.Outcome.Written written, Place place, Optional<Long> number) {
        Draft draft = written.draft();
        Reply.Card card = card(draft, written.standing(), place);
        PacedAnswers pace = new PacedAnswers(session);
        return number.isEmpty() && pace.hasEnough(draft.to(), draft.medium())
                ? pace.instead(
                        card,
                        Route.of(draft, place),
                        draft.to(),
                        draft.medium(),
                        ownByPlace(place).toList())
                : card;
    }

    private Optional<DraftMessage.Outcome.Written> write(
            Legislator to, Place place, Medium medium, Optional<Long> number) {
        DraftMessage.Outcome outcome = session.desk()
                .draftMessage()
                .draft(new DraftMessage.Request(
                        session.campaign(),
                        to.id(),
                        place,
                        medium,
                        session.letters(),
                        session.desk().memory().story(session.speaker()).map(Story::text),
                        number));
        return outcome instanceof DraftMessage.Outcome.Written written ? Optional.of(written) : Optional.empty();
    }

    /** A certain draft for one of the speaker's own, once more; empty where they are not the speaker's. */
    Optional<DraftMessage.Outcome.Written> written(Intent.AskEdit intent, Place place) {
        Optional<Legislator> to = Stream.concat(shownOrOwn().stream(), ownByPlace(place))
                .filter(legislator -> legislator.id().value().equals(intent.to()))
                .findFirst();
        return to.flatMap(legislator -> write(legislator, place, intent.medium(), Optional.of(intent.number())));
    }

    Reply.Card card(Draft draft, Standing standing, Place place) {
        return cards().card(
                        draft,
                        standing,
                        session.campaign().positionsOf(draft.to().id()),
                        place,
                        typed(draft.to()));
    }

    /** How a legislator is named in typed words now: by number while a list is shown, else by family name. */
    private String typed(Legislator legislator) {
        return IntStream.range(0, session.dialogue().question().size())
                .filter(index ->
                        session.dialogue().question().get(index).words().equals("who is " + legislator.id()))
                .mapToObj(index -> String.valueOf(index + 1))
                .findFirst()
                .orElseGet(() -> PlaceParser.folded(legislator.name().last()));
    }

    /** Those whose drafts were shown last, else everybody who surely is the speaker's own. */
    List<Legislator> shownOrOwn() {
        List<BioguideId> shown = session.dialogue().shown().to();
        List<Legislator> legislators = shown.stream()
                .flatMap(id -> session.desk().facts().now().roster().find(id).stream())
                .toList();
        return legislators.isEmpty()
                ? session.place().map(this::certainByPlace).orElse(Stream.of()).toList()
                : legislators;
    }

    /** Asks nothing any more: from now on "letter 2" means the second of the person's own list again. */
    void backToTheList() {
        Stream<Legislator> list =
                session.dialogue().home().flatMap(Dialogue.Home::district).isPresent()
                        ? session.place().stream().flatMap(this::ownByPlace)
                        : Stream.of();
        session.become(session.dialogue()
                .asked(list.map(legislator ->
                                new Dialogue.Option(legislator.name().full(), "who is " + legislator.id()))
                        .toList()));
    }

    /** Everybody who certainly represents the place: of several possible nobody is written for. */
    private Stream<Legislator> certainByPlace(Place place) {
        Representation answer = session.desk().findMyLegislators().find(place);
        return answer instanceof Representation.Choose
                ? answer.certainSeats().flatMap(seat -> seat.holder().stream())
                : ownByPlace(place);
    }

    /** Everybody who may represent the place. */
    private Stream<Legislator> ownByPlace(Place place) {
        Stream<Legislator> byPlace = holders(session.desk().findMyLegislators().find(place));
        Stream<Legislator> byHome = session.homePlace().stream()
                .flatMap(home -> holders(session.desk().findMyLegislators().find(home)));
        return session.dialogue().home().flatMap(Dialogue.Home::district).isPresent() ? byHome : byPlace;
    }

    private static Stream<Legislator> holders(Representation answer) {
        return answer.seatsInQuestion()
                .filter(seat -> !answer.isOfAnotherMap(seat))
                .flatMap(seat -> seat.holder().stream());
    }

    Reply draftIn(Intent.DraftIn intent) {
        if (!session.desk()
                .campaigns()
                .words(session.campaign(), intent.language())
                .language()
                .equals(intent.language())) {
            return session.sorry(Phrase.DRAFTS_NOT_IN, Phrase.DRAFTS_NOT_IN_REMEDY);
        }
        session.become(session.dialogue().draftingIn(intent.language()));
        return drafts(Optional.empty(), session.dialogue().shown().medium(), Optional.empty());
    }

    DraftCards cards() {
        return new DraftCards(session.messages(), session.desk().measure());
    }

    private Reply notYours(Legislator legislator) {
        return new Reply.Sorry(
                session.messages().say(Phrase.NOT_YOURS, "who", new PlaceWords(session.messages()).titleOf(legislator)),
                session.messages().say(Phrase.NOT_YOURS_REMEDY));
    }
}
