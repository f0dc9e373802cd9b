package org.constituent.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.QuietHours;
import org.constituent.broadcast.Stage;
import org.constituent.campaign.Campaign;
import org.constituent.civic.Congress;
import org.constituent.port.Campaigns;
import org.constituent.port.CurrentFacts;
import org.constituent.port.Outbox;
import org.constituent.port.Outbox.Entry;
import org.constituent.port.Outbox.Promised;
import org.constituent.port.Readership;
import org.constituent.port.Readership.Recipient;
import org.constituent.port.Subscriptions.Person;

/** Promises an update to everybody in its audience. From then on it is told, come what may. */
public final class ApproveUpdate {
    private final Outbox outbox;
    private final CurrentFacts facts;
    private final Campaigns campaigns;
    private final Readership readership;
    private final Approval approval;
    private final QuietHours hours;
    private final Clock clock;

    public ApproveUpdate(
            Outbox outbox,
            CurrentFacts facts,
            Campaigns campaigns,
            Readership readership,
            Approval approval,
            QuietHours hours,
            Clock clock) {
        this.outbox = outbox;
        this.facts = facts;
        this.campaigns = campaigns;
        this.readership = readership;
        this.approval = approval;
        this.hours = hours;
        this.clock = clock;
    }

    public Outcome approve(long id, Organizer by) {
        if (!approval.mayApprove(by)) {
            return new NotAllowed();
        }
        Optional<Entry> found = outbox.find(id);
        if (found.isEmpty()) {
            return new NotThere();
        }
        Entry entry = found.get();
        if (!approval.mayApprove(by, entry.author(), entry.bulletin().urgent())) {
            return new OwnUpdate(entry.bulletin().urgent());
        }
        Optional<Campaign> campaign = campaigns.find(entry.bulletin().campaign());
        if (entry.stage() != Stage.PROPOSED || campaign.isEmpty()) {
            return new NotNow(entry.stage());
        }
        Instant now = clock.instant();
        Instant begin = entry.bulletin().notBefore().filter(now::isBefore).orElse(now);
        OptionalLong promised = outbox.approve(
                id,
                by,
                now,
                taker -> Recipients.each(
                        entry.bulletin(),
                        campaign.get(),
                        facts.now(),
                        Congress.on(LocalDate.now(clock)),
                        readership,
                        recipient -> taker.accept(new Promised(recipient, due(recipient, entry.bulletin(), begin)))));
        return promised.isPresent()
                ? new Approved(promised.getAsLong(), begin)
                : new NotNow(outbox.find(id).map(Entry::stage).orElse(entry.stage()));
    }

    private Instant due(Recipient recipient, Bulletin bulletin, Instant begin) {
        return recipient.subscriber() instanceof Person && !bulletin.urgent()
                ? hours.earliest(begin, recipient.state())
                : begin;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * It is on its way.
     *
     * @param begin when the first may get it
     */
    public record Approved(long recipients, Instant begin) implements Outcome {}

    /** They approve no updates. */
    public record NotAllowed() implements Outcome {}

    /** They wrote it themselves, and another has to approve it. */
    public record OwnUpdate(boolean urgent) implements Outcome {}

    /** There is no such update. */
    public record NotThere() implements Outcome {}

    /** It does not wait for approval. */
    public record NotNow(Stage stage) implements Outcome {}
}
