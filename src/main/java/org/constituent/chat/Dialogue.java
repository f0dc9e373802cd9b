package org.constituent.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Language;
import org.constituent.civic.BioguideId;
import org.constituent.civic.Congress;
import org.constituent.civic.District;
import org.constituent.civic.State;
import org.constituent.drafting.Medium;

/**
 * What is remembered of one speaker between two messages: nothing but ids, a district, and choices.
 *
 * @param campaign slug of the one they act on; empty for the default
 * @param question what was asked last, with its possible answers
 * @param shown whom the drafts shown last were for, in their order, and in which medium
 * @param letters the language their drafts are written in; empty for English, which every office reads
 * @param lastWord the day they last wrote, which starts the time until all of this is forgotten
 */
public record Dialogue(
        Language language,
        Optional<String> campaign,
        Optional<Home> home,
        List<Option> question,
        Shown shown,
        LocalDate lastWord,
        Optional<Language> letters) {
    public Dialogue {
        question = List.copyOf(question);
    }

    /** With drafts in English. */
    public Dialogue(
            Language language,
            Optional<String> campaign,
            Optional<Home> home,
            List<Option> question,
            Shown shown,
            LocalDate lastWord) {
        this(language, campaign, home, question, shown, lastWord, Optional.empty());
    }

    /** Of somebody new. */
    public static Dialogue fresh(Language language, LocalDate today) {
        return new Dialogue(language, Optional.empty(), Optional.empty(), List.of(), Shown.NOTHING, today);
    }

    public Dialogue speaking(Language other) {
        return new Dialogue(other, campaign, home, question, shown, lastWord, letters);
    }

    public Dialogue about(String slug) {
        return new Dialogue(language, Optional.of(slug), home, List.of(), shown, lastWord, letters);
    }

    public Dialogue livingIn(Home other) {
        return new Dialogue(language, campaign, Optional.of(other), List.of(), shown, lastWord, letters);
    }

    public Dialogue asked(List<Option> options) {
        return new Dialogue(language, campaign, home, options, shown, lastWord, letters);
    }

    public Dialogue showing(List<BioguideId> to, Medium medium) {
        return new Dialogue(language, campaign, home, question, new Shown(to, medium), lastWord, letters);
    }

    public Dialogue spokenOn(LocalDate today) {
        return new Dialogue(language, campaign, home, question, shown, today, letters);
    }

    public Dialogue draftingIn(Language other) {
        return new Dialogue(language, campaign, home, question, shown, lastWord, Optional.of(other));
    }

    /** As of somebody whose home is not known any more. */
    public Dialogue moved() {
        return new Dialogue(language, campaign, Optional.empty(), List.of(), Shown.NOTHING, lastWord, letters);
    }

    /**
     * Where somebody lives, as closely as they said.
     *
     * @param district empty while only the state is known
     * @param congress whose map the district belongs to
     */
    public record Home(State state, Optional<District> district, Congress congress) {}

    /**
     * A possible answer to the question asked last.
     *
     * @param label what the person saw
     * @param words the intent it stands for
     */
    public record Option(String label, String words) {}

    /** The drafts shown last. */
    public record Shown(List<BioguideId> to, Medium medium) {
        public static final Shown NOTHING = new Shown(List.of(), Medium.POST);

        public Shown {
            to = List.copyOf(to);
        }
    }
}
