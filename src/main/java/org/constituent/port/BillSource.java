package org.constituent.port;

import java.time.LocalDate;
import java.util.List;
import org.constituent.campaign.BillId;
import org.constituent.campaign.Sponsorships;

/** Knows where one publisher keeps the sponsors of a bill and how to read them. */
public interface BillSource {

    /** The publisher's name, for the operator. */
    String name();

    /** The first file to fetch for a bill. */
    Originals.Original firstPage(BillId bill);

    /**
     * Reads a bill's files.
     *
     * @param pages what was fetched so far, in order
     * @param asOf the day the last of them was true
     */
    Next read(BillId bill, List<byte[]> pages, LocalDate asOf);

    /** Whether the files read so far are all. */
    sealed interface Next {
        /** Everything is there, or is refused. */
        record Done(Reading<Sponsorships> reading) implements Next {}

        /** Another file belongs to it. */
        record More(Originals.Original page) implements Next {}
    }
}
