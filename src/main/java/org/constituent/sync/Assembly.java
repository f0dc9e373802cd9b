package org.constituent.sync;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.Contact;
import org.constituent.civic.ContactCorrection;
import org.constituent.civic.Legislator;
import org.constituent.civic.PersonName;
import org.constituent.civic.Roster;
import org.constituent.civic.ZipTable;
import org.constituent.port.LastGood;
import org.constituent.port.LegislatorSource.Handles;

/**
 * Puts the facts together: the starter facts, over them what each source said last, over that what the
 * operator corrected. Everything about a person is joined by Bioguide id only.
 */
public final class Assembly {
    private final Facts starter;
    private final List<ContactCorrection> corrections;

    public Assembly(Facts starter, List<ContactCorrection> corrections) {
        this.starter = starter;
        this.corrections = List.copyOf(corrections);
    }

    /** What the program came with. */
    Facts shipped() {
        return starter;
    }

    /**
     * The facts as they follow from the parts.
     *
     * @throws IllegalArgumentException when the members contradict each other, for example two in one seat
     */
    public Facts of(LastGood good) {
        Map<BillId, Sponsorships> bills = new HashMap<>(starter.sponsorships());
        bills.putAll(good.bills());
        List<Source> contacts = new ArrayList<>();
        good.handles().ifPresent(part -> contacts.add(part.source()));
        good.offices().ifPresent(part -> contacts.add(part.source()));
        good.forms().ifPresent(part -> contacts.add(part.source()));
        return new Facts(
                roster(good),
                good.members().map(LastGood.Dated::source).orElse(starter.rosterSource()),
                zips(good),
                good.zips().map(LastGood.Dated::source).orElse(starter.zipSource()),
                bills,
                contacts);
    }

    private Roster roster(LastGood good) {
        Congress congress = good.members()
                .map(members -> Congress.on(members.source().asOf()))
                .orElse(starter.roster().congress());
        List<Legislator> members = good.members()
                .map(LastGood.Dated::facts)
                .orElseGet(() -> starter.roster().legislators());
        return new Roster(
                congress,
                members.stream().map(member -> withContact(member, good)).toList());
    }

    private Legislator withContact(Legislator member, LastGood good) {
        BioguideId id = member.id();
        Contact own = member.contact();
        Contact known = starter.roster().find(id).map(Legislator::contact).orElse(Contact.NONE);
        Optional<Handles> handles = good.handles().isPresent()
                ? good.handles()
                        .map(part -> part.facts().getOrDefault(id, new Handles(Optional.empty(), Optional.empty())))
                : Optional.of(new Handles(known.xHandle(), known.mastodon()));
        Optional<URI> form = own.form()
                .or(() -> good.forms()
                        .flatMap(part -> Optional.ofNullable(part.facts().get(id))))
                .or(known::form);
        Contact contact = new Contact(
                own.phone(),
                form,
                own.website(),
                handles.flatMap(Handles::x),
                handles.flatMap(Handles::mastodon),
                own.capitolOffice(),
                good.offices()
                        .map(part -> part.facts().getOrDefault(id, List.of()))
                        .orElse(known.districtOffices()));
        for (ContactCorrection correction : corrections) {
            if (correction.who().equals(id)) {
                contact = correction.applied(contact);
            }
        }
        // The members' file knows no initials: what people call somebody is known here only.
        PersonName name = starter.roster()
                .find(id)
                .map(one -> member.name().called(one.name().called()))
                .orElse(member.name());
        return new Legislator(id, name, member.seat(), member.party(), member.caucus(), member.gender(), contact);
    }

    private ZipTable zips(LastGood good) {
        return good.zips()
                .map(part -> starter.zips()
                        .withWholeCodes(part.facts().codes(), part.facts().congress()))
                .orElse(starter.zips());
    }
}
