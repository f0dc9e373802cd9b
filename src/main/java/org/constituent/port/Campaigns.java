package org.constituent.port;

import java.util.List;
import java.util.Optional;
import org.constituent.campaign.Campaign;
import org.constituent.campaign.Language;
import org.constituent.drafting.Phrasebook;

/** The campaigns that are configured, and the words of each. */
public interface Campaigns {

    /** All of them, the default one first. */
    List<Campaign> all();

    Optional<Campaign> find(String slug);

    /** A campaign's words in a language, or in English where it has none in that language. */
    Phrasebook words(Campaign campaign, Language language);

    default Campaign usual() {
        return all().get(0);
    }
}
