package org.constituent;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Citation;
import org.constituent.campaign.Facts;
import org.constituent.campaign.LocalText;
import org.constituent.campaign.PartialDate;
import org.constituent.campaign.Position;
import org.constituent.campaign.Reason;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.District;
import org.constituent.civic.Gender;
import org.constituent.civic.Legislator;
import org.constituent.civic.Party;
import org.constituent.civic.PersonName;
import org.constituent.civic.Roster;
import org.constituent.civic.SeatId;
import org.constituent.civic.State;
import org.constituent.civic.ZipTable;

/** Ordinary values: made-up people in real seats, and a campaign of theirs. */
public final class Samples {
    public static final Congress CONGRESS = new Congress(119);
    public static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    public static final Source SOURCE = new Source("a sample", URI.create("https://example.org/source"), DAY);
    public static final Citation STUDY = new Citation(
            "S1", "The Lab", "A study", Optional.of(new PartialDate("2019-12")), URI.create("https://example.org/s1"));

    public static final Legislator ALDER = senator("MA", 1, "A000001", "Ada Alder");
    public static final Legislator BIRCH = senator("MA", 2, "B000001", "Ben Birch");
    public static final Legislator CEDAR = representative("MA-7", "C000001", "Cleo Cedar");
    public static final Legislator DOGWOOD = representative("DC-AL", "D000001", "Dee Dogwood");

    private Samples() {}

    public static Legislator senator(String state, int senateClass, String id, String name) {
        return legislator(new SeatId.Senate(State.valueOf(state), senateClass), id, name);
    }

    public static Legislator representative(String district, String id, String name) {
        return legislator(new SeatId.House(district(district)), id, name);
    }

    /** The last word of the name is the family name. */
    public static Legislator legislator(SeatId seat, String id, String name) {
        int space = name.lastIndexOf(' ');
        return new Legislator(
                new BioguideId(id),
                new PersonName(name.substring(0, space), name.substring(space + 1), name, Optional.empty()),
                seat,
                new Party("Independent"),
                Optional.empty(),
                Gender.NOT_STATED,
                Contact.NONE);
    }

    public static Legislator with(Legislator legislator, Contact contact) {
        return new Legislator(
                legislator.id(),
                legislator.name(),
                legislator.seat(),
                legislator.party(),
                legislator.caucus(),
                legislator.gender(),
                contact);
    }

    public static Contact onX(String handle) {
        return new Contact(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(handle),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public static District district(String name) {
        return District.named(name).orElseThrow();
    }

    public static BillId bill(String key) {
        return BillId.parse(key).orElseThrow();
    }

    /** A campaign for an act whose bills are given by key, such as {@code 118-s-681}. */
    public static Campaign campaign(String... bills) {
        TreeMap<Congress, Map<Chamber, BillId>> byCongress = new TreeMap<>();
        for (String key : bills) {
            BillId bill = bill(key);
            byCongress
                    .computeIfAbsent(bill.congress(), congress -> new TreeMap<>())
                    .put(bill.chamber(), bill);
        }
        return campaign(byCongress, List.of());
    }

    public static Campaign campaign(NavigableMap<Congress, Map<Chamber, BillId>> bills, List<Position> positions) {
        return new Campaign(
                "plant-trees",
                LocalText.english("Plant trees"),
                LocalText.english("Tree Act"),
                "Tree Act",
                LocalText.english("More trees."),
                LocalText.english("Have you a tree?"),
                bills,
                List.of(new Reason("shade", LocalText.english("Shade"), LocalText.english("Trees."), List.of(STUDY))),
                Map.of(STUDY.id(), STUDY),
                positions,
                Optional.empty(),
                List.of());
    }

    public static Sponsorship name(Legislator who, Sponsorship.Role role) {
        return new Sponsorship(who.id(), who.name().full(), role, LocalDate.of(2025, 3, 7), Optional.empty());
    }

    public static Sponsorship withdrawn(Legislator who) {
        return new Sponsorship(
                who.id(),
                who.name().full(),
                Sponsorship.Role.COSPONSOR,
                LocalDate.of(2025, 3, 7),
                Optional.of(LocalDate.of(2025, 9, 24)));
    }

    /** A bill whose sponsors were read. */
    public static Sponsorships read(String bill, Sponsorship... names) {
        return new Sponsorships(bill(bill), "Tree Act", Optional.of(LocalDate.of(2025, 3, 7)), List.of(names), SOURCE);
    }

    /** Facts about the four sample people and what was read. */
    public static Facts facts(Sponsorships... read) {
        return new Facts(
                new Roster(CONGRESS, List.of(ALDER, BIRCH, CEDAR, DOGWOOD)),
                SOURCE,
                new ZipTable(Map.of()),
                SOURCE,
                Arrays.stream(read).collect(Collectors.toMap(Sponsorships::bill, one -> one)));
    }
}
