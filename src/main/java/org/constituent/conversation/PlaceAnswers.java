package org.constituent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.constituent.chat.Action;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Intent;
import org.constituent.chat.Reply;
import org.constituent.civic.BioguideId;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.Outlook;
import org.constituent.civic.Place;
import org.constituent.civic.Precision;
import org.constituent.civic.Representation;
import org.constituent.civic.Seat;
import org.constituent.civic.SeatId;
import org.constituent.drafting.Medium;
import org.constituent.wording.Phrase;
import org.constituent.wording.PlaceWords;

/** Answers who represents a place, with a post for each, and remembers where the speaker lives. */
final class PlaceAnswers {
    private final Session session;
    private final DraftAnswers drafts;
    private boolean askedForThisDistrict;

    PlaceAnswers(Session session, DraftAnswers drafts) {
        this.session = session;
        this.drafts = drafts;
    }

    Reply findLegislators(Intent.FindLegislators intent) {
        Representation answer = session.desk().findMyLegislators().find(intent.place());
        askedForThisDistrict = session.dialogue().question().stream()
                .anyMatch(option -> option.words().equals(intent.words()));
        return answer(answer);
    }

    /** The answer in words, and the place remembered. */
    Reply answer(Representation answer) {
        remember(answer.place(), answer);
        return answer.handledBy(new PlaceReplies());
    }

    Reply showMine(Intent.ShowMine intent) {
        boolean districtKnown =
                session.dialogue().home().flatMap(Dialogue.Home::district).isPresent();
        Optional<Place> place = districtKnown ? session.homePlace() : session.place();
        return place.isPresent() ? findLegislators(new Intent.FindLegislators(place.get())) : session.noPlaceYet();
    }

    Reply moved(Intent.Moved intent) {
        session.become(session.dialogue().moved());
        session.desk().memory().forget(session.speaker());
        return session.note(Phrase.MOVED);
    }

    Reply otherOne(Intent.OtherOne intent) {
        Optional<Place> typed = session.desk().memory().place(session.speaker());
        Optional<District> chosen = session.dialogue().home().flatMap(Dialogue.Home::district);
        if (typed.isEmpty() || chosen.isEmpty()) {
            return showMine(new Intent.ShowMine());
        }
        List<District> others = session.desk()
                .findMyLegislators()
                .find(typed.get())
                .seatsInQuestion()
                .flatMap(seat -> seat.id() instanceof SeatId.House house ? Stream.of(house.district()) : Stream.of())
                .filter(district -> !district.equals(chosen.get()))
                .toList();
        return others.size() == 1
                ? findLegislators(new Intent.FindLegislators(new Place.InDistrict(others.get(0))))
                : findLegislators(new Intent.FindLegislators(typed.get()));
    }

    private void remember(Place place, Representation answer) {
        List<Seat> seats = answer.seatsInQuestion().toList();
        if (seats.isEmpty()) {
            return;
        }
        boolean found = answer instanceof Representation.Found;
        Seat last = seats.get(seats.size() - 1);
        long states = seats.stream().map(seat -> seat.id().state()).distinct().count();
        if (states != 1) {
            // Of several states none is home, and the one of before is not either.
            session.become(session.dialogue().moved());
        } else {
            session.become(session.dialogue()
                    .livingIn(new Dialogue.Home(
                            last.id().state(),
                            found && !isProvisional(answer) && last.id() instanceof SeatId.House house
                                    ? Optional.of(house.district())
                                    : Optional.empty(),
                            session.sitting())));
        }
        // A ZIP code typed a moment ago is what an office wants to read; a district chosen from it does not replace it,
        // nor
        // does a state that is one district.
        boolean chosenFromZip = found
                && !(place instanceof Place.Zip)
                && session.desk()
                        .memory()
                        .place(session.speaker())
                        .filter(typed -> typed instanceof Place.Zip)
                        .map(typed -> session.desk().findMyLegislators().find(typed))
                        .filter(typed -> typed.seatsInQuestion().anyMatch(last::equals))
                        .isPresent();
        if (!chosenFromZip) {
            session.desk().memory().keepPlace(session.speaker(), place);
        }
    }

    /** Whether the district is one of a map that no longer holds: it is told, and not remembered as the person's own. */
    private static boolean isProvisional(Representation answer) {
        return answer.outlooks().stream().anyMatch(outlook -> outlook.kind() == Outlook.Kind.ZIP_OF_BEFORE);
    }

    /** The legislators of a place with a post for each, and the question where one is left. */
    private final class PlaceReplies implements Representation.Cases<Reply> {
        private final PlaceWords words = new PlaceWords(session.messages());

        @Override
        public Reply found(Representation.Found answer) {
            List<Seat> seats = answer.seats().stream()
                    .filter(seat -> !answer.isOfAnotherMap(seat))
                    .toList();
            List<Legislator> own =
                    seats.stream().flatMap(seat -> seat.holder().stream()).toList();
            // Whoever chooses a district has just been shown the senators: only the new card follows.
            List<BioguideId> shown = session.dialogue().shown().to();
            boolean chosen = askedForThisDistrict;
            session.become(session.dialogue()
                    .asked(own.stream()
                            .map(legislator ->
                                    new Dialogue.Option(legislator.name().full(), "who is " + legislator.id()))
                            .toList()));
            List<Reply> replies = new ArrayList<>();
            replies.add(new Reply.Note(words.explain(answer)));
            List<Reply> cards = seats(seats.stream()
                    .filter(seat -> !chosen
                            || seat.holder()
                                    .filter(one -> shown.contains(one.id()))
                                    .isEmpty())
                    .toList());
            // Nor need those be shown again whom everybody writes to.
            replies.addAll(chosen ? cards : new TargetAnswers(session).among(cards));
            session.become(
                    session.dialogue().showing(own.stream().map(Legislator::id).toList(), Medium.POST));
            if (!own.isEmpty()) {
                replies.add(hint(own));
                if (session.desk().memory().story(session.speaker()).isEmpty()) {
                    replies.add(new Reply.Note(session.messages()
                            .say(
                                    Phrase.STORY_OFFER,
                                    "question",
                                    session.campaign()
                                            .storyQuestion()
                                            .in(session.messages().language()))));
                }
                if (!session.letters().equals(session.messages().language())) {
                    replies.add(session.note(Phrase.DRAFTS_IN_ENGLISH));
                }
            }
            if (isProvisional(answer)) {
                byAddress()
                        .ifPresent(option -> replies.add(
                                session.choose(session.messages().say(Phrase.DISTRICT_BY_ADDRESS), List.of(option))));
            }
            return new Reply.Several(replies);
        }

        private Reply hint(List<Legislator> own) {
            return new Reply.Note(session.messages()
                    .say(
                            Phrase.HINT,
                            "names",
                            IntStream.range(0, own.size())
                                    .mapToObj(index -> (index + 1) + " "
                                            + own.get(index).name().full())
                                    .collect(Collectors.joining(", "))));
        }

        @Override
        public Reply choose(Representation.Choose answer) {
            session.become(session.dialogue().asked(List.of()));
            List<Reply> replies = new ArrayList<>();
            replies.add(new Reply.Note(words.explain(answer)));
            replies.addAll(
                    new TargetAnswers(session).among(seats(answer.certainSeats().toList())));
            boolean few = answer.candidates().size() <= PlaceWords.MOST_OFFERED;
            if (few) {
                List<Action.Say> options = new ArrayList<>(answer.candidates().stream()
                        .map(candidate -> new Action.Say(
                                words.option(candidate),
                                new Intent.FindLegislators(new Place.InDistrict(candidate.district()))))
                        .toList());
                if (answer.precision() != Precision.ADDRESS) {
                    // By an old map the right one may not even be among them.
                    int last = isProvisional(answer) ? 0 : options.size();
                    byAddress().ifPresent(option -> options.add(last, option));
                }
                replies.add(session.choose(session.messages().say(Phrase.WHICH_DISTRICT), options));
            } else {
                Optional<Action.Say> byAddress = byAddress();
                String question = words.askForOneOfMany(answer);
                replies.add(
                        byAddress.isPresent()
                                ? session.choose(question, List.of(byAddress.get()))
                                : new Reply.Note(question));
            }
            return new Reply.Several(replies);
        }

        @Override
        public Reply noSeat(Representation.NoSeat answer) {
            return new Reply.Note(words.explain(answer));
        }

        @Override
        public Reply unknown(Representation.Unknown answer) {
            return new Reply.Note(words.explain(answer));
        }

        /** Where it can be looked up. */
        private Optional<Action.Say> byAddress() {
            return session.desk()
                    .findByAddress()
                    .map(lookup ->
                            new Action.Say(session.messages().say(Phrase.ACTION_ADDRESS), new Intent.AskAddress()));
        }

        private List<Reply> seats(List<Seat> seats) {
            Place place = session.place().orElseThrow();
            List<Reply> replies = new ArrayList<>();
            for (Seat seat : seats) {
                seat.holder()
                        .ifPresent(legislator ->
                                replies.add(drafts.draft(legislator, place, Medium.POST, Optional.empty())));
            }
            session.become(session.dialogue()
                    .showing(
                            seats.stream()
                                    .flatMap(seat -> seat.holder().stream())
                                    .map(Legislator::id)
                                    .toList(),
                            Medium.POST));
            return replies;
        }
    }
}
