package org.constituent.port;

import java.time.LocalDate;
import org.constituent.chat.Speaker;
import org.constituent.civic.BioguideId;

/** Who said that they wrote to whom: kept of those only who want to hear what comes of it, and for a while. */
public interface Correspondence {

    /** Keeps, or brings up to date, that somebody wrote to a legislator about a campaign. */
    void wrote(Speaker speaker, String campaign, BioguideId legislator, LocalDate day);

    /** Deletes all of one person, and which updates they were sent; whether there was anything. */
    boolean forget(Speaker speaker);

    /** Deletes what is older than a day; tells how much that was. */
    int forgetBefore(LocalDate day);
}
