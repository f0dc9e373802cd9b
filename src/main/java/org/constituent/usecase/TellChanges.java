package org.constituent.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.constituent.broadcast.Organizer;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.Sponsorship;
import org.constituent.campaign.change.Change;
import org.constituent.port.Campaigns;
import org.constituent.port.NewsWriter;

/** Proposes updates about what changed in Congress. They wait for approval like everybody's. */
public final class TellChanges {
    /** What happened longer ago is no news: the first sync of a new campaign reads years. */
    private static final Period NEWS = Period.ofDays(60);

    private final Campaigns campaigns;
    private final NewsWriter writer;
    private final ProposeUpdate proposeUpdate;
    private final Clock clock;

    public TellChanges(Campaigns campaigns, NewsWriter writer, ProposeUpdate proposeUpdate, Clock clock) {
        this.campaigns = campaigns;
        this.writer = writer;
        this.proposeUpdate = proposeUpdate;
        this.clock = clock;
    }

    /** The numbers of the updates that were proposed. */
    public List<Long> tell(Facts now, List<Change> changes) {
        return campaigns.all().stream()
                .flatMap(campaign ->
                        writer
                                .write(
                                        campaign,
                                        now,
                                        changes.stream()
                                                .filter(change -> concerns(campaign, change))
                                                .toList())
                                .stream())
                .map(bulletin -> proposeUpdate.propose(bulletin, Organizer.SYNC))
                .filter(ProposeUpdate.Proposed.class::isInstance)
                .map(outcome -> ((ProposeUpdate.Proposed) outcome).id())
                .toList();
    }

    private boolean concerns(Campaign campaign, Change change) {
        LocalDate oldest = LocalDate.now(clock).minus(NEWS);
        return change.handledBy(new Change.Cases<Boolean>() {
            @Override
            public Boolean seatChanged(Change.SeatChanged seat) {
                return true;
            }

            @Override
            public Boolean billRead(Change.BillRead bill) {
                return campaign.allBills().contains(bill.now().bill())
                        && bill.now()
                                .introduced()
                                .filter(day -> !day.isBefore(oldest))
                                .isPresent();
            }

            @Override
            public Boolean joined(Change.Joined joined) {
                return campaign.allBills().contains(joined.bill().bill())
                        && !joined.name().since().isBefore(oldest);
            }

            @Override
            public Boolean withdrew(Change.Withdrew withdrew) {
                Sponsorship name = withdrew.name();
                return campaign.allBills().contains(withdrew.bill().bill())
                        && name.withdrawn().filter(day -> !day.isBefore(oldest)).isPresent();
            }
        });
    }
}
