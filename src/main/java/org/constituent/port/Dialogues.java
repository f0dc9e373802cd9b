package org.constituent.port;

import java.time.LocalDate;
import java.util.Optional;
import org.constituent.chat.Dialogue;
import org.constituent.chat.Speaker;

/** What is remembered of speakers, until they say forget me or fall silent. */
public interface Dialogues {
    Optional<Dialogue> find(Speaker speaker);

    void save(Speaker speaker, Dialogue dialogue);

    /** Deletes everything about a speaker; whether there was anything. */
    boolean forget(Speaker speaker);

    /** Deletes the dialogues of those who last wrote before a day, and tells how many. */
    int forgetSilentSince(LocalDate day);
}
