package org.constituent.chat;

import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Language;

/** Completes what somebody is typing, for platforms that ask while they type. Never throws. */
public interface Typeahead {

    /** The best completions, the likeliest first, at most so many. */
    List<Suggestion> suggest(Question question, int most);

    /**
     * What is being typed.
     *
     * @param typed as far as it was typed; empty before anything was
     * @param language the language the platform says they use, if it says one
     */
    record Question(Speaker speaker, Kind kind, String typed, Optional<Language> language) {

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Question[" + kind + ", " + typed.length() + " characters]";
        }
    }

    /**
     * One way to go on.
     *
     * @param label what the person reads
     * @param words what stands for it in the words of an intent: an id, a code or a name
     */
    record Suggestion(String label, String words) {}

    /** What is asked for. */
    enum Kind {
        /** A state, or a district of one. */
        PLACE,
        STATE,
        LEGISLATOR,
        CAMPAIGN
    }
}
