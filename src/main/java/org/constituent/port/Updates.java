package org.constituent.port;

import java.util.List;
import org.constituent.broadcast.Update;
import org.constituent.campaign.Language;

/** What organizers have published. */
public interface Updates {

    /** A campaign's updates, the newest first, in the reader's language where they are written in it. */
    List<Update> of(String campaign, Language reader);
}
