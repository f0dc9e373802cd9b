package org.constituent.port;

import java.util.Optional;
import org.constituent.chat.Speaker;
import org.constituent.civic.Place;
import org.constituent.drafting.Story;

/** What people said that is too private to store: held in memory for half an hour at most, never written down. */
public interface ShortMemory {

    /** The place as the speaker gave it. */
    Optional<Place> place(Speaker speaker);

    void keepPlace(Speaker speaker, Place place);

    /** The speaker's own story. */
    Optional<Story> story(Speaker speaker);

    void keepStory(Speaker speaker, Story story);

    /** Forgets the speaker's story at once; whether there was one. */
    boolean dropStory(Speaker speaker);

    /** Notes that the speaker said they sent something; false where they said so of the same a moment ago. */
    boolean noteSent(Speaker speaker, String what);

    /** Forgets at once; whether there was anything. */
    boolean forget(Speaker speaker);
}
