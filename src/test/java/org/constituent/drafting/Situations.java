package org.constituent.drafting;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.constituent.adapter.files.FileCampaigns;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.BillId;
import org.constituent.campaign.BillType;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Standing;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.District;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Party;
import org.constituent.civic.PersonName;
import org.constituent.civic.Place;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.civic.ZipCode;

/** The shipped campaigns, one invented holder of each kind of seat, and every standing they may have. */
final class Situations {
    static final FileCampaigns CAMPAIGNS =
            FileCampaigns.read(Path.of("config/campaigns"), Path.of("messages"), "ban-facial-recognition");
    static final Campaign FLAGSHIP = CAMPAIGNS.find("ban-facial-recognition").orElseThrow();

    static final Congress SITTING = new Congress(119);
    private static final Source NOWHERE =
            new Source("a trial", URI.create("https://www.congress.gov/"), LocalDate.of(2026, 11, 20));

    static final Citizen SENATOR = new Citizen(
            "senator",
            legislator("R000901", "Alma", "Reyes", new SeatId.Senate(State.VT, 1), Gender.FEMALE, "SenAlmaReyes"),
            new Place.Zip(new ZipCode("05401")));
    static final Citizen REPRESENTATIVE = new Citizen(
            "representative",
            legislator("O000902", "Tom", "Okafor", house(State.CA, 11), Gender.MALE, "RepTomOkafor"),
            new Place.InDistrict(new District(State.CA, 11)));
    static final Citizen DELEGATE = new Citizen(
            "delegate",
            legislator("C000903", "Rosa", "Cruz", house(State.GU, 0), Gender.FEMALE, ""),
            new Place.InState(State.GU));
    static final Citizen RESIDENT_COMMISSIONER = new Citizen(
            "Resident Commissioner",
            legislator("O000904", "Luis", "Ortega", house(State.PR, 0), Gender.MALE, ""),
            new Place.Zip(new ZipCode("00901")));
    static final List<Citizen> CITIZENS = List.of(SENATOR, REPRESENTATIVE, DELEGATE, RESIDENT_COMMISSIONER);

    private Situations() {}

    /** Somebody's legislator, and the place they live in. */
    record Citizen(String seat, Legislator legislator, Place place) {}

    record Situation(String name, Standing standing, Congress sitting) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Languages with words of their own for a campaign. */
    static List<Language> languages(Campaign campaign) {
        return CAMPAIGNS.bots().keySet().stream()
                .filter(language ->
                        CAMPAIGNS.words(campaign, language).language().equals(language))
                .sorted(Comparator.comparing(Language::code))
                .toList();
    }

    static DraftRequest request(Campaign campaign, Citizen citizen, Situation situation, Medium medium) {
        return new DraftRequest(
                campaign,
                situation.sitting(),
                citizen.legislator(),
                situation.standing(),
                citizen.place(),
                medium,
                Optional.empty(),
                0);
    }

    static List<Situation> of(Campaign campaign, Legislator to) {
        Chamber chamber = to.seat().chamber();
        // A campaign whose only bill is of this Congress has earlier ones in the next.
        Congress sitting = campaign.billBefore(chamber, SITTING).where() == BillBefore.Where.NONE_ON_FILE
                ? SITTING
                : new Congress(SITTING.number() + 1);
        BillBefore here =
                new BillBefore(BillBefore.Where.IN_THIS_CHAMBER, Optional.of(bill(campaign, chamber, SITTING)));
        BillBefore elsewhere = new BillBefore(
                BillBefore.Where.IN_THE_OTHER_CHAMBER, Optional.of(bill(campaign, chamber.other(), SITTING)));
        BillBefore none = campaign.billBefore(chamber, sitting);
        BillId now = here.bill().orElseThrow();
        List<Situation> all = new ArrayList<>();
        all.add(new Situation(
                "sponsor", new Standing.Supports(here, act(now, to, Sponsorship.Role.SPONSOR, "")), SITTING));
        all.add(new Situation(
                "original cosponsor",
                new Standing.Supports(here, act(now, to, Sponsorship.Role.ORIGINAL_COSPONSOR, "")),
                SITTING));
        all.add(new Situation(
                "cosponsor", new Standing.Supports(here, act(now, to, Sponsorship.Role.COSPONSOR, "")), SITTING));
        all.add(new Situation(
                "withdrew",
                new Standing.Withdrew(here, act(now, to, Sponsorship.Role.COSPONSOR, "2025-09-24")),
                SITTING));
        all.add(new Situation("unknown", new Standing.Unknown(here), SITTING));
        for (Sponsorship.Role role : List.of(Sponsorship.Role.SPONSOR, Sponsorship.Role.COSPONSOR)) {
            String name = "supported before as " + role.name().toLowerCase(java.util.Locale.ROOT);
            Standing.Act inThisOrBefore =
                    act(bill(campaign, chamber, new Congress(sitting.number() - 1)), to, role, "");
            Standing.Act before = act(bill(campaign, chamber, new Congress(SITTING.number() - 1)), to, role, "");
            all.add(new Situation(name + ", bill here", new Standing.SupportedBefore(here, before), SITTING));
            all.add(new Situation(
                    name + ", bill in the other chamber", new Standing.SupportedBefore(elsewhere, before), SITTING));
            all.add(new Situation(
                    name + ", no bill on file", new Standing.SupportedBefore(none, inThisOrBefore), sitting));
        }
        all.add(new Situation("no bill on file", new Standing.NoBillOnFile(none), sitting));
        all.add(new Situation(
                "no bill on file here but in the other chamber", new Standing.NoBillOnFile(elsewhere), SITTING));
        all.add(new Situation("not yet", new Standing.NotYet(here, NOWHERE), SITTING));
        return List.copyOf(all);
    }

    /** The campaign's own number where it has one. */
    private static BillId bill(Campaign campaign, Chamber chamber, Congress congress) {
        BillBefore real = campaign.billBefore(chamber, congress);
        return real.where() == BillBefore.Where.IN_THIS_CHAMBER
                ? real.bill().orElseThrow()
                : new BillId(
                        congress,
                        chamber == Chamber.SENATE ? BillType.S : BillType.HR,
                        chamber == Chamber.SENATE ? 1234 : 5678);
    }

    private static Standing.Act act(BillId bill, Legislator to, Sponsorship.Role role, String withdrawn) {
        LocalDate since = LocalDate.of(2 * bill.congress().number() + 1787, 3, 7);
        return new Standing.Act(
                bill,
                new Sponsorship(
                        to.id(),
                        to.name().full(),
                        role,
                        since,
                        withdrawn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(withdrawn))),
                NOWHERE);
    }

    static SeatId house(State state, int number) {
        return new SeatId.House(new District(state, number));
    }

    private static Legislator legislator(
            String id, String first, String last, SeatId seat, Gender gender, String handle) {
        return new Legislator(
                new BioguideId(id),
                new PersonName(first, last, first + " " + last, Optional.empty()),
                seat,
                new Party("Independent"),
                Optional.empty(),
                gender,
                new Contact(
                        Optional.of("202-224-0000"),
                        Optional.of(URI.create("https://example.org/contact")),
                        Optional.of(URI.create("https://example.org/")),
                        handle.isEmpty() ? Optional.empty() : Optional.of(handle),
                        Optional.empty(),
                        Optional.of("1 Example Building, Washington, DC 20510"),
                        List.of(new DistrictOffice(
                                "1 Main St",
                                "Exampletown",
                                seat.state().code(),
                                Optional.empty(),
                                Optional.of("555-555-0100")))));
    }
}
