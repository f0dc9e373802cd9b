package org.constituent.port;

import java.util.List;
import org.constituent.broadcast.Update;

/** What organizers have published. */
public interface Updates {

    /** A campaign's updates, the newest first. */
    List<Update> of(String campaign);
}
