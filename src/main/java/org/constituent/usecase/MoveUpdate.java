package org.constituent.usecase;

import java.time.Clock;
import java.util.Optional;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.port.Outbox;
import org.constituent.port.Outbox.Entry;

/** Halts an update, lets it go on, or takes it back. */
public final class MoveUpdate {
    private final Outbox outbox;
    private final Approval approval;
    private final Clock clock;

    public MoveUpdate(Outbox outbox, Approval approval, Clock clock) {
        this.outbox = outbox;
        this.approval = approval;
        this.clock = clock;
    }

    /** Whoever writes updates may halt one; only who approves may let it go on. */
    public Outcome move(long id, Move move, Organizer by) {
        Optional<Entry> entry = outbox.find(id);
        if (entry.isEmpty()) {
            return new NotThere();
        }
        boolean may = move == Move.RESUME
                ? approval.mayApprove(
                        by, entry.get().author(), entry.get().bulletin().urgent())
                : approval.mayWrite(by);
        if (!may) {
            return new NotAllowed();
        }
        Stage stage = entry.get().stage();
        boolean fits =
                move != Move.RESUME || stage == Stage.STOPPED; // what waits for approval is approved, not resumed
        return fits && outbox.move(id, move.next(), by, clock.instant()) ? new Moved(move) : new NotNow(stage);
    }

    /** What may be done with an update beside approving it. */
    public enum Move {
        STOP(Stage.STOPPED),
        RESUME(Stage.APPROVED),
        DISCARD(Stage.DISCARDED);

        private final Stage next;

        Move(Stage next) {
            this.next = next;
        }

        Stage next() {
            return next;
        }
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** Done. */
    public record Moved(Move move) implements Outcome {}

    /** They are no organizers of updates. */
    public record NotAllowed() implements Outcome {}

    /** There is no such update. */
    public record NotThere() implements Outcome {}

    /** It cannot go there from where it is. */
    public record NotNow(Stage stage) implements Outcome {}
}
