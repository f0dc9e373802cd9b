package org.constituent.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.constituent.civic.BioguideId;

/** What people told us is wrong in the data, for the operator. Nothing is kept of who told it. */
public interface WrongData {

    void add(Report report);

    /** All of it, the oldest first. */
    List<Report> all();

    /**
     * One correction.
     *
     * @param about whom it is about, where somebody was named
     * @param words as they were written, made harmless
     */
    record Report(LocalDate day, Optional<BioguideId> about, String words) {}
}
