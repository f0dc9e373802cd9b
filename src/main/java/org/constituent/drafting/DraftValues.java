package org.constituent.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Citation;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Standing;
import org.constituent.civic.AssociatedState;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Ordinal;
import org.constituent.civic.Place;

/** The values that fill the gaps of one draft's templates. */
final class DraftValues {
    private final Phrasebook words;
    private final DraftRequest request;
    private final Map<String, String> values = new HashMap<>();

    private DraftValues(Phrasebook words, DraftRequest request) {
        this.words = words;
        this.request = request;
    }

    static Map<String, String> of(Phrasebook words, DraftRequest request) {
        DraftValues all = new DraftValues(words, request);
        all.person();
        all.bill();
        all.act();
        all.values.put("place", all.place());
        return all.values;
    }

    /** The two values that belong to one citation: {@code source} and {@code url}. */
    static Map<String, String> of(Phrasebook words, Citation citation) {
        Map<String, String> values = new HashMap<>();
        values.put("publisher", citation.publisher());
        values.put("title", citation.title());
        values.put("url", citation.page().toString());
        citation.date().ifPresent(date -> values.put("date", date.in(words.language())));
        String source = words.say(citation.date().isPresent() ? Term.SOURCE : Term.SOURCE_UNDATED, values);
        return Map.of("source", source, "url", citation.page().toString());
    }

    private void person() {
        Legislator to = request.to();
        String title = words.say(gendered(Term.valueOf(to.title().name()), to.gender()), Map.of());
        Map<String, String> named = Map.of(
                "title", title, "last", to.name().last(), "name", to.name().full());
        values.putAll(named);
        values.put("salutation", words.say(gendered(Term.SALUTATION, to.gender()), named));
        values.put(
                "who", to.contact().xHandle().map(handle -> "@" + handle).orElseGet(() -> words.say(Term.WHO, named)));
        Chamber chamber = to.seat().chamber();
        values.put("chamber", words.say(term(chamber), Map.of()));
        values.put("otherChamber", words.say(term(chamber.other()), Map.of()));
    }

    private void bill() {
        String act = request.campaign().act().in(words.language());
        values.put("act", act);
        values.put("congress", congress(request.sitting()));
        BillBefore before = request.standing().before();
        Optional<BillId> bill = before.bill();
        if (bill.isEmpty()) {
            values.put("bill", act);
            values.put(
                    "measure",
                    words.say(
                            Term.MEASURE_UNNUMBERED,
                            Map.of("act", act, "official", request.campaign().officialTitle())));
            return;
        }
        Map<String, String> about = about(bill.get(), act);
        values.put(
                "bill",
                words.say(
                        switch (before.where()) {
                            case IN_THIS_CHAMBER -> Term.BILL_HERE;
                            case IN_THE_OTHER_CHAMBER -> Term.BILL_ELSEWHERE;
                            case NONE_ON_FILE -> Term.BILL_EARLIER;
                        },
                        about));
        values.put(
                "measure",
                words.say(
                        switch (before.where()) {
                            case IN_THIS_CHAMBER -> Term.MEASURE_HERE;
                            case IN_THE_OTHER_CHAMBER -> Term.MEASURE_ELSEWHERE;
                            case NONE_ON_FILE -> Term.MEASURE_EARLIER;
                        },
                        about));
    }

    private void act() {
        Optional<Standing.Act> deciding = request.standing().deciding();
        if (deciding.isEmpty()) {
            return;
        }
        Sponsorship sponsorship = deciding.get().sponsorship();
        boolean sponsor = sponsorship.role() == Sponsorship.Role.SPONSOR;
        values.put("did", words.say(sponsor ? Term.INTRODUCED : Term.COSPONSORED, Map.of()));
        values.put("doing", words.say(sponsor ? Term.INTRODUCING : Term.COSPONSORING, Map.of()));
        values.put("since", date(sponsorship.since()));
        sponsorship.withdrawn().ifPresent(day -> values.put("withdrew", date(day)));
        values.put(
                "earlierBill",
                words.say(
                        Term.EARLIER_BILL,
                        about(deciding.get().bill(), request.campaign().act().in(words.language()))));
    }

    private Map<String, String> about(BillId bill, String act) {
        return Map.of(
                "number",
                bill.label(),
                "act",
                act,
                "official",
                request.campaign().officialTitle(),
                "chamber",
                words.say(term(bill.chamber()), Map.of()),
                "congress",
                congress(bill.congress()));
    }

    /** A post has room for {@code 02139} only; a letter says what that is. */
    private String place() {
        boolean shortly = request.medium() == Medium.POST;
        return request.place().handledBy(new Place.Cases<String>() {
            @Override
            public String zip(Place.Zip place) {
                return shortly
                        ? place.code().digits()
                        : words.say(Term.PLACE_ZIP, Map.of("zip", place.code().digits()));
            }

            @Override
            public String inDistrict(Place.InDistrict place) {
                District district = place.district();
                if (district.state().isAtLarge()) {
                    return words.nameOf(district.state());
                }
                return shortly
                        ? district.name()
                        : words.say(
                                Term.PLACE_DISTRICT,
                                Map.of(
                                        "state",
                                        words.nameOf(district.state()),
                                        "number",
                                        String.valueOf(district.number()),
                                        "ordinal",
                                        Ordinal.of(district.number())));
            }

            @Override
            public String inState(Place.InState place) {
                return words.say(Term.PLACE_STATE, Map.of("state", words.nameOf(place.state())));
            }

            @Override
            public String associated(Place.Associated place) {
                AssociatedState country = place.country();
                throw new IllegalStateException("nobody in " + country + " writes as a constituent");
            }
        });
    }

    private String congress(Congress congress) {
        return words.say(
                Term.CONGRESS,
                Map.of("number", String.valueOf(congress.number()), "ordinal", Ordinal.of(congress.number())));
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.language().locale())
                .format(day);
    }

    private static Term term(Chamber chamber) {
        return chamber == Chamber.SENATE ? Term.CHAMBER_SENATE : Term.CHAMBER_HOUSE;
    }

    private static Term gendered(Term neutral, Gender gender) {
        return gender == Gender.NOT_STATED ? neutral : Term.valueOf(neutral.name() + "_" + gender.name());
    }
}
