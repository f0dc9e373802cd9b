package org.constituent.port;

import org.constituent.broadcast.Bulletin;
import org.constituent.chat.Reply;
import org.constituent.port.Readership.Recipient;

/** Words an update for each of its readers. */
public interface Letters {

    /** What one reader gets. */
    Reply letter(Bulletin bulletin, Recipient to);
}
