package org.constituent.port;

import org.constituent.chat.Reply;
import org.constituent.chat.Speaker;

/** Words how far an update has come. */
public interface ProgressWriter {

    /** One message that fits any platform: while it is told its progress, afterwards its report. */
    Reply progress(Outbox.Entry entry, Speaker to);
}
