package org.constituent.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.constituent.broadcast.Bulletin;
import org.constituent.broadcast.Organizer;
import org.constituent.broadcast.Stage;
import org.constituent.port.Readership.Recipient;

/** The updates on their way: written, approved, told. Whatever an organizer does here is kept in an audit log with it. */
public interface Outbox {
    /** What is scheduled for the time of an update, with its number. */
    String BEGINNING = "begin-update";

    /** Keeps an update until somebody approves it, and gives it a number. */
    long propose(Bulletin bulletin, Organizer author, Instant at);

    Optional<Entry> find(long id);

    /** The newest first. */
    List<Entry> latest(int most);

    /**
     * Promises an update to each of its recipients, all of them or none, as they are handed over. Where its time is still
     * to come, {@link #BEGINNING} is scheduled for it in the same breath, and nothing is sent before {@link #begin}.
     *
     * @return to how many; empty where it was not waiting for approval any more
     */
    OptionalLong approve(long id, Organizer by, Instant at, Addressees to);

    /**
     * Begins an update whose time has come, and promises it also to those who are handed over and joined since it was
     * approved.
     *
     * @return how many more these are; empty where it has begun already or is not approved any more
     */
    OptionalLong begin(long id, Instant at, Addressees to);

    /**
     * Takes an update to another stage; false where it may not go there from where it is. One that may go on and
     * has not begun has {@link #BEGINNING} scheduled for its time, or for now where that has passed.
     */
    boolean move(long id, Stage next, Organizer by, Instant at);

    /** How far an update has come, platform by platform. */
    List<Progress> progress(long id, Instant now);

    /** What became of it, by platform, state and reason. */
    List<Line> report(long id);

    /** Who did what with it, the oldest first. */
    List<Act> audit(long id);

    /** The updates of a campaign that have begun to be told, the newest first; not those that are stopped. */
    List<Entry> told(String campaign, Instant now);

    /** Deletes who got what before one moment, and the audit of before another. */
    void forgetBefore(Instant recipients, Instant audit);

    /** Those to whom something is promised. */
    interface Addressees {
        /** Hands them over, one after another. */
        void each(Consumer<Promised> taker);
    }

    /**
     * An update, and how far it has come.
     *
     * @param begun when it began to be told; empty where it is not approved, or its time is still to come
     */
    record Entry(
            long id,
            Bulletin bulletin,
            Stage stage,
            Organizer author,
            Instant proposed,
            Optional<Instant> approved,
            Optional<Instant> begun) {
        /** Whether it is approved and its time is still to come. */
        public boolean waitsForItsTime() {
            return stage == Stage.APPROVED && begun.isEmpty();
        }
    }

    /**
     * One to whom an update is promised.
     *
     * @param due not before
     */
    record Promised(Recipient to, Instant due) {}

    /**
     * Numbers of messages.
     *
     * @param refused for good, after trying again where that made sense
     * @param left of those who did not want it any more when their turn came
     * @param slowed how often the platform asked to go slower
     * @param lastMinute sent within the last minute
     * @param next when the first that waits is due
     */
    record Progress(
            String platform,
            long waiting,
            long sent,
            long refused,
            long gone,
            long left,
            long slowed,
            long lastMinute,
            Optional<Instant> next) {
        public long all() {
            return waiting + sent + refused + gone + left;
        }
    }

    /**
     * One line of a report.
     *
     * @param state code, empty for rooms and where it is not known
     * @param outcome {@code waiting}, {@code sent}, {@code refused}, {@code gone} or {@code left}
     * @param reason empty where none was needed
     */
    record Line(String platform, String state, String outcome, String reason, long count) {}

    /** Something an organizer did. */
    record Act(Instant at, Organizer who, String what, String detail) {}
}
