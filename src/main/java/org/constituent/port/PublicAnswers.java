package org.constituent.port;

import java.util.Optional;
import org.constituent.campaign.Language;

/** Words what is answered to somebody who calls on the campaign where everybody reads. */
public interface PublicAnswers {

    /**
     * The answer to a text.
     *
     * @param language the one the platform takes the text to be in
     */
    Answer to(String text, Optional<Language> language);

    /** What is to be done. */
    sealed interface Answer {}

    /** Say this, in one of many ways. */
    record Say(Ways ways) implements Answer {}

    /** Nothing was asked of us. */
    record Nothing() implements Answer {}

    /** The person asks to begin, and is to be answered from now on whatever they said before; say this. */
    record Begin(Ways ways) implements Answer {}

    /** The person wants no answers any more. */
    record Stop() implements Answer {}

    /** Ways to say one thing. They tell nothing of where the reader lives. */
    interface Ways {
        /** How many there are; at least one. */
        long count();

        /** One of them, from nought; empty where it is longer than the platform takes. */
        Optional<String> way(long number);
    }
}
