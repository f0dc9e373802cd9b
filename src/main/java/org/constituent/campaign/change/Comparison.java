package org.constituent.campaign.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.Sponsorships;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Legislator;
import org.constituent.civic.Seat;

/** Compares the facts of two moments. */
public final class Comparison {
    private Comparison() {}

    /**
     * What is different now: seats in the order of the roster, then bills by number. A bill that is no
     * longer known is no change: not being able to read is not news.
     */
    public static List<Change> of(Facts before, Facts now) {
        List<Change> changes = new ArrayList<>();
        List<Seat> old = before.roster().seats();
        List<Seat> current = now.roster().seats();
        for (int i = 0; i < current.size(); i++) {
            Optional<Legislator> was = old.get(i).holder();
            Optional<Legislator> is = current.get(i).holder();
            if (!was.map(Legislator::id).equals(is.map(Legislator::id))) {
                changes.add(new Change.SeatChanged(current.get(i).id(), was, is));
            }
        }
        now.sponsorships().values().stream()
                .sorted(Comparator.comparing((Sponsorships bill) -> bill.bill().toString()))
                .forEach(bill -> before.of(bill.bill())
                        .ifPresentOrElse(
                                earlier -> bill(earlier, bill, changes), () -> changes.add(new Change.BillRead(bill))));
        return List.copyOf(changes);
    }

    private static void bill(Sponsorships before, Sponsorships now, List<Change> changes) {
        for (BioguideId who :
                now.names().stream().map(Sponsorship::who).distinct().toList()) {
            Sponsorship is = now.of(who).orElseThrow();
            Optional<Sponsorship> was = before.of(who);
            boolean stood = was.filter(name -> name.withdrawn().isEmpty()).isPresent();
            boolean stands = is.withdrawn().isEmpty();
            if (stands && !stood) {
                changes.add(new Change.Joined(now, is));
            } else if (!stands
                    && was.filter(name -> name.withdrawn().isPresent()).isEmpty()) {
                changes.add(new Change.Withdrew(now, is));
            }
        }
    }
}
