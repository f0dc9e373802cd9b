package org.constituent.adapter.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.constituent.civic.BioguideId;
import org.constituent.drafting.Medium;
import org.constituent.port.DraftNumbers;

/**
 * Numbers of drafts, taken from the database a block at a time: however many programs share the file,
 * no number is in two blocks. What is left of a block when the program ends is skipped.
 */
public final class SqlDraftNumbers implements DraftNumbers {
    private final Database database;
    private final int block;
    private final Map<Series, Block> blocks = new ConcurrentHashMap<>();

    /**
     * Numbers from this database.
     *
     * @param block how many to take at once: many where drafts are many, 1 where the program ends after one
     */
    public SqlDraftNumbers(Database database, int block) {
        if (block < 1) {
            throw new IllegalArgumentException("a block holds at least one number, not " + block);
        }
        this.database = database;
        this.block = block;
    }

    @Override
    public long next(String campaign, BioguideId legislator, Medium medium) {
        return blocks.computeIfAbsent(new Series(campaign, legislator, medium), Block::new)
                .take();
    }

    /** Takes the next block out of the database. */
    private long reserve(Series series) {
        return database.write(handle -> handle.createQuery("""
                                insert into draft_number (campaign, legislator, medium, next_free)
                                values (:campaign, :legislator, :medium, :block)
                                on conflict (campaign, legislator, medium)
                                do update set next_free = draft_number.next_free + excluded.next_free
                                returning next_free
                                """)
                        .bind("campaign", series.campaign())
                        .bind("legislator", series.legislator().value())
                        .bind("medium", series.medium().key())
                        .bind("block", block)
                        .mapTo(Long.class)
                        .one())
                - block;
    }

    private record Series(String campaign, BioguideId legislator, Medium medium) {}

    /** What is left of the numbers that were taken last. Its lock is its own, so that one series never waits for another. */
    private final class Block {
        private final Series series;
        private long next;
        private long end;

        Block(Series series) {
            this.series = series;
        }

        synchronized long take() {
            if (next == end) {
                next = reserve(series);
                end = next + block;
            }
            return next++;
        }
    }
}
