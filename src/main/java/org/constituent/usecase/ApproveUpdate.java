package org.constituent.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.port.Outbox;
import org.constituent.port.Outbox.Addressees;
import org.constituent.port.Outbox.Entry;

/** Promises an update to everybody in its audience. From then on it is told, come what may. */
public final class ApproveUpdate {
    private final Outbox outbox;
    private final Addressing addressing;
    private final Approval approval;
    private final Clock clock;

    public ApproveUpdate(Outbox outbox, Addressing addressing, Approval approval, Clock clock) {
        this.outbox = outbox;
        this.addressing = addressing;
        this.approval = approval;
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
        Instant now = clock.instant();
        Instant begin = entry.bulletin().notBefore().filter(now::isBefore).orElse(now);
        Optional<Addressees> audience = addressing.of(entry.bulletin(), begin);
        if (entry.stage() != Stage.PROPOSED || audience.isEmpty()) {
            return new NotNow(entry.stage());
        }
        OptionalLong promised = outbox.approve(id, by, now, audience.get());
        return promised.isPresent()
                ? new Approved(promised.getAsLong(), begin, now.isBefore(begin))
                : new NotNow(outbox.find(id).map(Entry::stage).orElse(entry.stage()));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * It is on its way.
     *
     * @param begin when the first may get it
     * @param later whether that is still to come, so that who joins until then gets it too
     */
    public record Approved(long recipients, Instant begin, boolean later) implements Outcome {}

    /** They approve no updates. */
    public record NotAllowed() implements Outcome {}

    /** They wrote it themselves, and another has to approve it. */
    public record OwnUpdate(boolean urgent) implements Outcome {}

    /** There is no such update. */
    public record NotThere() implements Outcome {}

    /** It does not wait for approval. */
    public record NotNow(Stage stage) implements Outcome {}
}
