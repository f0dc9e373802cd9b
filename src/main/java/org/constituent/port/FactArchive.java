package org.constituent.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the last good facts and the original files they were read from, over restarts. */
public interface FactArchive {

    /** What was kept; nothing on the first day. */
    LastGood load();

    /** Keeps the facts and adds or replaces originals, all or nothing. */
    void save(LastGood facts, List<KeptOriginal> originals);

    /** The validators of the original of this name that is kept. */
    Optional<Originals.Validators> validators(String original);

    /**
     * An original as it came, for inspection.
     *
     * @param fetchedAt when we got it
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes that are written once; nobody compares two of them
    record KeptOriginal(String name, byte[] bytes, Instant asOf, Instant fetchedAt, Originals.Validators validators) {}
}
