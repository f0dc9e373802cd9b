package org.constituent.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.constituent.civic.AssociatedState;
import org.constituent.civic.Chamber;
import org.constituent.civic.District;
import org.constituent.civic.Legislator;
import org.constituent.civic.NoDistrict;
import org.constituent.civic.Outlook;
import org.constituent.civic.Place;
import org.constituent.civic.Precision;
import org.constituent.civic.Representation;
import org.constituent.civic.Representation.Candidate;
import org.constituent.civic.Representation.Note;
import org.constituent.civic.Seat;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.drafting.Term;

/** Words who represents a place, for every kind of answer. */
public final class PlaceWords {
    /** More possible districts than this are not read out; a ZIP code or a district's name is asked for. */
    public static final int MOST_OFFERED = 8;

    private final Messages messages;

    public PlaceWords(Messages messages) {
        this.messages = messages;
    }

    /** A plain answer, never empty: who speaks for the place, or why nobody does and what to do next. */
    public String explain(Representation answer) {
        String text = Stream.concat(
                        Stream.of(answer.handledBy(new Explanation())),
                        answer.outlooks().stream().map(this::outlook))
                .collect(Collectors.joining(" "));
        // Some names begin small: "the U.S. Virgin Islands".
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Why an address gave no district, and what to do about it. */
    public String noDistrict(NoDistrict why) {
        return messages.say(
                switch (why) {
                    case POST_BOX -> Phrase.ADDRESS_POST_BOX;
                    case ISLAND_AREA -> Phrase.ADDRESS_ISLAND_AREA;
                    case NO_MATCH -> Phrase.ADDRESS_NO_MATCH;
                    case OUTSIDE -> Phrase.ADDRESS_OUTSIDE;
                    case OTHER_MAP -> Phrase.ADDRESS_OTHER_MAP;
                    case DOWN -> Phrase.ADDRESS_DOWN;
                });
    }

    private String outlook(Outlook outlook) {
        Phrase phrase = switch (outlook.kind()) {
            case MAP_TO_COME -> outlook.contested() ? Phrase.MAP_TO_COME_CONTESTED : Phrase.MAP_TO_COME;
            case ZIP_OF_BEFORE -> Phrase.ZIP_OF_BEFORE;
            case MEMBERS_OF_BEFORE ->
                outlook.state().isPresent() ? Phrase.MEMBERS_OF_BEFORE_REDRAWN : Phrase.MEMBERS_OF_BEFORE;
        };
        return messages.say(
                phrase,
                "state",
                outlook.state().map(messages::nameOf).orElse(""),
                "date",
                messages.date(outlook.congress().start()),
                "congress",
                new StandingWords(messages).congress(outlook.congress()));
    }

    private String countryName(AssociatedState country) {
        return messages.say(
                switch (country) {
                    case FM -> Phrase.COUNTRY_FM;
                    case MH -> Phrase.COUNTRY_MH;
                    case PW -> Phrase.COUNTRY_PW;
                });
    }

    /** Asks for the one district of more than can be read out: by ZIP code, unless that has been told. */
    public String askForOneOfMany(Representation.Choose answer) {
        return answer.precision() == Precision.STATE
                ? messages.say(Phrase.REMEDY_ZIP)
                : messages.say(
                        Phrase.WHICH_DISTRICT_OF_MANY,
                        "district",
                        answer.candidates().get(0).district().name());
    }

    /** What to say to words that are no place. */
    public String notAPlace() {
        return messages.say(Phrase.UNCLEAR) + " " + messages.say(Phrase.UNCLEAR_REMEDY);
    }

    /** A place as it reads at the beginning of a sentence. */
    public String nameOf(Place place) {
        return place.handledBy(new Place.Cases<String>() {
            @Override
            public String zip(Place.Zip place) {
                return messages.say(Phrase.ZIP, "zip", place.code().digits());
            }

            @Override
            public String inDistrict(Place.InDistrict place) {
                // Nobody calls a whole state "VT-AL".
                District district = place.district();
                return district.number() == 0 ? messages.nameOf(district.state()) : district.name();
            }

            @Override
            public String inState(Place.InState place) {
                return messages.nameOf(place.state());
            }

            @Override
            public String associated(Place.Associated place) {
                return countryName(place.country());
            }
        });
    }

    /** What a person reads for one possible district. */
    public String option(Candidate candidate) {
        String holder = candidate
                .seat()
                .holder()
                .map(legislator -> legislator.name().full() + " (" + messages.partyOf(legislator.party()) + ")")
                .orElseGet(() -> messages.say(Phrase.VACANT));
        return candidate
                .ofLand()
                .map(share -> messages.say(
                        Phrase.OPTION_DISTRICT_SHARE,
                        "district",
                        candidate.district().name(),
                        "holder",
                        holder,
                        "share",
                        percent(share)))
                .orElseGet(() -> messages.say(
                        Phrase.OPTION_DISTRICT, "district", candidate.district().name(), "holder", holder));
    }

    private static String percent(double share) {
        return share < 0.01 ? "< 1" : String.valueOf(Math.round(share * 100));
    }

    private final class Explanation implements Representation.Cases<String> {
        @Override
        public String found(Representation.Found answer) {
            Seat seat = houseSeat(answer.seats());
            SeatId house = seat.id();
            State state = house.state();
            boolean vacant = seat.isVacant() && state.votes();
            Phrase phrase = sentenceFor(answer, state, vacant);
            List<String> sentences = new ArrayList<>();
            sentences.add(messages.say(
                    phrase,
                    "place",
                    nameOf(answer.place()),
                    "state",
                    messages.nameOf(state),
                    "district",
                    house.name()));
            vacancies(vacant ? answer.seats().subList(0, answer.seats().size() - 1) : answer.seats(), sentences);
            if (answer.notes().contains(Note.BY_PREFIX)) {
                sentences.add(messages.say(Phrase.BY_PREFIX, "place", nameOf(answer.place())));
            }
            return String.join(" ", sentences);
        }

        private static Phrase sentenceFor(Representation.Found answer, State state, boolean vacant) {
            // Whoever typed a district knows its name.
            boolean named = answer.place() instanceof Place.InDistrict;
            if (vacant) {
                return named ? Phrase.FOUND_VACANT_DISTRICT : Phrase.FOUND_VACANT;
            }
            if (answer.notes().contains(Note.DELEGATE_ONLY)) {
                return state == State.PR ? Phrase.FOUND_COMMISSIONER : Phrase.FOUND_DELEGATE;
            }
            if (answer.notes().contains(Note.AT_LARGE)) {
                return Phrase.FOUND_AT_LARGE;
            }
            return named ? Phrase.FOUND_DISTRICT : Phrase.FOUND;
        }

        @Override
        public String choose(Representation.Choose answer) {
            List<String> sentences = new ArrayList<>();
            sentences.add(question(answer));
            if (answer.notes().contains(Note.STATES_DISAGREE)) {
                sentences.add(messages.say(Phrase.STATES_DISAGREE));
            }
            if (answer.candidates().size() <= MOST_OFFERED) {
                vacancies(answer.candidates().stream().map(Candidate::seat).toList(), sentences);
            }
            vacancies(answer.senators(), sentences);
            if (answer.notes().contains(Note.BY_PREFIX)) {
                sentences.add(messages.say(Phrase.BY_PREFIX, "place", nameOf(answer.place())));
            }
            return String.join(" ", sentences);
        }

        private String question(Representation.Choose answer) {
            String states =
                    messages.list(answer.states().stream().map(messages::nameOf).toList());
            List<String> districts = answer.candidates().stream()
                    .map(candidate -> candidate.district().name())
                    .toList();
            boolean few = districts.size() <= MOST_OFFERED;
            Phrase byZip = few
                    ? answer.states().size() > 1 ? Phrase.SEVERAL_STATES : Phrase.CHOOSE_ZIP
                    : Phrase.CHOOSE_ZIP_MANY;
            Phrase phrase = switch (answer.precision()) {
                case ADDRESS -> Phrase.CHOOSE_ADDRESS;
                case STATE -> Phrase.CHOOSE_STATE;
                default -> byZip;
            };
            return messages.say(
                    phrase,
                    "place",
                    nameOf(answer.place()),
                    "state",
                    states,
                    "count",
                    String.valueOf(districts.size()),
                    "districts",
                    messages.list(districts));
        }

        @Override
        public String noSeat(Representation.NoSeat answer) {
            return messages.say(Phrase.NO_SEAT, "country", countryName(answer.country())) + " "
                    + messages.say(Phrase.REMEDY_HOME_ADDRESS);
        }

        @Override
        public String unknown(Representation.Unknown answer) {
            return switch (answer.reason()) {
                case MILITARY_MAIL -> messages.say(Phrase.MILITARY_MAIL, "place", nameOf(answer.place()));
                case UNASSIGNED_ZIP ->
                    messages.say(Phrase.UNASSIGNED_ZIP, "place", nameOf(answer.place())) + " "
                            + messages.say(Phrase.REMEDY_ZIP);
                case NO_SUCH_DISTRICT -> noSuchDistrict(answer.place());
            };
        }

        private String noSuchDistrict(Place place) {
            if (!(place instanceof Place.InDistrict in)) {
                return messages.say(Phrase.UNASSIGNED_ZIP, "place", nameOf(place)) + " "
                        + messages.say(Phrase.REMEDY_ZIP);
            }
            State state = in.district().state();
            List<District> districts = state.districts();
            if (in.district().number() == 0 && !state.isAtLarge()) {
                // "TX-00" and "Texas at large": nobody has to read a name they did not write.
                return messages.say(
                        Phrase.NOT_AT_LARGE,
                        "state",
                        messages.nameOf(state),
                        "count",
                        String.valueOf(districts.size()),
                        "name",
                        districts.get(0).name(),
                        "last",
                        districts.get(districts.size() - 1).name());
            }
            return messages.say(
                    state.isAtLarge() ? Phrase.NO_SUCH_DISTRICT_AT_LARGE : Phrase.NO_SUCH_DISTRICT,
                    "district",
                    in.district().name(),
                    "state",
                    messages.nameOf(state),
                    "name",
                    districts.get(0).name(),
                    "last",
                    districts.get(districts.size() - 1).name());
        }

        private void vacancies(List<Seat> seats, List<String> sentences) {
            for (Seat seat : seats) {
                if (seat.isVacant()) {
                    boolean senate = seat.id().chamber() == Chamber.SENATE;
                    sentences.add(messages.say(
                            senate ? Phrase.VACANT_SENATE : Phrase.VACANT_HOUSE,
                            "district",
                            seat.id().name(),
                            "state",
                            messages.nameOf(seat.id().state())));
                }
            }
        }
    }

    private static Seat houseSeat(List<Seat> seats) {
        return seats.get(seats.size() - 1);
    }

    /** A title with the right gender, for example {@code Senator} or {@code senadora}. */
    public static Term titleTerm(Legislator legislator) {
        String title = legislator.title().name();
        return switch (legislator.gender()) {
            case FEMALE -> Term.valueOf(title + "_FEMALE");
            case MALE -> Term.valueOf(title + "_MALE");
            case NOT_STATED -> Term.valueOf(title);
        };
    }

    /** A legislator with title, name, party and seat. */
    public String titleOf(Legislator legislator) {
        String title = messages.term(titleTerm(legislator), Map.of());
        boolean senate = legislator.seat().chamber() == Chamber.SENATE;
        return messages.say(
                Phrase.LEGISLATOR_TITLE,
                "title",
                Character.toUpperCase(title.charAt(0)) + title.substring(1),
                "name",
                legislator.name().full(),
                "party",
                messages.partyOf(legislator.party()),
                "where",
                senate || legislator.seat().state().isAtLarge()
                        ? messages.nameOf(legislator.seat().state())
                        : legislator.seat().name());
    }
}
