package org.constituent.drafting;

import java.util.List;
import java.util.Map;
import org.constituent.campaign.Ask;
import org.constituent.campaign.BillBefore;
import org.constituent.campaign.Language;
import org.constituent.civic.State;

/** Everything a campaign's drafts are made of in one language. */
public interface Phrasebook {
    /** The part that holds a letter's subject. */
    String SUBJECT = "subject";

    /** The slot for the person's own words; it has no variants. */
    String STORY = "story";

    /** The part to be said after the tone. */
    String VOICEMAIL = "voicemail";

    Language language();

    /** The parts of a draft in the order they are read; a subject is not among them. */
    List<String> order(Medium medium);

    /** The variants of a part that fit; never empty for a part that the order names, save the story. */
    List<Variant> variants(Medium medium, String part, Ask ask, BillBefore.Where where);

    /** A small phrase, filled. */
    String say(Term term, Map<String, String> values);

    /** A state's name as it reads after "in". */
    String nameOf(State state);
}
