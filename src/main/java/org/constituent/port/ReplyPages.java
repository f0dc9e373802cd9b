package org.constituent.port;

import java.time.LocalDate;
import java.util.Optional;
import org.constituent.civic.BioguideId;

/** Pages that help people to answer one public post of a legislator, each in their own words. */
public interface ReplyPages {

    void add(ReplyPage page);

    Optional<ReplyPage> find(String code);

    /**
     * One page.
     *
     * @param code stands in its address
     * @param campaign slug
     * @param post the number of the post on X
     */
    record ReplyPage(String code, String campaign, BioguideId legislator, String post, LocalDate madeOn) {}
}
