package org.constituent.port;

import java.util.List;
import org.constituent.broadcast.Bulletin;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Facts;
import org.constituent.campaign.change.Change;

/** Words what has changed in Congress as updates, in every language there is. */
public interface NewsWriter {

    /**
     * One update for all changes, and where somebody signed on, one more for those who wrote to them; empty where nothing
     * concerns the campaign.
     */
    List<Bulletin> write(Campaign campaign, Facts now, List<Change> changes);
}
