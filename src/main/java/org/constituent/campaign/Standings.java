package org.constituent.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Chamber;
import org.constituent.civic.Congress;
import org.constituent.civic.Legislator;

/** Where legislators stand toward one campaign, by the facts of one moment and the Congress that sits. */
public final class Standings {
    private final Campaign campaign;
    private final Facts facts;
    private final Congress sitting;

    public Standings(Campaign campaign, Facts facts, Congress sitting) {
        this.campaign = campaign;
        this.facts = facts;
        this.sitting = sitting;
    }

    /**
     * The standing of one legislator: sponsor, original cosponsor, cosponsor, withdrew, unknown,
     * supported before, no bill on file, not yet; the first that is true.
     */
    public Standing of(Legislator legislator) {
        Chamber chamber = legislator.seat().chamber();
        BillBefore before = campaign.billBefore(chamber, sitting);
        if (before.where() != BillBefore.Where.IN_THIS_CHAMBER) {
            return supportedBefore(legislator.id(), before).orElseGet(() -> new Standing.NoBillOnFile(before));
        }
        BillId bill = before.bill().orElseThrow();
        Optional<Sponsorships> read = facts.of(bill);
        if (read.isEmpty()) {
            return new Standing.Unknown(before);
        }
        Source source = read.get().source();
        Optional<Sponsorship> name = read.get().of(legislator.id());
        if (name.isPresent()) {
            Standing.Act act = new Standing.Act(bill, name.get(), source);
            return name.get().withdrawn().isPresent()
                    ? new Standing.Withdrew(before, act)
                    : new Standing.Supports(before, act);
        }
        return supportedBefore(legislator.id(), before).orElseGet(() -> new Standing.NotYet(before, source));
    }

    /** Every act of a legislator on the campaign's bills, the latest Congress first, withdrawals too. */
    public List<Standing.Act> history(BioguideId who) {
        return campaign.bills().descendingMap().values().stream()
                .flatMap(byChamber -> acts(byChamber, who).stream())
                .toList();
    }

    private Optional<Standing> supportedBefore(BioguideId who, BillBefore before) {
        return campaign.bills().headMap(sitting, false).descendingMap().values().stream()
                .flatMap(byChamber -> acts(byChamber, who).stream())
                .filter(act -> act.sponsorship().withdrawn().isEmpty())
                .findFirst()
                .map(act -> new Standing.SupportedBefore(before, act));
    }

    private List<Standing.Act> acts(Map<Chamber, BillId> byChamber, BioguideId who) {
        return byChamber.values().stream()
                .sorted(Comparator.comparing(BillId::type))
                .flatMap(bill -> facts.of(bill).stream())
                .flatMap(read -> read.of(who).map(name -> new Standing.Act(read.bill(), name, read.source())).stream())
                .toList();
    }
}
