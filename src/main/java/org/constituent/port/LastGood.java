package org.constituent.port;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Source;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.civic.DistrictOffice;
import org.constituent.civic.Legislator;

/**
 * What each source said when it was last read well. Each part has its own source and date; a part that
 * was never read is empty.
 */
public record LastGood(
        Optional<Dated<List<Legislator>>> members,
        Optional<Dated<Map<BioguideId, LegislatorSource.Handles>>> handles,
        Optional<Dated<Map<BioguideId, List<DistrictOffice>>>> offices,
        Optional<Dated<Map<BioguideId, URI>>> forms,
        Optional<Dated<ZipSource.Table>> zips,
        Map<BillId, Sponsorships> bills) {
    public static final LastGood NOTHING = new LastGood(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public LastGood {
        bills = Map.copyOf(bills);
    }

    public LastGood withMembers(Dated<List<Legislator>> other) {
        return new LastGood(Optional.of(other), handles, offices, forms, zips, bills);
    }

    public LastGood withHandles(Dated<Map<BioguideId, LegislatorSource.Handles>> other) {
        return new LastGood(members, Optional.of(other), offices, forms, zips, bills);
    }

    public LastGood withOffices(Dated<Map<BioguideId, List<DistrictOffice>>> other) {
        return new LastGood(members, handles, Optional.of(other), forms, zips, bills);
    }

    public LastGood withForms(Dated<Map<BioguideId, URI>> other) {
        return new LastGood(members, handles, offices, Optional.of(other), zips, bills);
    }

    public LastGood withZips(Dated<ZipSource.Table> other) {
        return new LastGood(members, handles, offices, forms, Optional.of(other), bills);
    }

    public LastGood withBill(Sponsorships bill) {
        Map<BillId, Sponsorships> more = new HashMap<>(bills);
        more.put(bill.bill(), bill);
        return new LastGood(members, handles, offices, forms, zips, more);
    }

    /** Facts of one source. */
    public record Dated<T>(T facts, Source source) {}
}
